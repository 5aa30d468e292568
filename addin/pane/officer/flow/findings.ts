/** 核查: asked when one looks; what was shown stays while it is asked again. */
import { readFindings } from '#client/findings-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { overviewOf } from './table';

export function findingsActions(flow: Flow): Pick<OfficerActions, 'askFindings'> {
  return {
    async askFindings() {
      const overview = overviewOf(flow.signIn.stay);
      const { id } = overview.stay;
      const before = overview.value.findings;
      if (id === undefined || before?.status === 'asking') return;
      if (before?.status !== 'shown') overview.change({ findings: { status: 'asking' } });
      const answer = await during(overview, 'loading', () => readFindings(overview.signIn.api, id));
      if (overview.isOver) return;
      if (answer.ok) return overview.change({ findings: { status: 'shown', view: answer.value } });
      if (expireSignInIfOver(overview, answer.failure)) return overview.change({ findings: before });
      overview.change({ findings: { status: 'failed', trouble: troubleOf(overview, answer.failure) } });
    },
  };
}
