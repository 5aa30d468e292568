/** Range: where it is, what it holds, ranges made from it. */
import { flag, number, oneOf, optionalNumber, optionalObject, plainObject, whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject, type Method } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import { type Area, boundingArea, checkedArea, EXCEL_COLUMNS, EXCEL_ROWS, intersection } from './area';
import { cellsFrom, fullAddress } from './cell-address';
import { chosenProperties, dataFor, putProperties } from './cell-properties';
import { dataValidation } from './data-validation';
import { type ModelContext, requireWritable } from './model-context';
import { RangeCells } from './range-cells';
import { LINK_LOOK, rangeFormat } from './range-look';
import { isColumnHidden, visibleAreas } from './visible-cells';

/** @throws HostError InvalidArgument for an area that leaves the sheet */
export function range(context: ModelContext, sheetId: string, asked: Area): HostObject {
  const { book } = context;
  const area = checkedArea(asked, 'Range');
  const { row, column, rows, columns } = area;
  const cells = new RangeCells(context, sheetId, area);
  const here = { sheetId, areas: [area] };
  const at = (other: Area) => range(context, sheetId, other);
  return {
    type: 'Range',
    isReferable: true,
    cells: here,
    scalars: {
      address: { get: () => fullAddress(context, sheetId, area) },
      addressLocal: { get: () => fullAddress(context, sheetId, area) },
      rowIndex: { get: () => row },
      columnIndex: { get: () => column },
      rowCount: { get: () => rows },
      columnCount: { get: () => columns },
      cellCount: { get: () => rows * columns },
      isEntireColumn: { get: () => rows === EXCEL_ROWS },
      isEntireRow: { get: () => columns === EXCEL_COLUMNS },
      values: { get: () => cells.values(), set: (value) => cells.enter(value, 'Range.values'), isCalculated: true },
      formulas: { get: () => cells.formulas(), set: (value) => cells.enter(value, 'Range.formulas') },
      formulasLocal: { get: () => cells.formulas(), set: (value) => cells.enter(value, 'Range.formulasLocal') },
      text: { get: () => cells.text(), isCalculated: true },
      valueTypes: { get: () => cells.valueTypes(), isCalculated: true },
      valuesAsJson: { get: () => cells.valuesAsJson(), isCalculated: true },
      numberFormat: {
        get: () => cells.numberFormats(),
        set: (value) => cells.setNumberFormats(value, 'Range.numberFormat'),
      },
      numberFormatLocal: {
        get: () => cells.numberFormats(),
        set: (value) => cells.setNumberFormats(value, 'Range.numberFormatLocal'),
      },
      rowHidden: {
        get: () => commonly(row, rows, (one) => book.isRowHidden(sheetId, one)),
        set: (value) => {
          requireWritable(context, sheetId, 'Range.rowHidden');
          book.setRowsHidden(sheetId, row, rows, flag(value));
        },
      },
      columnHidden: {
        get: () => commonly(column, columns, (one) => isColumnHidden(book, sheetId, one)),
        set: (value) => {
          requireWritable(context, sheetId, 'Range.columnHidden');
          book.setColumnsHidden(sheetId, column, columns, flag(value));
        },
      },
      hasSpill: { get: () => (context.spilling.has(sheetId) ? null : false), isCalculated: true },
      hidden: {
        get: () => {
          const rowsHidden = commonly(row, rows, (one) => book.isRowHidden(sheetId, one));
          const columnsHidden = commonly(column, columns, (one) => isColumnHidden(book, sheetId, one));
          return rowsHidden === true || columnsHidden === true ? true : rowsHidden === false ? columnsHidden : null;
        },
      },
      hyperlink: {
        get: () => hyperlink(context, sheetId, area),
        set: (value) => putHyperlink(context, sheetId, area, value),
      },
    },
    navigations: {
      format: () => rangeFormat(context, here),
      dataValidation: () => dataValidation(context, here),
      worksheet: () => context.objects.worksheet(sheetId),
    },
    methods: {
      ...madeFrom(context, sheetId, area, at),
      ...structure(context, sheetId, area),
      ...properties(context, sheetId, area),
      clear: action((applyTo) => clear(context, sheetId, area, cells, applyTo)),
      select: action(() => book.select(sheetId, area)),
      getVisibleView: () => context.objects.rangeView(sheetId, area),
      getMergedAreas: () => merged(context, sheetId, area) ?? notFound('Range.getMergedAreas'),
      getMergedAreasOrNullObject: () => merged(context, sheetId, area),
      getSpecialCells: (kind) => special(context, sheetId, area, kind) ?? notFound('Range.getSpecialCells'),
      getSpecialCellsOrNullObject: (kind) => special(context, sheetId, area, kind),
      _ValidateArraySize: action((height, width) =>
        cells.checkShape(number(height, 'Range.values'), number(width, 'Range.values'), 'Range.values'),
      ),
    },
  };
}

function notFound(location: string): never {
  throw hostError('ItemNotFound', location);
}

function madeFrom(
  context: ModelContext,
  sheetId: string,
  area: Area,
  at: (area: Area) => HostObject,
): Readonly<Record<string, Method>> {
  const { row, column, rows, columns } = area;
  const common = (other: Argument, location: string): HostObject | null => {
    const given = cellsFrom(context, other, sheetId, location);
    const found = given.sheetId === sheetId ? intersection(area, given.area) : undefined;
    return found === undefined ? null : at(found);
  };
  const used = (valuesOnly: Argument): HostObject | null => {
    const all = context.book.usedArea(sheetId, flag(valuesOnly));
    const found = all === undefined ? undefined : usedWithin(context, sheetId, area, all, flag(valuesOnly));
    return found === undefined ? null : at(found);
  };
  return {
    getRow: (index) => at({ ...area, row: row + whole(index, 'Range.getRow'), rows: 1 }),
    getColumn: (index) => at({ ...area, column: column + whole(index, 'Range.getColumn'), columns: 1 }),
    getCell: (down, right) =>
      at({
        row: row + whole(down, 'Range.getCell'),
        column: column + whole(right, 'Range.getCell'),
        rows: 1,
        columns: 1,
      }),
    getLastCell: () => at({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
    getLastRow: () => at({ ...area, row: row + rows - 1, rows: 1 }),
    getLastColumn: () => at({ ...area, column: column + columns - 1, columns: 1 }),
    getEntireRow: () => at({ ...area, column: 0, columns: EXCEL_COLUMNS }),
    getEntireColumn: () => at({ ...area, row: 0, rows: EXCEL_ROWS }),
    getRowsAbove: (count) => at(beside(area, -(optionalNumber(count, 'Range.getRowsAbove') ?? 1), 'row')),
    getRowsBelow: (count) => at(beside(area, optionalNumber(count, 'Range.getRowsBelow') ?? 1, 'row')),
    getColumnsBefore: (count) => at(beside(area, -(optionalNumber(count, 'Range.getColumnsBefore') ?? 1), 'column')),
    getColumnsAfter: (count) => at(beside(area, optionalNumber(count, 'Range.getColumnsAfter') ?? 1, 'column')),
    getOffsetRange: (down, right) =>
      at({
        ...area,
        row: row + whole(down, 'Range.getOffsetRange'),
        column: column + whole(right, 'Range.getOffsetRange'),
      }),
    getResizedRange: (down, right) =>
      at({
        ...area,
        rows: rows + whole(down, 'Range.getResizedRange'),
        columns: columns + whole(right, 'Range.getResizedRange'),
      }),
    getAbsoluteResizedRange: (height, width) =>
      at({
        ...area,
        rows: whole(height, 'Range.getAbsoluteResizedRange'),
        columns: whole(width, 'Range.getAbsoluteResizedRange'),
      }),
    getBoundingRect: (other) => {
      const given = cellsFrom(context, other, sheetId, 'Range.getBoundingRect');
      if (given.sheetId !== sheetId) throw hostError('InvalidArgument', 'Range.getBoundingRect');
      return at(boundingArea(area, given.area));
    },
    getIntersection: (other) => common(other, 'Range.getIntersection') ?? notFound('Range.getIntersection'),
    getIntersectionOrNullObject: (other) => common(other, 'Range.getIntersectionOrNullObject'),
    getUsedRange: (valuesOnly) => used(valuesOnly) ?? notFound('Range.getUsedRange'),
    getUsedRangeOrNullObject: (valuesOnly) => used(valuesOnly),
  };
}

/** The next rows or columns on one side; negative = before. */
function beside(area: Area, count: number, of: 'row' | 'column'): Area {
  const size = of === 'row' ? area.rows : area.columns;
  const start = count < 0 ? area[of] + count : area[of] + size;
  return of === 'row'
    ? { ...area, row: start, rows: Math.abs(count) }
    : { ...area, column: start, columns: Math.abs(count) };
}

function usedWithin(
  context: ModelContext,
  sheetId: string,
  area: Area,
  all: Area,
  valuesOnly: boolean,
): Area | undefined {
  const within = intersection(area, all);
  if (within === undefined) return undefined;
  let found: Area | undefined;
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      const hasContent = context.book.content(sheetId, row, column) !== undefined;
      const isUsed = hasContent || (!valuesOnly && Object.keys(context.book.look(sheetId, row, column)).length > 0);
      if (!isUsed) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      found = found === undefined ? cell : boundingArea(found, cell);
    }
  }
  return found;
}

function structure(context: ModelContext, sheetId: string, area: Area): Readonly<Record<string, Method>> {
  const { book } = context;
  const { row, column, rows, columns } = area;
  const writable = (location: string) => requireWritable(context, sheetId, location);
  return {
    merge: action((across) => {
      writable('Range.merge');
      book.unmerge(sheetId, area);
      if (across !== true) {
        if (rows * columns > 1) book.merge(sheetId, area);
        return;
      }
      for (let down = 0; down < rows && columns > 1; down++) book.merge(sheetId, { ...area, row: row + down, rows: 1 });
    }),
    unmerge: action(() => {
      writable('Range.unmerge');
      book.unmerge(sheetId, area);
    }),
    insert: (shift) => {
      writable('Range.insert');
      const direction = oneOf(['Down', 'Right'], shift, 'Range.insert');
      if (direction === 'Down' && columns === EXCEL_COLUMNS) book.insertRows(sheetId, row, rows);
      else if (direction === 'Right' && rows === EXCEL_ROWS) book.insertColumns(sheetId, column, columns);
      else throw hostError('InvalidOperation', 'Range.insert of other than entire rows or columns is not emulated');
      return range(context, sheetId, area);
    },
    delete: action((shift) => {
      writable('Range.delete');
      const direction = oneOf(['Up', 'Left'], shift, 'Range.delete');
      if (direction === 'Up' && columns === EXCEL_COLUMNS) book.deleteRows(sheetId, row, rows);
      else if (direction === 'Left' && rows === EXCEL_ROWS) book.deleteColumns(sheetId, column, columns);
      else throw hostError('InvalidOperation', 'Range.delete of other than entire rows or columns is not emulated');
    }),
  };
}

function properties(context: ModelContext, sheetId: string, area: Area): Readonly<Record<string, Method>> {
  const { row, column, rows, columns } = area;
  const at = (down: number, right: number, height = 1, width = 1) =>
    range(context, sheetId, { row: row + down, column: column + right, rows: height, columns: width });
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    getCellProperties: (options) =>
      upTo(rows).map((down) =>
        upTo(columns).map((right) => cellProperties(context, sheetId, row + down, column + right, options ?? null)),
      ),
    getRowProperties: (options) =>
      upTo(rows).map((down) => chosenProperties(at(down, 0, 1, columns), options ?? null, 'Range.getRowProperties')),
    getColumnProperties: (options) =>
      upTo(columns).map((right) =>
        chosenProperties(at(0, right, rows, 1), options ?? null, 'Range.getColumnProperties'),
      ),
    setCellProperties: action((data) => {
      const location = 'Range.setCellProperties';
      dataFor(data, rows, location).forEach((line, down) => {
        dataFor(line, columns, location).forEach((cell, right) => {
          putProperties(at(down, right), cell, location);
        });
      });
    }),
    setRowProperties: action((data) => {
      const location = 'Range.setRowProperties';
      dataFor(data, rows, location).forEach((line, down) => {
        putProperties(at(down, 0, 1, columns), line, location);
      });
    }),
    setColumnProperties: action((data) => {
      const location = 'Range.setColumnProperties';
      dataFor(data, columns, location).forEach((line, right) => {
        putProperties(at(0, right, rows, 1), line, location);
      });
    }),
  };
}

/** Of one cell the text can be told in pieces too. */
function cellProperties(context: ModelContext, sheetId: string, row: number, column: number, options: Argument): Json {
  const location = 'Range.getCellProperties';
  const { textRuns, ...others } = plainObject(options, location);
  const cell = range(context, sheetId, { row, column, rows: 1, columns: 1 });
  const chosen = plainObject(chosenProperties(cell, others, location), location);
  if (textRuns !== true) return chosen;
  context.requireSupported('Range.getCellProperties.textRuns');
  const pieces = context.book.pieces(sheetId, row, column);
  if (pieces === undefined) return chosen;
  return {
    ...chosen,
    textRuns: pieces.map(({ text, strikethrough = false, superscript = false }) => ({
      text,
      font: { strikethrough, superscript },
    })),
  };
}

const CLEARED = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];

function clear(context: ModelContext, sheetId: string, area: Area, cells: RangeCells, applyTo: Argument): void {
  const what = applyTo === null || applyTo === undefined ? 'All' : oneOf(CLEARED, applyTo, 'Range.clear');
  requireWritable(context, sheetId, 'Range.clear');
  const { book } = context;
  if (what === 'All' || what === 'Contents') cells.clearContents('Range.clear');
  if (what !== 'All' && what !== 'Formats') return;
  book.clearLooks(sheetId, area);
  book.unmerge(sheetId, area);
  if (what === 'All') book.setValidation(sheetId, area, undefined);
}

/** Of the first cell. Places in the workbook itself are references, all others addresses. */
function hyperlink(context: ModelContext, sheetId: string, { row, column }: Area): Json {
  const { link, tip = '' } = context.book.extra(sheetId, row, column);
  if (link === undefined) return null;
  const [[textToDisplay = ''] = []] = new RangeCells(context, sheetId, { row, column, rows: 1, columns: 1 }).text();
  const told = { textToDisplay, screenTip: tip };
  return link.startsWith('#') ? { ...told, documentReference: link.slice(1) } : { ...told, address: link };
}

/** The link's text goes into the cell, which looks like a link from then on. */
function putHyperlink(context: ModelContext, sheetId: string, area: Area, value: Argument): void {
  const location = 'Range.hyperlink';
  requireWritable(context, sheetId, location);
  const { book } = context;
  const { row, column } = area;
  const cell = { ...area, rows: 1, columns: 1 };
  const { textToDisplay, address, documentReference, screenTip } = optionalObject(value, location);
  if (typeof textToDisplay === 'string') {
    new RangeCells(context, sheetId, cell).enter(`'${textToDisplay}`, location);
  }
  const link =
    typeof address === 'string' ? address : documentReference === undefined ? undefined : `#${documentReference}`;
  if (link === undefined) return;
  const tip = typeof screenTip === 'string' && screenTip !== '' ? { tip: screenTip } : {};
  book.setExtra(sheetId, row, column, { ...book.extra(sheetId, row, column), link, ...tip });
  book.restyle(sheetId, cell, LINK_LOOK);
}

function commonly(from: number, count: number, of: (index: number) => boolean): Json {
  const first = of(from);
  const last = Math.min(from + count, from + 20_000);
  for (let index = from + 1; index < last; index++) if (of(index) !== first) return null;
  return first;
}

/** "If the merged areas count in this range is more than 512, then this method will fail" (the client's documentation). */
const MOST_MERGED_AREAS = 512;

function merged(context: ModelContext, sheetId: string, area: Area): HostObject | null {
  const found = context.book.merges(sheetId).filter((merge) => intersection(merge, area) !== undefined);
  if (found.length > MOST_MERGED_AREAS) throw hostError('GeneralException', 'Range.getMergedAreasOrNullObject');
  return found.length === 0 ? null : context.objects.rangeAreas(sheetId, found);
}

function special(context: ModelContext, sheetId: string, area: Area, kind: Argument): HostObject | null {
  if (kind !== 'Visible') throw hostError('ApiNotFound', `Range.getSpecialCells(${String(kind)}) is not emulated`);
  const found = visibleAreas(context, sheetId, area);
  return found.length === 0 ? null : context.objects.rangeAreas(sheetId, found);
}
