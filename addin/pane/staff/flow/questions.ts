/** Answers to what was asked before something gives way. */
import type { Flow } from '../../shell/flow/flow';
import type { StaffActions } from '../model/actions';
import type { Question } from '../model/state';
import { agreeToReplace } from './replace';
import type { TakingBack } from './take-back';
import { type Desk, type Visit, visitOf } from './visit';
import type { TakingAway } from './withdraw';

export interface Answering extends Pick<TakingAway, 'takeAway'>, Pick<TakingBack, 'takeBack'> {
  submitFrom(desk: Desk): Promise<void>;
  openAwaited(visit: Visit): Promise<void>;
}

export function questionActions(
  flow: Flow,
  { takeAway, takeBack, submitFrom, openAwaited }: Answering,
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
      case 'openFile':
        return openAwaited(desk.visit);
    }
  }

  return {
    async confirm() {
      const visit = visitOf(flow.signIn);
      const { desk } = visit;
      const { question } = desk?.value ?? {};
      if (desk === undefined || question === undefined) return openAwaited(visit);
      // Answered, it is gone at once: a second click finds none, and another question is another answer.
      agreeToReplace(desk);
      desk.change({ question: undefined });
      await act(desk, question);
    },
    decline() {
      const visit = visitOf(flow.signIn);
      visit.desk?.change({ question: undefined });
      visit.awaited = undefined;
      visit.change({ question: undefined });
    },
  };
}
