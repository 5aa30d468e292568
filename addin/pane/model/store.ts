/** What connects the flow to the view: a state that is replaced, never changed, and the actions on it. */
import type { PaneActions } from './actions';
import type { PaneState } from './state';

export interface PaneStore {
  /** The same object until something changes. */
  state(): PaneState;
  subscribe(changed: () => void): () => void;
  readonly actions: PaneActions;
}
