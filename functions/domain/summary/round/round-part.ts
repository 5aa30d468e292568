/** One part of the round's workbook: as a form's own parts, with where it belongs. */
import type { SummaryPart } from '../part';
import type { RoundSummary } from './round-summary';

export interface RoundPart extends SummaryPart {
  /** It goes upward too: no sheet that it takes figures from needs to be there. */
  readonly goesUpward?: true;
  /** Whose figures its controls prove: the form's attachment; absent: the round's. */
  readonly of?: string;
}

export type RoundPartMaker = (summary: RoundSummary) => readonly RoundPart[];
