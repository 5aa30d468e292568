/** The round and the unit's cards, and the form that is open. */
import type { Round } from '#domain/form/round';
import { roundSchema } from '#domain/form/round';
import { daysLeft } from '#domain/words/china-time';
import type { FormState, Session } from '../../../api/answers';
import type { Failure } from '../../../api/request';
import type { PaneActions } from '../../model/actions';
import type { FormCard } from '../../model/state';
import { during, expireSessionIfOver, type Flow, paneTrouble, sessionOf, showFailure } from '../../shell/flow/flow';
import type { Bases } from './bases';
import type { Checking } from './check';
import type { Sending } from './sending';
import type { SubmitBoard } from './submit-board';

export interface FormsParts {
  readonly flow: Flow;
  readonly checking: Checking;
  readonly sending: Sending;
  readonly board: SubmitBoard;
  readonly bases: Bases;
}

export interface FormsActions extends Pick<PaneActions, 'openForm' | 'show' | 'recheck' | 'dismissTrouble'> {
  /** After signing in: the round, the cards, and the form that the workbook is of. */
  load(): Promise<void>;
  /** The definition again; a pane may be open for days. */
  reloadRound(): Promise<void>;
  /** Quietly: what could not be fetched stays as it was. */
  refreshForms(): Promise<void>;
}

export function formsActions({ flow, checking, sending, board, bases }: FormsParts): FormsActions {
  const { api, deps, state } = flow;
  const { workbook } = deps;

  /** The round that the workbook was laid out for, else the newest. */
  async function roundIdFor({ rounds }: Session): Promise<string | undefined> {
    const laidOutFor = await workbook.setting('round');
    const own = rounds.find(({ id }) => laidOutFor.ok && id === laidOutFor.value);
    return (own ?? rounds.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0])?.id;
  }

  async function fetchRound(id: string): Promise<Round | undefined> {
    const answer = await api.definition(id);
    if (!answer.ok) {
      showFailure(flow, answer.failure);
      return undefined;
    }
    const round = roundSchema.safeParse(answer.value);
    if (round.success) return round.data;
    state.change({ trouble: paneTrouble(flow, 'paneTooOld', false) });
    return undefined;
  }

  /** The failure that keeps the cards from being shown; an expired session tells itself. */
  async function fetchForms(round: string): Promise<Failure | undefined> {
    const session = sessionOf(state.get());
    if (session?.role !== 'unit') return undefined;
    const answer = await api.forms(round);
    if (!answer.ok) return expireSessionIfOver(flow, answer.failure) ? undefined : answer.failure;
    // Without the server's Date the token's issue stands in for it, never this machine's clock.
    const serverTime = answer.serverTime ?? Date.parse(session.expiresAt) - SESSION_MS;
    state.change({ cards: answer.value.map((form) => card(form, serverTime)) });
    return undefined;
  }

  async function refreshForms(): Promise<void> {
    const { round } = state.get();
    if (round !== undefined) await fetchForms(round.id);
  }

  async function openForm(form: string): Promise<void> {
    const { round } = state.get();
    if (round?.forms.some(({ definition }) => definition.id === form) !== true) return;
    state.change({ form, screen: 'form', history: undefined });
    board.show(form);
    await Promise.all([
      checking.begin(),
      refreshForms().then(() => {
        const shown = state.get().cards?.find((one) => one.state.form === form);
        if (shown !== undefined) bases.opened(form, shown.state.version);
      }),
      sending.resume(form),
    ]);
  }

  async function load(): Promise<void> {
    const session = sessionOf(state.get());
    if (session === undefined) return;
    await during(flow, 'loading', async () => {
      const id = await roundIdFor(session);
      if (id === undefined) {
        state.change({ trouble: paneTrouble(flow, 'noRound', false) });
        return;
      }
      const [round, failure] = await Promise.all([fetchRound(id), fetchForms(id)]);
      if (round === undefined || sessionOf(state.get()) === undefined) return;
      if (failure !== undefined) showFailure(flow, failure);
      state.change({ round });
      if (session.role !== 'unit') return;
      const laidOut = await workbook.setting('form');
      if (laidOut.ok && laidOut.value !== undefined) await openForm(laidOut.value);
    });
  }

  return {
    load,
    refreshForms,
    openForm,
    async reloadRound() {
      const { round } = state.get();
      if (round === undefined) return;
      const answer = await api.definition(round.id);
      const read = answer.ok ? roundSchema.safeParse(answer.value) : undefined;
      const isChanged = read?.success === true && JSON.stringify(read.data) !== JSON.stringify(round);
      if (isChanged) state.change({ round: read.data });
    },
    show(screen) {
      state.change({ screen });
      if (screen !== 'forms') return;
      void (state.get().round === undefined ? load() : refreshForms());
    },
    async recheck() {
      await checking.recheck();
    },
    dismissTrouble() {
      state.change({ trouble: undefined });
    },
  };
}

/** How long a sign-in lasts (functions/api/access-token.ts). */
const SESSION_MS = 30 * 60_000;

function card(form: FormState, serverTime: number): FormCard {
  return { state: form, daysLeft: daysLeft(form.deadline, serverTime) };
}
