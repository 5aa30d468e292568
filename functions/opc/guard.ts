/** Opens a stranger's zip without trusting it: nothing reaches a parser before every part was held to the limits. */
import { Inflate } from 'fflate';
import { expectOfficePackage, expectZip } from './container';
import { damaged, Refused } from './file-refusal';
import type { PackageLimits } from './package-limits';
import { isXmlPart, listEntries, type ZipEntry } from './zip-directory';

/** XML parts by lower-case name, inflated; pictures and other binaries are never opened. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Deflate grows at most 1,032-fold, so one step of input makes at most 2 MB of output. */
const INFLATE_STEP_BYTES = 2048;
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

/** Throws a refusal, or returns parts whose sizes, checksums and names are all true. */
export function openParts(bytes: Uint8Array, limits: PackageLimits): Parts {
  if (bytes.length > limits.uploadBytes) {
    throw new Refused({ code: 'file.tooLarge', bytes: bytes.length, limit: limits.uploadBytes });
  }
  expectZip(bytes);
  const parts = new Map<string, Uint8Array>();
  const entries = listEntries(bytes, limits);
  expectOfficePackage(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (!isXmlPart(entry.name)) continue;
    const content = inflate(entry);
    if (DOCTYPE.test(decodeXml(content, entry.name))) throw new Refused({ code: 'file.dtd', part: entry.name });
    parts.set(entry.name.toLowerCase(), content);
  }
  return parts;
}

/** Text of an XML part: UTF-8, or UTF-16 as a byte order mark or the first `<` shows. XML 1.0, appendix F. */
export function decodeXml(content: Uint8Array, part: string): string {
  const [first, second] = content;
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const text = new TextDecoder(isLittleEndian ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'utf-8').decode(content);
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(text.slice(0, 200)) ?? [];
  if (!/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|iso-8859-1)$/i.test(encoding)) throw damaged(`${part} is in ${encoding}`);
  return text;
}

/** Stops at the first byte beyond the declared size, whatever the stream still promises. */
function inflate(entry: ZipEntry): Uint8Array {
  const lying = () => new Refused({ code: 'file.lyingSizes', part: entry.name });
  const content = new Uint8Array(entry.size);
  let size = 0;
  let crc = -1;
  const take = (chunk: Uint8Array) => {
    if (size + chunk.length > entry.size) throw lying();
    content.set(chunk, size);
    size += chunk.length;
    crc = crc32(crc, chunk);
  };
  if (entry.stored) take(entry.data);
  else inflateInSteps(entry, take);
  if (size !== entry.size) throw lying();
  if (~crc >>> 0 !== entry.crc) throw damaged(`checksum of ${entry.name} does not match`);
  return content;
}

function inflateInSteps(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < entry.data.length; at += INFLATE_STEP_BYTES) {
      const step = entry.data.subarray(at, at + INFLATE_STEP_BYTES);
      stream.push(step, at + INFLATE_STEP_BYTES >= entry.data.length);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged(`${entry.name} cannot be inflated`);
  }
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Starts with -1; the checksum is the result's complement. APPNOTE.TXT 4.4.7 */
export function crc32(start: number, bytes: Uint8Array): number {
  let crc = start;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return crc;
}
