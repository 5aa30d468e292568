/** A unit's papers beside the overview: what officers do there, they do on the unit's behalf. */
import { createPapers } from '../../papers/flow/papers';
import type { Flow } from '../../shell/flow/flow';
import type { OfficerActions } from '../model/actions';
import { refreshOverview } from './overview';
import { overviewOf } from './table';

export function unitPapersActions(flow: Flow): Pick<OfficerActions, 'openUnitPapers'> {
  return {
    async openUnitPapers(unit, paper) {
      const overview = overviewOf(flow.signIn.stay);
      const { id: round } = overview.stay;
      if (round === undefined) return;
      const before = overview.value.unitPapers;
      if (before?.unit === unit) return overview.change({ unitPapers: { ...before, paper } });
      const within = overview.beside();
      const handedIn = () => void refreshOverview(overview.stay, 'quietly');
      const store = createPapers({ signIn: overview.signIn, round, unit, within, handedIn });
      overview.change({ unitPapers: { unit, paper, store } });
      within.atEnd(() => overview.change({ unitPapers: undefined }));
    },
  };
}
