/** The smallest OLE container with a tree of names in it, as .xls and .doc files are. [MS-CFB] */

const SECTOR = 512;
const NONE = 0xffffffff;
const END = 0xfffffffe;

export interface OleEntry {
  readonly name: string;
  /** A storage where it has some. */
  readonly inside?: readonly OleEntry[];
}

/** `far`: so many sectors stand before the directory. */
export function buildOle(entries: readonly OleEntry[], { far = 0 } = {}): Uint8Array {
  const records: Buffer[] = [];
  const add = (name: string, kind: number): number => {
    const record = Buffer.alloc(128);
    record.write(name, 0, 'utf16le');
    record.writeUInt16LE(2 * name.length + 2, 64);
    record[66] = kind;
    for (const at of [68, 72, 76]) record.writeUInt32LE(NONE, at);
    return records.push(record) - 1;
  };
  /** Each entry's right sibling is the next one. */
  const addAll = (siblings: readonly OleEntry[], parent: number): void => {
    let before: number | undefined;
    for (const { name, inside } of siblings) {
      const id = add(name, inside === undefined ? 2 : 1);
      if (before === undefined) records[parent]?.writeUInt32LE(id, 76);
      else records[before]?.writeUInt32LE(id, 72);
      before = id;
      if (inside !== undefined) addAll(inside, id);
    }
  };
  addAll(entries, add('Root Entry', 5));
  while (records.length % 4 !== 0) records.push(Buffer.alloc(128));
  const directory = Buffer.concat(records);
  const sectors = directory.length / SECTOR;
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1 + far, 48);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR, 0xff);
  for (let at = 0; at < sectors; at++) {
    const sector = 1 + far + at;
    table.writeUInt32LE(at + 1 === sectors ? END : sector + 1, 4 * sector);
  }
  return new Uint8Array(Buffer.concat([header, table, Buffer.alloc(far * SECTOR), directory]));
}
