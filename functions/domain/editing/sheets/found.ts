/** A sheet of a definition's workbook as settings and tables, wherever on it they stand. Knows no form. */
import type { CellPosition } from '../../sheet/address';
import { cellAt, endColumn, endRow, type RawCell, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds } from '../../sheet/text-form';
import { DOUBTS, type Doubt } from './doubts';

/** Something that was written, and where. */
export interface Found {
  readonly cell: RawCell;
  readonly at: CellPosition;
}

/** By the key of the header; cells of headers that are missing are missing. */
export interface FoundRow {
  readonly at: CellPosition;
  readonly cells: Readonly<Record<string, Found | undefined>>;
}

/** Key → header. The first header tells the table, together with the last, which no other text of the column is beside. */
export type Headers = Readonly<Record<string, string>>;

const isText = (cell: RawCell, text: string) => bareLabel(textOf(cell)) === bareLabel(text);

/** The row of a table's headers; undefined where the sheet has none. */
export function headerRow(grid: RawGrid, headers: Headers): number | undefined {
  const texts = Object.values(headers);
  const first = texts[0] ?? '';
  const last = texts.at(-1) ?? '';
  for (let row = grid.origin.row; row < endRow(grid); row++) {
    if (isText(cellAt(grid, row, 1), first) && columnOf(grid, row, last) !== undefined) return row;
  }
  return undefined;
}

function columnOf(grid: RawGrid, row: number, header: string): number | undefined {
  for (let column = grid.origin.column; column < endColumn(grid); column++)
    if (isText(cellAt(grid, row, column), header)) return column;
  return undefined;
}

/** Rows below the headers that hold anything, up to a row that ends the table; headers that nobody knows are doubted. */
export function foundRows(
  grid: RawGrid,
  headers: Headers,
  before: number = endRow(grid),
): { readonly rows: readonly FoundRow[]; readonly doubts: readonly Doubt[] } {
  const top = headerRow(grid, headers);
  if (top === undefined) return { rows: [], doubts: [] };
  const columns = Object.entries(headers).map(([key, header]) => ({ key, column: columnOf(grid, top, header) }));
  const at = (row: number, column: number): CellPosition => ({ sheet: grid.sheet, row, column });
  const doubts: Doubt[] = [];
  for (let column = grid.origin.column; column < endColumn(grid); column++) {
    const header = trimEnds(textOf(cellAt(grid, top, column)));
    const isKnown = header === '' || columns.some((each) => each.column === column);
    if (!isKnown) doubts.push({ at: at(top, column), said: DOUBTS.noSuchHeader(header) });
  }
  const rows: FoundRow[] = [];
  for (let row = top + 1; row < before; row++) {
    const cells = Object.fromEntries(
      columns.map(({ key, column }) => [
        key,
        column === undefined ? undefined : { cell: cellAt(grid, row, column), at: at(row, column) },
      ]),
    );
    const isEmpty = Object.values(cells).every((found) => found === undefined || trimEnds(textOf(found.cell)) === '');
    if (!isEmpty) rows.push({ at: at(row, 1), cells });
  }
  return { rows, doubts };
}

/** Label → value of the rows below the headers of settings, up to a row. */
export function foundSettings(
  grid: RawGrid,
  headers: readonly string[],
  before: number = endRow(grid),
): ReadonlyMap<string, Found> {
  const top = headerRow(grid, { label: headers[0] ?? '', value: headers[1] ?? '' });
  const settings = new Map<string, Found>();
  for (let row = (top ?? before) + 1; row < before; row++) {
    const label = trimEnds(textOf(cellAt(grid, row, 1)));
    if (label !== '') settings.set(label, { cell: cellAt(grid, row, 2), at: { sheet: grid.sheet, row, column: 2 } });
  }
  return settings;
}
