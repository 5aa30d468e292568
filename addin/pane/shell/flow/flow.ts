/** What every use case shares: the world, what belongs to the pane itself, and the sign-in of now. */

import { type ApiClient, createApiClient } from '#client/api-client';
import type { Session } from '#client/shapes';
import type { Transport } from '#client/transport';
import { type KeptSignIn, openKeptSignIn } from '../../../storage/kept-sign-in';
import type { SessionState, ShellState, SignInState, StayState } from '../model/state';
import { fileWorkbookOf, type PaneDeps } from './deps';
import { Held, type Lifetime } from './lifetime';

/** Outlives every sign-in. */
export type PaneWide = Pick<ShellState, 'locale' | 'online' | 'announcement'>;

export class Flow {
  readonly deps: PaneDeps;
  readonly pane: Held<PaneWide>;
  readonly keptSignIn: KeptSignIn;
  readonly changed: () => void;
  #signIn: SignIn;

  /** `changed` is told whenever something that is shown may be another. */
  constructor(deps: PaneDeps, locale: PaneWide['locale'], changed: () => void) {
    const { codeHint, connection } = deps;
    this.deps = deps;
    this.changed = changed;
    this.keptSignIn = openKeptSignIn(deps.storage);
    this.pane = new Held({ locale, online: connection.isOnline(), announcement: '' }, changed);
    this.#signIn = new SignIn(this, { status: 'signedOut', ...(codeHint === undefined ? {} : { codeHint }) });
  }

  get signIn(): SignIn {
    return this.#signIn;
  }

  /** Everything that belonged to whoever was signed in is dropped with the old one. */
  newSignIn(): SignIn {
    const before = this.#signIn;
    this.#signIn = new SignIn(this, { status: 'signedOut' });
    before.end();
    this.changed();
    return this.#signIn;
  }
}

/** Where a use case is at work: what it says, shows or asks is heeded until that is over. */
export interface Here extends Pick<Lifetime, 'isOver' | 'atEnd'> {
  readonly signIn: SignIn;
}

/** From before the code is typed until signing out; running out in between does not end it. */
export class SignIn extends Held<SignInState> implements Here {
  readonly flow: Flow;
  readonly #stays = new Map<string, Stay>();
  #stay: Stay;
  /** With the token, so that nothing late can ask in the next person's name. */
  api: ApiClient;

  constructor(flow: Flow, session: SessionState) {
    super({ session, screen: 'forms' }, flow.changed);
    this.flow = flow;
    this.api = createApiClient(transportOf(flow));
    this.#stay = new Stay(undefined, this);
  }

  get signIn(): SignIn {
    return this;
  }

  /** In the round that is shown. */
  get stay(): Stay {
    return this.#stay;
  }

  /** In every round that was shown since signing in. */
  get stays(): readonly Stay[] {
    return [...this.#stays.values()];
  }

  /** Shows that round; what was left in it before is found again. */
  goTo(round: string): Stay {
    const stay = this.#stays.get(round) ?? new Stay(round, this);
    this.#stays.set(round, stay);
    this.#stay = stay;
    this.flow.changed();
    return stay;
  }

  /** Who is, or was until it ran out, signed in. */
  get who(): Session | undefined {
    const { session } = this.value;
    return 'session' in session ? session.session : undefined;
  }

  /** Undefined also once it has run out: nothing can be asked of the server then. */
  get session(): Session | undefined {
    const { session } = this.value;
    return session.status === 'signedIn' ? session.session : undefined;
  }
}

/**
 * In one round: what is done there goes on, and is found again, while another round is shown. Without an id before it is
 * known which round that shall be.
 */
export class Stay extends Held<StayState> {
  readonly id: string | undefined;
  readonly signIn: SignIn;

  constructor(id: string | undefined, signIn: SignIn) {
    super({}, signIn.flow.changed, signIn);
    this.id = id;
    this.signIn = signIn;
  }

  get isShown(): boolean {
    return !this.isOver && this.signIn.stay === this;
  }
}

export function transportOf({ deps, pane }: Pick<Flow, 'deps' | 'pane'>): Transport {
  const { fetch, timers, baseUrl = '' } = deps;
  return { fetch, timers, baseUrl, language: () => pane.value.locale };
}

/** The shell's part of what is shown. */
export function shellShown({ deps: { workbook }, pane, signIn }: Flow): ShellState {
  const place = fileWorkbookOf(workbook) === undefined ? 'excel' : 'file';
  const { id, value } = signIn.stay;
  const chosen = id === undefined ? {} : { chosenRound: id };
  return { ...pane.value, place, abilities: workbook.abilities, ...signIn.value, ...value, ...chosen };
}
