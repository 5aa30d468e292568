/**
 * Which blocks are LevelDB's database, by its MANIFEST: a journal of what was added and dropped. Others in the folder are
 * what an interrupted compaction left; their numbers are given to other blocks later. Knows the file format, and nothing
 * of what is kept. (LevelDB, doc/log_format.md and db/version_edit.cc.)
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The numbers of the live blocks. Throws what the system says, or a RangeError where the MANIFEST is none. */
export async function liveBlocks(database: string): Promise<ReadonlySet<number>> {
  const name = (await readFile(join(database, 'CURRENT'), 'utf8')).trim();
  if (!/^MANIFEST-\d+$/.test(name)) throw new RangeError(`CURRENT names ${name.slice(0, 40)}`);
  const live = new Set<number>();
  for (const record of records(await readFile(join(database, name)))) {
    // Dropped before added: what moves to another level is both.
    const { added, dropped } = editOf(record);
    for (const number of dropped) live.delete(number);
    for (const number of added) live.add(number);
  }
  return live;
}

const BLOCK_BYTES = 32_768;
/** Checksum, length, type. */
const HEADER_BYTES = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;

/** Whole ones; one that was cut off at the end, as a kill leaves it, is none. */
function* records(file: Buffer): Generator<Buffer> {
  let pieces: Buffer[] = [];
  for (let at = 0; at + HEADER_BYTES <= file.length; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      at += left;
      continue;
    }
    const length = file.readUInt16LE(at + 4);
    const type = file.readUInt8(at + 6);
    const start = at + HEADER_BYTES;
    if (type === 0 || start + length > file.length) return;
    if (type === FULL || type === FIRST) pieces = [];
    pieces.push(file.subarray(start, start + length));
    if (type === FULL || type === LAST) yield Buffer.concat(pieces);
    at = start + length;
  }
}

/** What each tag of an edit is followed by: numbers (n) and texts with their length (t). */
const FIELDS: Readonly<Record<number, string>> = {
  1: 't', // comparator
  2: 'n', // journal
  3: 'n', // next number
  4: 'n', // last sequence
  5: 'nt', // level, where its next compaction begins
  6: 'nn', // level, block that was dropped
  7: 'nnntt', // level, block that was added, bytes, smallest and largest key
  9: 'n', // journal before
};
const DROPPED = 6;
const ADDED = 7;

function editOf(record: Buffer): { readonly added: readonly number[]; readonly dropped: readonly number[] } {
  const added: number[] = [];
  const dropped: number[] = [];
  let at = 0;
  const number = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = record.readUInt8(at++);
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < record.length) {
    const tag = number();
    const fields = FIELDS[tag];
    if (fields === undefined) throw new RangeError(`a MANIFEST with tag ${tag}`);
    const numbers: number[] = [];
    for (const field of fields) {
      const value = number();
      if (field === 't') at += value;
      else numbers.push(value);
    }
    if (tag === DROPPED) dropped.push(numbers[1] ?? 0);
    if (tag === ADDED) added.push(numbers[1] ?? 0);
  }
  return { added, dropped };
}
