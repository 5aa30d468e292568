/** Deflating a small content at once, in browsers: by fflate. Node has node/host-deflate.ts in this file's place. */
import { deflateSync } from 'fflate';
import { DEFLATE_LEVEL } from './gzipper';

export function deflateAtOnce(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: DEFLATE_LEVEL });
}
