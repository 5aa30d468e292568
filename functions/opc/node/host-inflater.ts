/** Inflating by Node's own zlib, twenty times as fast. In this place by the condition `node` of package.json's imports. */
import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Inflater } from '../inflater';

export const HOST_INFLATER: Inflater = { inflate, crc32: (bytes) => crc32(bytes) };

function inflate(data: Uint8Array, size: number): Uint8Array | 'longer' | 'broken' {
  // An entry of no bytes at all is nothing, where zlib would ask for the end of its data.
  if (data.length === 0) return data;
  try {
    // One piece with room for the byte that would be too many: nothing is grown, nothing is joined.
    const chunkSize = Math.max(size + 1, constants.Z_MIN_CHUNK);
    const content = inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize });
    return new Uint8Array(content.buffer, content.byteOffset, content.length);
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'longer' : 'broken';
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
