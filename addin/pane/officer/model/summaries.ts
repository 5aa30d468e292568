/** The workbook of all forms as an officer wants it, and what it can be compared with. Plain data. */
import type { Making } from '#client/closing-client';
import type { DraftTold } from '#client/papers-client';
import type { EarlierDownload, RoundSummaryAsked } from '#client/summary-client';
import type { Trouble } from '../../shell/model/state';

/** How it is wanted; `file`: a workbook of before, into which somebody wrote notes. */
export interface SummaryWanted extends Omit<RoundSummaryAsked, 'previous'> {
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

export interface Summaries {
  /** Undefined until they came. */
  readonly downloads?: readonly EarlierDownload[];
  readonly isWorking?: true;
  /** It is not there yet: since when it is being made, and of how much. */
  readonly making?: Making;
  /** Why the last thing was not done. */
  readonly trouble?: Trouble;
  /** What became of the parts of an earlier draft, the last time that one was handed in. */
  readonly drafted?: DraftTold;
  /** It was handed over under that name. */
  readonly saved?: string;
}
