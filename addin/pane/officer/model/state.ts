/** What the collector's people see besides the shell. Plain data. */
import type { CollectorState } from '#client/shapes';

export interface OfficerState {
  /** Units × forms; undefined until asked for. */
  readonly collector?: CollectorState | 'loading';
}
