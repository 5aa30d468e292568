/** What is shown of the papers of one unit: how each stands, what is being done with one, what came of it. Plain data. */
import type { DraftTold, PaperHistory, PaperState } from '#client/papers-client';
import type { Trouble } from '../../shell/model/state';

export type PaperWork = 'upload' | 'download' | 'draft' | 'versions';

/** What was done with a paper last, told at its place. */
export type PaperNews =
  | { readonly kind: 'handedIn'; readonly receipt: string; readonly version: number; readonly isLate: boolean }
  | { readonly kind: 'drafted'; readonly file: string; readonly told?: DraftTold }
  /** The file that was chosen is gone, or in use. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export interface PapersState {
  /** Undefined until they came. */
  readonly papers?: readonly PaperState[];
  /** Why they did not. */
  readonly trouble?: Trouble;
  /** One thing at a time, of this paper. */
  readonly work?: { readonly paper: string; readonly what: PaperWork };
  readonly news?: { readonly paper: string; readonly news: PaperNews };
  /** Versions of the paper that is unfolded. */
  readonly versions?: { readonly paper: string; readonly list: PaperHistory['versions'] };
}
