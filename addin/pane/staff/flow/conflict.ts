/**
 * 409: a colleague reported meanwhile. What they alone changed is theirs, what was changed here alone is mine; what both
 * changed is decided cell by cell before anything replaces theirs.
 */

import { payloadOf, type Refusal } from '#client/answer';
import { cellLabel, cellText } from '#domain/reports/cell-words';
import type { CellDifference } from '#domain/reports/difference';
import type { ThreeWayCell } from '#domain/reports/three-way';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { paneTrouble, showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { type Conflict, type ConflictCell, conflictCounts } from '../model/state';
import { refreshForms } from './cards';
import { refresh } from './check';
import type { OpenForm } from './opening';
import { readingParts } from './reading';
import { say } from './say';
import { clearSubmit, setSubmit } from './submit-state';
import { rowsOfVersion } from './versions';
import { type AtDesk, type Desk, deskOf, type Outgoing } from './visit';

type Choice = NonNullable<ConflictCell['choice']>;
type Stale = NonNullable<ReturnType<typeof payloadOf<'submission.stale'>>>;
type Compared = Pick<ThreeWayCell, 'difference' | 'changedBy' | 'onlyIn'>;

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
  const [theirs, base] = await Promise.all([
    rowsOfVersion(desk, open, version),
    rowsOfVersion(desk, open, payload.base ?? pending.base),
  ]);
  const versus = theirs.ok && base.ok ? { theirs: theirs.value, base: base.value } : undefined;
  const told = toldDifferences(payload.differences ?? []);
  // The refusal names 500 cells at most: of what nobody sees, nobody can decide.
  if (versus === undefined && told.length < (payload.differencesTotal ?? 0)) {
    return setSubmit(desk, { status: 'refused', trouble: paneTrouble(desk, 'headMoved', true) });
  }
  const parts = await readingParts();
  if (!parts.ok) {
    setSubmit(desk, { status: 'refused', trouble: { kind: 'workbook', failure: parts.failure } });
    return say(desk, 'refused', { title: refusal.title });
  }
  const compared = versus === undefined ? told : parts.value.threeWay(open.form, { ...versus, mine: rows });
  const differences = toCells(open, compared, new Map());
  const conflict: Conflict = {
    theirVersion: version,
    ...(submittedAt === undefined ? {} : { theirSubmittedAt: submittedAt }),
    differences,
  };
  desk.change({ versus });
  setSubmit(desk, { status: 'conflict', conflict });
  say(desk, 'conflict', { version, ...conflictCounts(differences) });
}

function toldDifferences(written: NonNullable<Stale['differences']>): readonly Compared[] {
  return written.flatMap(({ address, changedBy, onlyIn, base: _, ...difference }) => {
    const at = parseAddress(address);
    return at === undefined
      ? []
      : [{ difference: { ...difference, at }, changedBy, ...(onlyIn === undefined ? {} : { onlyIn }) }];
  });
}

export function conflictActions(
  flow: Flow,
  atDesk: AtDesk,
  submitFrom: (desk: Desk) => Promise<void>,
): Pick<StaffActions, 'chooseConflict' | 'resolveConflict' | 'cancelConflict'> {
  async function resolve(desk: Desk): Promise<void> {
    const conflict = conflictOf(desk);
    if (conflict === undefined) return;
    const undecided = conflict.differences.find(({ choice }) => choice === undefined);
    if (undecided !== undefined) {
      setSubmit(desk, { status: 'conflict', conflict: { ...conflict, undecided: undecided.id } });
      const { length: cells } = conflict.differences.filter(({ choice }) => choice === undefined);
      return say(desk, 'undecided', { cells, address: undecided.address });
    }
    if (!(await during(desk, 'reading', () => takeTheirs(desk, conflict)))) return;
    desk.change({ standsOn: conflict.theirVersion, versus: undefined });
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
      const { undecided: _, ...rest } = conflict;
      setSubmit(desk, { status: 'conflict', conflict: { ...rest, differences } });
    },
    resolveConflict: atDesk((desk) => desk.once('resolve', () => resolve(desk))),
    cancelConflict() {
      const desk = deskOf(flow);
      if (desk === undefined || conflictOf(desk) === undefined) return;
      desk.change({ versus: undefined });
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
  const parts = await readingParts();
  if (!parts.ok) {
    showWorkbookFailure(desk, parts.failure);
    return false;
  }
  const { versus } = desk.value;
  if (versus !== undefined) {
    const now = toCells(open, parts.value.threeWay(open.form, { ...versus, mine: result.rows }), choicesOf(conflict));
    if (!isSame(now, conflict.differences)) {
      setSubmit(desk, { status: 'conflict', conflict: { ...conflict, differences: now } });
      say(desk, 'conflictMoved', {});
      return false;
    }
  }
  const grids = sheets.map(({ grid }) => grid);
  const { writes, byHand } = parts.value.takenCells({ ...open, grids, rows: result.rows }, wanted);
  if (byHand.length > 0) {
    say(desk, 'notWritten', { addresses: byHand.map(formatAddress) });
    return false;
  }
  const written = await desk.signIn.flow.deps.workbook.write(writes);
  if (!written.ok) showWorkbookFailure(desk, written.failure);
  return written.ok;
}

function choicesOf({ differences }: Conflict): ReadonlyMap<string, Choice | undefined> {
  return new Map(differences.map(({ id, choice }) => [id, choice]));
}

function isSame(a: readonly ConflictCell[], b: readonly ConflictCell[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function toCells(
  open: OpenForm,
  compared: readonly Compared[],
  choices: ReadonlyMap<string, Choice | undefined>,
): readonly ConflictCell[] {
  const seen = new Map<string, number>();
  return compared.map(({ difference, changedBy, onlyIn }) => {
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
      changedBy,
      ...choiceOf(choices.get(id) ?? (changedBy === 'both' ? undefined : changedBy)),
      ...(onlyIn === undefined ? {} : { onlyIn, wholeRow: wholeRowOf(onlyIn, difference) }),
    };
  });
}

function choiceOf(choice: Choice | undefined): { readonly choice?: Choice } {
  return choice === undefined ? {} : { choice };
}

/** Every cell of a row stands on it. */
function wholeRowOf(onlyIn: 'mine' | 'theirs', { section, at: { sheet, row } }: CellDifference): string {
  return `${onlyIn} ${section} ${sheet} ${row}`;
}
