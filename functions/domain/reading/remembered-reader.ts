/**
 * A column says the same few things many times (是, 无, 学术讲座), and a wrong one does so in every row: what a short text
 * means is found out once per column. Readers are pure, so nobody can tell.
 */
import type { Decoded, Reader } from '../form/column-types/column-type';
import type { RawCell } from '../sheet/raw-grid';

/** Characters; longer texts hardly come twice. */
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 1_000;

export function remembered<V>({ decode, propose }: Reader<V>): Reader<V> {
  return { decode: byText<Decoded<V>>(decode), propose: byText<V | undefined>(propose) };
}

function byText<T>(read: (cell: RawCell) => T): (cell: RawCell) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (typeof cell !== 'string' || cell.length > LONGEST_REMEMBERED) return read(cell);
    const before = known.get(cell);
    if (before !== undefined || known.has(cell)) return before as T;
    const found = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, found);
    return found;
  };
}
