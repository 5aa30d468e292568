/** What every part of the pane shows, whoever is signed in, as plain data. No React, no fetch, no Excel. */

import type { Session } from '#client/shapes';
import type { Round } from '#domain/form/round';
import type { Locale } from '#domain/words/locale';
import type { WorkbookAbilities, WorkbookFailure } from '../../../workbook/workbook';

/** A refusal of the server as the person reads it, in the pane's language. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
  /** For a copyable line: code and request id. */
  readonly reference: string;
}

/** Something that went wrong outside the sheet; `retry` = doing it again may help. */
export type Trouble =
  | { readonly kind: 'problem'; readonly words: ProblemWords; readonly retry: boolean }
  | { readonly kind: 'workbook'; readonly failure: WorkbookFailure }
  | { readonly kind: 'offline' };

/** Who is signed in; `expired` keeps everything on the screen and asks for the code again. */
export type SessionState =
  | {
      readonly status: 'signedOut';
      readonly trouble?: Trouble;
      readonly codeHint?: string;
      /** This machine keeps a sign-in that could not be asked about: trying again needs no code. */
      readonly canResume?: true;
    }
  | { readonly status: 'signingIn' }
  /** `keptUntil` = this machine keeps the sign-in until then (ISO instant); absent where it cannot. */
  | { readonly status: 'signedIn'; readonly session: Session; readonly keptUntil?: string }
  | { readonly status: 'expired'; readonly session: Session; readonly trouble?: Trouble };

/** Long work, shown with words once it takes over a second. */
export interface Progress {
  readonly work:
    | 'loading'
    | 'layingOut'
    | 'reading'
    | 'checking'
    | 'marking'
    | 'submitting'
    | 'settling'
    | 'migrating'
    | 'deciding';
  /** 1 of 3; absent = unknown length. */
  readonly step?: { readonly at: number; readonly of: number };
}

/** `forms` is where one begins: the cards of a unit, the overview of the collector. */
export type Screen = 'forms' | 'form' | 'history' | 'help';

/** With what belongs to the sign-in: it begins empty, and again when somebody signs out. */
export interface SignInState {
  readonly session: SessionState;
  readonly screen: Screen;
  readonly progress?: Progress;
  /** The last thing that failed outside sign-in and submitting; dismissable. */
  readonly trouble?: Trouble;
}

/** With what belongs to the round that is shown. */
export interface StayState {
  /** Undefined until loaded. */
  readonly round?: Round;
}

export interface ShellState extends SignInState, StayState {
  /** Id of the round that is shown, of those of the session; also while it is still being loaded. */
  readonly chosenRound?: string;
  readonly locale: Locale;
  readonly place: 'excel' | 'file';
  readonly abilities: WorkbookAbilities;
  readonly online: boolean;
  /** Said in the live region: the newest result, in words. */
  readonly announcement: string;
}
