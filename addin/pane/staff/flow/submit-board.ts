/** How each form's submission stands; the pane shows the one of the form that is open. */
import type { Row } from '#domain/reading/row';
import type { SubmitState } from '../../model/state';
import type { StateHolder } from '../../shell/flow/state-holder';

const IDLE: SubmitState = { status: 'idle' };

export class SubmitBoard {
  readonly #state: StateHolder;
  readonly #submits = new Map<string, SubmitState>();
  /** Forms whose receipt has been on the screen. */
  readonly #seen = new Set<string>();
  /** By form: what the sheet held when the receipt came. */
  readonly #recorded = new Map<string, string>();

  constructor(state: StateHolder) {
    this.#state = state;
  }

  of(form: string): SubmitState {
    return this.#submits.get(form) ?? IDLE;
  }

  set(form: string, submit: SubmitState): void {
    this.#submits.set(form, submit);
    const isOnScreen = this.#state.get().form === form;
    if (isSettled(submit) && isOnScreen) this.#seen.add(form);
    else this.#seen.delete(form);
    if (!isSettled(submit)) this.#recorded.delete(form);
    if (isOnScreen) this.#state.change({ submit });
  }

  /** A receipt; `rows` = what was sent, where that is known. */
  settle(form: string, submit: SubmitState, rows: readonly Row[] | undefined): void {
    if (rows === undefined) this.#recorded.delete(form);
    else this.#recorded.set(form, JSON.stringify(rows));
    this.set(form, submit);
  }

  clear(form: string): void {
    this.set(form, IDLE);
  }

  /** When a form is opened: a receipt that was seen has done its work; its number stays on the card. */
  show(form: string): void {
    const submit = this.of(form);
    if (isSettled(submit) && this.#seen.has(form)) this.clear(form);
    else if (isSettled(submit)) this.#seen.add(form);
    this.#state.change({ submit: this.of(form) });
  }

  /** A receipt speaks of what was sent: once the sheet holds something else, there is something to submit again. */
  read(form: string, rows: readonly Row[]): void {
    if (!isSettled(this.of(form))) return;
    const content = JSON.stringify(rows);
    const recorded = this.#recorded.get(form);
    if (recorded === undefined) this.#recorded.set(form, content);
    else if (recorded !== content) this.clear(form);
  }

  forgetAll(): void {
    this.#submits.clear();
    this.#seen.clear();
    this.#recorded.clear();
  }
}

function isSettled({ status }: SubmitState): boolean {
  return status === 'recorded' || status === 'withdrawn';
}
