/** 通过全部无问题: which and how many is said first, then those very versions are accepted. */
import type { Accepted, AcceptedReport } from '#client/shapes';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import { acceptableOf } from '../model/acceptable';
import type { OfficerActions } from '../model/actions';
import { refreshOverview } from './overview';
import { say } from './say';
import { followOverview } from './sheet';
import { type Overview, overviewOf } from './table';

type AcceptanceActions = Pick<OfficerActions, 'askAcceptance' | 'acceptAsked' | 'closeAcceptance'>;

/** So many of one request the server takes. */
const AT_ONCE = 200;

export function acceptanceActions(flow: Flow): AcceptanceActions {
  async function accept(overview: Overview, round: string, reports: readonly AcceptedReport[]): Promise<void> {
    const outcome: Accepted = { accepted: [], not: [] };
    overview.change({ acceptance: { status: 'accepting', count: reports.length } });
    for (let at = 0; at < reports.length; at += AT_ONCE) {
      const some = reports.slice(at, at + AT_ONCE);
      const answer = await during(overview, 'deciding', () => overview.signIn.api.accept(round, some));
      if (!answer.ok) {
        if (expireSignInIfOver(overview, answer.failure)) return overview.change({ acceptance: undefined });
        return overview.change({ acceptance: { status: 'failed', trouble: troubleOf(overview, answer.failure) } });
      }
      outcome.accepted.push(...answer.value.accepted);
      outcome.not.push(...answer.value.not);
    }
    overview.change({ acceptance: { status: 'accepted', outcome } });
    say(overview, 'acceptedAll', { unit: '', count: outcome.accepted.length });
  }

  return {
    async askAcceptance(among) {
      const overview = overviewOf(flow.signIn.stay);
      const { id } = overview.stay;
      if (id === undefined) return;
      overview.change({ acceptance: { status: 'asking' } });
      const answer = await during(overview, 'loading', () => overview.signIn.api.acceptable(id));
      if (answer.ok) {
        const some = among === undefined ? {} : { among };
        return overview.change({ acceptance: { status: 'asked', found: acceptableOf(answer.value, among), ...some } });
      }
      if (expireSignInIfOver(overview, answer.failure)) return overview.change({ acceptance: undefined });
      overview.change({ acceptance: { status: 'failed', trouble: troubleOf(overview, answer.failure) } });
    },

    async acceptAsked() {
      const overview = overviewOf(flow.signIn.stay);
      const { acceptance } = overview.value;
      const { id } = overview.stay;
      if (id === undefined || acceptance?.status !== 'asked') return;
      await accept(overview, id, acceptance.found.clean);
      await refreshOverview(overview.stay, 'quietly');
      await followOverview(overview);
    },

    closeAcceptance: () => overviewOf(flow.signIn.stay).change({ acceptance: undefined }),
  };
}
