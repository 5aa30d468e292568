/** Opens a stranger's zip without trusting it: nothing reaches a parser before every part was held to the limits. */
import { HOST_INFLATER } from '#opc/host-inflater';
import { expectOfficePackage, expectZip } from './container';
import { damaged, Refused } from './file-refusal';
import type { Inflater } from './inflater';
import type { PackageLimits } from './package-limits';
import { isXmlPart, listEntries, type ZipEntry } from './zip-directory';

/** XML parts by lower-case name, inflated; pictures and other binaries are never opened. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Throws a refusal, or returns parts whose sizes, checksums and names are all true. What is refused depends on no
 * `inflater`; without one, this machine's own is taken.
 */
export function openParts(bytes: Uint8Array, limits: PackageLimits, inflater: Inflater = HOST_INFLATER): Parts {
  if (bytes.length > limits.uploadBytes) {
    throw new Refused({ code: 'file.tooLarge', bytes: bytes.length, limit: limits.uploadBytes });
  }
  expectZip(bytes);
  const parts = new Map<string, Uint8Array>();
  const entries = listEntries(bytes, limits);
  expectOfficePackage(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (!isXmlPart(entry.name)) continue;
    const content = contentOf(entry, inflater);
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

/** Held to the declared size, whatever the stream still promises. Throws a refusal. */
export function contentOf({ name, stored, data, size, crc }: ZipEntry, inflater: Inflater = HOST_INFLATER): Uint8Array {
  const content = stored ? data : inflater.inflate(data, size);
  if (content === 'broken') throw damaged(`${name} cannot be inflated`);
  if (content === 'longer' || content.length !== size) throw new Refused({ code: 'file.lyingSizes', part: name });
  if (inflater.crc32(content) !== crc) throw damaged(`checksum of ${name} does not match`);
  return content;
}
