/** A zip's entries as raw bytes, read without the product's own code: headers, compressed data and all. */
import { strFromU8, unzipSync } from 'fflate';

export interface RawEntry {
  readonly name: string;
  /** Local header, data and data descriptor, up to the next entry. */
  readonly local: Buffer;
  /** Central header without the offset, which moves when another entry grows. */
  readonly central: Buffer;
}

export interface RawZip {
  /** In the order of the directory. */
  readonly entries: readonly RawEntry[];
  /** Names in the order in which the entries stand in the file. */
  readonly inFile: readonly string[];
  readonly comment: string;
}

export function rawZip(bytes: Uint8Array): RawZip {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const directory = file.readUInt32LE(end + 16);
  const found: { name: string; at: number; central: Buffer }[] = [];
  for (let at = directory; found.length < file.readUInt16LE(end + 10); ) {
    const length = 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const central = Buffer.from(file.subarray(at, at + length));
    central.writeUInt32LE(0, 42);
    found.push({ name, at: file.readUInt32LE(at + 42), central });
    at += length;
  }
  const inOrder = [...found].sort((a, b) => a.at - b.at);
  const entries = found.map(({ name, at, central }) => {
    const next = inOrder.find((other) => other.at > at)?.at ?? directory;
    return { name, central, local: file.subarray(at, next) };
  });
  const commentLength = file.readUInt16LE(end + 20);
  return {
    entries,
    inFile: inOrder.map(({ name }) => name),
    comment: file.toString('utf8', end + 22, end + 22 + commentLength),
  };
}

/** Names of the entries whose bytes or headers differ, are gone or are new. */
export function changedEntries(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [rawZip(before).entries, rawZip(after).entries];
  const same = (a: RawEntry, b: RawEntry) => a.local.equals(b.local) && a.central.equals(b.central);
  const touched = old.filter((entry) => !now.some((other) => other.name === entry.name && same(entry, other)));
  const added = now.filter(({ name }) => !old.some((entry) => entry.name === name));
  return [...touched, ...added].map(({ name }) => name).sort();
}

/** '' for a part that is not there. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part === undefined ? '' : strFromU8(part);
}
