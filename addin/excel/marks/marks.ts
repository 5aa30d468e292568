/** Paints the cells that issues speak of, and gives each its own colour back. Knows the order of the steps. */
import type { CellMark } from '#domain/issues/marks';
import { done, type Outcome } from '../../workbook/workbook';
import { runsDown } from '../layout/runs-down';
import { runRange } from '../ranges';
import { DocumentSettings, loadSettings, settingsOf } from '../session/document-settings';
import type { ExcelSession } from '../session/excel-session';
import { TouchedSheets } from '../session/touched-sheets';
import { type FillAt, GRADIENT, giveFill, loadFills, paint } from './fills';
import { MarkComments } from './mark-comments';
import { decodeMarks, encodeMarks, type MarkedCell, type MarkedSheet, partsOf } from './mark-record';
import { type FoundMark, findMarks } from './moved-marks';
import { QUERY_PAINT, type WantedMark, wantedMarks } from './wanted-marks';

/** A sheet where something was painted or is to be. */
interface Canvas {
  /** What the sheet was asked for by. */
  readonly key: string;
  readonly sheet: Excel.Worksheet;
  readonly before: readonly MarkedCell[];
  readonly wanted: readonly WantedMark[];
  fillAt: FillAt;
}

/**
 * Two round trips: see what is there, then repaint all of it. A third only where other people's comments might stand on
 * cells to be marked, or where the document holds marks that no reading has told us of. No marks = unmark.
 */
export async function repaint(session: ExcelSession, marks: readonly CellMark[]): Promise<Outcome<void>> {
  let touched: TouchedSheets | undefined;
  return session.changing(
    async (context) => {
      const sheets = new TouchedSheets(context);
      touched = sheets;
      const settings = loadSettings(context);
      const comments = session.has.comments ? new MarkComments(context, session.has) : undefined;
      const known = session.marked ?? [];
      let canvases = lookAt(session, sheets, known, marks);
      await context.sync();

      const stored = settingsOf(settings);
      const recorded = decodeMarks(stored);
      const isAsKnown = JSON.stringify(recorded) === JSON.stringify(known);
      const asksForPlaces = marks.length > 0 && comments?.askForPlacesOfOthers() === true;
      if (!isAsKnown) canvases = lookAt(session, sheets, recorded, marks);
      if (!isAsKnown || asksForPlaces) await context.sync();

      const painted = canvases.filter(({ sheet }) => !sheet.isNullObject).map(repaintSheet);
      comments?.removeOurs();
      saveRecord(new DocumentSettings(context, session.client), painted, partsOf(stored));
      // Last, because a comment that Excel refuses stops the batch: by then everything else is done.
      for (const canvas of canvases) comments?.add(canvas.sheet, markable(canvas));
      await MarkComments.forgive(context.sync());
      session.marked = painted;
    },
    () => touched?.list() ?? [],
  );
}

/**
 * As the port says. Two round trips, a third where comments of ours have to be found or the document holds marks that no
 * reading has told us of.
 */
export async function keepMarks(
  session: ExcelSession,
  marks: readonly CellMark[],
  names: readonly string[],
): Promise<Outcome<boolean>> {
  let touched: TouchedSheets | undefined;
  return session.changing(
    async (context) => {
      const sheets = new TouchedSheets(context);
      touched = sheets;
      const settings = loadSettings(context);
      const comments = session.has.comments ? new MarkComments(context, session.has) : undefined;
      const known = session.marked ?? [];
      const tidied = new Set(names.map((name) => session.sheets.keyOf(name)));
      const lookAtMarked = (recorded: readonly MarkedSheet[]) =>
        lookAt(session, sheets, recorded, marksOn(session, recorded, marks));
      let canvases = lookAtMarked(known);
      await context.sync();

      const stored = settingsOf(settings);
      const recorded = decodeMarks(stored);
      const isAsKnown = JSON.stringify(recorded) === JSON.stringify(known);
      const asksForPlaces = comments?.askForPlacesOfOurs() === true;
      if (!isAsKnown) canvases = lookAtMarked(recorded);
      if (!isAsKnown || asksForPlaces) await context.sync();

      const painted = canvases
        .filter(({ sheet }) => !sheet.isNullObject)
        .map((canvas): MarkedSheet => {
          const { key, sheet, before } = canvas;
          if (!tidied.has(key)) return { id: sheet.id, name: sheet.name, cells: before };
          const kept = { ...canvas, wanted: stillPainted(canvas) };
          comments?.keepOurs(sheet, kept.wanted);
          return repaintSheet(kept);
        });
      saveRecord(new DocumentSettings(context, session.client), painted, partsOf(stored));
      await MarkComments.forgive(context.sync());
      session.marked = painted;
      return areIssuesMarked(painted);
    },
    () => touched?.list() ?? [],
  );
}

/** Of the marks, those on sheets where something is painted: no other sheet is to be opened for them. */
function marksOn(session: ExcelSession, recorded: readonly MarkedSheet[], marks: readonly CellMark[]) {
  const painted = new Set(recorded.map((sheet) => keyOf(session, sheet)));
  return marks.filter(({ at }) => painted.has(session.sheets.keyOf(at.sheet)));
}

/** Wanted marks whose cells show our paint, wherever rows have moved since. */
function stillPainted({ before, wanted, fillAt }: Canvas): readonly WantedMark[] {
  const found = new Set(findMarks(before, fillAt).map(({ row, column }) => `${row},${column}`));
  return wanted.filter(({ row, column }) => found.has(`${row},${column}`));
}

/** One round trip. */
export async function areMarksThere(session: ExcelSession): Promise<Outcome<boolean>> {
  const outcome = await session.reading(async (context) => {
    const settings = loadSettings(context);
    await context.sync();
    return decodeMarks(settingsOf(settings));
  });
  if (!outcome.ok) return outcome;
  session.marked = outcome.value;
  return done(areIssuesMarked(outcome.value));
}

/** What the collector asks stays marked until it is answered: nobody takes it away. */
function areIssuesMarked(sheets: readonly MarkedSheet[]): boolean {
  return sheets.some(({ cells }) => cells.some(({ paint: colour }) => colour !== QUERY_PAINT));
}

/** Asks for the fills of all cells that are or shall be marked. */
function lookAt(
  session: ExcelSession,
  sheets: TouchedSheets,
  recorded: readonly MarkedSheet[],
  marks: readonly CellMark[],
): Canvas[] {
  const canvases = new Map<string, Omit<Canvas, 'fillAt'>>();
  for (const [name, wanted] of wantedMarks(marks)) {
    const key = session.sheets.keyOf(name);
    canvases.set(key, { key, sheet: sheets.open(key, name), before: [], wanted });
  }
  for (const marked of recorded) {
    const { name, cells } = marked;
    const key = keyOf(session, marked);
    const { sheet, wanted } = canvases.get(key) ?? { sheet: sheets.openIfThere(key, name), wanted: [] };
    canvases.set(key, { key, sheet, before: cells, wanted });
  }
  return [...canvases.values()].map((canvas) => ({
    ...canvas,
    fillAt: loadFills(canvas.sheet, [...canvas.before, ...canvas.wanted], session.has),
  }));
}

function keyOf({ sheets }: ExcelSession, { id, name }: MarkedSheet): string {
  return sheets.isKnown(id) ? id : sheets.keyOf(name);
}

/** Without the cells whose fill we could not give back. */
function markable({ wanted, fillAt }: Canvas): readonly WantedMark[] {
  return wanted.filter(({ row, column }) => fillAt(row, column) !== GRADIENT);
}

/** Marks that are wanted again keep their paint and what is known of the colour beneath. */
function repaintSheet(canvas: Canvas): MarkedSheet {
  const { sheet, before, fillAt } = canvas;
  const wanted = markable(canvas);
  const found = findMarks(before, fillAt);
  const ownOf = new Map(found.map(({ row, column, own }) => [`${row},${column}`, own]));
  const isWanted = new Set(wanted.map(({ row, column }) => `${row},${column}`));
  restore(
    sheet,
    found.filter(({ row, column }) => !isWanted.has(`${row},${column}`)),
  );
  const covered = wanted.map((mark) => ({ ...mark, covers: fillAt(mark.row, mark.column) }));
  for (const run of runsDown(covered, ({ paint: colour, covers }) => `${colour} on ${covers}`)) {
    paint(runRange(sheet, run), run[0].paint, run[0].covers);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    cells: wanted.map(({ row, column, paint }) => ({
      row,
      column,
      own: ownOf.get(`${row},${column}`) ?? fillAt(row, column) ?? '',
      paint,
    })),
  };
}

function restore(sheet: Excel.Worksheet, found: readonly FoundMark[]): void {
  for (const run of runsDown(found, ({ own }) => own)) giveFill(runRange(sheet, run), run[0].own);
}

function saveRecord(settings: DocumentSettings, painted: readonly MarkedSheet[], partsBefore: number): void {
  const parts = encodeMarks(painted);
  for (const [at, part] of parts.entries()) settings.put(`marks.${at}`, part);
  for (let at = parts.length; at < partsBefore; at++) settings.remove(`marks.${at}`);
}
