import type { Round } from '#domain/form/round';
import type { FormEntry } from '../sign-in/round-access';

/** One form of one round, with its definition. */
export interface SummaryPlace {
  readonly collector: string;
  readonly round: Round;
  readonly entry: FormEntry;
}
