/** These pages are not needed to sign in, nor by units: their use cases are fetched when somebody goes there. */
import { LatePart } from '../../../workbook/late-part';
import type { Flow, SignIn } from '../../shell/flow/flow';
import { fieldOf, Held } from '../../shell/flow/lifetime';
import { during } from '../../shell/flow/news';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { LateRoundsActions, LateRoundsState } from '../model/late';

const PART = new LatePart(() => import('./rounds'));

interface Late {
  readonly isOpen: boolean;
  readonly made?: NonNullable<LateRoundsState['roundsArea']>;
}

export interface LateRounds {
  readonly actions: LateRoundsActions;
  readonly shown: () => LateRoundsState;
}

/** `arrive` shows the overview again, of the round that is chosen then. */
export function roundsLater(flow: Flow, arrive: (signIn: SignIn) => Promise<void>): LateRounds {
  const lateOf = fieldOf((signIn: SignIn) => new Held<Late>({ isOpen: false }, flow.changed, signIn));

  async function open(signIn: SignIn, page?: Parameters<LateRoundsActions['openRounds']>[0]): Promise<void> {
    if (signIn.session?.role !== 'admin') return;
    const late = lateOf(signIn);
    const part = await during(signIn, 'loading', () => PART.get());
    if (!part.ok) return showWorkbookFailure(signIn, part.failure);
    if (signIn.isOver) return;
    const made = late.value.made ?? part.value.createRounds(signIn);
    late.change({ made, isOpen: true });
    signIn.change({ screen: 'forms' });
    if (page !== undefined) await made.actions.goTo(page);
  }

  return {
    actions: {
      openRounds: (page) => open(flow.signIn, page),
      async closeRounds() {
        const { signIn } = flow;
        lateOf(signIn).change({ isOpen: false });
        signIn.change({ trouble: undefined });
        await arrive(signIn);
      },
    },
    shown() {
      const { isOpen, made } = lateOf(flow.signIn).value;
      return isOpen && made !== undefined ? { roundsArea: made } : {};
    },
  };
}
