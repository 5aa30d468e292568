/** All that came in a round: every form's reports, and those of the round that it was made of. Types only. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Submission } from '../reports/submission';

export interface FormReports {
  readonly definition: FormDefinition;
  /** One for each unit that reports; of two of one unit the higher version counts. */
  readonly submissions: readonly Submission[];
}

export interface RoundReports {
  readonly round: Round;
  /** In the round's order. */
  readonly forms: readonly FormReports[];
  /** What stood in the round that this one `follows`, at its end; absent where none is known. */
  readonly before?: RoundReports;
}
