/** Signing in with the unit's code, and out; signing in again after an expiry goes on where it stopped. */
import type { Session } from '../../../api/answers';
import type { PaneActions } from '../../model/actions';
import type { SessionState } from '../../model/state';
import { during, type Flow, say, titleOfTrouble, troubleOf } from './flow';
import { initialState } from './state-holder';

export interface SessionParts {
  readonly flow: Flow;
  /** After the first sign-in, or as somebody else. */
  readonly load: (session: Session) => Promise<void>;
  /** After an expiry, as the same unit. */
  readonly goOn: () => Promise<void>;
  /** Everything that belongs to whoever was signed in. */
  readonly forget: () => void;
}

export function sessionActions({ flow, load, goOn, forget }: SessionParts): Pick<PaneActions, 'signIn' | 'signOut'> {
  const { api, state } = flow;
  let isSigningIn = false;

  function reset(): void {
    forget();
    const { locale, place, abilities, online, fileName } = state.get();
    const fresh = initialState({ locale, place, abilities, online });
    state.change({
      ...fresh,
      round: undefined,
      cards: undefined,
      form: undefined,
      progress: undefined,
      trouble: undefined,
      collector: undefined,
      ...(fileName === undefined ? {} : { fileName }),
    });
  }

  async function signIn(typed: string): Promise<void> {
    const code = typed.trim();
    if (code === '' || isSigningIn) return;
    isSigningIn = true;
    const before = state.get().session;
    // Whoever signs in again keeps the screen: only the code is asked for, over it.
    if (before.status !== 'expired') state.change({ session: { status: 'signingIn' } });
    const answer = await during(flow, 'loading', () => api.signIn(code)).finally(() => {
      isSigningIn = false;
    });
    if (!answer.ok) {
      const trouble = troubleOf(flow, answer.failure);
      const session: SessionState =
        before.status === 'expired' ? { ...before, trouble } : { status: 'signedOut', trouble };
      state.change({ session });
      say(flow, 'failed', { title: titleOfTrouble(flow, trouble) });
      return;
    }
    // The view needs to know who, never the token.
    const session: Session = { ...answer.value, token: '' };
    const isSame = before.status === 'expired' && isSamePerson(before.session, session);
    if (before.status === 'expired' && !isSame) reset();
    state.change({ session: { status: 'signedIn', session } });
    say(flow, 'signedIn', { who: session.unit ?? session.collector });
    await (isSame ? goOn() : load(session));
  }

  return {
    signIn,
    signOut() {
      api.signOut();
      reset();
      say(flow, 'signedOut', {});
    },
  };
}

function isSamePerson(a: Session, b: Session): boolean {
  return a.role === b.role && a.unit === b.unit && a.collector === b.collector;
}
