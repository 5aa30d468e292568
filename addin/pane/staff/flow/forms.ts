/** The forms of a unit's round, and the one that is opened. */
import type { SignIn } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { loadRound } from '../../shell/flow/rounds';
import { rememberOpening } from './base';
import { fetchForms, refreshForms } from './cards';
import { beginChecking } from './check';
import { learnReasons } from './explain';
import type { Sending } from './sending';
import { leaveSeenReceipt } from './submit-state';
import { type Visit, visitOf } from './visit';

export interface Forms {
  /** After signing in: the round, the cards, and the form that the workbook is of. */
  enter(signIn: SignIn): Promise<void>;
  open(visit: Visit, form: string): Promise<void>;
}

export function createForms(sending: Sending): Forms {
  async function open(visit: Visit, form: string): Promise<void> {
    const { signIn } = visit;
    if (signIn.value.round?.forms.some(({ definition }) => definition.id === form) !== true) return;
    visit.desk?.leave();
    visit.change({ form });
    signIn.change({ screen: 'form' });
    const desk = visit.workbook.desk(form);
    desk.change({ history: undefined, question: undefined });
    leaveSeenReceipt(desk);
    await Promise.all([
      beginChecking(desk),
      refreshForms(visit).then(() => {
        rememberOpening(desk);
        return learnReasons(desk);
      }),
      sending.resume(desk),
    ]);
  }

  return {
    open,
    async enter(signIn) {
      const visit = visitOf(signIn);
      await during(signIn, 'loading', async () => {
        if (!(await loadRound(signIn, (round) => fetchForms(visit, round)))) return;
        const laidOut = await signIn.flow.deps.workbook.setting('form');
        if (laidOut.ok && laidOut.value !== undefined) await open(visit, laidOut.value);
      });
    },
  };
}
