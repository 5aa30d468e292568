/** What an old OLE container holds at its top: the directory's tree, and what no tree tells. [MS-CFB] 2.6 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_BYTES = 128;
const DIFAT_AT = 76;
const DIFAT_ENTRIES = 109;
const NO_ENTRY = 0xffffffff;
/** Directories of real files have some hundred entries; a chain that is longer runs in a circle. */
const MOST_SECTORS = 4_096;

/** Whether the bytes begin as such a container does. */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Names of the streams and storages right below the root; undefined where the directory cannot be followed. */
export function topNames(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return namesBelowRoot(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function namesBelowRoot(view: DataView): ReadonlySet<string> | undefined {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorBytes = 2 ** shift;
  const sectorAt = (sector: number) => (sector + 1) * sectorBytes;
  const perSector = sectorBytes / 4;
  const next = (sector: number) => {
    const table = Math.floor(sector / perSector);
    if (table >= DIFAT_ENTRIES) throw new RangeError('a directory far into a large file');
    const fat = view.getUint32(DIFAT_AT + 4 * table, true);
    return view.getUint32(sectorAt(fat) + 4 * (sector % perSector), true);
  };
  const entries: number[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < NO_ENTRY - 5 && count < MOST_SECTORS; count++, sector = next(sector)) {
    for (let at = 0; at < sectorBytes; at += ENTRY_BYTES) entries.push(sectorAt(sector) + at);
  }
  const [root] = entries;
  if (root === undefined || view.getUint8(root + 66) !== ROOT) return undefined;
  return siblings(view, entries, view.getUint32(root + 76, true));
}

const ROOT = 5;

function siblings(view: DataView, entries: readonly number[], first: number): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<number>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = entries[id];
    if (at === undefined || seen.has(id)) continue;
    seen.add(id);
    const units = Math.max(0, view.getUint16(at + 64, true) / 2 - 1);
    let name = '';
    for (let unit = 0; unit < Math.min(units, 32); unit++) {
      name += String.fromCharCode(view.getUint16(at + 2 * unit, true));
    }
    names.add(name);
    open.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return names;
}
