/** The forms of a unit's round, and the one that is opened. */
import type { SignIn } from '../../shell/flow/flow';
import { during, say as sayOfPane } from '../../shell/flow/news';
import { loadRound, roundOfWorkbook } from '../../shell/flow/rounds';
import { rememberOpening } from './base';
import { fetchForms, refreshForms } from './cards';
import { beginChecking } from './check';
import { learnReasons } from './explain';
import { openOnQueries } from './review';
import type { Sending } from './sending';
import { leaveSeenReceipt } from './submit-state';
import { type Desk, type Visit, visitIn, visitOf, visitsOf } from './visit';

export interface Forms {
  /** After signing in: the round, the cards, and the form that the workbook is of. */
  enter(signIn: SignIn): Promise<void>;
  /** Another round is shown: its cards. */
  arrive(signIn: SignIn): Promise<void>;
  open(visit: Visit, form: string): Promise<void>;
  /** Shows the round that the desk's sheet was laid out for, and opens the form there. */
  openInItsRound(desk: Desk): Promise<void>;
  /** A workbook that was laid out for another round is shown in that one; whether it was one. */
  followWorkbook(signIn: SignIn): Promise<boolean>;
}

export function createForms(sending: Sending): Forms {
  async function open(visit: Visit, form: string): Promise<void> {
    const { signIn, stay } = visit;
    const isThere = stay.value.round?.forms.some(({ definition }) => definition.id === form) === true;
    if (!isThere || !stay.isShown) return;
    visit.desk?.leave();
    visit.change({ form });
    signIn.change({ screen: 'form' });
    const desk = visit.workbook.desk(form);
    desk.change({ history: undefined, question: undefined });
    leaveSeenReceipt(desk);
    const checked = beginChecking(desk);
    await Promise.all([
      checked,
      refreshForms(visit).then(() => {
        rememberOpening(desk);
        return Promise.all([learnReasons(desk), openOnQueries(desk, checked)]);
      }),
      sending.resume(desk),
    ]);
  }

  async function load(signIn: SignIn): Promise<Visit | undefined> {
    const stay = await loadRound(signIn, (shown, round) => fetchForms(visitIn(shown), round));
    return stay?.isShown === true ? visitOf(signIn) : undefined;
  }

  async function arrive(signIn: SignIn): Promise<void> {
    const here = visitOf(signIn);
    for (const visit of visitsOf(signIn)) if (visit !== here) visit.leave();
    if (here.stay.value.round === undefined) await during(signIn, 'loading', () => load(signIn));
    else await refreshForms(here);
  }

  async function goTo(signIn: SignIn, round: string): Promise<void> {
    const { name } = signIn.who?.rounds.find(({ id }) => id === round) ?? { name: round };
    signIn.goTo(round);
    signIn.change({ screen: 'forms' });
    sayOfPane(signIn, 'roundShown', { round: name });
    await arrive(signIn);
  }

  return {
    open,
    arrive,
    async enter(signIn) {
      await during(signIn, 'loading', async () => {
        const visit = await load(signIn);
        if (visit === undefined) return;
        const [form, round] = await Promise.all([formOfWorkbook(signIn), roundOfWorkbook(signIn)]);
        const isOfThisRound = round === undefined || round === visit.stay.id;
        if (form !== undefined && isOfThisRound) await open(visit, form);
      });
    },
    async openInItsRound({ form, signIn, value: { sheet } }) {
      if (sheet.status !== 'otherRound') return;
      await goTo(signIn, sheet.round.id);
      await open(visitOf(signIn), form);
    },
    async followWorkbook(signIn) {
      const round = await roundOfWorkbook(signIn);
      if (round === undefined || round === signIn.stay.id) return false;
      await goTo(signIn, round);
      return true;
    },
  };
}

/** The form that was laid out last in the workbook. */
async function formOfWorkbook({ flow }: SignIn): Promise<string | undefined> {
  const laidOut = await flow.deps.workbook.setting('form');
  return laidOut.ok ? laidOut.value : undefined;
}
