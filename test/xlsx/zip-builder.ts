/** Builds zips for tests, honest or lying: every declared number can be set apart from the truth. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface BuiltEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Deflated bytes to use as they are, for bombs. */
  readonly deflated?: Uint8Array;
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly localSize?: number;
  readonly localName?: string;
  readonly crc?: number;
  readonly flags?: number;
  /** Points at another entry's local header. */
  readonly localOffsetOf?: number;
}

export interface BuiltZip {
  readonly declaredEntries?: number;
  readonly comment?: string;
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content);

export function buildZip(entries: readonly BuiltEntry[], options: BuiltZip = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? '');
    const data = entry.deflated ?? (entry.stored ? content : deflateRawSync(content));
    const size = entry.declaredSize ?? content.length;
    const crc = entry.crc ?? crc32(content);
    const method = entry.stored ? 0 : 8;
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    offsets.push(entry.localOffsetOf === undefined ? offset : (offsets[entry.localOffsetOf] ?? 0));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(entry.flags ?? 0x800, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(entry.localSize ?? size, 22);
    local.writeUInt16LE(localName.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(entry.flags ?? 0x800, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offsets.at(-1) ?? 0, 42);
    directory.push(Buffer.concat([central, name]));
    if (entry.localOffsetOf !== undefined) continue;
    locals.push(Buffer.concat([local, localName, data]));
    offset += 30 + localName.length + data.length;
  }
  const central = Buffer.concat(directory);
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.declaredEntries ?? entries.length, 8);
  end.writeUInt16LE(options.declaredEntries ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...locals, central, end, comment]));
}

/** Deflate data of `times` × 16 MB of zeros: blocks that end in a full flush can be repeated as they are. */
export function bombOfZeros(times: number): Uint8Array {
  const zeros = Buffer.alloc(16 * 1024 * 1024);
  const block = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  return new Uint8Array(Buffer.concat([...Array.from({ length: times }, () => block), last]));
}
