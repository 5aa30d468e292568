/** The workbook port over Excel: which room does what. Nothing else of the product knows Office.js. */
import type { Outcome, Workbook } from '../workbook/workbook';
import { loadSettings, settingsOf } from './document-settings';
import type { ExcelClient } from './excel-client';
import { ExcelSession } from './excel-session';
import { layOut, putOwnSheet } from './lay-out';
import { areMarksThere, repaint } from './marks';
import { readSheets } from './read-sheets';
import { selectCell } from './select-cell';
import { watchChanges } from './watch';
import { writeCells } from './write-cells';

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
