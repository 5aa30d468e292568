/** The book's sheets in Univer: order, names, visibility, panes, gridlines, sizes, rows and columns. */
import { BooleanNumber } from '@univerjs/core';
import type { Book } from './book';
import { pixels, points, type SheetAccess } from './sheet-access';

/** A new sheet is as large as Excel shows at first; it grows when something is written beyond. */
const NEW_SHEET = { rowCount: 200, columnCount: 30, defaultRowHeight: 20, defaultColumnWidth: 72 };

type Members = Pick<
  Book,
  | 'sheets'
  | 'activeSheetId'
  | 'addSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'moveSheet'
  | 'setSheetHidden'
  | 'setTabColor'
  | 'activateSheet'
  | 'gridlines'
  | 'setGridlines'
  | 'freeze'
  | 'setFreeze'
>;

export function sheetMembers(access: SheetAccess): Members {
  return {
    sheets: () =>
      access
        .workbook()
        .getSheets()
        .map((sheet) => ({
          id: sheet.getSheetId(),
          name: sheet.getSheetName(),
          isHidden: sheet.getSheet().isSheetHidden() === BooleanNumber.TRUE,
          tabColor: sheet.getTabColor() ?? '',
        })),
    activeSheetId: () => access.workbook().getActiveSheet().getSheetId(),
    addSheet: (name) =>
      access.own(() => {
        const workbook = access.workbook();
        const shown = workbook.getActiveSheet().getSheetId();
        const sheet = workbook.insertSheet(name, { sheet: NEW_SHEET });
        workbook.setActiveSheet(shown);
        return sheet.getSheetId();
      }),
    deleteSheet: (id) => void access.own(() => access.workbook().deleteSheet(id)),
    renameSheet: (id, name) => void access.own(() => access.sheet(id).setName(name)),
    moveSheet: (id, position) => void access.own(() => access.workbook().moveSheet(access.sheet(id), position)),
    setSheetHidden: (id, isHidden) =>
      void access.own(() => (isHidden ? access.sheet(id).hideSheet() : access.sheet(id).showSheet())),
    setTabColor: (id, color) => void access.own(() => access.sheet(id).setTabColor(color)),
    activateSheet: (id) => void access.workbook().setActiveSheet(id),
    gridlines: (id) => !access.sheet(id).hasHiddenGridLines(),
    setGridlines: (id, isShown) => void access.own(() => access.sheet(id).setHiddenGridlines(!isShown)),
    freeze: (id) => {
      const { ySplit, xSplit } = access.sheet(id).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    setFreeze: (id, rows, columns) => {
      access.reach(id, { row: 0, column: 0, rows: rows + 1, columns: columns + 1 });
      access.own(() =>
        access.sheet(id).setFreeze({
          ySplit: rows,
          xSplit: columns,
          startRow: rows > 0 ? rows : -1,
          startColumn: columns > 0 ? columns : -1,
        }),
      );
    },
  };
}

type SizeMembers = Pick<
  Book,
  | 'rowHeight'
  | 'setRowHeight'
  | 'columnWidth'
  | 'setColumnWidth'
  | 'isRowHidden'
  | 'setRowsHidden'
  | 'isColumnHidden'
  | 'setColumnsHidden'
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
>;

export function rowAndColumnMembers(access: SheetAccess): SizeMembers {
  const someRows = (row: number, rows: number) => ({ row, rows, column: 0, columns: 1 });
  const someColumns = (column: number, columns: number) => ({ row: 0, rows: 1, column, columns });
  return {
    rowHeight: (id, row) => points(access.stored(id).getRowHeight(row)),
    setRowHeight: (id, row, rows, height) => {
      const clipped = reachOrClip(access, id, someRows(row, rows));
      access.own(() => access.sheet(id).setRowHeightsForced(row, clipped.rows, pixels(height)));
    },
    columnWidth: (id, column) => points(access.stored(id).getColumnWidth(column)),
    setColumnWidth: (id, column, columns, width) => {
      const clipped = reachOrClip(access, id, someColumns(column, columns));
      access.own(() => access.sheet(id).setColumnWidths(column, clipped.columns, pixels(width)));
    },
    isRowHidden: (id, row) => !access.stored(id).getRowVisible(row),
    setRowsHidden: (id, row, rows, isHidden) => {
      const clipped = reachOrClip(access, id, someRows(row, rows));
      access.own(() =>
        isHidden ? access.sheet(id).hideRows(row, clipped.rows) : access.sheet(id).showRows(row, clipped.rows),
      );
    },
    isColumnHidden: (id, column) => !access.stored(id).getColVisible(column),
    setColumnsHidden: (id, column, columns, isHidden) => {
      const clipped = reachOrClip(access, id, someColumns(column, columns));
      access.own(() =>
        isHidden
          ? access.sheet(id).hideColumns(column, clipped.columns)
          : access.sheet(id).showColumns(column, clipped.columns),
      );
    },
    insertRows: (id, before, rows) => {
      access.reach(id, someRows(before, 1));
      access.own(() => access.sheet(id).insertRowsBefore(before, rows));
    },
    deleteRows: (id, from, rows) => {
      access.reach(id, someRows(from, rows + 1));
      access.own(() => access.sheet(id).deleteRows(from, rows));
    },
    insertColumns: (id, before, columns) => {
      access.reach(id, someColumns(before, 1));
      access.own(() => access.sheet(id).insertColumnsBefore(before, columns));
    },
    deleteColumns: (id, from, columns) => {
      access.reach(id, someColumns(from, columns + 1));
      access.own(() => access.sheet(id).deleteColumns(from, columns));
    },
  };
}

const UP_TO_ROWS = 20_000;

/** "The whole column" must not make a million rows. */
function reachOrClip(
  access: SheetAccess,
  id: string,
  area: { row: number; column: number; rows: number; columns: number },
) {
  if (area.rows <= UP_TO_ROWS && area.columns <= 1000) access.reach(id, area);
  return access.clipped(id, area);
}
