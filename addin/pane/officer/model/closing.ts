/** 锁定 and 归档 as an officer sees them. Plain data. */
import type { Making } from '#client/closing-client';
import type { Trouble } from '../../shell/model/state';

export type ClosingWork = 'lock' | 'unlock' | 'archive';

export interface Closing {
  readonly work?: ClosingWork;
  /** The archive is not there yet: since when it is being made, and of how much. */
  readonly making?: Making;
  /** Why the last thing was not done. */
  readonly trouble?: Trouble;
  /** The archive was handed over under that name. */
  readonly saved?: string;
}
