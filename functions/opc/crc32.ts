/** The checksum of a zip's entries. APPNOTE.TXT 4.4.7 */

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Unsigned, as it stands in the zip. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  // By place: for…of asks an iterator for each of millions of bytes.
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
