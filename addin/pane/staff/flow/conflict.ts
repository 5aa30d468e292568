/** 409: a colleague reported meanwhile. Every differing cell is decided, mine or theirs, before anything replaces theirs. */

import { payloadOf, type Refusal } from '#client/answer';
import { cellLabel, cellText } from '#domain/reports/cell-words';
import { type ComparedCell, compareRows } from '#domain/reports/compared-rows';
import { takenCells } from '#domain/reports/taken-cells';
import { rowOf } from '#domain/reports/written-row';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { paneTrouble, showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { Conflict, ConflictCell } from '../model/state';
import { refreshForms } from './cards';
import { refresh } from './check';
import { type OpenForm, placeOf } from './opening';
import { say } from './say';
import { clearSubmit, setSubmit } from './submit-state';
import { type AtDesk, type Desk, deskOf, type Outgoing } from './visit';

type Choice = ConflictCell['choice'];
/** From a refusal only the difference is known, not the row. */
type Compared = Pick<ComparedCell, 'difference'> & Partial<ComparedCell>;

/** Lays the two versions side by side, at the desk that was refused. */
export async function openConflict({ pending, rows, desk }: Outgoing, refusal: Refusal): Promise<void> {
  const payload = payloadOf(refusal, 'submission.stale');
  await refreshForms(desk.visit);
  const { open } = desk;
  // Without a sheet there is nothing to compare; and what is not on the screen, nobody can decide.
  const hasNothingToCompare =
    pending.kind !== 'report' || open === undefined || !desk.isOnScreen || payload?.current === undefined;
  if (hasNothingToCompare) {
    setSubmit(desk, { status: 'refused', trouble: paneTrouble(desk, 'headMoved', true) });
    return say(desk, 'refused', { title: refusal.title });
  }
  const { version, submittedAt } = payload.current;
  // The refusal names at most 500 cells, and one address where both sides have different rows; the version tells all.
  const answer = version === 0 ? undefined : await desk.signIn.api.version(placeOf(open), version);
  const theirs = answer?.ok === true ? answer.value.rows.map(rowOf) : undefined;
  const compared: readonly Compared[] =
    theirs === undefined
      ? (payload.differences ?? []).flatMap(({ address, ...difference }) => {
          const at = parseAddress(address);
          return at === undefined ? [] : [{ difference: { ...difference, at } }];
        })
      : compareRows(open.form, rows, theirs);
  const differences = toCells(open, compared, new Map());
  const differencesTotal = theirs !== undefined ? differences.length : (payload.differencesTotal ?? 0);
  const conflict: Conflict = {
    theirVersion: version,
    ...(submittedAt === undefined ? {} : { theirSubmittedAt: submittedAt }),
    differences,
    differencesTotal,
  };
  desk.change({ theirs });
  setSubmit(desk, { status: 'conflict', conflict });
  say(desk, 'conflict', { cells: differencesTotal, version });
}

export function conflictActions(
  flow: Flow,
  atDesk: AtDesk,
  submitFrom: (desk: Desk) => Promise<void>,
): Pick<StaffActions, 'chooseConflict' | 'resolveConflict' | 'cancelConflict'> {
  async function resolve(desk: Desk): Promise<void> {
    const conflict = conflictOf(desk);
    if (conflict === undefined) return;
    if (!(await during(desk, 'reading', () => takeTheirs(desk, conflict)))) return;
    desk.change({ standsOn: conflict.theirVersion, theirs: undefined });
    clearSubmit(desk);
    await submitFrom(desk);
  }

  return {
    chooseConflict(cellId, choice) {
      const desk = deskOf(flow);
      const conflict = desk && conflictOf(desk);
      const chosen = conflict?.differences.find(({ id }) => id === cellId);
      if (desk === undefined || conflict === undefined || chosen === undefined) return;
      // Half a row is no row: what only one side has is taken or left as a whole.
      const isMeant = ({ id, wholeRow }: ConflictCell) =>
        id === cellId || (wholeRow !== undefined && wholeRow === chosen.wholeRow);
      const differences = conflict.differences.map((cell) => (isMeant(cell) ? { ...cell, choice } : cell));
      setSubmit(desk, { status: 'conflict', conflict: { ...conflict, differences } });
    },
    resolveConflict: atDesk((desk) => desk.once('resolve', () => resolve(desk))),
    cancelConflict() {
      const desk = deskOf(flow);
      if (desk === undefined || conflictOf(desk) === undefined) return;
      desk.change({ theirs: undefined });
      clearSubmit(desk);
    },
  };
}

function conflictOf({ value: { submit } }: Desk): Conflict | undefined {
  return submit.status === 'conflict' ? submit.conflict : undefined;
}

/** Whether everything of theirs that was chosen stands in the sheet now; where not, the person is told why. */
async function takeTheirs(desk: Desk, conflict: Conflict): Promise<boolean> {
  const wanted = conflict.differences.filter(({ choice }) => choice === 'theirs');
  if (wanted.length === 0) return true;
  const verdict = await refresh(desk);
  if (verdict === undefined) return false;
  const { open, sheets, result } = verdict;
  const { theirs } = desk.value;
  if (theirs !== undefined) {
    const now = toCells(open, compareRows(open.form, result.rows, theirs), choicesOf(conflict));
    if (!isSame(now, conflict.differences)) {
      setSubmit(desk, { status: 'conflict', conflict: { ...conflict, differences: now } });
      say(desk, 'conflictMoved', {});
      return false;
    }
  }
  const grids = sheets.map(({ grid }) => grid);
  const { writes, byHand } = takenCells({ ...open, grids, rows: result.rows }, wanted);
  if (byHand.length > 0) {
    say(desk, 'notWritten', { addresses: byHand.map(formatAddress) });
    return false;
  }
  const written = await desk.signIn.flow.deps.workbook.write(writes);
  if (!written.ok) showWorkbookFailure(desk, written.failure);
  return written.ok;
}

function choicesOf({ differences }: Conflict): ReadonlyMap<string, Choice> {
  return new Map(differences.map(({ id, choice }) => [id, choice]));
}

function isSame(a: readonly ConflictCell[], b: readonly ConflictCell[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function toCells(
  open: OpenForm,
  compared: readonly Compared[],
  choices: ReadonlyMap<string, Choice>,
): readonly ConflictCell[] {
  const seen = new Map<string, number>();
  return compared.map(({ difference, row, onlyIn }) => {
    const address = formatAddress(difference.at);
    const base = `${onlyIn === 'theirs' ? 'theirs ' : ''}${address} ${difference.column}`;
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    const id = times === 0 ? base : `${base} ${times}`;
    return {
      ...difference,
      id,
      address,
      label: cellLabel(open.form, difference),
      mineText: cellText(open, difference, difference.mine),
      theirsText: cellText(open, difference, difference.theirs),
      choice: choices.get(id) ?? 'mine',
      ...(onlyIn === undefined || row === undefined ? {} : { onlyIn, wholeRow: `${onlyIn} ${row.section} ${row.row}` }),
    };
  });
}
