/** Deflating by Node's own zlib. In this place by the condition `node` of package.json's imports. */
import { createGzip, gzipSync } from 'node:zlib';
import { type Bytes, eachInTurn, joined } from '../byte-pieces';
import { GZIP_LEVEL, type Gzipper } from '../gzipper';

const CHUNK_BYTES = 64 * 1024;
/** Handing less to another thread costs more than the work. */
const AT_ONCE_BYTES = 64 * 1024;

export const HOST_GZIPPER: Gzipper = { gzip };

async function gzip(pieces: Iterable<Bytes>): Promise<Bytes> {
  const rest = pieces[Symbol.iterator]();
  const [first, second] = [rest.next(), rest.next()];
  const only = first.done === true ? new Uint8Array() : first.value;
  const isSmall = second.done === true && only.length <= AT_ONCE_BYTES;
  if (isSmall) return new Uint8Array(gzipSync(only, { level: GZIP_LEVEL }));
  return gzipBeside(allOf([first, second], rest));
}

function* allOf(taken: readonly IteratorResult<Bytes>[], rest: Iterator<Bytes>): Generator<Bytes> {
  for (const each of taken) if (each.done !== true) yield each.value;
  yield* { [Symbol.iterator]: () => rest };
}

/** In a thread of Node's, while the next piece is made. */
async function gzipBeside(pieces: Iterable<Bytes>): Promise<Bytes> {
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
