/** Live checking: the sheet beside the pane is read, parsed and listed whenever somebody changed it, one reading at a time. */

import { isOlderTemplate } from '#domain/entry/migrate';
import type { Issue } from '#domain/issues/issue';
import { type ParseResult, parse } from '#domain/reading/parse';
import { ReadingMemory } from '#domain/reading/reading-memory';
import type { SheetReading, WorkbookFailure } from '../../../workbook/workbook';
import type { IssueItem, SheetState, Trouble } from '../../model/state';
import { during, type Flow, type OpenForm, openFormOf, say, titleOfTrouble } from '../../shell/flow/flow';
import { countIssues, groupIssues, IssueWording, isAdoptable } from './issue-groups';
import { type LaidOut, readLaidOut } from './laid-out';

/** One reading of the workbook and what it says of the open form. */
export interface Verdict {
  readonly open: OpenForm;
  /** Every sheet that counts: what an updated template left behind does not. */
  readonly sheets: readonly SheetReading[];
  readonly result: ParseResult;
  readonly unknown: readonly ('merges' | 'hiddenRows')[];
}

export interface Checking {
  /** After a form was opened or a workbook changed as a whole: starts watching and reads everything. */
  begin(): Promise<Verdict | undefined>;
  /** A reading that began after the call; undefined where the workbook could not be read. */
  refresh(): Promise<Verdict | undefined>;
  /** As `refresh`, and the counts are announced. */
  recheck(): Promise<void>;
  current(): Verdict | undefined;
  /** The same verdict in other words: another language, another reason, marks painted or gone. */
  reword(): void;
  /** Issues that only the server found; they stand until the next reading. */
  showServerItems(items: readonly IssueItem[]): void;
  setMarked(isMarked: boolean): void;
  /** Stops watching and forgets. */
  end(): void;
}

/** A cell in edit mode ends without a change that could be watched: asked again. */
const EDIT_MODE_RETRY_MS = 2_000;

/** `onRead` is told of every new verdict. */
export function createChecking(
  flow: Flow,
  reasons: ReadonlyMap<string, string>,
  onRead: (verdict: Verdict) => void,
): Checking {
  const { deps, state } = flow;
  const { workbook, timers } = deps;
  let verdict: Verdict | undefined;
  let wording: IssueWording | undefined;
  let memory = new ReadingMemory();
  let serverItems: readonly IssueItem[] = [];
  let laidOut: LaidOut = { superseded: new Set() };
  /** Ids of sheets that held the form: if their header breaks, that is an issue and no invitation to start anew. */
  let formSheets = new Set<string>();
  let isMarked = false;
  let readTrouble: Trouble | undefined;
  let stopWatching: (() => void) | undefined;
  let retry: unknown;
  let saidCounts = '';
  /** Counts openings: what an earlier one still reads is no longer wanted. */
  let opening = 0;

  let running: Promise<Verdict | undefined> | undefined;
  let following: Promise<Verdict | undefined> | undefined;

  /** However many ask while a reading runs, one more follows it. */
  function refresh(): Promise<Verdict | undefined> {
    if (running === undefined) {
      running = readOnce().finally(() => {
        running = undefined;
      });
      return running;
    }
    following ??= running.then(() => {
      following = undefined;
      return refresh();
    });
    return following;
  }

  /** For readings that nobody clicked anything else for; other work shows its own words. */
  const seen = () => during(flow, 'reading', refresh);

  async function readOnce(): Promise<Verdict | undefined> {
    const open = openFormOf(state.get());
    if (open === undefined) return undefined;
    const mine = opening;
    timers.clear(retry);
    const outcome = await workbook.read();
    if (mine !== opening) return undefined;
    if (!outcome.ok) {
      notRead(outcome.failure);
      return undefined;
    }
    const { sheets: all, unknown } = outcome.value;
    const sheets = all.filter(({ id }) => !laidOut.superseded.has(id));
    const grids = sheets.map(({ grid }) => grid);
    const result = parse(grids, open.form, open.round, { unit: open.unit, memory });
    serverItems = [];
    verdict = { open, sheets, result, unknown };
    if (readTrouble !== undefined && state.get().trouble === readTrouble) state.change({ trouble: undefined });
    readTrouble = undefined;
    publish();
    onRead(verdict);
    return verdict;
  }

  /** What was known stays on the screen, beside what went wrong. */
  function notRead(failure: WorkbookFailure): void {
    const isNothingOpen = failure.code === 'notOpen';
    if (isNothingOpen) verdict = undefined;
    if (isNothingOpen || state.get().sheet.status === 'reading') state.change({ sheet: { status: 'absent' } });
    if (isNothingOpen) return;
    const isNews = readTrouble?.kind !== 'workbook' || readTrouble.failure.code !== failure.code;
    readTrouble = { kind: 'workbook', failure };
    state.change({ trouble: readTrouble });
    if (isNews) say(flow, 'failed', { title: titleOfTrouble(flow, readTrouble) });
    if (failure.code === 'cellBeingEdited') {
      retry = timers.set(() => void seen().then(sayCounts), EDIT_MODE_RETRY_MS);
    }
  }

  function publish(): void {
    if (verdict !== undefined) state.change({ sheet: sheetState(verdict) });
  }

  function sheetState({ open: { form }, sheets, result, unknown }: Verdict): SheetState {
    const { locale, place } = state.get();
    const idOf = (name: string | undefined) => sheets.find(({ grid }) => grid.sheet === name)?.id;
    const used = idOf(result.sheet);
    if (used !== undefined) formSheets.add(used);
    const heldTheForm =
      place === 'file' ||
      sheets.some(({ id, grid }) => formSheets.has(id) || form.sections.some(({ sheet }) => sheet === grid.sheet));
    if (!result.recognised && !heldTheForm) return { status: 'absent' };
    // Only what a document tells of itself counts: a sheet that nobody marked is checked as it is.
    const { version } = laidOut;
    const isOutdated = result.recognised && version !== undefined && isOlderTemplate(version, form);
    if (isOutdated) return { status: 'outdated', version, sheet: result.sheet ?? '' };
    wording ??= new IssueWording(form);
    const items = [...wording.items(result, locale, reasons), ...serverItems];
    return {
      status: 'checked',
      sheet: result.sheet ?? sheets[0]?.grid.sheet ?? '',
      rows: result.rows.length,
      groups: groupIssues(items, locale),
      counts: countIssues(items),
      adoptable: items.filter(isAdoptable).length,
      unknown,
      isMarked,
      isStale: false,
    };
  }

  function sayCounts(): void {
    const { sheet } = state.get();
    if (sheet.status !== 'checked' || verdict === undefined) return;
    const counts = JSON.stringify(sheet.counts);
    if (counts === saidCounts) return;
    saidCounts = counts;
    say(flow, 'checked', sheet.counts);
  }

  function changed(): void {
    const { sheet } = state.get();
    if (sheet.status === 'checked' && !sheet.isStale) state.change({ sheet: { ...sheet, isStale: true } });
    void seen().then(sayCounts);
  }

  function forget(): void {
    opening++;
    timers.clear(retry);
    verdict = undefined;
    wording = undefined;
    memory = new ReadingMemory();
    serverItems = [];
    formSheets = new Set();
    readTrouble = undefined;
    saidCounts = '';
  }

  return {
    refresh,
    async begin() {
      forget();
      const open = openFormOf(state.get());
      if (open === undefined) return undefined;
      const mine = opening;
      state.change({ sheet: { status: 'reading' } });
      if (workbook.abilities.watch) stopWatching ??= await workbook.watch(changed);
      const [settings, marked] = await Promise.all([readLaidOut(workbook, open.form.id), workbook.isMarked()]);
      if (mine !== opening) return undefined;
      laidOut = settings;
      isMarked = marked.ok && marked.value;
      const found = await seen();
      if (mine === opening) sayCounts();
      return found;
    },
    async recheck() {
      saidCounts = '';
      await seen();
      sayCounts();
    },
    current: () => verdict,
    reword: publish,
    showServerItems(items) {
      serverItems = items;
      publish();
    },
    setMarked(marked) {
      isMarked = marked;
      publish();
    },
    end() {
      stopWatching?.();
      stopWatching = undefined;
      forget();
    },
  };
}

/** The item of the pane's list with that id. */
export function itemOf({ sheet }: { readonly sheet: SheetState }, id: string): IssueItem | undefined {
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
