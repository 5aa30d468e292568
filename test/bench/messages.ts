/** What a measuring process tells its parent. */
import type { OwnFigures, Target } from './row';

/** What a run cost, apart from opening. */
export interface Cost {
  /** User and system, all threads. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Highest resident memory during the work, over what was resident before it. */
  readonly peakMegabytes: number;
  readonly figures: OwnFigures;
}

/** The row in words, for the table. */
export interface RowWords {
  readonly name: string;
  readonly reference: string;
  readonly operations?: number;
  readonly targets: readonly Target[];
}

export type ChildMessage = { readonly words: RowWords } | { readonly cost: Cost };
