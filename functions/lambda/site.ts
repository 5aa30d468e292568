/** The site function: pages from their bucket, where there is no CloudFront before it. Public files, nothing else. */

import { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { answerFile, isRead } from '#site/answer';
import { type Body, bodyBytes, makeBody } from '#site/body';
import { isWorkbenchPage, type NamedFile, nameAt, namedFile } from '#site/file-kind';
import { connectS3 } from '#store/s3/connect';
import { S3Pages } from '#store/s3/pages';
import { readSiteEnvironment } from './environment';

const environment = readSiteEnvironment(process.env);
const pages = new S3Pages(connectS3(), environment.KJZ_SITE);

/** A deployment replaces pages while this process lives. */
const PAGE_KEPT_MS = 30_000;
const KEPT_BYTES = 128 * 1024 * 1024;
const kept = new Map<string, { readonly body: Body; readonly until: number }>();
let keptBytes = 0;

const app = new Hono();
app.all('*', async (c) => {
  const request = c.req.raw;
  const name = nameAt(new URL(request.url).pathname);
  const file = isRead(request) && !isWorkbenchPage(name) ? namedFile(name) : undefined;
  const body = file === undefined ? undefined : await bodyOf(file);
  if (file === undefined || body === undefined) return c.text('没有这个页面。 There is no such page.\n', 404);
  return answerFile(request, file, body, [environment.KJZ_CONNECT_ORIGIN]);
});

async function bodyOf(file: NamedFile): Promise<Body | undefined> {
  const known = kept.get(file.name);
  if (known !== undefined && known.until > Date.now()) return known.body;
  const bytes = await pages.read(file.name);
  if (bytes === undefined) return undefined;
  const body = await makeBody(bytes, file.type);
  keptBytes += bodyBytes(body) - (known === undefined ? 0 : bodyBytes(known.body));
  if (keptBytes > KEPT_BYTES) {
    kept.clear();
    keptBytes = bodyBytes(body);
  }
  const changes = file.kind === 'page' || file.kind === 'other';
  kept.set(file.name, { body, until: changes ? Date.now() + PAGE_KEPT_MS : Number.POSITIVE_INFINITY });
  return body;
}

const answer = handle(app);
export const handler = (event: LambdaEvent, context: LambdaContext) => answer(event, context);
