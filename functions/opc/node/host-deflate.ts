/** Deflating a small content at once, in Node: by zlib. */
import { deflateRawSync } from 'node:zlib';
import { DEFLATE_LEVEL } from '../gzipper';

export function deflateAtOnce(content: Uint8Array): Uint8Array {
  return new Uint8Array(deflateRawSync(content, { level: DEFLATE_LEVEL }));
}
