/** Bytes as they come → one zip entry, deflated or as they are. Knows no parts. */

import { HOST_GZIPPER } from '#opc/host-gzip';
import { HOST_INFLATER } from '#opc/host-inflater';
import { type Bytes, gathered } from './byte-pieces';
import type { Gzipper } from './gzipper';
import type { ZipEntry } from './zip-directory';

/** RFC 1952: a gzip is a deflated stream between a header of ten bytes (no name, no comment) and its CRC-32 and size. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** Worth its trip to another thread, and soon forgotten. */
const PIECE_BYTES = 256 * 1024;

/**
 * Takes the next piece only when there is room for it, so that neither all pieces nor the whole content are ever held;
 * what is deflated is. As gzip, because that comes with its checksum, which nobody then has to compute in JavaScript.
 * What `pieces` throws is thrown. Without a `gzipper` this machine's own is taken.
 */
export async function deflated(
  name: string,
  pieces: Iterable<Bytes>,
  gzipper: Gzipper = HOST_GZIPPER,
): Promise<ZipEntry> {
  let size = 0;
  const counted = function* () {
    for (const piece of gathered(pieces, PIECE_BYTES)) {
      size += piece.length;
      yield piece;
    }
  };
  const gzip = await gzipper.gzip(counted());
  const view = new DataView(gzip.buffer, gzip.byteOffset, gzip.byteLength);
  const crc = view.getUint32(gzip.length - GZIP_TRAILER, true);
  return { name, stored: false, crc, size, data: gzip.subarray(GZIP_HEADER, gzip.length - GZIP_TRAILER) };
}

/** Content that is compressed already, as it is. */
export function storedEntry(name: string, content: Uint8Array): ZipEntry {
  return { name, stored: true, crc: HOST_INFLATER.crc32(content), size: content.length, data: content };
}
