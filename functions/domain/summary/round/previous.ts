/**
 * An earlier workbook as somebody went on with it: columns of their own right of ours, notes on cells, and of which versions
 * it was made. Read by headers and by what names a row, wherever it stands by now; nothing else of it is believed.
 */
import { appearanceAt, cellAt, endColumn, endRow, type RawCell, type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import type { NamedRows } from '../part';
import { REPORTING_SHEET, UNIT_HEADER, VERSION_HEADER } from './reporting-names';

export interface PreviousWorkbook {
  /** What people call it: its file name, or when it was made. */
  readonly name: string;
  readonly grids: readonly RawGrid[];
}

/** What somebody wrote into one row. */
export interface WrittenBeside {
  /** By the header of an own column. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /** By the header of the column that the note stands in; an empty one is the row's first cell. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface PreviousSheet {
  /** Headers of own columns, from left to right. */
  readonly own: readonly string[];
  readonly rows: readonly (WrittenBeside & {
    readonly names: readonly (string | undefined)[];
    readonly says: string;
  })[];
}

/** Headers stand near the top. */
const MOST_HEAD_ROWS = 30;

/** Rows in which anything was written; `headers`: those of ours. undefined where the sheet is not there, or not as ours. */
export function previousSheet(
  { grids }: PreviousWorkbook,
  sheet: string,
  headers: readonly string[],
  named: Pick<NamedRows, 'namesIn'>,
): PreviousSheet | undefined {
  const grid = grids.find((each) => each.sheet === sheet);
  const headerRow = grid === undefined ? undefined : headerRowOf(grid, headers);
  if (grid === undefined || headerRow === undefined) return undefined;
  const ours = new Set(headers);
  const places = new Map<string, number>();
  const own: { readonly header: string; readonly column: number }[] = [];
  for (let column = grid.origin.column; column < endColumn(grid); column++) {
    const header = headerAt(grid, headerRow, column);
    if (ours.has(header) && !places.has(header)) places.set(header, column);
    else if (header !== '' || isFilledBelow(grid, headerRow, column))
      own.push({ header: unusedName(header || '备注', [...headers, ...own.map((each) => each.header)]), column });
  }
  const labelAt = new Map([
    ...[...places].map(([header, column]) => [column, header] as const),
    ...own.map(({ header, column }) => [column, header] as const),
  ]);
  const rows: PreviousSheet['rows'][number][] = [];
  for (let row = headerRow + 1; row < endRow(grid); row++) {
    const cells = new Map<string, RawCell>();
    for (const { header, column } of own) {
      const cell = cellAt(grid, row, column);
      if (cell !== null && textOf(cell) !== '') cells.set(header, cell);
    }
    const notes = new Map<string, string>();
    for (const [column, header] of labelAt) {
      const note = appearanceAt(grid, row, column)?.note;
      if (note !== undefined) notes.set(header, note);
    }
    if (cells.size === 0 && notes.size === 0) continue;
    const under = (header: string): RawCell => {
      const column = places.get(header);
      return column === undefined ? null : cellAt(grid, row, column);
    };
    const says = headers
      .slice(0, 4)
      .map((header) => textOf(under(header)))
      .filter((text) => text !== '')
      .join(' ');
    rows.push({ cells, notes, names: named.namesIn(under), says });
  }
  return { own: own.map(({ header }) => header), rows };
}

/** Form tag → unit → version, as 报送情况 of the workbook says; undefined where it has none. */
export function versionsIn(
  { grids }: PreviousWorkbook,
  tags: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, number>> | undefined {
  const grid = grids.find(({ sheet }) => sheet === REPORTING_SHEET);
  const wanted = tags.map((tag) => `${tag} ${VERSION_HEADER}`);
  const headerRow = grid === undefined ? undefined : headerRowOf(grid, [UNIT_HEADER, ...wanted]);
  if (grid === undefined || headerRow === undefined) return undefined;
  const columnOf = new Map<string, number>();
  for (let column = grid.origin.column; column < endColumn(grid); column++) {
    const header = headerAt(grid, headerRow, column);
    if (!columnOf.has(header)) columnOf.set(header, column);
  }
  const unitColumn = columnOf.get(UNIT_HEADER);
  if (unitColumn === undefined) return undefined;
  return new Map(
    tags.map((tag, at) => {
      const column = columnOf.get(wanted[at] ?? '');
      const versions = new Map<string, number>();
      for (let row = headerRow + 1; column !== undefined && row < endRow(grid); row++) {
        const version = cellAt(grid, row, column);
        const unit = textOf(cellAt(grid, row, unitColumn));
        if (unit !== '' && typeof version === 'number') versions.set(unit, version);
      }
      return [tag, versions];
    }),
  );
}

/** The row that has most of our headers, and at least half of them. */
function headerRowOf(grid: RawGrid, headers: readonly string[]): number | undefined {
  const ours = new Set(headers);
  let best: number | undefined;
  let most = Math.max(1, headers.length / 2);
  for (let row = grid.origin.row; row < Math.min(endRow(grid), grid.origin.row + MOST_HEAD_ROWS); row++) {
    let found = 0;
    for (let column = grid.origin.column; column < endColumn(grid); column++)
      if (ours.has(headerAt(grid, row, column))) found++;
    if (found < most || (best !== undefined && found === most)) continue;
    best = row;
    most = found;
  }
  return best;
}

function headerAt(grid: RawGrid, row: number, column: number): string {
  return trimEnds(textOf(cellAt(grid, row, column)));
}

function isFilledBelow(grid: RawGrid, headerRow: number, column: number): boolean {
  for (let row = headerRow + 1; row < endRow(grid); row++) if (textOf(cellAt(grid, row, column)) !== '') return true;
  return false;
}

function unusedName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? name : `${name}(${number})`;
    if (!taken.includes(wanted)) return wanted;
  }
}
