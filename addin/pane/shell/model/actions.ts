/** What anybody can do in the pane, signed in or not. Views call actions and nothing else; each settles when the state tells the outcome. */
import type { Locale } from '#domain/words/locale';
import type { Screen } from './state';

export interface ShellActions {
  signIn(code: string): Promise<void>;
  /** Goes on with the sign-in that this machine keeps; nothing where there is none, or the address brought another code. */
  resumeSignIn(): Promise<void>;
  signOut(): void;
  useLanguage(locale: Locale): void;
  show(screen: Screen): void;
  dismissTrouble(): void;
  /** Shows another of one's rounds, and that one the next time. */
  chooseRound(round: string): Promise<void>;
}
