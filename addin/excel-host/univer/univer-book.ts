/** The book over Univer's facade: the same in Node and in a browser. Knows Univer; no Office.js, no DOM. */
import { CanceledError, type ICommandInfo, ICommandService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets-formula/facade';
import { filterMembers, mergeMembers, nameMembers, noteMembers, selectionMembers } from './annotations';
import type { Book, BookChange } from './book';
import { extraMembers } from './cell-extras';
import { cellMembers } from './cells';
import { isResult, watchChanges } from './changes';
import { lookMembers } from './looks';
import { SheetAccess } from './sheet-access';
import { rowAndColumnMembers, sheetMembers } from './sheets';
import { UndoSteps } from './undo-steps';
import { validationMembers } from './validations';

/** A formula that takes longer is a bug of the emulator, not patience of the test. */
const CALCULATION_MILLISECONDS = 5000;

/** @param api with the workbook open; another workbook needs another book. */
export function createUniverBook(api: FUniver): Book {
  const access = new SheetAccess(api);
  const undoSteps = new UndoSteps(access);
  const readOnlySheets = new Set<string>();
  const calculation = watchCalculation(access);
  refuseOnReadOnlySheets(access, readOnlySheets);
  return {
    name: access.workbook().getName(),
    ...sheetMembers(access),
    ...rowAndColumnMembers(access),
    ...cellMembers(access),
    ...extraMembers(access),
    ...lookMembers(access),
    ...mergeMembers(access),
    ...validationMembers(access),
    ...noteMembers(access),
    ...nameMembers(access),
    ...filterMembers(access),
    ...selectionMembers(access),
    setReadOnly: (sheetId, isReadOnly) => {
      if (isReadOnly) readOnlySheets.add(sheetId);
      else readOnlySheets.delete(sheetId);
    },
    undo: () => void access.own(() => access.workbook().undo()),
    redo: () => void access.own(() => access.workbook().redo()),
    asOneStep: (work) => undoSteps.asOne(work),
    settled: calculation.settled,
    onChange: (listener: (change: BookChange) => void) => watchChanges(access, listener),
  };
}

/** Univer calculates 0.1 s after an edit. Where there is no formula, nobody needs to wait for that. */
function watchCalculation(access: SheetAccess): { readonly settled: () => Promise<void> } {
  let isPending = false;
  let hasFormulas = access
    .workbook()
    .getSheets()
    .some((sheet) => {
      let found = false;
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => {
          if (cell?.f || cell?.si) found = true;
        });
      return found;
    });
  isPending = hasFormulas;
  const commands = access.workbook().getActiveSheet().getInject().get(ICommandService);
  commands.onCommandExecuted(({ id, params }: ICommandInfo, options) => {
    if (!id.startsWith('sheet.mutation.') || isResult(options)) return;
    if (!hasFormulas && id === 'sheet.mutation.set-range-values')
      hasFormulas = JSON.stringify(params).includes('"f":"=');
    isPending = true;
  });
  return {
    settled: async () => {
      if (!isPending || !hasFormulas) return;
      isPending = false;
      await access.api.getFormula().onCalculationResultApplied(CALCULATION_MILLISECONDS);
    },
  };
}

/** What a person may still do on a protected sheet. */
const HARMLESS = /select|scroll|activ|zoom|copy|find|undo|redo|frozen|permission|render|hover|sheet-order/i;

function refuseOnReadOnlySheets(access: SheetAccess, readOnlySheets: ReadonlySet<string>): void {
  const commands = access.workbook().getActiveSheet().getInject().get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }: ICommandInfo<{ subUnitId?: string; visible?: boolean }>) => {
    if (access.isOwnWork || readOnlySheets.size === 0) return;
    const opensEditor = id === 'sheet.operation.set-cell-edit-visible' && params?.visible === true;
    const changesSheet = id.startsWith('sheet.command.') && !HARMLESS.test(id);
    if (!opensEditor && !changesSheet) return;
    const sheetId = params?.subUnitId ?? access.workbook().getActiveSheet().getSheetId();
    if (readOnlySheets.has(sheetId)) throw new CanceledError();
  });
}
