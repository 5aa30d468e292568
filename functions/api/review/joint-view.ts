/** What was decided of joint activities, as it stands over the reports: for whoever shows it, an officer or a unit. */
import { jointRuleOf } from '#domain/form/default-round-rules';
import type { Round } from '#domain/form/round';
import { type JointDecision, type JointMember, jointWordOf, membersOf } from '#domain/season/joint/decision';
import { type JointList, jointListOf, placeOfMember, saidIn } from '#domain/season/joint/member';
import {
  deductionOf,
  type JointStanding,
  jointStanding,
  NOTHING_DEDUCTED,
  peopleIn,
  type StandingGroup,
  type StandingMember,
} from '#domain/season/joint/standing';
import type { DecisionLog } from '#store/decision-log';
import type { SubmissionStore } from '#store/submission-store';
import type { JointView } from '../answers/wire-joint';
import type { FormEntry } from '../sign-in/round-access';
import { jointDecisionsOf } from './joint-decisions';
import { type ListReport, listReportsOf } from './list-reports';
import { lastSeq } from './logged-decisions';

/** One form of one round. */
export interface JointPlace {
  readonly collector: string;
  readonly round: Round;
  readonly entry: FormEntry;
}

export interface JointStores {
  readonly submissions: Pick<SubmissionStore, 'head' | 'version'>;
  readonly joint: Pick<DecisionLog, 'decisions'>;
}

/** Undefined: no list of the form has activities. */
export function jointListIn({ round, entry }: Pick<JointPlace, 'round' | 'entry'>) {
  return jointListOf({ round, form: entry.definition }, jointRuleOf(round, entry.definition.id));
}

/** What a unit is told: the groups that it takes part in, and what of its own is counted less. */
export async function ownJointView(stores: JointStores, place: JointPlace, unit: string): Promise<JointView> {
  const decisions = await jointDecisionsAt(stores, place);
  const list = jointListIn(place);
  const { joined } = jointWordOf(decisions);
  const own = joined.filter((group) => membersOf(group).some((member) => member.unit === unit));
  if (list === undefined || own.length === 0) return noJointView(place, decisions);
  const asked = { collector: place.collector, list };
  const reports = await listReportsOf(stores.submissions, asked, unitsTakingPart(own));
  const { form, groups } = jointView(list, own, reports);
  const standing = standingOf(list, own, reports);
  const rows = reports.find((report) => report.unit === unit)?.rows ?? [];
  const { seq } = noJointView(place, decisions);
  return { form, seq, groups, apart: [], deduction: deductionOf(list, standing.roles, rows) };
}

export function jointDecisionsAt({ joint }: JointStores, { collector, round, entry }: JointPlace) {
  return jointDecisionsOf(joint, { collector, round: round.id, form: entry.definition.id });
}

export function noJointView({ entry }: JointPlace, decisions: readonly JointDecision[]): JointView {
  return {
    form: entry.definition.id,
    seq: lastSeq(decisions),
    groups: [],
    apart: [],
    deduction: NOTHING_DEDUCTED,
  };
}

export function unitsTakingPart(decisions: readonly JointDecision[]): readonly string[] {
  return jointWordOf(decisions).joined.flatMap((group) => membersOf(group).map(({ unit }) => unit));
}

function standingOf(list: JointList, decisions: readonly JointDecision[], reports: readonly ListReport[]) {
  return jointStanding(list, new Map(reports.map(({ unit, rows }) => [unit, rows])), decisions);
}

export function jointView(
  list: JointList,
  decisions: readonly JointDecision[],
  reports: readonly ListReport[],
): JointView {
  const standing = standingOf(list, decisions, reports);
  const { apart } = jointWordOf(decisions);
  return {
    form: list.form.id,
    seq: lastSeq(decisions),
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

function versionsOf(reports: readonly ListReport[]): ReadonlyMap<string, number> {
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

export function memberFacts({ unit, version, address, said }: JointMember) {
  return { unit, version, address, ...said };
}
