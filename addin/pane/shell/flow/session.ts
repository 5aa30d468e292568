/** Signing in with the access code or what this machine kept of it, and out; after an expiry it goes on where it stopped. */

import { type ApiClient, createApiClient } from '#client/api-client';
import type { Session } from '#client/shapes';
import type { ShellActions } from '../model/actions';
import { type Flow, type SignIn, transportOf } from './flow';
import { during, say } from './news';
import { saysSignInIsOver, titleOfTrouble, troubleOf } from './troubles';

export interface Entrances {
  /** After the first sign-in, or as somebody else. */
  readonly enter: (signIn: SignIn) => Promise<void>;
  /** After an expiry, as the same unit. */
  readonly goOn: (signIn: SignIn) => Promise<void>;
}

type SessionActions = Pick<ShellActions, 'signIn' | 'resumeSignIn' | 'signOut'>;

export function sessionActions(flow: Flow, { enter, goOn }: Entrances): SessionActions {
  const { deps, keptSignIn } = flow;
  let isSigningIn = false;

  /** The view needs to know who, never the token. */
  function signedIn(signIn: SignIn, api: ApiClient, answer: Session, code?: string): void {
    const session: Session = { ...answer, token: '' };
    const isKept = keptSignIn.keep(answer, code);
    signIn.api = api;
    signIn.change({ session: { status: 'signedIn', session, ...(isKept ? { keptUntil: session.expiresAt } : {}) } });
    say(signIn, 'signedIn', { who: session.unit });
  }

  async function signIn(typed: string): Promise<void> {
    const code = typed.trim();
    if (code === '' || isSigningIn) return;
    isSigningIn = true;
    const before = flow.signIn;
    const { who } = before;
    // Whoever signs in again keeps the screen: only the code is asked for, over it.
    if (who === undefined) before.change({ session: { status: 'signingIn' } });
    // A client of its own: what the one before still asks goes on being asked in its name.
    const api = createApiClient(transportOf(flow));
    const answer = await during(before, 'loading', () => api.signIn(code)).finally(() => {
      isSigningIn = false;
    });
    if (before.isOver) return;
    if (!answer.ok) {
      const trouble = troubleOf(before, answer.failure);
      const session =
        who === undefined ? ({ status: 'signedOut' } as const) : ({ status: 'expired', session: who } as const);
      before.change({ session: { ...session, trouble } });
      say(before, 'failed', { title: titleOfTrouble(before, trouble) });
      return;
    }
    const isSame = who !== undefined && isSamePerson(who, answer.value);
    const now = who === undefined || isSame ? before : flow.newSignIn();
    signedIn(now, api, answer.value, code);
    await (isSame ? goOn(now) : enter(now));
  }

  async function resumeSignIn(): Promise<void> {
    const token = keptSignIn.token(deps.now(), deps.codeHint);
    const { signIn } = flow;
    if (token === undefined || signIn.who !== undefined || isSigningIn) return;
    isSigningIn = true;
    signIn.change({ session: { status: 'signingIn' } });
    const api = createApiClient(transportOf(flow));
    const answer = await during(signIn, 'loading', () => api.resume(token)).finally(() => {
      isSigningIn = false;
    });
    if (answer.ok) {
      signedIn(signIn, api, answer.value);
      return enter(signIn);
    }
    if (saysSignInIsOver(answer.failure)) {
      keptSignIn.forget();
      return signIn.change({ session: { status: 'signedOut' } });
    }
    const trouble = troubleOf(signIn, answer.failure);
    signIn.change({ session: { status: 'signedOut', trouble, canResume: true } });
    say(signIn, 'failed', { title: titleOfTrouble(signIn, trouble) });
  }

  return {
    signIn,
    resumeSignIn,
    signOut() {
      keptSignIn.forget();
      flow.signIn.api.signOut();
      say(flow.newSignIn(), 'signedOut', {});
    },
  };
}

function isSamePerson(a: Session, b: Session): boolean {
  return a.role === b.role && a.unit === b.unit && a.collector === b.collector;
}
