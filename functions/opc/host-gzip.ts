/** Deflating in browsers: by those of since 2020 themselves, or by fflate. Node has node/host-gzip.ts in this file's place. */
import { Gzip } from 'fflate';
import { type Bytes, eachInTurn, joined } from './byte-pieces';
import { GZIP_LEVEL, type Gzipper } from './gzipper';

export const HOST_GZIPPER: Gzipper = {
  gzip: async (pieces) => (typeof CompressionStream === 'undefined' ? gzipHere(pieces) : gzipByBrowser(pieces)),
};

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
  const stream = new Gzip({ level: GZIP_LEVEL, mtime: 0 }, (chunk) => chunks.push(chunk));
  for (const piece of pieces) stream.push(piece);
  stream.push(new Uint8Array(), true);
  return joined(chunks);
}
