/** A zip with some entries changed: all others keep their bytes, headers, order and comments. APPNOTE.TXT 4.3 */
import { deflateAtOnce } from '#opc/host-deflate';
import { crc32 } from './crc32';
import { notPatchable } from './file-refusal';
import { endOfDirectory, entryName } from './zip-directory';

export interface ZipChanges {
  /** By name as it stands in the zip; null removes the entry. Names that are not there are added at the end. */
  readonly contents: ReadonlyMap<string, Uint8Array | null>;
}

interface Entry {
  readonly name: string;
  /** Of the local header. */
  readonly at: number;
  /** The central header as it stands in the file. */
  readonly central: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const ZIP64_LOCATOR = 0x07064b50;
const IN_ZIP64_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;
const SIZES_FOLLOW_DATA = 8;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
const VERSION_2 = 20;
/** 1 January 1980, the format's first day: the same input gives the same bytes. */
const FIRST_DAY = 0x21;

/** Only for bytes that `openParts` let through: their structure is true. Refuses zip64. */
export function rewriteZip(bytes: Uint8Array, { contents }: ZipChanges): Uint8Array {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const directoryAt = view.getUint32(end + 16, true);
  const entries = centralEntries(bytes, view, directoryAt, view.getUint16(end + 10, true));
  const isZip64 = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (isZip64) throw notPatchable('zip64');
  const output = new Output();
  const placed = placeLocals(bytes, entries, directoryAt, contents, output);
  const known = new Set(entries.map(({ name }) => name));
  const added = [...contents].flatMap(([name, content]) =>
    content === null || known.has(name) ? [] : [place(output, newEntry(name), content)],
  );
  const newDirectoryAt = output.length;
  let directoryEnd = directoryAt;
  for (const entry of entries) {
    directoryEnd += entry.central.length;
    const header = placed.get(entry);
    if (header !== undefined) output.push(header);
  }
  for (const header of added) output.push(header);
  const directorySize = output.length - newDirectoryAt;
  output.push(bytes.subarray(directoryEnd, end));
  const record = bytes.slice(end);
  const count = placed.size + added.length;
  viewOf(record).setUint16(8, count, true);
  viewOf(record).setUint16(10, count, true);
  viewOf(record).setUint32(12, directorySize, true);
  viewOf(record).setUint32(16, newDirectoryAt, true);
  output.push(record);
  return output.join();
}

function centralEntries(bytes: Uint8Array, view: DataView, from: number, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const localOffset = view.getUint32(at + 42, true);
    if (localOffset === IN_ZIP64_EXTRA) throw notPatchable('zip64');
    const name = entryName(bytes, at + 46, nameLength);
    entries.push({ name, at: localOffset, central: bytes.subarray(at, at + length) });
    at += length;
  }
  return entries;
}

/**
 * Writes the entries in the order in which they stand in the file, and gives each its central header. An entry reaches
 * to the next one, so that data descriptors and padding come along.
 */
function placeLocals(
  bytes: Uint8Array,
  entries: readonly Entry[],
  directoryAt: number,
  contents: ZipChanges['contents'],
  output: Output,
): Map<Entry, Uint8Array> {
  const placed = new Map<Entry, Uint8Array>();
  const inPlace = [...entries].sort((a, b) => a.at - b.at);
  if (inPlace.some(({ at }) => at >= directoryAt)) throw notPatchable('entries behind the directory');
  output.push(bytes.subarray(0, inPlace[0]?.at ?? directoryAt));
  inPlace.forEach((entry, index) => {
    const source = bytes.subarray(entry.at, inPlace[index + 1]?.at ?? directoryAt);
    const content = contents.get(entry.name);
    if (content === null) return;
    if (content !== undefined) {
      placed.set(entry, place(output, { local: localHeader(source), central: entry.central }, content));
      return;
    }
    const central = entry.central.slice();
    viewOf(central).setUint32(42, output.length, true);
    placed.set(entry, central);
    output.push(source);
  });
  return placed;
}

interface Headers {
  readonly local: Uint8Array;
  readonly central: Uint8Array;
}

/** Writes header and data of a changed or new entry; its name, time and attributes stay. Returns the central header. */
function place(output: Output, headers: Headers, content: Uint8Array): Uint8Array {
  const data = deflateAtOnce(content);
  const crc = crc32(content);
  const local = withoutZip64(headers.local, 30, 26, 28);
  const central = withoutZip64(headers.central, 46, 28, 30);
  for (const [header, at] of [[local, 6] as const, [central, 8] as const]) {
    const view = viewOf(header);
    view.setUint16(at - 2, Math.max(view.getUint16(at - 2, true), VERSION_2), true);
    view.setUint16(at, view.getUint16(at, true) & ~SIZES_FOLLOW_DATA, true);
    view.setUint16(at + 2, DEFLATED, true);
    view.setUint32(at + 8, crc, true);
    view.setUint32(at + 12, data.length, true);
    view.setUint32(at + 16, content.length, true);
  }
  viewOf(central).setUint32(42, output.length, true);
  output.push(local);
  output.push(data);
  return central;
}

function localHeader(source: Uint8Array): Uint8Array {
  const view = viewOf(source);
  return source.subarray(0, 30 + view.getUint16(26, true) + view.getUint16(28, true));
}

/** A copy of the header whose extra fields hold no 64-bit sizes: those of the changed entry are plain. */
function withoutZip64(header: Uint8Array, fixed: number, nameLengthAt: number, extraLengthAt: number): Uint8Array {
  const view = viewOf(header);
  const extraAt = fixed + view.getUint16(nameLengthAt, true);
  const extraEnd = extraAt + view.getUint16(extraLengthAt, true);
  const kept: Uint8Array[] = [];
  for (let at = extraAt; at + 4 <= extraEnd; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(header.subarray(at, Math.min(next, extraEnd)));
    at = next;
  }
  const output = new Output();
  output.push(header.subarray(0, extraAt));
  for (const field of kept) output.push(field);
  const extraLength = output.length - extraAt;
  output.push(header.subarray(extraEnd));
  const copy = output.join();
  viewOf(copy).setUint16(extraLengthAt, extraLength, true);
  return copy;
}

function newEntry(name: string): Headers {
  const bytes = new TextEncoder().encode(name);
  const local = new Uint8Array(30 + bytes.length);
  const central = new Uint8Array(46 + bytes.length);
  local.set(bytes, 30);
  central.set(bytes, 46);
  const localView = viewOf(local);
  localView.setUint32(0, LOCAL_HEADER, true);
  localView.setUint16(4, VERSION_2, true);
  localView.setUint16(6, UTF8_NAME, true);
  localView.setUint16(12, FIRST_DAY, true);
  localView.setUint16(26, bytes.length, true);
  const centralView = viewOf(central);
  centralView.setUint32(0, CENTRAL_HEADER, true);
  centralView.setUint16(4, VERSION_2, true);
  centralView.setUint16(6, VERSION_2, true);
  centralView.setUint16(8, UTF8_NAME, true);
  centralView.setUint16(14, FIRST_DAY, true);
  centralView.setUint16(28, bytes.length, true);
  return { local, central };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

class Output {
  private readonly pieces: Uint8Array[] = [];
  length = 0;

  push(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  join(): Uint8Array {
    const joined = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }
}
