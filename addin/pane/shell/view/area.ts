/** What an area tells the shell around it: where one can go, and how what failed is tried again. Types only. */
import type { ReactNode } from 'react';

/** An entry of the menu. */
export interface Place {
  readonly name: string;
  readonly icon: ReactNode;
  go(): void;
}

export interface Area {
  readonly places: readonly Place[];
  /** The form that is open, as people call it: 附件2. */
  readonly openForm: string | undefined;
  /** What one came for could not be fetched: the trouble is all there is to see. */
  readonly hasFailedToLoad: boolean;
  retry(): void;
}
