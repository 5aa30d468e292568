/** A file's bytes as they are sent: plain, and compressed where that is worth it. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it is worth it. */
  readonly gzipped?: Uint8Array<ArrayBuffer>;
  /** Of the content, without quotes. */
  readonly digest: string;
}

const SMALLEST_COMPRESSED = 1024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|wasm)|image\/svg)/;

export async function makeBody(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Body> {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  if (!COMPRESSIBLE.test(type) || bytes.byteLength < SMALLEST_COMPRESSED) return { bytes, digest };
  const gzipped = new Uint8Array(await promisify(gzip)(bytes, { level: 9 }));
  return gzipped.byteLength < bytes.byteLength ? { bytes, digest, gzipped } : { bytes, digest };
}

/** What is kept of it in memory. */
export function bodyBytes({ bytes, gzipped }: Body): number {
  return bytes.byteLength + (gzipped?.byteLength ?? 0);
}
