/** Bytes as they come → one deflated zip entry, by whatever zlib the machine has. Knows no parts. */
import { Gzip } from 'fflate';
import type { ZipEntry } from '#opc/zip-directory';
import { machineZlib, type Zlib } from './machine-zlib';

/** RFC 1952: a gzip is a deflated stream between a header of ten bytes (no name, no comment) and its CRC-32 and size. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** Sheets come out a tenth larger than at 6, zlib's own choice, and cost less than half. */
const LEVEL = 4;
/** Worth its trip to another thread, and soon forgotten. */
const PIECE_BYTES = 64 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Takes the next piece only when there is room for it, so that neither all pieces nor the whole content are ever held;
 * what is deflated is. As gzip, because that comes with its checksum, which nobody then has to compute in JavaScript.
 * What `pieces` throws is thrown.
 */
export async function deflated(name: string, pieces: Iterable<Bytes>): Promise<ZipEntry> {
  let size = 0;
  const counted = function* () {
    for (const piece of gathered(pieces)) {
      size += piece.length;
      yield piece;
    }
  };
  const gzip = await gzipOf(counted());
  const view = new DataView(gzip.buffer, gzip.byteOffset, gzip.byteLength);
  const crc = view.getUint32(gzip.length - GZIP_TRAILER, true);
  return { name, stored: false, crc, size, data: gzip.subarray(GZIP_HEADER, gzip.length - GZIP_TRAILER) };
}

/** Small pieces together. */
function* gathered(pieces: Iterable<Bytes>): Generator<Bytes> {
  let waiting: Bytes[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE_BYTES) continue;
    yield joined(waiting);
    waiting = [];
    length = 0;
  }
  yield joined(waiting);
}

/** Node's zlib; the one that browsers of since 2020 have; or fflate. */
function gzipOf(pieces: Iterable<Bytes>): Promise<Bytes> | Bytes {
  const zlib = machineZlib();
  if (zlib !== undefined) return gzipByNode(zlib, pieces);
  return typeof CompressionStream === 'undefined' ? gzipHere(pieces) : gzipByBrowser(pieces);
}

/** In a thread of Node's, while the next piece is made. */
async function gzipByNode(zlib: Zlib, pieces: Iterable<Bytes>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  const stream = zlib.createGzip({ level: LEVEL, chunkSize: PIECE_BYTES });
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk) => chunks.push(chunk));
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

async function gzipByBrowser(pieces: Iterable<Bytes>): Promise<Bytes> {
  const { readable, writable } = new CompressionStream('gzip');
  const compressed = joinedFrom(readable.getReader());
  // It ends in the same error as the writing does, which is the one that is told.
  compressed.catch(() => undefined);
  const writer = writable.getWriter();
  try {
    await eachInTurn(pieces, (piece) => writer.write(piece));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  return compressed;
}

/** One is made while one is taken, and no more. */
async function eachInTurn(pieces: Iterable<Bytes>, write: (piece: Bytes) => Promise<void>): Promise<void> {
  let taken = Promise.resolve();
  for (const piece of pieces) {
    await taken;
    taken = write(piece);
    taken.catch(() => undefined);
  }
  await taken;
}

async function joinedFrom(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks);
    chunks.push(value);
  }
}

function gzipHere(pieces: Iterable<Bytes>): Bytes {
  const chunks: Uint8Array[] = [];
  // Without a time: the same bytes every time.
  const stream = new Gzip({ level: LEVEL, mtime: 0 }, (chunk) => chunks.push(chunk));
  for (const piece of pieces) stream.push(piece);
  stream.push(new Uint8Array(), true);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
