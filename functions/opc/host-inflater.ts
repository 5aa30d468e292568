/** Inflating without help of the machine: in browsers. Node has node/host-inflater.ts in this file's place. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { Inflater } from './inflater';

/** Deflate grows at most 1,032-fold, so one step of input makes at most 2 MB of output. */
const STEP_BYTES = 2048;

export const HOST_INFLATER: Inflater = { inflate: inflateInSteps, crc32 };

class Longer extends Error {}

function inflateInSteps(data: Uint8Array, size: number): Uint8Array | 'longer' | 'broken' {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Longer();
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += STEP_BYTES) {
      stream.push(data.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= data.length);
    }
  } catch (error) {
    return error instanceof Longer ? 'longer' : 'broken';
  }
  return content.subarray(0, length);
}
