/** Answers to what was asked before something gives way. */
import type { Flow } from '../../shell/flow/flow';
import type { StaffActions } from '../model/actions';
import type { Question } from '../model/state';
import { agreeToReplace } from './replace';
import type { TakingBack } from './take-back';
import { type AtDesk, type Desk, deskOf } from './visit';
import type { TakingAway } from './withdraw';

export interface Answering extends Pick<TakingAway, 'takeAway'>, Pick<TakingBack, 'takeBack'> {
  submitFrom(desk: Desk): Promise<void>;
}

export function questionActions(
  flow: Flow,
  atDesk: AtDesk,
  { takeAway, takeBack, submitFrom }: Answering,
): Pick<StaffActions, 'confirm' | 'decline'> {
  async function act(desk: Desk, question: Question): Promise<void> {
    switch (question.kind) {
      case 'withdraw':
      case 'zero':
        return takeAway(desk, question);
      case 'replace':
        return submitFrom(desk);
      case 'takeBack':
        return takeBack(desk, question.version);
    }
  }

  return {
    confirm: atDesk((desk) =>
      desk.once('confirm', async () => {
        const { question } = desk.value;
        if (question === undefined) return;
        agreeToReplace(desk);
        desk.change({ question: undefined });
        await act(desk, question);
      }),
    ),
    decline() {
      deskOf(flow)?.change({ question: undefined });
    },
  };
}
