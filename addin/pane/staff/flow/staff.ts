/** The staff's area: its use cases put together, and what the shell asks of them. */
import { openOutbox } from '../../../storage/outbox';
import { fileWorkbookOf } from '../../shell/flow/deps';
import type { Flow, SignIn } from '../../shell/flow/flow';
import type { StaffActions } from '../model/actions';
import type { StaffState } from '../model/state';
import { adoptActions } from './adopt';
import { refreshForms } from './cards';
import { recheck, reword } from './check';
import { conflictActions, openConflict } from './conflict';
import { explainActions } from './explain';
import { fileActions } from './file';
import { createForms } from './forms';
import { historyActions } from './history';
import { layingOutLater } from './laying-out';
import { markActions } from './marks';
import { papersActions } from './papers-later';
import { questionActions } from './questions';
import { readingParts } from './reading';
import { keepReceipt } from './recorded';
import { learnReview, reviewActions } from './review';
import { createSending } from './sending';
import { showServerVerdict } from './server-verdict';
import { submitActions } from './submit';
import { typingActions } from './typing';
import { atDeskOf, deskOf, visitOf, visitsOf } from './visit';
import { withdrawActions } from './withdraw';

export interface Staff {
  readonly actions: StaffActions;
  readonly shown: () => StaffState;
  /** Somebody of a unit has signed in. */
  enter(signIn: SignIn): Promise<void>;
  /** Another round is shown. */
  arrive(signIn: SignIn): Promise<void>;
  /** The cards as the server has them now. */
  refresh(signIn: SignIn): Promise<void>;
  /** The connection is back. */
  goOn(signIn: SignIn): Promise<void>;
  /** Another language was chosen. */
  reword(): void;
}

export function createStaff(flow: Flow): Staff {
  void readingParts();
  const { deps } = flow;
  const outbox = openOutbox(deps.storage);
  const atDesk = atDeskOf(flow);
  const sending = createSending(flow, outbox, {
    async recorded(desk, pending, receipt, outgoing) {
      await keepReceipt(desk, pending, receipt, outgoing);
      await refreshForms(desk.visit);
      await learnReview(desk);
    },
    stale: openConflict,
    hasErrors: ({ desk }, refusal) => showServerVerdict(desk, refusal),
    async refused(desk) {
      await refreshForms(desk.visit);
      await learnReview(desk);
    },
  });
  const forms = createForms(sending);
  const { openAwaited, openFile } = fileActions(flow, forms, sending);
  const { submitFrom, ...submitting } = submitActions(deps, atDesk, sending, outbox);
  const { takeAway, withdraw, submitZero } = withdrawActions(deps, atDesk, sending, outbox);
  const { start, migrate, takeBack, takeBackVersion, printVersion, prepare } = layingOutLater(deps, atDesk);
  return {
    actions: {
      openForm: (form) => forms.open(visitOf(flow.signIn), form),
      openInItsRound: atDesk(forms.openInItsRound),
      recheck: atDesk(async (desk) => {
        await Promise.all([recheck(desk), refreshForms(desk.visit).then(() => learnReview(desk))]);
      }),
      start,
      migrate,
      openFile,
      ...typingActions(atDesk),
      ...markActions(deps, atDesk),
      ...adoptActions(atDesk),
      ...explainActions(flow),
      ...reviewActions(atDesk),
      ...submitting,
      withdraw,
      submitZero,
      takeBackVersion,
      printVersion,
      ...questionActions(flow, { takeAway, takeBack, submitFrom, openAwaited }),
      ...conflictActions(flow, atDesk, submitFrom),
      ...historyActions(atDesk),
      ...papersActions(flow),
    },
    shown() {
      const file = fileWorkbookOf(deps.workbook);
      const fileName = file?.fileName;
      return {
        ...visitOf(flow.signIn).shown,
        ...(fileName === undefined ? {} : { fileName }),
        ...(file?.copiesAnew === true ? { copiesAnew: true as const } : {}),
      };
    },
    enter(signIn) {
      prepare();
      return forms.enter(signIn);
    },
    arrive: forms.arrive,
    refresh: (signIn) => refreshForms(visitOf(signIn)),
    async goOn(signIn) {
      await Promise.all(visitsOf(signIn).map(sending.goOn));
    },
    reword() {
      const desk = deskOf(flow);
      if (desk !== undefined) reword(desk);
    },
  };
}
