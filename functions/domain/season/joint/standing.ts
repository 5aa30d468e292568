/**
 * What was decided of joint activities, laid over the reports that stand now: which rows count, which are shown only, and
 * which groups an officer has to look at again. A word holds for the rows that it was said of, and for no others.
 */
import { columnType } from '../../form/column-types/index';
import { isLeftOut } from '../../form/form-reading';
import type { ReportedRow } from '../../reports/submission';
import { type Joined, type JointDecision, type JointMember, jointWordOf } from './decision';
import { type FoundMember, type JointList, memberFinder } from './member';

/** `notCounted`: its row leaves itself out (取消). */
export interface StandingMember {
  readonly member: JointMember;
  readonly now: FoundMember['now'] | 'notCounted';
  readonly row?: ReportedRow;
}

export interface StandingGroup {
  readonly decision: Joined;
  readonly lead: StandingMember;
  readonly partners: readonly StandingMember[];
  /** A row is gone or says something else, or the lead's counts nowhere: to be looked at again. */
  readonly isToReview: boolean;
}

/** Of a row that takes part in a group in force. */
export interface JointRole {
  readonly role: 'lead' | 'partner';
  readonly lead: string;
  /** The others' units, in the order of the decision. */
  readonly partners: readonly string[];
  /** Number of the decision. */
  readonly decision: number;
}

export interface JointStanding {
  readonly groups: readonly StandingGroup[];
  /** Rows that count once for others (the lead's) and rows that count nowhere (partners'). */
  readonly roles: ReadonlyMap<ReportedRow, JointRole>;
}

export const NO_JOINT: JointStanding = { groups: [], roles: new Map() };

/**
 * `rows`: all rows of each unit's standing report. A partner's row is deducted only while the lead's row counts and both
 * say what they said; so that nothing is lost with a lead that was cancelled, renamed or taken back.
 */
export function jointStanding(
  list: JointList,
  rows: ReadonlyMap<string, readonly ReportedRow[]>,
  decisions: readonly JointDecision[],
): JointStanding {
  const joined = jointWordOf(decisions).joined.filter(({ section }) => section === list.section.key);
  if (joined.length === 0) return NO_JOINT;
  const find = memberFinder(list, rows);
  const look = (member: JointMember): StandingMember => {
    const found = find(member);
    if (found.now === 'gone') return { member, now: 'gone' };
    const isOut = found.now === 'same' && isLeftOut(found.row.values, list.rule.unless);
    return { member, now: isOut ? 'notCounted' : found.now, row: found.row };
  };
  const roles = new Map<ReportedRow, JointRole>();
  const groups = joined.map((decision): StandingGroup => {
    const lead = look(decision.lead);
    const partners = decision.partners.map(look);
    const inForce = lead.now === 'same' ? partners.filter(({ now }) => now === 'same') : [];
    const role = {
      lead: decision.lead.unit,
      partners: inForce.map(({ member }) => member.unit),
      decision: decision.seq,
    };
    for (const { row } of inForce) if (row !== undefined) roles.set(row, { ...role, role: 'partner' });
    if (inForce.length > 0 && lead.row !== undefined) roles.set(lead.row, { ...role, role: 'lead' });
    const isDoubtful = ({ now }: StandingMember) => now === 'gone' || now === 'changed';
    return { decision, lead, partners, isToReview: lead.now !== 'same' || partners.some(isDoubtful) };
  });
  return { groups, roles };
}

/** What is counted less: 按联合举办扣减 n 项 / m 人次. */
export interface JointDeduction {
  /** Rows that leave the totals. */
  readonly entries: number;
  readonly people: number;
}

export const NOTHING_DEDUCTED: JointDeduction = { entries: 0, people: 0 };

/** Of these rows; those that count nowhere anyway are no deduction. */
export function deductionOf(
  list: JointList,
  roles: JointStanding['roles'],
  rows: Iterable<ReportedRow>,
): JointDeduction {
  let entries = 0;
  let people = 0;
  for (const row of rows) {
    if (roles.get(row)?.role !== 'partner') continue;
    entries++;
    people += peopleIn(list, row);
  }
  return { entries, people };
}

/** 人次 are whole, so that plain sums are exact. */
export function peopleIn({ rule, section }: JointList, { values }: Pick<ReportedRow, 'values'>): number {
  return rule.people.reduce((sum, key) => {
    const spec = section.columns.find((column) => column.key === key)?.type;
    const value = values[key];
    return spec === undefined || columnType(spec).exact === undefined || typeof value !== 'number' ? sum : sum + value;
  }, 0);
}
