/** Rectangles of cells and their A1 names. Rows and columns count from 0. Knows no workbook. */
import { hostError } from '../protocol/host-error';

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a range (one area) or a RangeAreas stands for. */
export interface CellAreas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS };

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B2`, `A1:C3`, `A:C`, `2:5`, with or without `$`. @throws HostError InvalidArgument */
export function parseArea(address: string, location: string): Area {
  const plain = address.replaceAll('$', '').trim();
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(plain);
  if (cells !== null) {
    const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = cells;
    return between(Number(fromRow) - 1, columnNumber(fromColumn), Number(toRow) - 1, columnNumber(toColumn), location);
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns !== null) {
    const [, from = '', to = ''] = columns;
    return between(0, columnNumber(from), EXCEL_ROWS - 1, columnNumber(to), location);
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) {
    const [, from = '', to = ''] = rows;
    return between(Number(from) - 1, 0, Number(to) - 1, EXCEL_COLUMNS - 1, location);
  }
  throw hostError('InvalidArgument', location);
}

function between(row: number, column: number, lastRow: number, lastColumn: number, location: string): Area {
  const area = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
  return checkedArea(area, location);
}

/** @throws HostError InvalidArgument for an area that lies outside of Excel's sheet */
export function checkedArea(area: Area, location: string): Area {
  const isInside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= EXCEL_ROWS &&
    area.column + area.columns <= EXCEL_COLUMNS;
  if (!isInside) throw hostError('InvalidArgument', location);
  return area;
}

/** `B2`, `A1:C3`; whole columns `A:C`, whole rows `2:5`. */
export function areaName({ row, column, rows, columns }: Area): string {
  const lastColumn = columnName(column + columns - 1);
  if (rows === EXCEL_ROWS && columns === EXCEL_COLUMNS) return `1:${EXCEL_ROWS}`;
  if (rows === EXCEL_ROWS) return `${columnName(column)}:${lastColumn}`;
  if (columns === EXCEL_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${lastColumn}${row + rows}`;
}

/** A sheet's name as it stands before `!`: quoted where Excel quotes it. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'附件 2'!A1:B2` → its two parts; the sheet is undefined where none is named. */
export function splitAddress(address: string): { readonly sheet: string | undefined; readonly cells: string } {
  const parts = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(address.replace(/^=/, ''));
  if (parts === null) return { sheet: undefined, cells: address.replace(/^=/, '') };
  return { sheet: (parts[1] ?? parts[2] ?? '').replaceAll("''", "'"), cells: parts[3] ?? '' };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whole columns, whole rows or everything: formats go to the column or row, not to a million cells. */
export function isUnbounded({ rows, columns }: Area): boolean {
  return rows === EXCEL_ROWS || columns === EXCEL_COLUMNS;
}
