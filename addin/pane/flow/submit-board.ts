/** How each form's submission stands; the pane shows the one of the form that is open. */
import type { SubmitState } from '../model/state';
import type { StateHolder } from './state-holder';

const IDLE: SubmitState = { status: 'idle' };

export class SubmitBoard {
  readonly #state: StateHolder;
  readonly #submits = new Map<string, SubmitState>();

  constructor(state: StateHolder) {
    this.#state = state;
  }

  of(form: string): SubmitState {
    return this.#submits.get(form) ?? IDLE;
  }

  set(form: string, submit: SubmitState): void {
    this.#submits.set(form, submit);
    if (this.#state.get().form === form) this.#state.change({ submit });
  }

  clear(form: string): void {
    this.set(form, IDLE);
  }

  /** When another form is opened. */
  show(form: string): void {
    this.#state.change({ submit: this.of(form) });
  }

  forgetAll(): void {
    this.#submits.clear();
  }
}
