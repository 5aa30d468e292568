/** What connects the flow to the view: a state that is replaced, never changed, and the actions on it. */

export interface Store<State, Actions> {
  /** The same object until something changes. */
  state(): State;
  subscribe(changed: () => void): () => void;
  readonly actions: Actions;
}
