/** The workbook port over Excel: which room does what. Nothing else of the product knows Office.js. */
import type { Outcome, Workbook } from '../workbook/workbook';
import type { ExcelClient } from './excel-client';
import { layOut, putOwnSheet } from './layout/lay-out';
import { writeCells } from './layout/write-cells';
import { areMarksThere, keepMarks, repaint } from './marks/marks';
import { readSheets } from './reading/read-sheets';
import { loadSettings, settingsOf } from './session/document-settings';
import { ExcelSession } from './session/excel-session';
import { selectCell } from './session/select-cell';
import { watchChanges } from './session/watch';

/** Excel must have ExcelApi 1.7, see office-start.ts. One of these for the life of a pane. */
export function openExcelWorkbook(client: ExcelClient): Workbook {
  const session = new ExcelSession(client);
  return {
    abilities: { layOut: 'inPlace', select: true, mark: 'inPlace', watch: true },
    read: () => readSheets(session),
    layOut: (plan) => layOut(session, plan),
    putOwnSheet: (plan) => putOwnSheet(session, plan),
    write: (cells) => writeCells(session, cells),
    mark: (marks) => repaint(session, marks),
    keepMarks: (marks, sheets) => keepMarks(session, marks, sheets),
    unmark: () => repaint(session, []),
    isMarked: () => areMarksThere(session),
    select: (at) => selectCell(session, at),
    watch: (changed) => watchChanges(session, changed),
    setting: (name) => setting(session, name),
  };
}

/** What we wrote when we laid out the sheets; a workbook that came as a file has it in its properties instead. */
async function setting(session: ExcelSession, name: string): Promise<Outcome<string | undefined>> {
  return session.reading(async (context) => {
    const settings = loadSettings(context);
    const property = context.workbook.properties.custom.getItemOrNullObject(name);
    property.load('value');
    await context.sync();
    const kept = settingsOf(settings).get(`plan.${name}`);
    return kept ?? (property.isNullObject ? undefined : String(property.value));
  });
}
