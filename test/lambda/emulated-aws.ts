/**
 * The little of S3, Secrets Manager and Lambda's invocation that the functions use, over HTTP, for the real SDK: there is
 * no AWS account where tests run. S3 here checks signatures and their time by itself. DynamoDB is the embedded engine.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Credentials, signatureFault } from './signature';

export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** When it was put: ISO instant. Absent of what tests put there by themselves. */
  readonly at?: string;
}

export interface Invocation {
  readonly functionName: string;
  readonly kind: string;
  readonly payload: unknown;
}

export interface EmulatedAws {
  readonly endpoint: string;
  /** By /bucket/key. */
  readonly objects: Map<string, StoredObject>;
  /** By name; a function that is asked for a name that is not there is refused. */
  readonly secrets: Map<string, string>;
  readonly invocations: Invocation[];
  /** Answers every request with 503 while it is true. */
  isDown: boolean;
  close(): Promise<void>;
}

export async function emulatedAws(credentials: Credentials, now: () => Date = () => new Date()): Promise<EmulatedAws> {
  const objects = new Map<string, StoredObject>();
  const secrets = new Map<string, string>();
  const invocations: Invocation[] = [];
  const state = { isDown: false };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (state.isDown) return void response.writeHead(503).end();
    const target = request.headers['x-amz-target'];
    if (target !== undefined) return secretsManager(body, response);
    const [, functionName] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '') ?? [];
    if (functionName !== undefined) return invoke(functionName, request, body, response);
    return s3(request, body, response);
  }

  function secretsManager(body: Uint8Array, response: ServerResponse): void {
    const { SecretId: id } = JSON.parse(Buffer.from(body).toString('utf8')) as { readonly SecretId: string };
    const text = secrets.get(id);
    if (text === undefined) return void response.writeHead(400).end('{"__type":"ResourceNotFoundException"}');
    response
      .writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify({ SecretString: text }));
  }

  function invoke(functionName: string, request: IncomingMessage, body: Uint8Array, response: ServerResponse): void {
    const kind = String(request.headers['x-amz-invocation-type']);
    invocations.push({ functionName, kind, payload: JSON.parse(Buffer.from(body).toString('utf8')) });
    response.writeHead(202).end();
  }

  function s3(request: IncomingMessage, body: Uint8Array, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    if (headers.origin !== undefined) allowReading(response);
    // The bucket's rule names no headers: a browser that had to ask first would be refused.
    if (method === 'OPTIONS') {
      refuse(response, 403, 'AccessForbidden');
      return;
    }
    const fault = signatureFault({ method, url, headers, body }, credentials, now());
    if (fault !== undefined) {
      refuse(response, 403, fault);
      return;
    }
    const { pathname, searchParams } = new URL(url, 'http://s3');
    const key = decodeURIComponent(pathname);
    if (method === 'PUT') {
      const contentType = headers['content-type'] ?? '';
      objects.set(key, { bytes: body, contentType, metadata: metadataOf(headers), at: now().toISOString() });
      return void response.writeHead(200).end();
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    if (searchParams.get('list-type') === '2') {
      list(key, searchParams, response);
      return;
    }
    const found = objects.get(key);
    if (found === undefined) {
      refuse(response, 404, method === 'HEAD' ? '' : 'NoSuchKey');
      return;
    }
    response.writeHead(200, {
      'Content-Type': searchParams.get('response-content-type') ?? found.contentType,
      'Content-Length': found.bytes.byteLength,
      ...namedHeader('Content-Disposition', searchParams.get('response-content-disposition')),
      ...namedHeader('Cache-Control', searchParams.get('response-cache-control')),
      ...Object.fromEntries(Object.entries(found.metadata).map(([name, text]) => [`x-amz-meta-${name}`, text])),
    });
    response.end(method === 'HEAD' ? undefined : found.bytes);
  }

  /** In the order of their names, a few at once, as S3 does it. */
  function list(bucket: string, asked: URLSearchParams, response: ServerResponse): void {
    const folder = bucket.endsWith('/') ? bucket : `${bucket}/`;
    const after = asked.get('start-after') ?? '';
    const found = [...objects.entries()]
      .map(([key, { at }]) => ({ key, name: key.slice(folder.length), at }))
      .filter(({ key, name }) => key.startsWith(`${folder}${asked.get('prefix') ?? ''}`) && name > after)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const contents = found
      .slice(0, LISTED_AT_ONCE)
      .map(
        ({ name, at }) =>
          `<Contents><Key>${name}</Key><LastModified>${at ?? now().toISOString()}</LastModified></Contents>`,
      )
      .join('');
    const isTruncated = `<IsTruncated>${found.length > LISTED_AT_ONCE}</IsTruncated>`;
    response.writeHead(200, { 'Content-Type': 'application/xml' });
    response.end(`<?xml version="1.0"?><ListBucketResult>${isTruncated}${contents}</ListBucketResult>`);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    // An address, not a name: the SDK then puts the bucket into the path.
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    secrets,
    invocations,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const LISTED_AT_ONCE = 2;

function metadataOf(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, text]) =>
      name.startsWith('x-amz-meta-') ? [[name.slice('x-amz-meta-'.length), String(text)]] : [],
    ),
  );
}

function namedHeader(name: string, text: string | null): Record<string, string> {
  return text === null ? {} : { [name]: text };
}

/** The cross-origin rule of infra/stack/workbooks.ts. */
function allowReading(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'x-amz-meta-sha256, content-disposition, content-length');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(code === '' ? '' : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
