/** 撤回 and 零报告: submissions without a sheet. What they take away is told before anything is sent. */
import type { Answer } from '#client/answer';
import type { HistoryEntry } from '#client/shapes';
import type { SubmissionBody } from '#client/submission-body';
import type { Outbox } from '../../../storage/outbox';
import type { PaneDeps } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import { showFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { FormCard, Question } from '../model/state';
import { refreshForms } from './cards';
import { type OpenForm, placeOf } from './opening';
import { say } from './say';
import type { Sending } from './sending';
import { reachesBack, reportOf, returnsTo } from './standing';
import { pendingFor } from './submit';
import type { AtDesk, Desk } from './visit';

type Kind = 'withdraw' | 'zero';

export interface TakingAway extends Pick<StaffActions, 'withdraw' | 'submitZero'> {
  /** The question was answered with yes. */
  takeAway(desk: Desk, question: Extract<Question, { readonly kind: Kind }>): Promise<void>;
}

export function withdrawActions(deps: PaneDeps, atDesk: AtDesk, sending: Sending, outbox: Outbox): TakingAway {
  async function send(
    desk: Desk,
    kind: Kind,
    { base, replaces, stands }: { readonly base: number; readonly replaces?: number; readonly stands?: () => void },
  ): Promise<void> {
    const { open } = desk;
    if (open === undefined) return;
    const pending = pendingFor(deps, outbox, open, { kind, base, fingerprint: `${kind} ${base}` });
    const body: SubmissionBody =
      kind === 'zero'
        ? { base: pending.base, zero: true, sheets: [], ...(replaces === undefined ? {} : { replaces }) }
        : { base: pending.base, withdraw: true };
    await sending.send({ pending, body, rows: [], desk }, stands);
  }

  /** Whether nothing is on its way that may change what stands. */
  async function isSettled(desk: Desk): Promise<boolean> {
    if (desk.value.submit.status === 'unknown') await sending.settle(desk);
    return !desk.isOver && !desk.isAsking && desk.value.submit.status !== 'unknown';
  }

  async function ask(desk: Desk, kind: Kind, stands: () => void): Promise<void> {
    const { open } = desk;
    if (open === undefined || !(await isSettled(desk))) return;
    if (kind === 'zero') {
      const { version = 0, state } = (await cardOfNow(desk))?.state ?? {};
      const takesNothingAway = state !== 'submitted';
      if (takesNothingAway) return send(desk, kind, { base: version, stands });
    }
    const history = await during(desk, 'loading', () => newestVersions(desk, open));
    if (desk.isOver) return;
    if (!history.ok) return showFailure(desk, history.failure);
    const question = questionFor(kind, history.value);
    // The server has the words for what cannot be taken back.
    if (question === undefined) return send(desk, kind, { base: history.value[0]?.version ?? 0, stands });
    desk.change({ question });
    say(desk, 'asked', { kind });
  }

  return {
    withdraw: atDesk((desk) => desk.once('withdraw', (stands) => ask(desk, 'withdraw', stands))),
    submitZero: atDesk((desk) => desk.once('withdraw', (stands) => ask(desk, 'zero', stands))),
    async takeAway(desk, { kind, report: { head } }) {
      if (await isSettled(desk)) await send(desk, kind, { base: head, ...(kind === 'zero' ? { replaces: head } : {}) });
    },
  };
}

/** A receipt may be newer than the card, which is fetched after it: nothing is taken away by a card of before. */
async function cardOfNow(desk: Desk): Promise<FormCard | undefined> {
  const isOlder = (desk.card?.state.version ?? 0) < (desk.value.standsOn ?? 0);
  if (isOlder) await during(desk, 'loading', () => refreshForms(desk.visit));
  return desk.card;
}

/** The newest versions, as far back as what stands again after a withdrawal must be looked for. */
async function newestVersions({ signIn }: Desk, open: OpenForm): Promise<Answer<readonly HistoryEntry[]>> {
  const found: HistoryEntry[] = [];
  let before: number | undefined;
  do {
    const page = await signIn.api.history(placeOf(open), before);
    if (!page.ok) return page;
    found.push(...page.value.versions);
    before = page.value.next;
  } while (before !== undefined && !reachesBack(found));
  return { ok: true, value: found };
}

function questionFor(kind: Kind, history: readonly HistoryEntry[]): Question | undefined {
  const report = reportOf(history[0]);
  if (report === undefined) return undefined;
  if (kind === 'zero') return report.state === 'zero' || report.rows === 0 ? undefined : { kind, report };
  const returns = returnsTo(history);
  return { kind, report, ...(returns === undefined ? {} : { returns }) };
}
