/** Notes, defined names, filter, merges and the selection of a book, as Univer keeps them. */
import { getPrimaryForRange, SetSelectionsOperation } from '@univerjs/sheets';
import type {} from '@univerjs/sheets-filter/facade';
import type {} from '@univerjs/sheets-note/facade';
import type { Book } from './book';
import { areaOf, rangeOf, type SheetAccess } from './sheet-access';

/** How large a note opens, in pixels. */
const NOTE_SIZE = { width: 220, height: 90 };

export function noteMembers(access: SheetAccess): Pick<Book, 'notes' | 'setNote' | 'deleteNote'> {
  let nextNote = 1;
  return {
    notes: (sheetId) =>
      access
        .sheet(sheetId)
        .getNotes()
        .map(({ id, row, col, note }) => ({ id, row, column: col, text: note })),
    setNote: (sheetId, row, column, text) => {
      access.reach(sheetId, { row, column, rows: 1, columns: 1 });
      const range = access.sheet(sheetId).getRange(row, column);
      const id = range.getNote()?.id ?? `host-note-${nextNote++}`;
      access.own(() => range.createOrUpdateNote({ id, row, col: column, note: text, show: false, ...NOTE_SIZE }));
    },
    deleteNote: (sheetId, row, column) =>
      void access.own(() => access.sheet(sheetId).getRange(row, column).deleteNote()),
  };
}

/** How Univer says that a name belongs to the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export function nameMembers(access: SheetAccess): Pick<Book, 'definedNames' | 'addDefinedName' | 'deleteDefinedName'> {
  let nextName = 1;
  const names = () => access.workbook().getDefinedNames();
  /** The facade tells no ids; a name is one of its kind on its sheet or in the workbook. */
  const idOf = (name: ReturnType<typeof names>[number]) =>
    `${name.getLocalSheetId() ?? WHOLE_WORKBOOK}!${name.getName()}`;
  return {
    definedNames: () =>
      names().map((name) => {
        const localSheetId = name.getLocalSheetId();
        return {
          id: idOf(name),
          name: name.getName(),
          reference: name.getFormulaOrRefString().replace(/^=/, ''),
          comment: name.getComment() ?? '',
          ...(localSheetId === undefined || localSheetId === WHOLE_WORKBOOK ? {} : { sheetId: localSheetId }),
        };
      }),
    addDefinedName: ({ name, reference, comment, sheetId }) => {
      access.own(() =>
        access.workbook().insertDefinedNameBuilder({
          id: `host-name-${nextName++}`,
          unitId: access.workbook().getId(),
          name,
          formulaOrRefString: reference,
          comment,
          localSheetId: sheetId ?? WHOLE_WORKBOOK,
        }),
      );
    },
    deleteDefinedName: (id) => {
      access.own(() =>
        names()
          .find((name) => idOf(name) === id)
          ?.delete(),
      );
    },
  };
}

export function filterMembers(access: SheetAccess): Pick<Book, 'filter' | 'setFilter'> {
  return {
    filter: (sheetId) => {
      const filter = access.sheet(sheetId).getFilter();
      if (filter === null) return undefined;
      const area = areaOf(filter.getRange().getRange());
      const keptTexts = new Map<number, readonly string[]>();
      for (let column = area.column; column < area.column + area.columns; column++) {
        const criteria = filter.getColumnFilterCriteria(column);
        if (criteria?.filters?.filters !== undefined) keptTexts.set(column, criteria.filters.filters);
      }
      return { area, keptTexts };
    },
    setFilter: (sheetId, filter) => {
      access.own(() => {
        const sheet = access.sheet(sheetId);
        sheet.getFilter()?.remove();
        if (filter === undefined) return;
        access.reach(sheetId, filter.area);
        const created = access.range(sheetId, filter.area).createFilter();
        for (const [column, filters] of filter.keptTexts) {
          created?.setColumnFilterCriteria(column, { colId: column, filters: { filters: [...filters] } });
        }
      });
    },
  };
}

export function mergeMembers(access: SheetAccess): Pick<Book, 'merges' | 'merge' | 'unmerge'> {
  return {
    merges: (sheetId) => access.stored(sheetId).getMergeData().map(areaOf),
    merge: (sheetId, area) => {
      access.reach(sheetId, area);
      access.own(() => access.range(sheetId, area).merge({ isForceMerge: true }));
    },
    unmerge: (sheetId, area) => {
      const clipped = access.clipped(sheetId, area);
      if (clipped.rows > 0 && clipped.columns > 0) access.own(() => access.range(sheetId, clipped).breakApart());
    },
  };
}

export function selectionMembers(access: SheetAccess): Pick<Book, 'selection' | 'select'> {
  return {
    selection: () => {
      const workbook = access.workbook();
      const range = workbook.getActiveRange();
      const sheetId = workbook.getActiveSheet().getSheetId();
      return { sheetId, area: range === null ? { row: 0, column: 0, rows: 1, columns: 1 } : areaOf(range.getRange()) };
    },
    select: (sheetId, area) => {
      const clipped = area.rows > 20_000 || area.columns > 1000 ? access.clipped(sheetId, area) : area;
      access.reach(sheetId, clipped);
      const workbook = access.workbook();
      workbook.setActiveSheet(sheetId);
      const range = rangeOf(clipped);
      // As Excel does: what is selected is scrolled to.
      access.api.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: workbook.getId(),
        subUnitId: sheetId,
        selections: [{ range, primary: getPrimaryForRange(range, access.stored(sheetId)), style: null }],
        reveal: true,
      });
    },
  };
}
