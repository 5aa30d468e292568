/** A plan's sheets into the open workbook: which names are free, then everything in one batch. */
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { freeNames } from '../../workbook/sheet-names';
import { failed, type Outcome } from '../../workbook/workbook';
import { cellRange } from '../ranges';
import { DocumentSettings, loadSettings, saveDocumentSettings, settingsOf } from '../session/document-settings';
import type { ExcelSession } from '../session/excel-session';
import { decodeOwnSheets, encodeOwnSheets } from '../session/own-sheets';
import { firstBlank, layOutSheet } from './lay-out-sheet';

/** Two round trips: read names, write everything; a third takes half a layout away again if writing failed. */
export async function layOut(session: ExcelSession, plan: WorkbookPlan): Promise<Outcome<readonly string[]>> {
  // Charts and defined names belong to the collector's summary, which is a file to download.
  if (plan.names.length > 0 || plan.sheets.some(({ charts }) => charts.length > 0)) {
    return failed({ code: 'unsupported' });
  }
  const added: string[] = [];
  const outcome = await session.changing(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load('items/name');
    await context.sync();

    const free = freeNames(
      plan.sheets.map(({ name }) => name),
      worksheets.items.map(({ name }) => name),
    );
    const names = new Map(plan.sheets.map(({ name }, at) => [name, free[at] ?? name] as const));
    context.application.suspendApiCalculationUntilNextSync();
    const sheets = free.map((name) => worksheets.add(name));
    added.push(...free);
    plan.sheets.forEach((sheetPlan, at) => {
      const sheet = sheets[at];
      if (sheet !== undefined) layOutSheet(context, sheet, sheetPlan, names, session.has);
    });
    const settings = new DocumentSettings(context, session.client);
    for (const [name, value] of plan.properties.custom) {
      settings.put(`plan.${name}`, value);
      // For whoever reads the saved file without this add-in: functions/xlsx looks here.
      context.workbook.properties.custom.add(name, value);
    }
    settings.openPaneWithDocument();
    show(sheets[0], plan.sheets[0]);
    for (const sheet of sheets) sheet.load('id,name');
    await context.sync();
    for (const { id, name } of sheets) session.sheets.add({ id, name });
    return free;
  });
  if (outcome.ok) saveDocumentSettings(session.client);
  else if (added.length > 0) await removeSheets(session, added);
  return outcome;
}

function show(sheet: Excel.Worksheet | undefined, plan: SheetPlan | undefined): void {
  if (sheet === undefined || plan === undefined) return;
  const { row, column } = firstBlank(plan);
  sheet.activate();
  cellRange(sheet, { row, column }).select();
}

/** By name or id; the names were free a moment ago, so the sheets are ours. */
async function removeSheets(session: ExcelSession, keys: readonly string[]): Promise<void> {
  await session.changing(async (context) => {
    for (const key of keys) context.workbook.worksheets.getItemOrNullObject(key).delete();
    await context.sync();
  });
}

/**
 * Two round trips: add a blank sheet to learn its id, then lay it out. Ours is a sheet that we wrote and that still has
 * the name we gave it; one that somebody renamed to keep it stays.
 */
export async function putOwnSheet(session: ExcelSession, plan: SheetPlan): Promise<Outcome<string>> {
  if (plan.charts.length > 0) return failed({ code: 'unsupported' });
  let added: string | undefined;
  const outcome = await session.changing(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load('items/id,items/name,items/position');
    const stored = loadSettings(context);
    const sheet = worksheets.add();
    sheet.load('id,name');
    await context.sync();

    added = sheet.id;
    const provisional = sheet.name;
    const existing = worksheets.items.filter(({ id }) => id !== added);
    const own = decodeOwnSheets(settingsOf(stored).get('ownSheets'));
    const before = existing.find(
      ({ id, name }) => name === plan.name && own.some((known) => known.id === id && known.name === name),
    );
    const others = existing.filter((other) => other !== before).map(({ name }) => name);
    const [name = plan.name] = freeNames([plan.name], others);
    context.application.suspendApiCalculationUntilNextSync();
    // The old one goes only when the new one stands; Excel takes formulas along when a sheet gets its name.
    layOutSheet(context, sheet, plan, new Map([[plan.name, provisional]]), session.has);
    if (before !== undefined) {
      sheet.position = before.position;
      before.delete();
    }
    sheet.name = name;
    const kept = own.filter(({ id }) => id !== before?.id && existing.some((other) => other.id === id));
    new DocumentSettings(context, session.client).put('ownSheets', encodeOwnSheets([...kept, { id: sheet.id, name }]));
    await context.sync();
    session.sheets.add({ id: sheet.id, name });
    return name;
  });
  if (!outcome.ok && added !== undefined) await removeSheets(session, [added]);
  return outcome;
}
