/** Deflating by Node's own zlib. In this place by the condition `node` of package.json's imports. */
import { createGzip } from 'node:zlib';
import { type Bytes, eachInTurn, joined } from '../byte-pieces';
import { GZIP_LEVEL, type Gzipper } from '../gzipper';

const CHUNK_BYTES = 64 * 1024;

export const HOST_GZIPPER: Gzipper = { gzip };

/** In a thread of Node's, while the next piece is made. */
async function gzip(pieces: Iterable<Bytes>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  const stream = createGzip({ level: GZIP_LEVEL, chunkSize: CHUNK_BYTES });
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    stream.on('end', resolve);
    stream.on('error', reject);
  });
  ended.catch(() => undefined);
  const write = (piece: Bytes) =>
    new Promise<void>((resolve, reject) => {
      stream.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  try {
    await eachInTurn(pieces, write);
  } catch (error) {
    stream.destroy();
    throw error;
  }
  stream.end();
  await ended;
  return joined(chunks);
}
