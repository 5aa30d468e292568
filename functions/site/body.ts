/** A file's bytes as they are sent: plain, or compressed where that is worth it. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, isCompressible } from './encoding';

export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it is worth it. */
  readonly packed?: { readonly encoding: Encoding; readonly bytes: Uint8Array<ArrayBuffer> };
  /** Whether others who ask may get other bytes of it. */
  readonly varies: boolean;
  /** Of the content, without quotes. */
  readonly digest: string;
}

const SMALLEST_COMPRESSED = 1024;
/** Of eleven: above it takes ten times as long for a tenth less, while somebody waits for the first answer. */
const BROTLI_QUALITY = 9;

/** @param encoding what is asked for, if anything is */
export async function makeBody(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  encoding: Encoding | undefined,
): Promise<Body> {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const varies = isCompressible(type) && bytes.byteLength >= SMALLEST_COMPRESSED;
  if (!varies || encoding === undefined) return { bytes, digest, varies };
  const packed = new Uint8Array(await pack(bytes, encoding));
  return packed.byteLength < bytes.byteLength
    ? { bytes, digest, varies, packed: { encoding, bytes: packed } }
    : { bytes, digest, varies };
}

function pack(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: 9 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  return promisify(brotliCompress)(bytes, { params });
}

/** What is kept of it in memory. */
export function bodyBytes({ bytes, packed }: Body): number {
  return bytes.byteLength + (packed?.bytes.byteLength ?? 0);
}
