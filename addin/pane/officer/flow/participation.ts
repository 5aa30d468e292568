/** 人次 by 活动类型 of the round that is shown: asked for when the charts are looked at, and with whatever is refreshed aloud. */
import { readParticipation } from '#client/participation-client';
import type { Flow } from '../../shell/flow/flow';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { overviewOf } from './table';

export function participationActions(flow: Flow): Pick<OfficerActions, 'askParticipation'> {
  return {
    async askParticipation() {
      const overview = overviewOf(flow.signIn.stay);
      const { id } = overview.stay;
      const before = overview.value.participation;
      if (id === undefined || before?.status === 'loading') return;
      // What was shown stays until there is something newer.
      if (before?.status !== 'shown') overview.change({ participation: { status: 'loading' } });
      const answer = await readParticipation(overview.signIn.api, id);
      if (answer.ok) return overview.change({ participation: { status: 'shown', view: answer.value } });
      if (expireSignInIfOver(overview, answer.failure)) return;
      overview.change({ participation: { status: 'failed', trouble: troubleOf(overview, answer.failure) } });
    },
  };
}
