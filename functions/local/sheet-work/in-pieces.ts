/**
 * Large plain data between two threads, a piece at a time. What a message holds is copied at once by whoever sends it
 * and by whoever takes it, and nothing else happens there meanwhile: sheets of 19,000 rows took two seconds.
 */

/** Some of a long array's elements, and where that array stands in the frame. */
export interface Piece {
  readonly at: readonly (string | number)[];
  readonly items: readonly unknown[];
}

export interface InPieces {
  /** The value with every long array left empty. */
  readonly frame: unknown;
  readonly pieces: Iterable<Piece>;
}

/** Elements of one piece: rows of a sheet, of 200 cells at most, take some milliseconds. */
const PIECE_ITEMS = 100;

/** Values that are no plain objects or arrays (bytes, maps) stay whole, in the frame. */
export function inPieces(value: unknown): InPieces {
  const long: { readonly at: readonly (string | number)[]; readonly items: readonly unknown[] }[] = [];
  const frame = frameOf(value, [], (at, items) => long.push({ at, items }));
  return { frame, pieces: piecesOf(long) };
}

function frameOf(
  value: unknown,
  at: readonly (string | number)[],
  leaveOut: (at: readonly (string | number)[], items: readonly unknown[]) => void,
): unknown {
  if (Array.isArray(value)) {
    if (value.length <= PIECE_ITEMS) return value.map((item, nth) => frameOf(item, [...at, nth], leaveOut));
    leaveOut(at, value);
    return [];
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frameOf(item, [...at, key], leaveOut)]));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.prototype.toString.call(value) === '[object Object]';
}

function* piecesOf(long: readonly Piece[]): Iterable<Piece> {
  for (const { at, items } of long) {
    for (let from = 0; from < items.length; from += PIECE_ITEMS) {
      yield { at, items: items.slice(from, from + PIECE_ITEMS) };
    }
  }
}

/** Puts a piece in its place; pieces come in the order in which they were made. */
export function addPiece(frame: unknown, { at, items }: Piece): void {
  let place = frame;
  for (const key of at) place = (place as Record<string | number, unknown>)[key];
  for (const item of items) (place as unknown[]).push(item);
}
