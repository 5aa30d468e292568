/** What writing a package needs of the machine it runs on; browsers and Node do it in different ways. */
import type { Bytes } from './byte-pieces';

export interface Gzipper {
  /**
   * All pieces as one gzip (RFC 1952) without name, comment and time, the same bytes every time on one machine. Takes the
   * next piece only when there is room for it. What `pieces` throws is thrown.
   */
  gzip(pieces: Iterable<Bytes>): Promise<Bytes>;
}

/** Sheets come out a fifth larger than at 6, zlib’s own choice, and cost less than a third; 1 costs the same and is larger by a sixth again. Browsers take no level. */
export const GZIP_LEVEL = 2;

/** Of a part that is changed in a copy: copies are sent and kept, so that size counts more than here above. */
export const DEFLATE_LEVEL = 6;
