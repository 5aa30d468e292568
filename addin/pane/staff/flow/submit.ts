/** 提交: the sheet is read whole once more, and only a clean one is sent, under an id that is kept before it leaves. */
import { LONGEST_FILE_NAME } from '#api/answers/wire-limits';
import type { SubmissionBody } from '#client/submission-body';
import type { Issue } from '#domain/issues/issue';
import { issueIdentity } from '#domain/issues/issue';
import { fingerprint } from '../../../storage/fingerprint';
import type { Outbox, Pending, PendingKind } from '../../../storage/outbox';
import { fileWorkbookOf, type PaneDeps } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import type { StaffActions } from '../model/actions';
import { needsSheetNames, placeName } from '../model/cell-names';
import { baseOf } from './base';
import { firstError, goTo, refresh } from './check';
import { withoutReason } from './explain';
import type { OpenForm, Verdict } from './opening';
import { readingParts } from './reading';
import { explanationsFor } from './reasons';
import { askBeforeReplacing } from './replace';
import { say } from './say';
import type { Sending } from './sending';
import { setSubmit } from './submit-state';
import type { AtDesk, Desk, Outgoing } from './visit';

const SUBMIT = 'submit';

export interface Submitting extends Pick<StaffActions, 'submit' | 'settle'> {
  /** A new click's worth at that desk: read again, new id. */
  submitFrom(desk: Desk): Promise<void>;
}

export function submitActions(deps: PaneDeps, atDesk: AtDesk, sending: Sending, outbox: Outbox): Submitting {
  async function submit(desk: Desk, stands: () => void): Promise<void> {
    if (desk.open === undefined) return;
    if (desk.value.submit.status === 'unknown') {
      await sending.settle(desk);
      if (desk.value.submit.status === 'unknown') return;
    }
    if (desk.isAsking) return;
    const before = desk.value.submit;
    desk.change({ question: undefined });
    setSubmit(desk, { status: 'sending' });
    const outgoing = await during(desk, 'reading', async (shown) => {
      shown.now('reading', { at: 1, of: 3 });
      const verdict = await refresh(desk);
      shown.now('checking', { at: 2, of: 3 });
      if (verdict === undefined || desk.value.sheet.status !== 'checked') return undefined;
      const blocking = firstError(verdict.result.issues);
      if (blocking !== undefined) {
        await block(desk, verdict, blocking);
        return undefined;
      }
      if (await askReasons(desk, verdict)) return undefined;
      return (await askBeforeReplacing(desk, verdict)) ? undefined : outgoingFor(desk, verdict);
    });
    if (outgoing !== undefined) await sending.send(outgoing, stands);
    else if (desk.value.submit.status === 'sending') setSubmit(desk, before);
  }

  /** Nothing leaves; the person is taken to the first error. */
  async function block(desk: Desk, { result, open }: Verdict, first: Issue): Promise<void> {
    setSubmit(desk, { status: 'blocked', firstError: issueIdentity(first) });
    const { sheet } = desk.value;
    const errors = sheet.status === 'checked' ? sheet.counts.error : 1;
    say(desk, 'blocked', {
      errors,
      address: placeName(first, needsSheetNames(open.form, result.issues), desk.signIn.flow.pane.value.locale),
    });
    await goTo(desk, first);
  }

  /** Whether a reason lacks; then nothing leaves, and the person is taken to where the first is given. */
  async function askReasons(desk: Desk, { result, open }: Verdict): Promise<boolean> {
    const lacking = withoutReason(desk);
    const [first] = lacking;
    if (first === undefined) return false;
    setSubmit(desk, { status: 'unexplained', first: first.id });
    const address = placeName(
      first.issue,
      needsSheetNames(open.form, result.issues),
      desk.signIn.flow.pane.value.locale,
    );
    say(desk, 'unexplained', { cells: lacking.length, address });
    await goTo(desk, first.issue);
    return true;
  }

  async function outgoingFor(desk: Desk, verdict: Verdict): Promise<Outgoing | undefined> {
    const { open, result } = verdict;
    const parts = await readingParts();
    if (!parts.ok) return undefined;
    const sheets = parts.value.sheetsToSend(verdict);
    const grids = verdict.sheets.map(({ grid }) => grid);
    const pending = pendingFor(deps, outbox, open, {
      kind: 'report',
      base: baseOf(desk, open, grids),
      fingerprint: fingerprint(JSON.stringify([open.unit, sheets])),
    });
    const explanations = explanationsFor(desk, result.issues);
    const fileName = fileWorkbookOf(deps.workbook)?.fileName;
    const body: SubmissionBody = {
      base: pending.base,
      sheets,
      ...(explanations.length === 0 ? {} : { explanations }),
      ...(fileName === undefined ? {} : { file: fileName.slice(-LONGEST_FILE_NAME) }),
    };
    return { pending, body, rows: result.rows, desk };
  }

  const submitFrom = (desk: Desk) => desk.once(SUBMIT, (stands) => submit(desk, stands));
  return {
    submitFrom,
    submit: atDesk(submitFrom),
    settle: atDesk(async (desk) => {
      if (!desk.isAtWork(SUBMIT)) await sending.settle(desk);
    }),
  };
}

/**
 * A new id for every new content. The id that is kept for this very content is used again, on its own base: if it was
 * received after all, the answer is its receipt.
 */
export function pendingFor(
  { newId, now }: PaneDeps,
  outbox: Outbox,
  { round, form, unit }: OpenForm,
  content: { readonly kind: PendingKind; readonly base: number; readonly fingerprint: string },
): Pending {
  const place = { round: round.id, form: form.id, unit };
  const kept = outbox.get(place);
  const isSameContent = kept?.kind === content.kind && kept.fingerprint === content.fingerprint;
  if (isSameContent) return kept;
  return { id: newId(), ...place, ...content, at: now().toISOString(), wasSent: false };
}
