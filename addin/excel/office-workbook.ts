/** The workbook port over Excel: which room does what. Nothing else of the product knows Office.js. */
import { LatePart } from '../workbook/late-part';
import type { Outcome, Workbook } from '../workbook/workbook';
import type { ExcelClient } from './excel-client';
import { writeCells } from './layout/write-cells';
import { readChanges } from './reading/read-changes';
import { readSheets } from './reading/read-sheets';
import { loadSettings, settingsOf } from './session/document-settings';
import { ExcelSession } from './session/excel-session';
import { selectCell } from './session/select-cell';
import { watchChanges } from './session/watch';

/** Excel must have ExcelApi 1.7, see office-start.ts. One of these for the life of a pane. */
export function openExcelWorkbook(client: ExcelClient): Workbook {
  const session = new ExcelSession(client);
  for (const part of [LAYING_OUT, MARKING]) part.prepare();
  return {
    abilities: { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true },
    read: (extent) => (extent === 'changes' ? readChanges(session) : readSheets(session)),
    layOut: (plan) => withPart(LAYING_OUT, ({ layOut }) => layOut(session, plan)),
    putOwnSheet: (plan) => withPart(LAYING_OUT, ({ putOwnSheet }) => putOwnSheet(session, plan)),
    write: (cells) => writeCells(session, cells),
    mark: (marks) => withPart(MARKING, ({ repaint }) => repaint(session, marks)),
    keepMarks: (marks, sheets) => withPart(MARKING, ({ keepMarks }) => keepMarks(session, marks, sheets)),
    unmark: () => withPart(MARKING, ({ repaint }) => repaint(session, [])),
    isMarked: () => withPart(MARKING, ({ areMarksThere }) => areMarksThere(session)),
    select: (at) => selectCell(session, at),
    watch: (changed) => watchChanges(session, changed),
    setting: (name) => setting(session, name),
  };
}

/** Fetched behind the first screen: nobody lays out, gets a receipt or marks anything before the pane is there. */
const LAYING_OUT = new LatePart(() => import('./layout/lay-out'));
const MARKING = new LatePart(() => import('./marks/marks'));

async function withPart<Part, T>(late: LatePart<Part>, act: (part: Part) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const part = await late.get();
  return part.ok ? act(part.value) : part;
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
