/** Issues' marks → what each cell is to look like: one paint and one text, however many issues speak of it. */
import type { Severity } from '#domain/issues/issue';
import type { CellMark } from '../../workbook/workbook';

/** Pale, so that figures stay readable and nothing prints ugly. */
export const PAINTS = { error: '#FDE7E9', verify: '#FFF4CE', hint: '#DEECF9' } as const satisfies Record<
  Severity,
  string
>;
const WORST_FIRST: readonly Severity[] = ['error', 'verify', 'hint'];

export interface WantedMark {
  readonly row: number;
  readonly column: number;
  readonly paint: string;
  readonly sentences: readonly string[];
}

/** By sheet, as the marks name it; the worst issue of a cell gives the paint and speaks first. */
export function wantedMarks(marks: readonly CellMark[]): ReadonlyMap<string, readonly WantedMark[]> {
  const worstFirst = [...marks].sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity));
  const sheets = new Map<string, Map<string, WantedMark>>();
  for (const { at, severity, sentence } of worstFirst) {
    const cells = sheets.get(at.sheet) ?? new Map<string, WantedMark>();
    sheets.set(at.sheet, cells);
    const key = `${at.row},${at.column}`;
    const known = cells.get(key);
    cells.set(key, {
      row: at.row,
      column: at.column,
      paint: known?.paint ?? PAINTS[severity],
      sentences: [...(known?.sentences ?? []), sentence],
    });
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]));
}
