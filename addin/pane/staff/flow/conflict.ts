/** 409: a colleague reported meanwhile. Every differing cell is decided, mine or theirs, before anything replaces theirs. */
import type { Row } from '#domain/reading/row';
import { cellLabel, cellText } from '#domain/reports/cell-words';
import { type ComparedCell, compareRows } from '#domain/reports/compared-rows';
import { takenCells } from '#domain/reports/taken-cells';
import { rowOf } from '#domain/reports/written-row';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import { payloadOf, type Refusal } from '../../../api/request';
import type { PaneActions } from '../../model/actions';
import type { Conflict, ConflictCell } from '../../model/state';
import {
  during,
  type Flow,
  type OpenForm,
  openFormOf,
  paneTrouble,
  placeOf,
  say,
  showWorkbookFailure,
} from '../../shell/flow/flow';
import type { Bases } from './bases';
import type { Checking } from './check';
import type { Outgoing } from './sending';
import type { SubmitBoard } from './submit-board';

export interface ConflictParts {
  readonly flow: Flow;
  readonly checking: Checking;
  readonly board: SubmitBoard;
  readonly bases: Bases;
  readonly refreshForms: () => Promise<void>;
  /** A new click's worth: read again, new id. */
  readonly submit: () => Promise<void>;
}

type Choice = ConflictCell['choice'];
/** From a refusal only the difference is known, not the row. */
type Compared = Pick<ComparedCell, 'difference'> & Partial<ComparedCell>;

interface Shown {
  readonly open: OpenForm;
  readonly conflict: Conflict;
}

export interface ConflictActions extends Pick<PaneActions, 'chooseConflict' | 'resolveConflict' | 'cancelConflict'> {
  open(outgoing: Outgoing, refusal: Refusal): Promise<void>;
}

export function conflictActions({
  flow,
  checking,
  board,
  bases,
  refreshForms,
  submit,
}: ConflictParts): ConflictActions {
  const { api, state, deps } = flow;
  /** By form: what their version holds; absent where it could not be fetched. */
  const theirs = new Map<string, readonly Row[]>();
  let resolving: Promise<void> | undefined;

  function current(): Shown | undefined {
    const open = openFormOf(state.get());
    const { submit: shown } = state.get();
    return open === undefined || shown.status !== 'conflict' ? undefined : { open, conflict: shown.conflict };
  }

  /** Whether everything of theirs that was chosen stands in the sheet now; where not, the person is told why. */
  async function takeTheirs({ open, conflict }: Shown): Promise<boolean> {
    const wanted = conflict.differences.filter(({ choice }) => choice === 'theirs');
    if (wanted.length === 0) return true;
    const verdict = await checking.refresh();
    if (verdict === undefined) return false;
    const rows = theirs.get(open.form.id);
    if (rows !== undefined) {
      const now = toCells(open, compareRows(open.form, verdict.result.rows, rows), choicesOf(conflict));
      if (!isSame(now, conflict.differences)) {
        board.set(open.form.id, { status: 'conflict', conflict: { ...conflict, differences: now } });
        say(flow, 'conflictMoved', {});
        return false;
      }
    }
    const grids = verdict.sheets.map(({ grid }) => grid);
    const { writes, byHand } = takenCells({ ...open, grids, rows: verdict.result.rows }, wanted);
    if (byHand.length > 0) {
      say(flow, 'notWritten', { addresses: byHand.map(formatAddress) });
      return false;
    }
    const written = await deps.workbook.write(writes);
    if (!written.ok) showWorkbookFailure(flow, written.failure);
    return written.ok;
  }

  async function resolve(): Promise<void> {
    const shown = current();
    if (shown === undefined) return;
    if (!(await during(flow, 'reading', () => takeTheirs(shown)))) return;
    const form = shown.open.form.id;
    bases.standsOn(form, shown.conflict.theirVersion);
    theirs.delete(form);
    board.clear(form);
    await submit();
  }

  return {
    async open({ pending, rows }, refusal) {
      const open = openFormOf(state.get());
      const payload = payloadOf(refusal, 'submission.stale');
      const { form } = pending;
      await refreshForms();
      // Without a sheet there is nothing to compare; and what is not on the screen, nobody can decide.
      const hasNothingToCompare = pending.kind !== 'report' || open?.form.id !== form || payload?.current === undefined;
      if (hasNothingToCompare) {
        board.set(form, { status: 'refused', trouble: paneTrouble(flow, 'headMoved', true) });
        return say(flow, 'refused', { title: refusal.title });
      }
      const { version, submittedAt } = payload.current;
      // The refusal names at most 500 cells, and one address where both sides have different rows; the version tells all.
      const answer = version === 0 ? undefined : await api.version(placeOf(open), version);
      const theirRows = answer?.ok === true ? answer.value.rows.map(rowOf) : undefined;
      if (theirRows !== undefined) theirs.set(form, theirRows);
      else theirs.delete(form);
      const compared: readonly Compared[] =
        theirRows === undefined
          ? (payload.differences ?? []).flatMap(({ address, ...difference }) => {
              const at = parseAddress(address);
              return at === undefined ? [] : [{ difference: { ...difference, at } }];
            })
          : compareRows(open.form, rows, theirRows);
      const differences = toCells(open, compared, new Map());
      const differencesTotal = theirRows !== undefined ? differences.length : (payload.differencesTotal ?? 0);
      const conflict: Conflict = {
        theirVersion: version,
        ...(submittedAt === undefined ? {} : { theirSubmittedAt: submittedAt }),
        differences,
        differencesTotal,
      };
      board.set(form, { status: 'conflict', conflict });
      say(flow, 'conflict', { cells: differencesTotal, version });
    },

    chooseConflict(cellId, choice) {
      const shown = current();
      const chosen = shown?.conflict.differences.find(({ id }) => id === cellId);
      if (shown === undefined || chosen === undefined) return;
      // Half a row is no row: what only one side has is taken or left as a whole.
      const isMeant = ({ id, wholeRow }: ConflictCell) =>
        id === cellId || (wholeRow !== undefined && wholeRow === chosen.wholeRow);
      const differences = shown.conflict.differences.map((cell) => (isMeant(cell) ? { ...cell, choice } : cell));
      board.set(shown.open.form.id, { status: 'conflict', conflict: { ...shown.conflict, differences } });
    },

    resolveConflict() {
      resolving ??= resolve().finally(() => {
        resolving = undefined;
      });
      return resolving;
    },

    cancelConflict() {
      const shown = current();
      if (shown === undefined) return;
      theirs.delete(shown.open.form.id);
      board.clear(shown.open.form.id);
    },
  };
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
