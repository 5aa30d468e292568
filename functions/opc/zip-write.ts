/** Entries → a zip, the same bytes every time. APPNOTE.TXT 4.3; knows no parts. */
import { type Bytes, joined } from './byte-pieces';
import type { ZipEntry } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
const VERSION_2 = 20;
const UTF8_NAME = 0x800;
/** 1 January 1980, the format's first day. */
const FIRST_DAY = 0x21;
/** What a header without 64-bit fields can count. */
const MOST_BYTES = 0xffff_fffe;
const MOST_ENTRIES = 0xfffe;

/** In their order. Throws beyond 4 GB, or 65,534 entries: that is no workbook that a program would open. */
export function zipOf(entries: readonly ZipEntry[]): Bytes {
  return joined(zipPieces(entries));
}

/** The same one after another, for whoever writes them away: contents are as they are given, none is copied. Throws so too. */
export function zipPieces(entries: readonly ZipEntry[]): readonly Uint8Array[] {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const contents = named.reduce((sum, { entry, name }) => sum + LOCAL_BYTES + name.length + entry.data.length, 0);
  const directory = named.reduce((sum, { name }) => sum + CENTRAL_BYTES + name.length, END_BYTES);
  const isTooMuch =
    contents + directory > MOST_BYTES || entries.length > MOST_ENTRIES || entries.some(({ size }) => size > MOST_BYTES);
  if (isTooMuch) throw new Error('more than a zip can hold');
  const pieces: Uint8Array[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { entry, name } of named) {
    offsets.push(offset);
    const header = new Uint8Array(LOCAL_BYTES + name.length);
    const view = new DataView(header.buffer);
    view.setUint32(0, LOCAL_HEADER, true);
    writeFacts(view, 4, entry, name);
    header.set(name, LOCAL_BYTES);
    pieces.push(header, entry.data);
    offset += header.length + entry.data.length;
  }
  const end = new Uint8Array(directory);
  const view = new DataView(end.buffer);
  let at = 0;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, VERSION_2, true);
    writeFacts(view, at + 6, entry, name);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    end.set(name, at + CENTRAL_BYTES);
    at += CENTRAL_BYTES + name.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at, true);
  view.setUint32(at + 16, contents, true);
  return [...pieces, end];
}

/** What local and central header say in the same words, from the version needed to the name's length. */
function writeFacts(view: DataView, at: number, { stored, crc, size, data }: ZipEntry, name: Uint8Array): void {
  const isPlain = name.every((byte) => byte < 0x80);
  view.setUint16(at, VERSION_2, true);
  view.setUint16(at + 2, isPlain ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, stored ? 0 : DEFLATED, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
