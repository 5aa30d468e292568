/** The collector's area: its use cases put together, and what the shell asks of them. A late part: see officer-later.ts. */
import type { Flow, SignIn } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { loadRound } from '../../shell/flow/rounds';
import type { OfficerActions } from '../model/actions';
import type { OfficerState } from '../model/state';
import { acceptanceActions } from './acceptance';
import { closingActions } from './closing';
import { commentActions } from './comments';
import { correctionActions } from './correction';
import { decisionActions } from './decisions';
import { findingsActions } from './findings';
import { inboxActions } from './inbox-later';
import { jointActions } from './joint';
import { mailingActions } from './mailing';
import { downloadSummary, refreshOverview } from './overview';
import { paperCopyActions } from './paper-copies';
import { participationActions } from './participation';
import { recommendedActions } from './recommended';
import { remindingActions } from './reminding';
import { followOverview, sheetActions } from './sheet';
import { summaryActions } from './summaries';
import { atSheetOf, overviewOf } from './table';
import { unitPapersActions } from './unit-papers';
import { versionActions } from './versions';

export interface Officer {
  readonly actions: OfficerActions;
  readonly shown: () => OfficerState;
  /** Somebody of the collector has signed in. */
  enter(signIn: SignIn): Promise<void>;
  /** Another round is shown. */
  arrive(signIn: SignIn): Promise<void>;
}

export function createOfficer(flow: Flow): Officer {
  const atSheet = atSheetOf(flow);
  const participation = participationActions(flow);

  /** The definition and what was reported under it are fetched together. */
  async function enter(signIn: SignIn): Promise<void> {
    await during(signIn, 'loading', () =>
      loadRound(signIn, async (stay) => {
        await refreshOverview(stay);
        return undefined;
      }),
    );
  }

  return {
    actions: {
      async refreshCollector(how) {
        const { stay } = flow.signIn;
        await refreshOverview(stay, how ?? 'aloud');
        await followOverview(overviewOf(stay));
        const isLookedAt = overviewOf(stay).value.participation !== undefined;
        if (how === undefined && isLookedAt) await participation.askParticipation();
      },
      ...participation,
      downloadSummary: (form, file) => downloadSummary(flow.signIn.stay, form, file),
      ...sheetActions(flow, atSheet),
      ...versionActions(atSheet),
      ...commentActions(flow, atSheet),
      ...decisionActions(atSheet),
      ...correctionActions(atSheet),
      ...acceptanceActions(flow),
      ...remindingActions(flow),
      ...mailingActions(flow),
      ...inboxActions(flow),
      ...findingsActions(flow),
      ...jointActions(flow),
      ...recommendedActions(flow),
      ...paperCopyActions(flow),
      ...closingActions(flow),
      ...summaryActions(flow),
      ...unitPapersActions(flow),
    },
    shown: () => overviewOf(flow.signIn.stay).shown,
    enter,
    arrive: (signIn) => (signIn.stay.value.round === undefined ? enter(signIn) : refreshOverview(signIn.stay)),
  };
}
