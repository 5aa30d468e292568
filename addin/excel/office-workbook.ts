/** The workbook port over Excel: which room does what. Nothing else of the product knows Office.js. */
import { failed, type Outcome, type Workbook } from '../workbook/workbook';
import type { ExcelClient } from './excel-client';
import { writeCells } from './layout/write-cells';
import { areMarksThere, keepMarks, repaint } from './marks/marks';
import { readChanges } from './reading/read-changes';
import { readSheets } from './reading/read-sheets';
import { loadSettings, settingsOf } from './session/document-settings';
import { ExcelSession } from './session/excel-session';
import { selectCell } from './session/select-cell';
import { watchChanges } from './session/watch';

/** Excel must have ExcelApi 1.7, see office-start.ts. One of these for the life of a pane. */
export function openExcelWorkbook(client: ExcelClient): Workbook {
  const session = new ExcelSession(client);
  // Fetched behind the first screen: nobody lays out or gets a receipt before the pane is there.
  void layingOut();
  return {
    abilities: { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true },
    read: (extent) => (extent === 'changes' ? readChanges(session) : readSheets(session)),
    layOut: async (plan) => withLayingOut(({ layOut }) => layOut(session, plan)),
    putOwnSheet: async (plan) => withLayingOut(({ putOwnSheet }) => putOwnSheet(session, plan)),
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

type LayingOut = typeof import('./layout/lay-out');

/** Undefined where the program part could not be fetched; the next call tries again. */
function layingOut(): Promise<LayingOut | undefined> {
  return import('./layout/lay-out').catch(() => undefined);
}

async function withLayingOut<T>(act: (part: LayingOut) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const part = await layingOut();
  return part === undefined ? failed({ code: 'unexpected', detail: 'layout was not loaded' }) : act(part);
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
