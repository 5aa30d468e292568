/** What the use cases of this area share: the state, the sign-in it belongs to, how something is sent and how failures are shown. */
import type { Answer } from '#client/answer';
import { createDeskClient, type DeskClient } from '#client/desk-client';
import type { SignIn } from '../../shell/flow/flow';
import { Held } from '../../shell/flow/lifetime';
import { during } from '../../shell/flow/news';
import { showFailure } from '../../shell/flow/troubles';
import { NO_SEARCH } from '../model/audit-search';
import type { OpenRound, RoundsState } from '../model/state';

const EMPTY: RoundsState = { page: 'rounds', isBusy: false, unreadable: [], issued: [], search: NO_SEARCH };

/** What was typed over what is stored of a round. */
export type Typed = Pick<OpenRound, 'draft' | 'rosterText'>;

const UNTOUCHED: Typed = { draft: {}, rosterText: '' };

export class Desk extends Held<RoundsState> {
  readonly signIn: SignIn;
  /** What was typed in rounds that are not open now. */
  readonly #typed = new Map<string, Typed>();
  #underWay: Promise<unknown> = Promise.resolve();

  /** Ends with the sign-in. */
  constructor(signIn: SignIn, changed: () => void) {
    super(EMPTY, changed, signIn);
    this.signIn = signIn;
  }

  /** Signing in again after an expiry goes on with another client. */
  get api(): DeskClient {
    return createDeskClient(this.signIn.api);
  }

  /** Undefined where it failed, which is shown. */
  async read<T>(ask: () => Promise<Answer<T>>): Promise<T | undefined> {
    const answer = await during(this.signIn, 'loading', ask);
    if (answer.ok) return answer.value;
    showFailure(this.signIn, answer.failure);
    return undefined;
  }

  /** One thing at a time: nothing is done where something is under way already, and the buttons say so. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (this.value.isBusy || this.isOver) return;
    this.change({ isBusy: true });
    this.signIn.change({ trouble: undefined });
    const done = during(this.signIn, 'loading', work).finally(() => this.change({ isBusy: false }));
    this.#underWay = done.catch(() => undefined);
    await done;
  }

  /** After what is under way: for what no greyed button holds back, a file that is dropped, Enter in a field. */
  async inTurn(work: () => Promise<void>): Promise<void> {
    while (this.value.isBusy && !this.isOver) await this.#underWay;
    await this.alone(work);
  }

  /** What was typed in the one that is open is found again. */
  closeRound(): void {
    const { open } = this.value;
    if (open !== undefined) this.#typed.set(open.stored.id, { draft: open.draft, rosterText: open.rosterText });
    this.change({ open: undefined });
  }

  typedIn(round: string): Typed {
    return this.#typed.get(round) ?? UNTOUCHED;
  }

  /** Where that round is still the one that is open. */
  changeOpen(round: string, changes: Parameters<Held<OpenRound>['change']>[0]): void {
    const { open } = this.value;
    if (open?.stored.id !== round) return;
    const kept = Object.entries({ ...open, ...changes }).filter(([, value]) => value !== undefined);
    this.change({ open: Object.fromEntries(kept) as unknown as OpenRound });
  }
}
