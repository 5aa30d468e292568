/** 联合举办 as an officer sees it: what is proposed, what was decided, and what is being decided now. Plain data. */
import type { JointGroupView, JointProposalView, JointView } from '#client/joint-client';
import type { Trouble } from '../../shell/model/state';

export interface JointActivities {
  readonly form: string;
  /** Absent while it is fetched for the first time. */
  readonly view?: JointView;
  /** Id of the proposal, or number of the decision, that is being decided of. */
  readonly work?: string;
  /** Why it could not be read, or the last thing was not done. */
  readonly trouble?: Trouble;
}

/** A row as a decision names it. */
export interface JointRow {
  readonly unit: string;
  readonly version: number;
  readonly address: string;
}

export type JointDeed =
  | { readonly kind: 'join'; readonly lead: JointRow; readonly partners: readonly JointRow[] }
  | { readonly kind: 'apart'; readonly members: readonly JointRow[] }
  | { readonly kind: 'undo'; readonly decision: number };

/** What is chosen of a proposal before it is decided. */
export interface JointChoice {
  readonly lead: string;
  /** Units that take part, the lead among them. */
  readonly units: ReadonlySet<string>;
}

export function firstChoice({ lead, members }: JointProposalView): JointChoice {
  return { lead, units: new Set(members.map(({ unit }) => unit)) };
}

/** Whoever leads takes part; where the lead is taken out, the first that is left leads. */
export function chosenLead({ units }: JointChoice, lead: string): JointChoice {
  return { lead, units: new Set([...units, lead]) };
}

export function toggled({ lead, units }: JointChoice, unit: string): JointChoice {
  const left = new Set(units);
  if (!left.delete(unit)) left.add(unit);
  const [first = ''] = left;
  return { lead: left.has(lead) ? lead : first, units: left };
}

/** Undefined while fewer than two take part. */
export function joining({ members }: JointProposalView, { lead, units }: JointChoice): JointDeed | undefined {
  const chosen = members.filter(({ unit }) => units.has(unit)).map(rowOf);
  const leading = chosen.find(({ unit }) => unit === lead);
  const partners = chosen.filter(({ unit }) => unit !== lead);
  return leading === undefined || partners.length === 0 ? undefined : { kind: 'join', lead: leading, partners };
}

export function keepingApart({ members }: JointProposalView): JointDeed {
  return { kind: 'apart', members: members.map(rowOf) };
}

/** As its rows are by now; undefined where the lead's is gone, or nobody else's is left. */
export function joiningAgain({ lead, partners }: JointGroupView): JointDeed | undefined {
  const now = (member: JointGroupView['lead']) => ({ ...rowOf(member), version: member.current });
  const there = partners.filter((partner) => partner.now !== 'gone');
  if (lead.now === 'gone' || lead.now === 'notCounted' || there.length === 0) return undefined;
  return { kind: 'join', lead: now(lead), partners: there.map(now) };
}

function rowOf({ unit, version, address }: JointRow): JointRow {
  return { unit, version, address };
}
