/** The API function: events of an HTTP API (payload 2.0) through the one app. */
import { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { CSV_TYPE } from '#api/answers/media-types';
import { createApp } from '#api/app';
import { type ClientAddress, clientAddressOf } from '#api/client-address';
import { once } from '#api/once';
import { readApiEnvironment } from './environment';
import { mailOf } from './mail';
import { refusalOfWalkingAround } from './origin-header';
import { connectSecrets, keysOf, readSecret } from './secrets';
import { openBucket, openTable } from './stores';
import { openTelemetry } from './telemetry';

const environment = readApiEnvironment(process.env);
const telemetry = openTelemetry(environment.KJZ_STAGE);

const opened = once(async () => {
  const secrets = connectSecrets();
  const { KJZ_SIGNING_SECRET, KJZ_PEPPER_SECRET, KJZ_ORIGIN_SECRET } = environment;
  const [signing, pepper, origin] = await Promise.all([
    readSecret(secrets, KJZ_SIGNING_SECRET),
    readSecret(secrets, KJZ_PEPPER_SECRET),
    KJZ_ORIGIN_SECRET === undefined ? undefined : readSecret(secrets, KJZ_ORIGIN_SECRET),
  ]);
  const objects = openBucket(environment.KJZ_WORKBOOKS);
  const app = createApp({
    ...openTable(environment.KJZ_TABLE),
    objects,
    downloads: objects,
    startMerge: async (order) => (await mergeStarter())(order),
    ...mailOf(environment, (error) => telemetry.failed('mail', error)),
    keys: keysOf(signing, pepper),
    now: () => new Date(),
    log: telemetry.log,
    clientAddress: addressOf,
    ...(environment.KJZ_ROWS_AT_ONCE === undefined ? {} : { rowsAtOnce: environment.KJZ_ROWS_AT_ONCE }),
  });
  const guarded = new Hono().all(
    '*',
    (c) =>
      (origin === undefined ? undefined : refusalOfWalkingAround(c.req.raw, origin)) ??
      app.fetch(c.req.raw, c.env as object),
  );
  return handle(guarded, { isContentTypeBinary });
});

/** A CSV travels as bytes, too: read as text it would lose the mark at its beginning by which Excel knows its alphabet. */
function isContentTypeBinary(contentType: string): boolean {
  return contentType === CSV_TYPE || defaultIsContentTypeBinary(contentType);
}

/** Loaded with the first merge that is handed over. */
const mergeStarter = once(async () => {
  const { startMergeFunction } = await import('./start-merge');
  return startMergeFunction(environment.KJZ_MERGE_FUNCTION);
});

/** Of what the adapter hands to `fetch` beside the request. */
function addressOf(bindings: unknown): ClientAddress | undefined {
  const { event } = bindings as { readonly event?: LambdaEvent };
  if (event === undefined || !('requestContext' in event)) return undefined;
  const { http } = event.requestContext as { readonly http?: { readonly sourceIp?: string } };
  const forwardedFor: unknown = event.headers?.['x-forwarded-for'];
  return clientAddressOf({
    peer: http?.sourceIp,
    forwardedFor: String(forwardedFor ?? ''),
    trustedProxies: environment.KJZ_FORWARDED_HOPS,
    gatewayNotesPeer: true,
  });
}

export async function handler(event: LambdaEvent, context: LambdaContext) {
  try {
    const answer = await opened();
    return await answer(event, context);
  } catch (error) {
    // Only what goes wrong before the app is there; it answers for everything else.
    telemetry.failed('api', error);
    throw error;
  } finally {
    telemetry.flush();
  }
}
