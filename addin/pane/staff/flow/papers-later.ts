/** Papers are handed in twice a round: what shows them is fetched where the round asks for any. */
import { LatePart } from '../../../workbook/late-part';
import type { Flow } from '../../shell/flow/flow';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { visitOf } from './visit';

const PART = new LatePart(() => import('../../papers/flow/papers'));

export function papersActions(flow: Flow): Pick<StaffActions, 'openPapers'> {
  return {
    async openPapers() {
      const visit = visitOf(flow.signIn);
      const { id } = visit.stay;
      if (id === undefined || visit.value.papers !== undefined) return;
      const part = await PART.get();
      if (!part.ok) return showWorkbookFailure(visit, part.failure);
      if (visit.isOver || visit.value.papers !== undefined) return;
      visit.change({ papers: part.value.createPapers({ signIn: visit.signIn, round: id, within: visit }) });
    },
  };
}
