/** The site function: pages from their bucket, where there is no CloudFront before it. Public files, nothing else. */
import { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { answerFile, isRead } from '#site/answer';
import { type Body, makeBody } from '#site/body';
import { BodyCache } from '#site/body-cache';
import { withCommonHeaders } from '#site/common-headers';
import { type Encoding, encodingFor } from '#site/encoding';
import { isWorkbenchPage, type NamedFile, nameAt, namedFile } from '#site/file-kind';
import { connectS3 } from '#store/s3/connect';
import { S3Pages } from '#store/s3/pages';
import { readSiteEnvironment } from './environment';

const environment = readSiteEnvironment(process.env);
const pages = new S3Pages(connectS3(), environment.KJZ_SITE);

const origins = {
  connectOrigins: [environment.KJZ_CONNECT_ORIGIN],
  frameAncestors: environment.KJZ_FRAME_ANCESTORS?.split(' ') ?? [],
};

const bodies = new BodyCache(128 * 1024 * 1024);

const app = new Hono();
app.all('*', async (c) => {
  const request = c.req.raw;
  const name = nameAt(new URL(request.url).pathname);
  const file = isRead(request) && !isWorkbenchPage(name) ? namedFile(name) : undefined;
  const body = file === undefined ? undefined : await bodyOf(file, encodingFor(request, file.type));
  const answer =
    file === undefined || body === undefined
      ? c.text('没有这个页面。 There is no such page.\n', 404)
      : answerFile(request, file, body, origins);
  return withCommonHeaders(request, answer);
});

/** A deployment replaces what has no version in its name while this process lives. */
const PAGE_KEPT_MS = 30_000;

async function bodyOf(file: NamedFile, encoding: Encoding | undefined): Promise<Body | undefined> {
  const isReplaced = file.kind === 'page' || file.kind === 'other';
  const time = isReplaced ? Math.floor(Date.now() / PAGE_KEPT_MS) : '';
  try {
    return await bodies.get(`${file.name} ${encoding} ${time}`, async () => {
      const bytes = await pages.read(file.name);
      if (bytes === undefined) throw NOWHERE;
      return makeBody(bytes, file.type, encoding);
    });
  } catch (error) {
    if (error === NOWHERE) return undefined;
    throw error;
  }
}

/** Thrown, so that nothing is kept of it. */
const NOWHERE = new Error('there is no such file');

const answer = handle(app);
export const handler = (event: LambdaEvent, context: LambdaContext) => answer(event, context);
