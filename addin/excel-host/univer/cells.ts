/** Contents of cells in Univer: what is stored, what counts as used, how a value is shown. */
import { CellValueType, type ICellData, type Nullable, numfmt } from '@univerjs/core';
import type { Area } from '../model/area';
import type { Book, CellContent, CellValue, NewContent } from './book';
import { rangeOf, type SheetAccess } from './sheet-access';

export const ERROR_WORDS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
]);

type Members = Pick<Book, 'usedArea' | 'content' | 'write' | 'displayed'>;

export function cellMembers(access: SheetAccess): Members {
  return {
    usedArea: (sheetId, valuesOnly) => usedArea(access, sheetId, valuesOnly),
    content: (sheetId, row, column) => {
      const cell = access.stored(sheetId).getCellMatrix().getValue(row, column);
      return contentOf(cell, () => access.sheet(sheetId).getRange(row, column).getFormula());
    },
    write: (sheetId, area, contents) => {
      access.reach(sheetId, area);
      access.own(() => write(access, sheetId, area, contents));
    },
    displayed: (value, format) => {
      if (typeof value === 'string') return value;
      if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
      return String(numfmt.format(format === '' ? 'General' : format, value, { throws: false }));
    },
  };
}

function write(access: SheetAccess, sheetId: string, area: Area, contents: readonly (readonly NewContent[])[]): void {
  const value: Record<number, Record<number, ICellData>> = {};
  let hasAny = false;
  contents.forEach((row, down) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((content, right) => {
      if (content === undefined) return;
      cells[area.column + right] = cellDataOf(content);
      hasAny = true;
    });
    if (Object.keys(cells).length > 0) value[area.row + down] = cells;
  });
  if (!hasAny) return;
  access.api.syncExecuteCommand('sheet.command.set-range-values', {
    unitId: access.workbook().getId(),
    subUnitId: sheetId,
    range: rangeOf(area),
    value,
  });
}

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function cellDataOf({ value, formula, isText = false }: NonNullable<NewContent>): ICellData {
  if (formula !== undefined) return { ...EMPTY, f: formula };
  if (value === '') return EMPTY;
  if (typeof value === 'number') return { ...EMPTY, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...EMPTY, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Text that looks like a number or an error stays text only by force.
  return { ...EMPTY, v: value, t: isText ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function contentOf(cell: Nullable<ICellData>, formulaHere: () => string): CellContent | undefined {
  if (cell === null || cell === undefined) return undefined;
  const value = cellValueOf(cell);
  const isForced = cell.t === CellValueType.FORCE_STRING;
  const isError = typeof value === 'string' && !isForced && ERROR_WORDS.has(value);
  const formula = cell.f ? cell.f : cell.si ? formulaHere() : '';
  if (value === '' && formula === '') return undefined;
  return { value, ...(formula === '' ? {} : { formula }), ...(isError ? { isError } : {}) };
}

function cellValueOf({ v, t, p }: ICellData): CellValue {
  const richText = p?.body?.dataStream;
  if (richText !== undefined) return richText.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === '1' || v === true || v === 'TRUE';
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

function usedArea(access: SheetAccess, sheetId: string, valuesOnly: boolean): Area | undefined {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  access
    .stored(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell === null || cell === undefined) return;
      const hasContent = cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== '');
      if (!hasContent && (valuesOnly || !cell.s)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
