/** Joint activities of a form as they stand: what is proposed, what was decided, and by how much is counted less. */
import { jointRuleOf } from '#domain/form/default-round-rules';
import { type JointDecision, type JointMember, jointWordOf, membersOf } from '#domain/season/joint/decision';
import { likelyLead } from '#domain/season/joint/likely-lead';
import { type JointList, jointListOf, placeOfMember, saidIn } from '#domain/season/joint/member';
import type { JointProposal } from '#domain/season/joint/proposal';
import { proposeJoint } from '#domain/season/joint/propose';
import {
  deductionOf,
  type JointStanding,
  jointStanding,
  NOTHING_DEDUCTED,
  peopleIn,
  type StandingGroup,
  type StandingMember,
} from '#domain/season/joint/standing';
import type { JointStore } from '#store/joint-store';
import type { SubmissionStore } from '#store/submission-store';
import type { JointView } from '../answers/wire-joint';
import type { FormEntry } from '../sign-in/round-access';
import { jointDecisionsOf } from './joint-decisions';
import { allJointReports, type JointReport, jointReportsOf } from './joint-reports';
import { rosterHeads, rowsOf } from './roster-heads';
import type { SummaryPlace } from './summary-place';

export interface JointStores {
  readonly submissions: SubmissionStore;
  readonly joint: Pick<JointStore, 'jointDecisions'>;
}

/** Undefined: no list of the form has activities. */
export function jointListIn({ round, entry }: { readonly round: SummaryPlace['round']; readonly entry: FormEntry }) {
  return jointListOf({ round, form: entry.definition }, jointRuleOf(round, entry.definition.id));
}

/** `most`: rows that are read within a request; where more stand, nothing is proposed. */
export async function jointState(stores: JointStores, place: SummaryPlace, most: number): Promise<JointView> {
  const decisions = await decisionsOf(stores, place);
  const list = jointListIn(place);
  if (list === undefined) return { ...nothing(place, decisions), proposals: [] };
  const asked = { collector: place.collector, list };
  const isTooMuch = rowsOf(await rosterHeads(stores.submissions, place)) > most;
  const reports = isTooMuch
    ? await jointReportsOf(stores.submissions, asked, unitsIn(decisions))
    : await allJointReports(stores.submissions, asked);
  const view = viewOf(list, decisions, reports);
  return isTooMuch ? view : { ...view, proposals: proposeJoint(list, reports, decisions).map(proposalView) };
}

/** What a unit is told: the groups that it takes part in, and what of its own is counted less. */
export async function ownJointState(stores: JointStores, place: SummaryPlace, unit: string): Promise<JointView> {
  const decisions = await decisionsOf(stores, place);
  const list = jointListIn(place);
  const { joined } = jointWordOf(decisions);
  const own = joined.filter((group) => membersOf(group).some((member) => member.unit === unit));
  if (list === undefined || own.length === 0) return nothing(place, decisions);
  const asked = { collector: place.collector, list };
  const reports = await jointReportsOf(stores.submissions, asked, unitsIn(own));
  const { form, seq, groups } = viewOf(list, own, reports);
  const standing = standingOf(list, own, reports);
  const rows = reports.find((report) => report.unit === unit)?.rows ?? [];
  return { form, seq, groups, apart: [], deduction: deductionOf(list, standing.roles, rows) };
}

function decisionsOf({ joint }: JointStores, { collector, round, entry }: SummaryPlace) {
  return jointDecisionsOf(joint, { collector, round: round.id, form: entry.definition.id });
}

function nothing({ entry }: SummaryPlace, decisions: readonly JointDecision[]): JointView {
  return {
    form: entry.definition.id,
    seq: decisions.at(-1)?.seq ?? 0,
    groups: [],
    apart: [],
    deduction: NOTHING_DEDUCTED,
  };
}

function unitsIn(decisions: readonly JointDecision[]): readonly string[] {
  return jointWordOf(decisions).joined.flatMap((group) => membersOf(group).map(({ unit }) => unit));
}

function standingOf(list: JointList, decisions: readonly JointDecision[], reports: readonly JointReport[]) {
  return jointStanding(list, new Map(reports.map(({ unit, rows }) => [unit, rows])), decisions);
}

function viewOf(list: JointList, decisions: readonly JointDecision[], reports: readonly JointReport[]): JointView {
  const standing = standingOf(list, decisions, reports);
  const { apart } = jointWordOf(decisions);
  return {
    form: list.form.id,
    seq: decisions.at(-1)?.seq ?? 0,
    groups: standing.groups.map((group) => groupView({ list, standing, versions: versionsOf(reports) }, group)),
    apart: apart.map(({ seq, at, by, members }) => ({
      ...{ decision: seq, at, by: by.name },
      members: members.map(memberFacts),
    })),
    deduction: deductionOf(list, standing.roles, standing.roles.keys()),
  };
}

interface Shown {
  readonly list: JointList;
  readonly standing: JointStanding;
  /** By unit: the version that stands. */
  readonly versions: ReadonlyMap<string, number>;
}

function versionsOf(reports: readonly JointReport[]): ReadonlyMap<string, number> {
  return new Map(reports.map(({ unit, version }) => [unit, version]));
}

function groupView(shown: Shown, group: StandingGroup): JointView['groups'][number] {
  const { decision, lead, partners, isToReview } = group;
  const rows = partners.flatMap(({ row }) => row ?? []);
  return {
    ...{ decision: decision.seq, at: decision.at, by: decision.by.name, isToReview },
    lead: standingView(shown, lead),
    partners: partners.map((partner) => standingView(shown, partner)),
    deduction: deductionOf(shown.list, shown.standing.roles, rows),
  };
}

function standingView(
  { list, versions }: Shown,
  { member, now, row }: StandingMember,
): JointView['groups'][number]['lead'] {
  return {
    ...memberFacts(member),
    // Where it stands by now, so that the officer can go there.
    ...(row === undefined ? {} : { address: placeOfMember(list, row) }),
    now,
    ...(now === 'changed' && row !== undefined ? { is: saidIn(list, row) } : {}),
    people: row === undefined ? 0 : peopleIn(list, row),
    current: versions.get(member.unit) ?? 0,
  };
}

function memberFacts({ unit, version, address, said }: JointMember) {
  return { unit, version, address, ...said };
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
