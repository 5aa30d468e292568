/** The fills that cells have now: read for whole stretches of columns where Excel can, else cell by cell. */

import type { Placed } from '../layout/runs-down';
import type { RequirementSets } from '../requirement-sets';

/** Rows that may have been inserted above a mark since it was made, and still leave it found. */
const ROWS_BEYOND = 200;
/** Excel says white for a cell without a fill; only the pattern (1.9) tells it from one that somebody made white. */
const NO_FILL = '#FFFFFF';

/**
 * How a cell is filled, as text: `#RRGGBB`; empty for no fill; `#RRGGBB Gray25 #RRGGBB` for a pattern, with its ground
 * before its name and its own colour after; `gradient`, which can be seen and not given back (Excel sets none).
 */
export type Fill = string;

/** Undefined for a cell that was not asked for. */
export type FillAt = (row: number, column: number) => Fill | undefined;

const PATTERNED = /^(#[0-9A-F]{6}) ([A-Za-z]+[0-9]*) (#[0-9A-F]{6})$/;
export const GRADIENT: Fill = 'gradient';

/** Whether a text, which may come from anybody's file, says a fill that can be given back. */
export function isFill(text: string): text is Fill {
  return text === '' || /^#[0-9A-F]{6}$/.test(text) || PATTERNED.test(text);
}

/** A pattern would show through our paint, and the paint could not be found again: it goes, and comes back later. */
export function paint(range: Excel.Range, colour: string, covers: Fill | undefined): void {
  const { fill } = range.format;
  if (PATTERNED.test(covers ?? '')) fill.pattern = 'Solid';
  fill.color = colour;
}

export function giveFill(range: Excel.Range, own: Fill): void {
  const { fill } = range.format;
  const [, ground, pattern, colour] = PATTERNED.exec(own) ?? [];
  if (own === '') fill.clear();
  else if (ground === undefined || pattern === undefined || colour === undefined) fill.color = own;
  else {
    fill.pattern = pattern as Excel.FillPattern;
    fill.color = ground;
    fill.patternColor = colour;
  }
}

/** Queues the reading; the answer may be asked for after the sync. */
export function loadFills(sheet: Excel.Worksheet, places: readonly Placed[], has: RequirementSets): FillAt {
  return has.pageLayout ? loadColumns(sheet, places) : loadCells(sheet, places);
}

function loadColumns(sheet: Excel.Worksheet, places: readonly Placed[]): FillAt {
  const lastRows = new Map<number, number>();
  for (const { row, column } of places) lastRows.set(column, Math.max(row, lastRows.get(column) ?? 0));
  const loaded = new Map(
    [...lastRows].map(([column, last]) => {
      const rows = Math.min(last + ROWS_BEYOND, 1_048_576);
      const range = sheet.getRangeByIndexes(0, column - 1, rows, 1);
      return [column, range.getCellProperties({ format: { fill: ASKED } })] as const;
    }),
  );
  return (row, column) => {
    // Null where the sheet is gone.
    const cell = (loaded.get(column)?.value as Excel.CellProperties[][] | null | undefined)?.[row - 1]?.[0];
    return cell === undefined ? undefined : fillOf(cell.format?.fill);
  };
}

const ASKED = { color: true, pattern: true, patternColor: true } as const;

function fillOf({ color, pattern, patternColor }: Excel.CellPropertiesFill = {}): Fill {
  const ground = (color ?? '').toUpperCase();
  if (pattern === 'Solid') return ground;
  if (pattern === 'LinearGradient' || pattern === 'RectangularGradient') return GRADIENT;
  const patterned = `${ground} ${pattern ?? ''} ${(patternColor ?? '').toUpperCase()}`;
  return pattern !== 'None' && PATTERNED.test(patterned) ? patterned : colourOf(color);
}

function loadCells(sheet: Excel.Worksheet, places: readonly Placed[]): FillAt {
  const loaded = new Map(
    places.map(({ row, column }) => {
      const { fill } = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).format;
      fill.load('color');
      return [`${row},${column}`, fill] as const;
    }),
  );
  return (row, column) => {
    const fill = loaded.get(`${row},${column}`);
    return fill === undefined || fill.isNullObject ? undefined : colourOf(fill.color);
  };
}

function colourOf(colour: string | undefined): string {
  const named = (colour ?? '').toUpperCase();
  return named === NO_FILL ? '' : named;
}
