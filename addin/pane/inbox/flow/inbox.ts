/** 收件箱 of one round of a sign-in: its use cases put together. It ends with the sign-in. */
import type { Stay } from '../../shell/flow/flow';
import type { InboxActions, InboxStore } from '../model/actions';
import { answeringActions } from './answering';
import { IntakeDesk } from './intake-desk';
import { readingActions } from './reading';
import { sayingActions } from './saying';
import { takingActions } from './taking';

/** For somebody of the collector; nothing is asked before something is dropped. */
export function createInbox(stay: Stay): InboxStore {
  const subscribers = new Set<() => void>();
  const desk = new IntakeDesk(stay, () => {
    for (const changed of [...subscribers]) changed();
  });
  const actions: InboxActions = {
    ...readingActions(desk),
    ...sayingActions(desk),
    ...takingActions(desk),
    ...answeringActions(desk),
    stop: () => desk.stop(),
    open: (at) => desk.change({ open: at }),
    dismiss: () => desk.change({ news: undefined }),
    clear() {
      if (desk.value.work === undefined) desk.empty();
    },
  };
  return {
    state: () => desk.value,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    actions,
  };
}
