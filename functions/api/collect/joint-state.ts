/** Joint activities of a form, for the officer: what is proposed beside what was decided. */
import { likelyLead } from '#domain/season/joint/likely-lead';
import type { JointProposal } from '#domain/season/joint/proposal';
import { proposeJoint } from '#domain/season/joint/propose';
import type { DecisionLog } from '#store/decision-log';
import type { SubmissionStore } from '#store/submission-store';
import type { JointView } from '../answers/wire-joint';
import {
  jointDecisionsAt,
  jointListIn,
  jointView,
  memberFacts,
  noJointView,
  unitsTakingPart,
} from '../review/joint-view';
import { listReportsOf } from '../review/list-reports';
import { allListReports } from './all-list-reports';
import { rosterHeads, rowsOf } from './roster-heads';
import type { SummaryPlace } from './summary-place';

interface Stores {
  readonly submissions: SubmissionStore;
  readonly joint: Pick<DecisionLog, 'decisions'>;
}

/** `most`: rows that are read within a request; where more stand, nothing is proposed. */
export async function jointState(stores: Stores, place: SummaryPlace, most: number): Promise<JointView> {
  const decisions = await jointDecisionsAt(stores, place);
  const list = jointListIn(place);
  if (list === undefined) return { ...noJointView(place, decisions), proposals: [] };
  const asked = { collector: place.collector, list };
  const isTooMuch = rowsOf(await rosterHeads(stores.submissions, place)) > most;
  const reports = isTooMuch
    ? await listReportsOf(stores.submissions, asked, unitsTakingPart(decisions))
    : await allListReports(stores.submissions, asked);
  const view = jointView(list, decisions, reports);
  return isTooMuch ? view : { ...view, proposals: proposeJoint(list, reports, decisions).map(proposalView) };
}

function proposalView(proposal: JointProposal): NonNullable<JointView['proposals']>[number] {
  const { id, joins, evidence, members } = proposal;
  return {
    id,
    ...(joins === undefined ? {} : { joins }),
    evidence,
    members: members.map((member) => ({ ...memberFacts(member), people: member.people })),
    lead: likelyLead(members),
  };
}
