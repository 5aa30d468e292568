/** A plan's sheets into the open workbook: which names are free, what the sheets mean, and then how they look. */
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { freeNames } from '../../workbook/sheet-names';
import { done, failed, type LaidOutSheets, type LookPart, type Outcome } from '../../workbook/workbook';
import { cellRange } from '../ranges';
import { DocumentSettings, loadSettings, saveDocumentSettings, settingsOf } from '../session/document-settings';
import type { ExcelSession } from '../session/excel-session';
import { decodeOwnSheets, encodeOwnSheets } from '../session/own-sheets';
import { firstBlank, LOOKS, writeSheet } from './lay-out-sheet';

/**
 * Three round trips: read names; write what the sheets mean and what the document remembers; give them their looks. If
 * writing failed, another takes half a layout away again; if some of the looks did, the sheets stay, and it is said.
 */
export async function layOut(session: ExcelSession, plan: WorkbookPlan): Promise<Outcome<LaidOutSheets>> {
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
      if (sheet !== undefined) writeSheet(sheet, sheetPlan, names, session);
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
    return sheets.map(({ id, name }) => ({ id, name }));
  });
  if (!outcome.ok) {
    if (added.length > 0) await removeSheets(session, added);
    return outcome;
  }
  saveDocumentSettings(session.client);
  const dressed = outcome.value.flatMap(({ id }, at) => {
    const sheet = plan.sheets[at];
    return sheet === undefined ? [] : [{ id, plan: sheet }];
  });
  return done({ sheets: outcome.value.map(({ name }) => name), undone: await dress(session, dressed) });
}

interface Dressed {
  readonly id: string;
  readonly plan: SheetPlan;
}

const PARTS = Object.keys(LOOKS) as LookPart[];

/** All looks in one batch; where that fails, part by part. Answers which parts were not done. */
async function dress(session: ExcelSession, sheets: readonly Dressed[]): Promise<readonly LookPart[]> {
  const give = async (parts: readonly LookPart[]) => {
    const given = await session.changing(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const { id, plan } of sheets) {
        const sheet = context.workbook.worksheets.getItem(id);
        for (const part of parts) LOOKS[part](context, sheet, plan, session.has);
      }
      await context.sync();
    });
    return given.ok;
  };
  if (await give(PARTS)) return [];
  const undone: LookPart[] = [];
  for (const part of PARTS) if (!(await give([part]))) undone.push(part);
  return undone;
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
    writeSheet(sheet, plan, new Map([[plan.name, provisional]]), session);
    for (const part of PARTS) LOOKS[part](context, sheet, plan, session.has);
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
