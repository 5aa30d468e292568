/** Bytes as they come → one deflated zip entry, by the machine's own zlib where there is one. Knows no parts. */
import { Gzip } from 'fflate';
import type { ZipEntry } from '#opc/zip-directory';

/** RFC 1952: a gzip is a deflated stream between a header of ten bytes (no name, no comment) and its CRC-32 and size. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Takes the next piece only when there is room for it, so that neither all pieces nor the whole text are ever held; what
 * is deflated is. As gzip, because that comes with its checksum, which nobody then has to compute in JavaScript. What
 * `pieces` throws is thrown.
 */
export async function deflated(name: string, pieces: Iterable<Bytes>): Promise<ZipEntry> {
  let size = 0;
  const counted = function* () {
    for (const piece of pieces) {
      size += piece.length;
      yield piece;
    }
  };
  const gzip = typeof CompressionStream === 'undefined' ? gzipHere(counted()) : await gzipBeside(counted());
  const view = new DataView(gzip.buffer, gzip.byteOffset, gzip.byteLength);
  const crc = view.getUint32(gzip.length - GZIP_TRAILER, true);
  return { name, stored: false, crc, size, data: gzip.subarray(GZIP_HEADER, gzip.length - GZIP_TRAILER) };
}

/** In another thread of the program, while the next piece is made. */
async function gzipBeside(pieces: Iterable<Bytes>): Promise<Bytes> {
  const { readable, writable } = new CompressionStream('gzip');
  const compressed = joinedFrom(readable.getReader());
  // It ends in the same error as the writing does, which is the one that is told.
  compressed.catch(() => undefined);
  const writer = writable.getWriter();
  try {
    // The stream itself would take all pieces at once (Node counts its room in pieces): one is made while one is taken.
    let taken = Promise.resolve();
    for (const piece of pieces) {
      await taken;
      taken = writer.write(piece);
      taken.catch(() => undefined);
    }
    await taken;
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  return compressed;
}

async function joinedFrom(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks);
    chunks.push(value);
  }
}

/** In browsers of before 2023. */
function gzipHere(pieces: Iterable<Bytes>): Bytes {
  const chunks: Uint8Array[] = [];
  // Without a time: the same bytes every time.
  const stream = new Gzip({ level: 6, mtime: 0 }, (chunk) => chunks.push(chunk));
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
