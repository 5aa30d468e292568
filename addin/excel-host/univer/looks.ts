/** Formats of cells: Excel's words on one side, Univer's style records on the other. */
import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  ICommandService,
  type IStyleData,
  IUndoRedoService,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/sheets';
import { type Area, isUnbounded } from '../model/area';
import type { Book, BorderLine, CellLook, Side } from './book';
import type { SheetAccess } from './sheet-access';

/** An indent of one level; Univer knows only padding in pixels. */
const INDENT_PIXELS = 9;

type Members = Pick<Book, 'look' | 'restyle' | 'clearLooks'>;

export function lookMembers(access: SheetAccess): Members {
  /** By sheet and Univer's id of a style, which never comes to mean another one. */
  const known = new Map<string, CellLook>();
  return {
    look: (sheetId, row, column) => {
      const sheet = access.stored(sheetId);
      const cell = sheet.getCellMatrix().getValue(row, column);
      const composed = () => lookOf(sheet.getComposedCellStyleByCellData(row, column, cell));
      const style = cell?.s ?? '';
      const isAlone = typeof style === 'string' && !sheet.getRowStyle(row) && !sheet.getColumnStyle(column);
      if (!isAlone) return composed();
      const key = `${sheetId} ${style}`;
      const look = known.get(key) ?? composed();
      known.set(key, look);
      return look;
    },
    restyle: (sheetId, area, patch) => {
      if (isUnbounded(area) && typeof patch !== 'function') restyleLines(access, sheetId, area, patch);
      const there = isUnbounded(area) ? storedCells(access, sheetId, area) : everyCell(area);
      if (!isUnbounded(area)) access.reach(sheetId, area);
      const styleOf = typeof patch === 'function' ? patch : undefined;
      const same = typeof patch === 'function' ? undefined : styleFrom(patch);
      putCells(access, sheetId, there, (row, column) => {
        if (same !== undefined) return { s: same };
        const own = styleOf?.(row, column);
        return own === undefined ? undefined : { s: styleFrom(own) };
      });
    },
    clearLooks: (sheetId, area) => {
      putCells(access, sheetId, storedCells(access, sheetId, area), () => ({ s: null }));
      if (isUnbounded(area)) clearLines(access, sheetId, area);
    },
  };
}

type Position = readonly [row: number, column: number];

function* everyCell({ row, column, rows, columns }: Area): Iterable<Position> {
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) yield [row + down, column + right];
  }
}

function storedCells(access: SheetAccess, sheetId: string, area: Area): readonly Position[] {
  const found: Position[] = [];
  access
    .stored(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const isInside =
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (isInside && cell) found.push([row, column]);
    });
  return found;
}

function putCells(
  access: SheetAccess,
  sheetId: string,
  positions: Iterable<Position>,
  cellAt: (row: number, column: number) => ICellData | undefined,
): void {
  const value: Record<number, Record<number, ICellData>> = {};
  for (const [row, column] of positions) {
    const cell = cellAt(row, column);
    if (cell === undefined) continue;
    const cells = value[row] ?? {};
    cells[column] = cell;
    value[row] = cells;
  }
  if (Object.keys(value).length > 0) access.own(() => putStyles(access, sheetId, value));
}

/**
 * What Univer's own command for formats does. Its command for contents would take the formulas away, and walks the
 * whole sheet each time to find them.
 */
function putStyles(access: SheetAccess, sheetId: string, cellValue: Record<number, Record<number, ICellData>>): void {
  const injector = access.sheet(sheetId).getInject();
  const unitId = access.workbook().getId();
  const params = { unitId, subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id };
  const { id } = SetRangeValuesMutation;
  const before = SetRangeValuesUndoMutationFactory(injector, params);
  injector.get(ICommandService).syncExecuteCommand(id, params);
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: unitId,
    undoMutations: [{ id, params: before }],
    redoMutations: [{ id, params }],
  });
}

/** Whole columns and rows keep their format for cells to come. */
function restyleLines(access: SheetAccess, sheetId: string, area: Area, patch: CellLook): void {
  const sheet = access.sheet(sheetId);
  const stored = access.stored(sheetId);
  const { row, column, rows, columns } = access.clipped(sheetId, area);
  const style = styleFrom(patch);
  access.own(() => {
    if (area.rows > rows) {
      for (let at = column; at < column + columns; at++) {
        sheet.setColumnDefaultStyle(at, merged(stored.getColumnStyle(at), style));
      }
    } else {
      for (let at = row; at < row + rows; at++) sheet.setRowDefaultStyle(at, merged(stored.getRowStyle(at), style));
    }
  });
}

function clearLines(access: SheetAccess, sheetId: string, area: Area): void {
  const sheet = access.sheet(sheetId);
  const { row, column, rows, columns } = access.clipped(sheetId, area);
  access.own(() => {
    for (let at = column; at < column + columns && area.rows > rows; at++) sheet.setColumnDefaultStyle(at, {});
    for (let at = row; at < row + rows && area.columns > columns; at++) sheet.setRowDefaultStyle(at, {});
  });
}

function merged(before: Nullable<IStyleData>, patch: IStyleData): IStyleData {
  const both = { ...before, ...patch };
  return Object.fromEntries(Object.entries(both).filter(([, value]) => value !== null));
}

const HORIZONTAL: ReadonlyMap<string, HorizontalAlign> = new Map([
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['CenterAcrossSelection', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
]);

const VERTICAL: ReadonlyMap<string, VerticalAlign> = new Map([
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
]);

const LINES: readonly (readonly [style: string, weight: string, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
];

const SIDES: readonly (readonly [Side, 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr'])[] = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
  ['diagonalDown', 'tl_br'],
  ['diagonalUp', 'bl_tr'],
];

function styleFrom(look: CellLook): IStyleData {
  const style: Record<string, unknown> = {};
  const put = <T>(key: string, value: T | null | undefined, to: (value: T) => unknown) => {
    if (value !== undefined) style[key] = value === null ? null : to(value);
  };
  put('bg', look.fill, (rgb) => ({ rgb }));
  put('ff', look.fontName, (name) => name);
  put('fs', look.fontSize, (size) => size);
  put('cl', look.fontColor, (rgb) => ({ rgb }));
  put('bl', look.bold, (is) => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE));
  put('it', look.italic, (is) => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE));
  put('ul', look.underline, (is) => ({ s: is ? BooleanNumber.TRUE : BooleanNumber.FALSE }));
  put('st', look.strikethrough, (is) => ({ s: is ? BooleanNumber.TRUE : BooleanNumber.FALSE }));
  put('va', look.superscript, (is) => (is ? BaselineOffset.SUPERSCRIPT : BaselineOffset.NORMAL));
  put('ht', look.horizontal, (word) => HORIZONTAL.get(word) ?? HorizontalAlign.UNSPECIFIED);
  put('vt', look.vertical, (word) => VERTICAL.get(word) ?? VerticalAlign.BOTTOM);
  put('tb', look.wrap, (is) => (is ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED));
  put('pd', look.indent, (level) => ({ l: level * INDENT_PIXELS }));
  put('n', look.numberFormat, (pattern) => ({ pattern }));
  put('bd', look.borders, (borders) =>
    Object.fromEntries(
      SIDES.flatMap(([side, key]) => {
        const line = borders[side];
        return line === undefined ? [] : [[key, line === null ? null : borderFrom(line)]];
      }),
    ),
  );
  return style;
}

function borderFrom({ style, weight, color }: BorderLine): IBorderStyleData {
  const exact = LINES.find(([name, thickness]) => name === style && thickness === weight);
  const [, , s] = exact ?? LINES.find(([name]) => name === style) ?? ['', '', BorderStyleTypes.THIN];
  return { s, cl: { rgb: color } };
}

function lookOf(style: IStyleData): CellLook {
  return {
    ...(style.bg?.rgb ? { fill: style.bg.rgb.toUpperCase() } : {}),
    ...(style.ff ? { fontName: style.ff } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(style.cl?.rgb ? { fontColor: style.cl.rgb.toUpperCase() } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
    ...(style.va === BaselineOffset.SUPERSCRIPT ? { superscript: true } : {}),
    ...word('horizontal', HORIZONTAL, style.ht),
    ...word('vertical', VERTICAL, style.vt),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.pd?.l ? { indent: Math.round(style.pd.l / INDENT_PIXELS) } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(style.bd ? { borders: bordersOf(style.bd) } : {}),
  };
}

function word<T>(key: 'horizontal' | 'vertical', words: ReadonlyMap<string, T>, value: Nullable<T>): CellLook {
  for (const [name, known] of words) if (known === value) return { [key]: name };
  return {};
}

function bordersOf(bd: IBorderData): { readonly [side in Side]?: BorderLine } {
  return Object.fromEntries(
    SIDES.flatMap(([side, key]): [Side, BorderLine][] => {
      const line = bd[key];
      if (!line || line.s === BorderStyleTypes.NONE) return [];
      const [style, weight] = LINES.find(([, , type]) => type === line.s) ?? ['Continuous', 'Thin'];
      return [[side, { style, weight, color: (line.cl?.rgb ?? '#000000').toUpperCase() }]];
    }),
  );
}
