/** What was mailed is taken in by few, and on few days: its use cases are fetched when somebody goes there. */
import { LatePart } from '../../../workbook/late-part';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { loadRound } from '../../shell/flow/rounds';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { overviewOf } from './table';

const PART = new LatePart(() => import('../../inbox/flow/inbox'));

export function inboxActions(flow: Flow): Pick<OfficerActions, 'openInbox'> {
  return {
    async openInbox(dropped) {
      // What is dropped before the round is there waits for it: it is read by the round's forms.
      if (flow.signIn.stay.value.round === undefined) await loadRound(flow.signIn);
      const overview = overviewOf(flow.signIn.stay);
      const part = await during(overview, 'loading', () => PART.get());
      if (!part.ok) return showWorkbookFailure(overview, part.failure);
      if (overview.isOver) return;
      const inbox = overview.value.inbox ?? part.value.createInbox(overview.stay);
      overview.change({ inbox });
      if (dropped !== undefined) await inbox.actions.drop(await dropped);
    },
  };
}
