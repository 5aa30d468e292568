/**
 * A column says the same few things many times (是, 无, 学术讲座), and a wrong one does so in every row: what a short text
 * means is found out once per column. Readers are pure, so nobody can tell.
 */
import type { Reader } from '../form/column-types/column-type';
import { onceByText } from '../sheet/once-by-text';
import type { RawCell } from '../sheet/raw-grid';

/** Characters; longer texts hardly come twice. */
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 1_000;

export function remembered<V>({ decode, propose }: Reader<V>): Reader<V> {
  return { decode: remembering(decode), propose: remembering(propose) };
}

function remembering<T>(read: (cell: RawCell) => T): (cell: RawCell) => T {
  const once = onceByText(read, MOST_REMEMBERED);
  return (cell) => (typeof cell === 'string' && cell.length <= LONGEST_REMEMBERED ? once(cell) : read(cell));
}
