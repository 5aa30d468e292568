/** What became of one file of a merge. Types only. */
import type { Issue } from '#domain/issues/issue';
import type { Submission } from '#domain/reports/submission';
import type { CheckedFile, RefusedFile } from './checked-file';
import type { Reason } from './left-out-reasons';

/** A file that was merged. */
export interface MergedFile {
  readonly state: 'merged';
  readonly checked: CheckedFile;
  /** Before proposals were adopted. */
  readonly asSent: CheckedFile;
  readonly submission: Submission;
  /** Errors whose proposals were adopted, on request; none otherwise. */
  readonly adopted: readonly Issue[];
}

/** A file that was left out. */
export interface LeftOutFile {
  readonly state: 'refused';
  readonly checked: CheckedFile | RefusedFile;
  readonly reason: Reason;
}

export type Verdict = MergedFile | LeftOutFile;
