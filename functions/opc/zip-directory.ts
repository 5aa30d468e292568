/** Walks a zip's central directory and checks it against the local headers; inflates nothing. APPNOTE.TXT 4.3 */
import { damaged, Refused } from './file-refusal';
import type { PackageLimits } from './package-limits';

export interface ZipEntry {
  /** As `entryName` reads it. */
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  /** As declared; whoever inflates holds the entry to it. */
  readonly size: number;
  /** The entry's bytes as they stand in the file. */
  readonly data: Uint8Array;
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
}

/** `from` and `to` enclose local header and data, in bytes of the file. */
interface Located {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly to: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const ENCRYPTED = 1;
const SIZES_FOLLOW_DATA = 8;
const IN_ZIP64_EXTRA = 0xffffffff;
/** Parts that are ever looked at. Pictures, fonts and macros are not: what they hold costs nothing and is not counted. */
const XML_PART = /(?:\.(?:xml|rels|vml)|^mimetype)$/i;

export function isXmlPart(name: string): boolean {
  return XML_PART.test(name);
}

/**
 * Every entry, or a refusal thrown; each size, name and place has been checked, none believed. `isOpened`: whether an
 * entry of that name is ever inflated; what is not counts against no limit.
 */
export function listEntries(
  bytes: Uint8Array,
  limits: PackageLimits,
  isOpened: (name: string) => boolean = isXmlPart,
): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const headers = centralHeaders(bytes, view, limits);
    checkNames(headers);
    checkSizes(headers, limits, isOpened);
    const located = headers.map((header) => locate(bytes, view, header));
    checkOverlap(located);
    return located.map(({ entry }) => entry);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('zip structure points outside the file');
    throw error;
  }
}

function centralHeaders(bytes: Uint8Array, view: DataView, limits: PackageLimits): Header[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw damaged('multi-part zip');
  if (count > limits.entries) {
    throw new Refused({ code: 'file.tooManyEntries', entries: count, limit: limits.entries });
  }
  const headers: Header[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged('central directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + 46 + nameLength;
    const compressedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const localOffset = view.getUint32(at + 42, true);
    const wide = zip64Sizes(view, extraAt, extraLength, { size, compressedSize, localOffset });
    headers.push({
      name: entryName(bytes, at + 46, nameLength),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...wide,
    });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  if (at > end) throw damaged('central directory runs past its end');
  return headers;
}

/** Where the record stands; its comment may be up to 65,535 bytes long, so it is looked for from the end. */
export function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    const fits =
      view.getUint32(at, true) === END_OF_DIRECTORY && at + 22 + view.getUint16(at + 20, true) <= view.byteLength;
    if (fits) return at;
  }
  throw damaged('no end of the zip directory: the file is cut off');
}

/** Some writers put even small sizes into the 64-bit extra field; only fields marked so are there, in this order. */
function zip64Sizes(
  view: DataView,
  extraAt: number,
  extraLength: number,
  narrow: { readonly size: number; readonly compressedSize: number; readonly localOffset: number },
) {
  const fields = ['size', 'compressedSize', 'localOffset'] as const;
  const wide = { ...narrow };
  let at = extraAt;
  while (at + 4 <= extraAt + extraLength) {
    const isZip64 = view.getUint16(at, true) === 1;
    let valueAt = at + 4;
    for (const field of fields) {
      if (!isZip64 || narrow[field] !== IN_ZIP64_EXTRA) continue;
      wide[field] = Number(view.getBigUint64(valueAt, true));
      valueAt += 8;
    }
    at += 4 + view.getUint16(at + 2, true);
  }
  return wide;
}

/** Folders end with `/` (APPNOTE.TXT 4.4.17.1); old .NET programs wrote `\\`, and Excel reads their files. */
export function entryName(bytes: Uint8Array, from: number, length: number): string {
  if (from + length > bytes.length) throw damaged('entry name outside the file');
  return decodeName(bytes.subarray(from, from + length)).replaceAll('\\', '/');
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

/** Part names are compared without case (OPC, ECMA-376-2 6.2.2.3); two readers must never see two files. */
function checkNames(headers: readonly Header[]): void {
  const seen = new Set<string>();
  for (const { name } of headers) {
    const folded = name.toLowerCase();
    const leavesFolder = name.split('/').some((step) => step === '..' || step === '.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
    const isUnsafe = name === '' || name.startsWith('/') || leavesFolder || /[:\u0000-\u001f]/.test(name);
    if (isUnsafe || seen.has(folded)) throw new Refused({ code: 'file.unsafeEntryName', part: name });
    seen.add(folded);
  }
}

function checkSizes(headers: readonly Header[], limits: PackageLimits, isOpened: (name: string) => boolean): void {
  let total = 0;
  for (const { name, size, compressedSize, flags, method } of headers) {
    if (flags & ENCRYPTED) throw new Refused({ code: 'file.passwordProtected' });
    if (method === 0 && size !== compressedSize) throw new Refused({ code: 'file.lyingSizes', part: name });
    if (!isOpened(name)) continue;
    if (method !== 0 && method !== 8) throw damaged(`unknown compression of ${name}`);
    if (size > limits.partBytes) {
      throw new Refused({ code: 'file.partTooLarge', part: name, bytes: size, limit: limits.partBytes });
    }
    total += size;
    const isBomb = size > limits.ratioFromBytes && size > compressedSize * limits.ratio;
    if (isBomb) throw new Refused({ code: 'file.inflatesTooMuch', bytes: size, limit: compressedSize * limits.ratio });
    if (total > limits.totalBytes) {
      throw new Refused({ code: 'file.inflatesTooMuch', bytes: total, limit: limits.totalBytes });
    }
  }
}

/** The local header must tell the same story as the central one. */
function locate(bytes: Uint8Array, view: DataView, header: Header): Located {
  const { name, localOffset: at, compressedSize, size } = header;
  if (view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(`no local header of ${name}`);
  const flags = view.getUint16(at + 6, true);
  const localCompressed = view.getUint32(at + 18, true);
  const localSize = view.getUint32(at + 22, true);
  const sizesAreElsewhere = (flags & SIZES_FOLLOW_DATA) !== 0 || localSize === IN_ZIP64_EXTRA;
  const sizesAgree = localCompressed === compressedSize && localSize === size;
  if (!sizesAreElsewhere && !sizesAgree) throw new Refused({ code: 'file.lyingSizes', part: name });
  const nameLength = view.getUint16(at + 26, true);
  const sameEntry = view.getUint16(at + 8, true) === header.method && entryName(bytes, at + 30, nameLength) === name;
  if (!sameEntry) throw new Refused({ code: 'file.unsafeEntryName', part: name });
  const dataAt = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (dataAt + compressedSize > bytes.length) throw damaged(`${name} is cut off`);
  const data = bytes.subarray(dataAt, dataAt + compressedSize);
  const entry = { name, size, stored: header.method === 0, crc: header.crc, data };
  return { entry, from: at, to: dataAt + compressedSize };
}

/** Entries sharing bytes are how a small file inflates without end (overlapping bombs). */
function checkOverlap(located: readonly Located[]): void {
  let end = 0;
  for (const { entry, from, to } of [...located].sort((a, b) => a.from - b.from)) {
    if (from < end) throw new Refused({ code: 'file.lyingSizes', part: entry.name });
    end = to;
  }
}
