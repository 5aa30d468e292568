/** Joined marks → what each cell is to look like, sheet by sheet. */
import type { CellMark } from '#domain/issues/marks';
import { MARK_COLOURS } from '#domain/sheet/sheet-styles';

export const QUERY_PAINT = `#${MARK_COLOURS.query}`;

export interface WantedMark {
  readonly row: number;
  readonly column: number;
  /** #RRGGBB */
  readonly paint: string;
  readonly sentences: readonly string[];
}

/** By sheet, as the marks name it. */
export function wantedMarks(marks: readonly CellMark[]): ReadonlyMap<string, readonly WantedMark[]> {
  const sheets = new Map<string, WantedMark[]>();
  for (const { at, severity, sentences } of marks) {
    const wanted = { row: at.row, column: at.column, paint: `#${MARK_COLOURS[severity]}`, sentences };
    const known = sheets.get(at.sheet);
    if (known === undefined) sheets.set(at.sheet, [wanted]);
    else known.push(wanted);
  }
  return sheets;
}
