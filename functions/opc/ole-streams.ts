/** Streams of an old OLE container, by the chains of their sectors; nothing in it is believed. [MS-CFB] 2.3–2.6 */
import { damaged, Refused } from './file-refusal';

const DIFAT_AT = 76;
const DIFAT_ENTRIES = 109;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
/** From here on numbers of sectors mean something else: free, end of a chain, tables. */
const SPECIAL = 0xfffffffa;
const MINI_SECTOR_BYTES = 64;
const MINI_BELOW = 4096;
/** Names of real workbooks' streams; a directory that is longer runs in a circle or is meant to. */
const MOST_ENTRIES = 20_000;

/** The first of these streams that stands at the container's top; undefined where none does. Throws a refusal. */
export function oleStream(bytes: Uint8Array, names: readonly string[], limitBytes: number): Uint8Array | undefined {
  try {
    return new OleFile(bytes).stream(names, limitBytes);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('the container points outside the file');
    throw error;
  }
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

class OleFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  /** Numbers of the sectors that hold the table of chains. */
  private readonly tables: number[] = [];
  private readonly sectors: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged('sectors of no known size');
    this.sectorBytes = 2 ** shift;
    this.sectors = Math.ceil(bytes.length / this.sectorBytes);
    this.readTables();
  }

  stream(names: readonly string[], limit: number): Uint8Array | undefined {
    const entries = this.entries();
    const wanted = names.map((name) => entries.find((entry) => entry.kind === STREAM && entry.name === name));
    const found = wanted.find((entry) => entry !== undefined);
    if (found === undefined) return undefined;
    const { name: part, size, start } = found;
    if (size > limit) throw new Refused({ code: 'file.partTooLarge', part, bytes: size, limit });
    return size < MINI_BELOW ? this.small(entries, start, size) : this.content(start, size);
  }

  private readTables(): void {
    for (let at = 0; at < DIFAT_ENTRIES; at++) this.addTable(this.view.getUint32(DIFAT_AT + 4 * at, true));
    let next = this.view.getUint32(68, true);
    const perSector = this.sectorBytes / 4 - 1;
    for (let count = 0; next < SPECIAL && count < this.sectors; count++) {
      const from = this.at(next);
      for (let at = 0; at < perSector; at++) this.addTable(this.view.getUint32(from + 4 * at, true));
      next = this.view.getUint32(from + 4 * perSector, true);
    }
  }

  private addTable(sector: number): void {
    if (sector < SPECIAL && this.tables.length < this.sectors) this.tables.push(sector);
  }

  private at(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }

  private next(sector: number): number {
    const perSector = this.sectorBytes / 4;
    const table = this.tables[Math.floor(sector / perSector)];
    if (table === undefined) throw damaged('a chain of sectors leaves its table');
    return this.view.getUint32(this.at(table) + 4 * (sector % perSector), true);
  }

  /** So many sectors at most; a chain that is longer runs in a circle. */
  private *chain(start: number, most: number): Generator<number> {
    let count = 0;
    for (let sector = start; sector < SPECIAL; sector = this.next(sector)) {
      if (++count > most) return;
      yield sector;
    }
  }

  private entries(): readonly Entry[] {
    const entries: Entry[] = [];
    const perSector = this.sectorBytes / ENTRY_BYTES;
    for (const sector of this.chain(this.view.getUint32(48, true), MOST_ENTRIES / perSector)) {
      for (let at = 0; at < perSector; at++) entries.push(this.entryAt(this.at(sector) + at * ENTRY_BYTES));
    }
    return entries;
  }

  private entryAt(from: number): Entry {
    const units = Math.min(31, Math.max(0, this.view.getUint16(from + 64, true) / 2 - 1));
    let name = '';
    for (let unit = 0; unit < units; unit++) name += String.fromCharCode(this.view.getUint16(from + 2 * unit, true));
    const kind = this.view.getUint8(from + 66);
    return { name, kind, start: this.view.getUint32(from + 116, true), size: this.view.getUint32(from + 120, true) };
  }

  private content(start: number, size: number): Uint8Array {
    if (size > this.bytes.length) throw damaged('a stream is longer than its file');
    const whole = new Uint8Array(size);
    let done = 0;
    for (const sector of this.chain(start, Math.ceil(size / this.sectorBytes))) {
      const from = this.at(sector);
      const piece = this.bytes.subarray(from, Math.min(from + this.sectorBytes, from + size - done));
      whole.set(piece, done);
      done += piece.length;
    }
    if (done < size) throw damaged('a stream is cut off');
    return whole;
  }

  /** Short streams stand in pieces of the root's own. */
  private small(entries: readonly Entry[], start: number, size: number): Uint8Array {
    const root = entries.find(({ kind }) => kind === ROOT);
    if (root === undefined) throw damaged('a container without a root');
    const pool = this.content(root.start, root.size);
    const numbers = new DataView(this.table(this.view.getUint32(60, true)).buffer);
    const whole = new Uint8Array(size);
    let done = 0;
    for (let sector = start; sector < SPECIAL && done < size; sector = numbers.getUint32(4 * sector, true)) {
      const from = sector * MINI_SECTOR_BYTES;
      const piece = pool.subarray(from, Math.min(from + MINI_SECTOR_BYTES, from + size - done));
      if (piece.length === 0) break;
      whole.set(piece, done);
      done += piece.length;
    }
    if (done < size) throw damaged('a stream is cut off');
    return whole;
  }

  private table(start: number): Uint8Array {
    const sectors = [...this.chain(start, this.sectors)];
    const whole = new Uint8Array(sectors.length * this.sectorBytes);
    for (const [at, sector] of sectors.entries()) {
      const from = this.at(sector);
      whole.set(this.bytes.subarray(from, from + this.sectorBytes), at * this.sectorBytes);
    }
    return whole;
  }
}
