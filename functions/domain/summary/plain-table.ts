/** A page that is one table under a title and a note; knows no column by name. */
import { rowsBetween } from '../sheet/row-stream';
import { cell, headings, pagesWide, printSetup, rowHeight, rowHeights } from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import type { Summary } from './summary';

const HEADER_ROW = 3;

export type TableColumn = readonly [label: string, width: number];

/** A row's cells are made of its item when it is written. */
export interface TableBody<Item> {
  readonly items: readonly Item[];
  readonly cells: (item: Item, at: number) => readonly PlanCell[];
}

/** Rows above the first of a plain table. */
export const PLAIN_HEAD = HEADER_ROW;

export function plainTable<Item>(
  summary: Pick<Summary, 'round'>,
  name: string,
  columns: readonly TableColumn[],
  { items, cells: cellsOf }: TableBody<Item>,
  note: string,
  /** Columns on every page, where the table is wider than one. */
  repeated = 2,
): SheetPlan<RowStream> {
  const widths = columns.map(([, width]) => width);
  const headers = columns.map(([label]) => cell(label, 'header'));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const blank: PlanRow = { height: 18, cells: columns.map(() => ({ style: 'text' as StyleName })) };
  const wide = pagesWide(widths, repeated);
  const noteHeight = rowHeight([cell(note, 'note')], [whole], 20);
  const top = headings(
    [
      [`${summary.round.name} ${name}`, 'title', 34],
      [note, 'subtitle', noteHeight],
    ],
    columns.length,
    wide,
    widths,
  );
  const head = [...top.rows, { cells: headers, height: rowHeight(headers, widths, 26) }];
  const heightOf = rowHeights(widths);
  const row = (item: Item, at: number): PlanRow => {
    const cells = cellsOf(item, at);
    return { cells, height: heightOf(cells) };
  };
  const rows = items.length === 0 ? [...head, blank] : rowsBetween(head, items, row);
  return {
    name,
    rows,
    columnWidths: widths,
    merges: top.merges,
    freeze: { rows: HEADER_ROW, columns: 2 },
    filter: { top: HEADER_ROW, left: 1, bottom: rows.length, right: columns.length },
    validations: [],
    charts: [],
    print: {
      ...printSetup(summary.round.school, `${summary.round.name} ${name}`, [HEADER_ROW, HEADER_ROW]),
      ...(wide === undefined ? {} : { pagesWide: wide }),
    },
  };
}
