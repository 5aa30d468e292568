/** Joint activities of a form, for the officer: what is proposed beside what was decided. */
import { likelyLead } from '#domain/season/joint/likely-lead';
import type { JointProposal } from '#domain/season/joint/proposal';
import { proposeJoint } from '#domain/season/joint/propose';
import type { JointStore } from '#store/joint-store';
import type { SubmissionStore } from '#store/submission-store';
import type { JointView } from '../answers/wire-joint';
import { jointReportsOf } from '../review/joint-reports';
import {
  jointDecisionsAt,
  jointListIn,
  jointView,
  memberFacts,
  noJointView,
  unitsTakingPart,
} from '../review/joint-view';
import { allJointReports } from './all-joint-reports';
import { rosterHeads, rowsOf } from './roster-heads';
import type { SummaryPlace } from './summary-place';

interface Stores {
  readonly submissions: SubmissionStore;
  readonly joint: Pick<JointStore, 'jointDecisions'>;
}

/** `most`: rows that are read within a request; where more stand, nothing is proposed. */
export async function jointState(stores: Stores, place: SummaryPlace, most: number): Promise<JointView> {
  const decisions = await jointDecisionsAt(stores, place);
  const list = jointListIn(place);
  if (list === undefined) return { ...noJointView(place, decisions), proposals: [] };
  const asked = { collector: place.collector, list };
  const isTooMuch = rowsOf(await rosterHeads(stores.submissions, place)) > most;
  const reports = isTooMuch
    ? await jointReportsOf(stores.submissions, asked, unitsTakingPart(decisions))
    : await allJointReports(stores.submissions, asked);
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
