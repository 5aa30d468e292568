/** Rows and columns as Excel answers for each as a whole: hidden ones, and which may hold cells worth a closer look. */
import type { ExpectedCells } from './grid-from-range';

/**
 * Where cells of a line look struck out, raised or underlined; null = some of it does. A line that is false in
 * something has no cell that is otherwise.
 */
export interface LineLook {
  readonly struck: boolean | null;
  readonly raised: boolean | null;
  readonly underlined: boolean | null;
}

export interface LineLooks {
  readonly rows: readonly LineLook[];
  readonly columns: readonly LineLook[];
}

export interface Lines {
  /** Undefined where Excel could not tell. */
  readonly hiddenRows: readonly number[] | undefined;
  /** Undefined where some are, and each has to be asked. */
  readonly hiddenColumns: readonly number[] | undefined;
  /** Undefined before 1.9. */
  readonly looks: LineLooks | undefined;
}

export type AskedLines = AskedProperties | AskedView;

export interface AskedProperties {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

interface AskedView {
  readonly used: Excel.Range;
  readonly view: Excel.RangeView;
  readonly column: Excel.Range;
}

const FONT = { strikethrough: true, superscript: true, underline: true } as const;

/** From 1.9 */
export function askProperties(used: Excel.Range): AskedProperties {
  return { rows: askRows(used), columns: askColumns(used) };
}

export function askRows(range: Excel.Range): AskedProperties['rows'] {
  return range.getRowProperties({ rowHidden: true, format: { font: FONT } });
}

export function askColumns(range: Excel.Range): AskedProperties['columns'] {
  return range.getColumnProperties({ columnHidden: true, format: { columnWidth: true, font: FONT } });
}

/** Before 1.9: the rows that one column shows, which says nothing where the column itself is hidden. */
export function askView(used: Excel.Range): AskedLines {
  used.load('columnHidden');
  const column = used.getColumn(0);
  column.load('columnHidden');
  const view = column.getVisibleView();
  view.load('cellAddresses');
  return { used, view, column };
}

export function linesOf(asked: AskedLines, size: ExpectedCells): Lines {
  const everyRow = Array.from({ length: size.rows }, (_, at) => size.top + at);
  const everyColumn = Array.from({ length: size.columns }, (_, at) => size.left + at);
  if ('rows' in asked) {
    const rows = rowsOf(asked.rows, size.top);
    const columns = columnsOf(asked.columns, size.left);
    return { ...rows, ...columns, looks: { rows: rows.looks, columns: columns.looks } };
  }
  const { used, view, column } = asked;
  const visible = new Set(view.cellAddresses.flat().map((address) => rowOf(String(address))));
  return {
    hiddenRows: column.columnHidden === false ? everyRow.filter((row) => !visible.has(row)) : undefined,
    hiddenColumns: used.columnHidden === false ? [] : used.columnHidden === true ? everyColumn : undefined,
    looks: undefined,
  };
}

/** @param top where the first of them stands */
export function rowsOf({ value }: AskedProperties['rows'], top: number) {
  return {
    hiddenRows: value.flatMap(({ rowHidden }, at) => (rowHidden === true ? [top + at] : [])),
    looks: value.map(lookOf),
  };
}

/** @param left where the first of them stands */
export function columnsOf({ value }: AskedProperties['columns'], left: number) {
  return {
    hiddenColumns: value.flatMap((column, at) => (isHidden(column) ? [left + at] : [])),
    looks: value.map(lookOf),
  };
}

/** A column without width is seen no more than a hidden one. */
function isHidden({ columnHidden, format }: Excel.ColumnProperties): boolean {
  return columnHidden === true || format?.columnWidth === 0;
}

function lookOf({ format }: Excel.RowProperties | Excel.ColumnProperties): LineLook {
  const { strikethrough, superscript, underline } = format?.font ?? {};
  return {
    struck: strikethrough ?? null,
    raised: superscript ?? null,
    underlined: underline === undefined || underline === null ? null : underline !== 'None',
  };
}

function rowOf(address: string): number {
  return Number(/(\d+)$/.exec(address)?.[1]);
}
