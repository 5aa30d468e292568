/** 提交: the sheet is read whole once more, and only a clean one is sent, under an id that is kept before it leaves. */
import { parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { SubmissionBody } from '../../../api/client';
import { fingerprint } from '../../../api/fingerprint';
import type { Outbox, Pending, PendingKind } from '../../../api/outbox';
import type { PaneActions } from '../../model/actions';
import { during, type Flow, type OpenForm, openFormOf, say } from '../../shell/flow/flow';
import type { Bases } from './bases';
import { type Checking, firstError, type Verdict } from './check';
import { explanationsFor } from './explain';
import { cellOf, issueId } from './issue-groups';
import type { Outgoing, Sending } from './sending';
import type { SubmitBoard } from './submit-board';

export interface SubmitParts {
  readonly flow: Flow;
  readonly checking: Checking;
  readonly sending: Sending;
  readonly outbox: Outbox;
  readonly board: SubmitBoard;
  readonly bases: Bases;
  readonly reasons: ReadonlyMap<string, string>;
}

export function submitActions(parts: SubmitParts): Pick<PaneActions, 'submit' | 'settle'> {
  const { flow, checking, sending, outbox, board, bases, reasons } = parts;
  const { state, deps } = flow;
  let clicked: Promise<void> | undefined;

  async function submit(): Promise<void> {
    const open = openFormOf(state.get());
    if (open === undefined) return;
    const form = open.form.id;
    if (board.of(form).status === 'unknown') {
      await sending.settle(form);
      if (board.of(form).status === 'unknown') return;
    }
    if (sending.isBusy(form)) return;
    const before = board.of(form);
    board.set(form, { status: 'sending' });
    const outgoing = await during(flow, 'reading', async (shown) => {
      shown.now('reading', { at: 1, of: 3 });
      const verdict = await checking.refresh();
      shown.now('checking', { at: 2, of: 3 });
      if (verdict?.open.form.id !== form || state.get().sheet.status !== 'checked') return undefined;
      const blocking = firstError(verdict.result.issues);
      if (blocking !== undefined) {
        await block(verdict);
        return undefined;
      }
      return outgoingFor(verdict);
    });
    if (outgoing !== undefined) await sending.send(outgoing);
    else if (board.of(form).status === 'sending') board.set(form, before);
  }

  /** Nothing leaves; the person is taken to the first error. */
  async function block({ open, result }: Verdict): Promise<void> {
    const first = firstError(result.issues);
    if (first === undefined) return;
    board.set(open.form.id, { status: 'blocked', firstError: issueId(first) });
    const errors = result.issues.filter(({ severity }) => severity === 'error').length;
    say(flow, 'blocked', { errors, address: cellOf(first) });
    if (deps.workbook.abilities.select) await deps.workbook.select(first.at);
  }

  function outgoingFor(verdict: Verdict): Outgoing {
    const { open, result } = verdict;
    const sheets = sheetsToSend(verdict);
    const print = fingerprint(JSON.stringify([open.unit, sheets]));
    const pending = pendingFor(flow, outbox, open, {
      kind: 'report',
      base: bases.of(
        open,
        verdict.sheets.map(({ grid }) => grid),
      ),
      fingerprint: print,
    });
    const explanations = explanationsFor(result.issues, reasons);
    const { fileName } = state.get();
    const body: SubmissionBody = {
      base: pending.base,
      sheets,
      ...(explanations.length === 0 ? {} : { explanations }),
      ...(fileName === undefined ? {} : { file: fileName.slice(-LONGEST_FILE_NAME) }),
    };
    return { pending, body, rows: result.rows };
  }

  return {
    submit() {
      // A second click while the first is at work is the first.
      clicked ??= submit().finally(() => {
        clicked = undefined;
      });
      return clicked;
    },
    async settle() {
      const { form } = state.get();
      if (form !== undefined && clicked === undefined) await sending.settle(form);
    },
  };
}

const LONGEST_FILE_NAME = 200;

/**
 * A new id for every new content. The id that is kept for this very content is used again, on its own base: if it was
 * received after all, the answer is its receipt.
 */
export function pendingFor(
  { deps }: Flow,
  outbox: Outbox,
  { round, form, unit }: OpenForm,
  content: { readonly kind: PendingKind; readonly base: number; readonly fingerprint: string },
): Pending {
  const place = { round: round.id, form: form.id, unit };
  const kept = outbox.get(place);
  const isSameContent = kept?.kind === content.kind && kept.fingerprint === content.fingerprint;
  if (isSameContent) return kept;
  return { id: deps.newId(), ...place, ...content, at: deps.now().toISOString(), wasSent: false };
}

/**
 * The sheets that the report is made of; what else is in somebody's workbook is nobody's business. If the check would
 * say anything else of these alone, all are sent: the server must come to the verdict that the person saw.
 */
export function sheetsToSend({ open, sheets, result }: Verdict): readonly RawGrid[] {
  const all = sheets.map(({ grid }) => grid);
  const spokenOf = new Set([
    result.sheet,
    ...result.rows.map(({ sheet }) => sheet),
    ...result.issues.map(({ at }) => at.sheet),
  ]);
  const needed = all.filter(({ sheet }) => spokenOf.has(sheet));
  // Read without the memory of earlier readings: what is sent was checked from nothing but itself.
  const alone = parse(needed, open.form, open.round, { unit: open.unit });
  return JSON.stringify(alone) === JSON.stringify(result) ? needed : all;
}
