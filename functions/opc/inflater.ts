/** What opening a package needs of the machine it runs on; a browser and Node do it in different ways, to the same end. */

export interface Inflater {
  /**
   * Deflate data (RFC 1951) back into what it was, at most `size` bytes: `longer` as soon as there is one more, of which
   * nothing is kept · `broken` where it is no such data, or ends before its end. May be shorter than `size`.
   */
  inflate(data: Uint8Array, size: number): Uint8Array | 'longer' | 'broken';
  /** The checksum that zips use, as they write it (CRC-32, unsigned). */
  crc32(bytes: Uint8Array): number;
}
