/** Checks AWS Signature Version 4 as S3 does: written from its specification, not with the SDK that signs. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What S3 would answer instead of doing it; undefined: signed rightly and in time. */
export function signatureFault(request: SignedRequest, credentials: Credentials, now: Date): string | undefined {
  const url = new URL(request.url, 'http://s3');
  const fields = url.searchParams.has('X-Amz-Signature') ? queryFields(url) : headerFields(request.headers);
  if (fields === undefined) return 'AccessDenied';
  const [accessKeyId, day = '', region = '', service = ''] = fields.credential.split('/');
  if (accessKeyId !== credentials.accessKeyId) return 'InvalidAccessKeyId';
  const signedAt = Date.parse(fields.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (now.getTime() > signedAt + fields.validSeconds * 1000) return 'ExpiredToken';
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const names = fields.signedHeaders.split(';');
  const canonical = [
    request.method,
    url.pathname
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    query,
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    fields.signedHeaders,
    fields.payload,
  ].join('\n');
  const isPayloadTrue = ['UNSIGNED-PAYLOAD', sha256(request.body)].includes(fields.payload);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', fields.date, scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${credentials.secretAccessKey}`,
  );
  const expected = createHmac('sha256', key).update(toSign).digest('hex');
  return expected === fields.signature && isPayloadTrue ? undefined : 'SignatureDoesNotMatch';
}

interface Fields {
  readonly credential: string;
  readonly date: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly payload: string;
  readonly validSeconds: number;
}

/** Requests signed by header hold for 15 minutes. */
const HEADER_VALID_SECONDS = 900;

function headerFields(headers: IncomingHttpHeaders): Fields | undefined {
  const [, credential, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (credential === undefined || signedHeaders === undefined || signature === undefined) return undefined;
  return {
    credential,
    signedHeaders,
    signature,
    date: String(headers['x-amz-date']),
    payload: String(headers['x-amz-content-sha256']),
    validSeconds: HEADER_VALID_SECONDS,
  };
}

function queryFields({ searchParams }: URL): Fields {
  const said = (name: string) => searchParams.get(`X-Amz-${name}`) ?? '';
  return {
    credential: said('Credential'),
    signedHeaders: said('SignedHeaders'),
    signature: said('Signature'),
    date: said('Date'),
    payload: 'UNSIGNED-PAYLOAD',
    validSeconds: Number(said('Expires')),
  };
}

/** RFC 3986, with nothing but the unreserved signs left as they are. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
