/** Signing in with the access code, and out; signing in again after an expiry goes on where it stopped. */

import { createApiClient } from '#client/api-client';
import type { Session } from '#client/shapes';
import type { ShellActions } from '../model/actions';
import { type Flow, type SignIn, transportOf } from './flow';
import { during, say } from './news';
import { titleOfTrouble, troubleOf } from './troubles';

export interface Entrances {
  /** After the first sign-in, or as somebody else. */
  readonly enter: (signIn: SignIn) => Promise<void>;
  /** After an expiry, as the same unit. */
  readonly goOn: (signIn: SignIn) => Promise<void>;
}

export function sessionActions(flow: Flow, { enter, goOn }: Entrances): Pick<ShellActions, 'signIn' | 'signOut'> {
  let isSigningIn = false;

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
    // The view needs to know who, never the token.
    const session: Session = { ...answer.value, token: '' };
    const isSame = who !== undefined && isSamePerson(who, session);
    const now = who === undefined || isSame ? before : flow.newSignIn();
    now.api = api;
    now.change({ session: { status: 'signedIn', session } });
    say(now, 'signedIn', { who: session.unit ?? session.collector });
    await (isSame ? goOn(now) : enter(now));
  }

  return {
    signIn,
    signOut() {
      flow.signIn.api.signOut();
      say(flow.newSignIn(), 'signedOut', {});
    },
  };
}

function isSamePerson(a: Session, b: Session): boolean {
  return a.role === b.role && a.unit === b.unit && a.collector === b.collector;
}
