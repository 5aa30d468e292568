/** Failures as the person sees them; a sign-in that has run out asks for the code again and loses nothing. */
import type { Failure, Refusal } from '#client/answer';
import type { WorkbookFailure } from '../../../workbook/workbook';
import type { ProblemWords, Trouble } from '../model/state';
import { type PaneFailure, paneFailureWords, workbookFailureWords } from '../words/failures';
import type { Here } from './flow';
import { say } from './news';

/** A failure of a call that nothing else on the screen tells of. */
export function showFailure(here: Here, failure: Failure): void {
  if (!expireSignInIfOver(here, failure)) showTrouble(here, troubleOf(here, failure));
}

export function showWorkbookFailure(here: Here, failure: WorkbookFailure): void {
  showTrouble(here, { kind: 'workbook', failure });
}

export function showTrouble(here: Here, trouble: Trouble): void {
  if (here.isOver) return;
  here.signIn.change({ trouble });
  say(here, 'failed', { title: titleOfTrouble(here, trouble) });
}

/** Asks for the code again where the failure says that the sign-in is over; whether it does. */
export function expireSignInIfOver({ signIn }: Here, failure: Failure): boolean {
  if (!saysSignInIsOver(failure)) return false;
  const { session } = signIn;
  if (session !== undefined) {
    signIn.flow.keptSignIn.forget(session.expiresAt);
    const trouble: Trouble = { kind: 'problem', words: wordsOf(failure), retry: false };
    signIn.change({ session: { status: 'expired', session, trouble } });
    say(signIn, 'sessionExpired', {});
  }
  return true;
}

export function saysSignInIsOver(failure: Failure): failure is Refusal {
  return failure.kind === 'refused' && failure.status === 401 && failure.code.startsWith('session.');
}

export function troubleOf(here: Here, failure: Failure): Trouble {
  if (failure.kind === 'unreachable') return { kind: 'offline' };
  return failure.kind === 'unreadable'
    ? paneTrouble(here, 'unreadable', true)
    : { kind: 'problem', words: wordsOf(failure), retry: failure.status >= 500 };
}

/** Trouble that only the pane itself can word. */
export function paneTrouble(here: Here, failure: PaneFailure, retry: boolean): Trouble {
  const words = paneFailureWords(failure, localeOf(here));
  return { kind: 'problem', words: { ...words, reference: '' }, retry };
}

/** In words, for a part that shows it at its own place. */
export function failureWordsOf(here: Here, failure: Failure): ProblemWords {
  if (failure.kind === 'refused') return wordsOf(failure);
  const which = failure.kind === 'unreachable' ? 'offline' : 'unreadable';
  return { ...paneFailureWords(which, localeOf(here)), reference: '' };
}

function wordsOf({ title, detail, code, requestId }: Refusal): ProblemWords {
  return { title, detail, reference: [code, requestId].filter((part) => part !== '').join(' ') };
}

export function titleOfTrouble(here: Here, trouble: Trouble): string {
  if (trouble.kind === 'problem') return trouble.words.title;
  return trouble.kind === 'offline'
    ? paneFailureWords('offline', localeOf(here)).title
    : workbookFailureWords(trouble.failure, localeOf(here)).title;
}

function localeOf({ signIn }: Here) {
  return signIn.flow.pane.value.locale;
}
