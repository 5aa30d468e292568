/** The API's own description, as a running server gives it, and the client's types that are made from it. */
import { createApp } from '#api/app';
import type { AppDeps } from '#api/app-deps';
import { asked } from '../api/asked';

/** As JSON text; nothing but the routes is needed for it. */
export async function openApiDocument(): Promise<string> {
  const answer = await asked(createApp({} as AppDeps), '/openapi.json');
  return JSON.stringify(await answer.json());
}

const HEADER = '/** Made from /openapi.json by `npm run openapi`: do not edit. */\n';

export async function generatedTypes(document: string): Promise<string> {
  const { astToString, default: openapiTS } = await import('openapi-typescript');
  return HEADER + astToString(await openapiTS(document));
}
