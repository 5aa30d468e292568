/**
 * What officers choose for 推荐清单, and in which order: the whole list with each decision, appended and never edited, so
 * that every earlier choice is there to be taken again. As long as nothing was chosen, what units marked is the list.
 */
import type { LoggedDecision } from '../../review/logged-decision';
import type { SeenRow } from '../seen-row';

/** An entry as the officer saw it. */
export interface RecommendedRow extends SeenRow {
  /** The version that was looked at. */
  readonly version: number;
  /** 附件2!C7: where the entry is named. */
  readonly address: string;
  /** As people read it. */
  readonly name: string;
}

export type RecommendedDeed =
  | {
      readonly kind: 'chosen';
      readonly section: string;
      /** In their order. */
      readonly rows: readonly RecommendedRow[];
      /** Marked by units, seen, and not taken: what is marked later is told apart from them. */
      readonly passed: readonly RecommendedRow[];
    }
  /** 按单位标的: nothing is chosen any more. */
  | { readonly kind: 'asMarked' };

export type RecommendedDecision = LoggedDecision<RecommendedDeed>;

export type Chosen = Extract<RecommendedDecision, { readonly kind: 'chosen' }>;

/** What holds now; undefined where nothing is chosen, or what was chosen is of a list that the form has no more. */
export function chosenIn(decisions: readonly RecommendedDecision[], section: string): Chosen | undefined {
  const last = decisions.reduce<RecommendedDecision | undefined>(
    (latest, decision) => (latest === undefined || decision.seq > latest.seq ? decision : latest),
    undefined,
  );
  return last?.kind === 'chosen' && last.section === section ? last : undefined;
}
