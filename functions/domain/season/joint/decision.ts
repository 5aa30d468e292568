/** What officers decide of activities that several units report: appended, never edited. What stands follows from all. */
import type { LoggedDecision } from '../../review/logged-decision';
import { type SeenRow, seenRowKey } from '../seen-row';

/** A row of a report as the officer saw it: known again by its names, and trusted as long as it says the same. */
export interface JointMember extends SeenRow {
  /** The version that was looked at. */
  readonly version: number;
  /** 附件2!C7 */
  readonly address: string;
  readonly said: SaidOfActivity;
}

/** As people read it; empty where nothing stands. */
export interface SaidOfActivity {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly venue: string;
}

export type JointDeed =
  /** 合并计一次: the lead's row counts, the partners' are shown and count in no total. */
  | {
      readonly kind: 'joined';
      readonly section: string;
      readonly lead: JointMember;
      readonly partners: readonly JointMember[];
    }
  /** 不是同一项: no two of these are proposed again as long as they say the same. */
  | { readonly kind: 'apart'; readonly section: string; readonly members: readonly JointMember[] }
  /** 撤销 of that decision. */
  | { readonly kind: 'undone'; readonly decision: number };

export type JointDecision = LoggedDecision<JointDeed>;

export type Joined = Extract<JointDecision, { readonly kind: 'joined' }>;
export type Apart = Extract<JointDecision, { readonly kind: 'apart' }>;

/** What is still meant. */
export interface JointWord {
  readonly joined: readonly Joined[];
  readonly apart: readonly Apart[];
}

/**
 * In the order of the decisions. A later group takes the place of every earlier one that it shares a row with, so that no
 * row is ever in two; a later 不是同一项 of two rows of a group ends that group.
 */
export function jointWordOf(decisions: readonly JointDecision[]): JointWord {
  let joined: readonly Joined[] = [];
  let apart: readonly Apart[] = [];
  for (const decision of [...decisions].sort((a, b) => a.seq - b.seq)) {
    switch (decision.kind) {
      case 'joined':
        joined = [...joined.filter((earlier) => shared(membersOf(earlier), membersOf(decision)) === 0), decision];
        apart = apart.filter((earlier) => shared(earlier.members, membersOf(decision)) < 2);
        break;
      case 'apart':
        joined = joined.filter((earlier) => shared(membersOf(earlier), decision.members) < 2);
        apart = [...apart, decision];
        break;
      case 'undone':
        joined = joined.filter(({ seq }) => seq !== decision.decision);
        apart = apart.filter(({ seq }) => seq !== decision.decision);
        break;
    }
  }
  return { joined, apart };
}

export function membersOf({ lead, partners }: Pick<Joined, 'lead' | 'partners'>): readonly JointMember[] {
  return [lead, ...partners];
}

function shared(some: readonly JointMember[], others: readonly JointMember[]): number {
  const known = new Set(others.map(seenRowKey));
  return some.filter((member) => known.has(seenRowKey(member))).length;
}
