/** What is put before the officer: rows of several units that may be one activity, and what speaks for it. Types only. */
import type { ReportedRow } from '../../reports/submission';
import type { JointMember } from './decision';

/** What agrees between two rows, or over a whole group the least of it. */
export interface JointEvidence {
  /** `generic`: the same words, which any activity may be called. */
  readonly name: 'same' | 'near' | 'generic';
  readonly days: 'same' | 'overlap';
  /** `unsaid`: one of them is online or anywhere; `other`: they differ, and something else speaks for it. */
  readonly venue: 'same' | 'near' | 'unsaid' | 'other';
  /** One of the units names another one among its hosts or in its remarks. */
  readonly mention: boolean;
  /** The same number of people, not 0. */
  readonly people: boolean;
}

export interface ProposedMember extends JointMember {
  readonly row: ReportedRow;
  /** Those that the row reports. */
  readonly people: number;
}

export interface JointProposal {
  /** The same as long as the same rows are proposed. */
  readonly id: string;
  readonly section: string;
  /** Of different units, in the roster's order. */
  readonly members: readonly ProposedMember[];
  readonly evidence: JointEvidence;
  /** Number of the decision whose group the others would join. */
  readonly joins?: number;
}
