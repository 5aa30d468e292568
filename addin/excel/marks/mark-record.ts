/** Which cells we painted and what they looked like before, as it is kept in the document's settings. */
import { type Fill, isFill } from './fills';

export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** What it is filled with when it shows no paint of ours. */
  readonly own: Fill;
  /** The fill we gave it, `#RRGGBB`. */
  readonly paint: string;
}

export interface MarkedSheet {
  readonly id: string;
  /** As it was then; ids may change when a file is opened again. */
  readonly name: string;
  readonly cells: readonly MarkedCell[];
}

/** Setting values are read back whole; a long one is spread over several. */
const UNITS_PER_SETTING = 20_000;
const NAME = /^marks\.(\d+)$/;

/** The texts of `marks.0`, `marks.1` …; none where nothing is marked. */
export function encodeMarks(sheets: readonly MarkedSheet[]): string[] {
  const marked = sheets.filter(({ cells }) => cells.length > 0);
  if (marked.length === 0) return [];
  const text = JSON.stringify(
    marked.map(({ id, name, cells }) => ({
      id,
      name,
      cells: cells.map(({ row, column, own, paint }) => [row, column, own, paint]),
    })),
  );
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += UNITS_PER_SETTING) {
    parts.push(text.slice(from, from + UNITS_PER_SETTING));
  }
  return parts;
}

/** Settings are part of a file that anybody may edit: what cannot be read counts as no marks. */
export function decodeMarks(settings: ReadonlyMap<string, string>): MarkedSheet[] {
  const parts = [...settings].flatMap(([name, text]) => {
    const [, number] = NAME.exec(name) ?? [];
    return number === undefined ? [] : [[Number(number), text] as const];
  });
  const text = parts
    .sort(([a], [b]) => a - b)
    .map(([, part]) => part)
    .join('');
  const sheets = parsed(text);
  return Array.isArray(sheets) ? sheets.flatMap(markedSheet) : [];
}

/** How many settings a record of before takes. */
export function partsOf(settings: ReadonlyMap<string, string>): number {
  return [...settings.keys()].filter((name) => NAME.test(name)).length;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? [] : JSON.parse(text);
  } catch {
    return [];
  }
}

function markedSheet(value: unknown): MarkedSheet[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name, cells } = value as { readonly [key: string]: unknown };
  const isSheet = typeof id === 'string' && typeof name === 'string' && Array.isArray(cells);
  return isSheet ? [{ id, name, cells: cells.flatMap(markedCell) }] : [];
}

const COLOUR = /^#[0-9A-F]{6}$/;

function markedCell(value: unknown): MarkedCell[] {
  if (!Array.isArray(value)) return [];
  const [row, column, own, paint]: readonly unknown[] = value;
  const isPlace = isPosition(row, 1_048_576) && isPosition(column, 16_384);
  const isPainted = typeof own === 'string' && typeof paint === 'string' && COLOUR.test(paint);
  return isPlace && isPainted && isFill(own) ? [{ row, column, own, paint }] : [];
}

function isPosition(value: unknown, last: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= last;
}
