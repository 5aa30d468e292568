/**
 * Live checking: the sheet beside the pane is read, parsed and listed whenever somebody changed it, one reading at a
 * time. All it knows stands on the desk, so that what comes back late for a desk that was dropped is said of nothing.
 */

import { isOlderTemplate } from '#domain/entry/laid-out';
import { isReason } from '#domain/issues/explanation';
import type { Issue } from '#domain/issues/issue';
import type { CellMark } from '#domain/issues/marks';
import { filledRows } from '#domain/reading/row';
import {
  done,
  type Outcome,
  type ReadExtent,
  type SheetReading,
  type WorkbookFailure,
} from '../../../workbook/workbook';
import { fileWorkbookOf } from '../../shell/flow/deps';
import { during, later } from '../../shell/flow/news';
import { titleOfTrouble } from '../../shell/flow/troubles';
import type { Trouble } from '../../shell/model/state';
import type { IssueItem, SheetState } from '../model/state';
import { countIssues, groupIssues, IssueWording, isAdoptable } from './issue-groups';
import { readLaidOut } from './laid-out';
import type { Opening, Verdict } from './opening';
import { learnPlanned } from './planned';
import { queryItems } from './queries';
import { readingParts } from './reading';
import { reasonsAt } from './reasons';
import { say } from './say';
import { cellsOf, tidyMarks } from './sheet-marks';
import { compareWithReceipt, leaveSettledBlock } from './submit-state';
import { shownTable, tableOf } from './table';
import { namedRows, withEntries } from './unfinished-rows';
import type { Desk } from './visit';

/** A cell in edit mode ends without a change that could be watched: asked again. */
const EDIT_MODE_RETRY_MS = 2_000;

/** After a form was opened or a workbook changed as a whole: starts watching and reads everything. */
export async function beginChecking(desk: Desk): Promise<Verdict | undefined> {
  const opening = desk.openAnew();
  const { open, visit, signIn } = desk;
  if (open === undefined) return undefined;
  desk.change({ sheet: { status: 'reading' } });
  await visit.workbook.watch(() => {
    if (visit.desk !== undefined) readChange(visit.desk);
  });
  const { workbook } = signIn.flow.deps;
  const [laidOut, marked] = await Promise.all([readLaidOut(workbook, open.form.id), workbook.isMarked()]);
  if (opening.isOver) return undefined;
  opening.laidOut = laidOut;
  opening.isMarked = marked.ok && marked.value;
  const found = await readShown(desk);
  if (!opening.isOver) sayCounts(desk);
  // Nobody waits for it: the sheet is read again when it comes.
  void learnPlanned(desk, () => refresh(desk));
  return found;
}

/**
 * A reading that began after the call, of everything unless said; undefined where the workbook could not be read, or is
 * not wanted any more.
 */
export function refresh(desk: Desk, extent: ReadExtent = 'all'): Promise<Verdict | undefined> {
  const { opening } = desk;
  return opening.read((wanted) => readOnce(desk, opening, wanted), extent);
}

/** As `refresh`, and the counts are announced. */
export async function recheck(desk: Desk): Promise<void> {
  desk.opening.saidCounts = '';
  await readShown(desk);
  sayCounts(desk);
}

/** The same verdict in other words: another language, another reason, marks painted or gone. */
export function reword(desk: Desk): void {
  const { verdict } = desk.opening;
  if (verdict !== undefined) desk.change({ sheet: sheetState(desk, verdict) });
  desk.change({ queries: queryItems(desk) });
}

/** Issues that only the server found; they stand until the next reading. */
export function showServerItems(desk: Desk, items: readonly IssueItem[]): void {
  desk.opening.serverItems = items;
  reword(desk);
}

/** `marks` = what has just been painted. */
export function setMarked(desk: Desk, marks: readonly CellMark[] | false): void {
  const { opening } = desk;
  opening.isMarked = marks !== false;
  opening.markedCells = marks === false ? undefined : cellsOf(marks);
  reword(desk);
}

/** For readings that nobody clicked anything else for; other work shows its own words. */
function readShown(desk: Desk, extent: ReadExtent = 'all'): Promise<Verdict | undefined> {
  return during(desk, 'reading', () => refresh(desk, extent));
}

async function readOnce(desk: Desk, opening: Opening, extent: ReadExtent): Promise<Verdict | undefined> {
  const { open, signIn } = desk;
  if (open === undefined || opening.isOver) return undefined;
  opening.callOffRetry();
  const [outcome, parts] = await Promise.all([signIn.flow.deps.workbook.read(extent), readingParts()]);
  if (opening.isOver) return undefined;
  if (!outcome.ok) return notRead(desk, opening, outcome.failure);
  if (!parts.ok) return notRead(desk, opening, parts.failure);
  const { parse, placeFinder } = parts.value;
  const isFile = fileWorkbookOf(signIn.flow.deps.workbook) !== undefined;
  const { sheets: all, unknown, unread = [] } = outcome.value;
  const { memory, planned } = opening;
  const announced = planned === undefined ? {} : { planned };
  const readingOf = (sheets: readonly SheetReading[]): Verdict => {
    const grids = sheets.map(({ grid }) => grid);
    const result = parse(grids, open.form, open.round, { unit: open.unit, memory, ...announced });
    const table = isFile ? tableOf(parts.value, open, grids, result.rows) : undefined;
    let find: Verdict['findPlace'] | undefined;
    const findPlace: Verdict['findPlace'] = (...place) => {
      find ??= placeFinder(open, result.rows);
      return find(...place);
    };
    return { open, sheets, result, unknown, unread, planned, findPlace, ...(table === undefined ? {} : { table }) };
  };
  const current = all.filter(({ id }) => !opening.laidOut.superseded.has(id));
  const first = readingOf(current);
  // Whoever deletes the sheet that took another's place has that one again.
  const verdict = first.result.recognised || current.length === all.length ? first : readingOf(all);
  opening.verdict = verdict;
  opening.serverItems = [];
  leaveSettledTrouble(desk, opening);
  reword(desk);
  compareWithReceipt(desk, verdict.result.rows);
  leaveSettledBlock(desk);
  if (await tidyMarks(desk, opening)) setMarked(desk, false);
  return verdict;
}

/** The workbook could be read: what kept it from that is over, and what the server said of the sheet before was of another. */
function leaveSettledTrouble({ signIn }: Desk, opening: Opening): void {
  const { trouble } = signIn.value;
  const isSettled =
    trouble !== undefined &&
    (trouble === opening.readTrouble || trouble === opening.verdictTrouble || isOfEditing(trouble));
  if (isSettled) signIn.change({ trouble: undefined });
  opening.readTrouble = undefined;
  opening.verdictTrouble = undefined;
}

/** A cell in edit mode keeps everybody out, readers too. */
function isOfEditing(trouble: Trouble): boolean {
  return trouble.kind === 'workbook' && trouble.failure.code === 'cellBeingEdited';
}

/** What was known stays on the screen, beside what went wrong. */
function notRead(desk: Desk, opening: Opening, failure: WorkbookFailure): undefined {
  const isNothingOpen = failure.code === 'notOpen';
  if (isNothingOpen) opening.verdict = undefined;
  if (isNothingOpen || desk.value.sheet.status === 'reading') desk.change({ sheet: { status: 'absent' } });
  if (isNothingOpen) return;
  const { readTrouble: before } = opening;
  const isNews = before?.kind !== 'workbook' || before.failure.code !== failure.code;
  const trouble = { kind: 'workbook', failure } as const;
  opening.readTrouble = trouble;
  desk.signIn.change({ trouble });
  if (isNews) say(desk, 'failed', { title: titleOfTrouble(desk, trouble) });
  if (failure.code === 'cellBeingEdited') {
    opening.callOffRetry = later(desk, EDIT_MODE_RETRY_MS, () => void readShown(desk).then(() => sayCounts(desk)));
    opening.atEnd(opening.callOffRetry);
  }
}

function sheetState(desk: Desk, verdict: Verdict): SheetState {
  const { open, sheets, result, unknown, unread } = verdict;
  const { form, round } = open;
  const { opening, signIn } = desk;
  const { pane, deps } = signIn.flow;
  const { locale } = pane.value;
  const idOf = (name: string | undefined) => sheets.find(({ grid }) => grid.sheet === name)?.id;
  const used = idOf(result.sheet);
  if (used !== undefined) opening.formSheets.add(used);
  const heldTheForm =
    fileWorkbookOf(deps.workbook) !== undefined ||
    sheets.some(
      ({ id, grid }) => opening.formSheets.has(id) || form.sections.some(({ sheet }) => sheet === grid.sheet),
    );
  if (!result.recognised && !heldTheForm) return { status: 'absent' };
  const laidOutFor = signIn.who?.rounds.find(({ id }) => id === opening.laidOut.round);
  if (result.recognised && laidOutFor !== undefined && laidOutFor.id !== round.id) {
    return { status: 'otherRound', round: laidOutFor, sheet: result.sheet ?? '' };
  }
  // Only what a document tells of itself counts: a sheet that nobody marked is checked as it is.
  const { version } = opening.laidOut;
  const isOutdated = result.recognised && version !== undefined && isOlderTemplate(version, form);
  if (isOutdated) return { status: 'outdated', version, sheet: result.sheet ?? '' };
  opening.wording ??= new IssueWording();
  const items = [
    ...opening.wording.items(result.issues, locale, reasonsAt(desk, result.issues)),
    ...opening.serverItems.map((item) => withReason(desk, item)),
  ];
  const rows = namedRows(form, result.rows);
  const file = fileWorkbookOf(deps.workbook);
  const groups = groupIssues(file === undefined ? items : withEntries(items, rows), locale, rows);
  const table = file === undefined ? undefined : shownTable(verdict, file);
  return {
    status: 'checked',
    sheet: result.sheet ?? sheets[0]?.grid.sheet ?? '',
    rows: filledRows(result.rows).length,
    groups,
    counts: countIssues(groups),
    adoptable: items.filter(isAdoptable).length,
    unknown,
    unread,
    isMarked: opening.isMarked,
    ...(table === undefined ? {} : { table }),
    isStale: false,
  };
}

function withReason({ value: { reasons } }: Desk, item: IssueItem): IssueItem {
  const reason = reasons.get(item.id)?.reason ?? '';
  return item.issue.severity === 'verify' && isReason(reason) ? { ...item, reason } : item;
}

export function sayCounts(desk: Desk): void {
  const { opening, value } = desk;
  const { sheet } = value;
  if (sheet.status !== 'checked' || opening.verdict === undefined) return;
  const counts = JSON.stringify(sheet.counts);
  if (counts === opening.saidCounts) return;
  opening.saidCounts = counts;
  say(desk, 'checked', sheet.counts);
}

function readChange(desk: Desk): void {
  const { sheet } = desk.value;
  if (sheet.status === 'checked' && !sheet.isStale) desk.change({ sheet: { ...sheet, isStale: true } });
  void readShown(desk, 'changes').then(() => sayCounts(desk));
}

/** The item of the pane's list with that id. */
export function itemOf({ value: { sheet } }: Desk, id: string): IssueItem | undefined {
  if (sheet.status !== 'checked') return undefined;
  for (const group of sheet.groups) {
    const found = group.items.find((item) => item.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first error in reading order. */
export function firstError(issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ severity }) => severity === 'error');
}

/** Takes the person to the cell: in the workbook, or in the pane's own table; `wantsFocus`: to type there next. */
export async function goTo(desk: Desk, { at }: Pick<Issue, 'at'>, wantsFocus = false): Promise<Outcome<void>> {
  const { workbook } = desk.signIn.flow.deps;
  if (desk.isOver) return done(undefined);
  if (workbook.abilities.select === 'inPlace') return workbook.select(at);
  desk.change({ located: { at, wantsFocus } });
  return done(undefined);
}
