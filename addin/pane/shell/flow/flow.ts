/** What every use case shares: the state, the server, the words, and how failures and long work are shown. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { formOf } from '#domain/form/round';
import type { Session } from '../../../api/answers';
import type { ApiClient } from '../../../api/client';
import type { Failure, Refusal } from '../../../api/request';
import type { WorkbookFailure } from '../../../workbook/workbook';
import type { PaneState, ProblemWords, Progress, Trouble } from '../../model/state';
import { type PaneFailure, paneFailureWords, workbookFailureWords } from '../words/failures';
import { type Results, sentenceOf } from '../words/sentences';
import type { PaneDeps } from './deps';
import type { StateHolder } from './state-holder';

export interface Flow {
  readonly deps: PaneDeps;
  readonly api: ApiClient;
  readonly state: StateHolder;
}

/** Announces a result. */
export function say<R extends keyof Results>({ state }: Flow, result: R, facts: Results[R]): void {
  state.change({ announcement: sentenceOf(result, facts, state.get().locale) });
}

/** Who is signed in; undefined also while the session has expired: nothing can be asked of the server then. */
export function sessionOf({ session }: PaneState): Session | undefined {
  return session.status === 'signedIn' ? session.session : undefined;
}

/** The form that is open, in its round, for the unit that is (or was until it expired) signed in. */
export interface OpenForm {
  readonly round: Round;
  readonly form: FormDefinition;
  readonly unit: string;
}

export function openFormOf(state: PaneState): OpenForm | undefined {
  const { session, round, form: id } = state;
  const unit = session.status === 'signedIn' || session.status === 'expired' ? session.session.unit : undefined;
  const form = round === undefined || id === undefined ? undefined : formOf(round, id);
  return round === undefined || form === undefined || unit === undefined ? undefined : { round, form, unit };
}

/** Where the form's routes are. */
export function placeOf({ round, form }: Pick<OpenForm, 'round' | 'form'>) {
  return { round: round.id, form: form.id };
}

/** A failure of a call as the person sees it; an expired session asks for the code again and loses nothing. */
export function showFailure(flow: Flow, failure: Failure): void {
  if (expireSessionIfOver(flow, failure)) return;
  const trouble = troubleOf(flow, failure);
  flow.state.change({ trouble });
  say(flow, 'failed', { title: titleOfTrouble(flow, trouble) });
}

/** Asks for the code again where the failure says that the sign-in is over; whether it does. */
export function expireSessionIfOver(flow: Flow, failure: Failure): boolean {
  const isSessionOver = failure.kind === 'refused' && failure.status === 401 && failure.code.startsWith('session.');
  if (!isSessionOver) return false;
  const { session } = flow.state.get();
  if (session.status === 'signedIn') {
    const trouble: Trouble = { kind: 'problem', words: wordsOf(failure), retry: false };
    flow.state.change({ session: { status: 'expired', session: session.session, trouble } });
    say(flow, 'sessionExpired', {});
  }
  return true;
}

export function troubleOf(flow: Flow, failure: Failure): Trouble {
  if (failure.kind === 'unreachable') return { kind: 'offline' };
  return failure.kind === 'unreadable'
    ? paneTrouble(flow, 'unreadable', true)
    : { kind: 'problem', words: wordsOf(failure), retry: failure.status >= 500 };
}

/** Trouble that only the pane itself can word. */
export function paneTrouble({ state }: Flow, failure: PaneFailure, retry: boolean): Trouble {
  const words = paneFailureWords(failure, state.get().locale);
  return { kind: 'problem', words: { ...words, reference: '' }, retry };
}

function wordsOf({ title, detail, code, requestId }: Refusal): ProblemWords {
  return { title, detail, reference: [code, requestId].filter((part) => part !== '').join(' ') };
}

export function titleOfTrouble({ state }: Flow, trouble: Trouble): string {
  const { locale } = state.get();
  if (trouble.kind === 'problem') return trouble.words.title;
  return trouble.kind === 'offline'
    ? paneFailureWords('offline', locale).title
    : workbookFailureWords(trouble.failure, locale).title;
}

export function showWorkbookFailure(flow: Flow, failure: WorkbookFailure): void {
  const trouble: Trouble = { kind: 'workbook', failure };
  flow.state.change({ trouble });
  say(flow, 'failed', { title: titleOfTrouble(flow, trouble) });
}

const SHOWN_AFTER_MS = 1_000;

export interface ShownWork {
  /** What is being done now. */
  now(work: Progress['work'], step?: Progress['step']): void;
}

/** Shows what is being done once the task has taken a second; quick work shows nothing. */
export async function during<T>(
  { deps: { timers }, state }: Flow,
  first: Progress['work'],
  task: (shown: ShownWork) => Promise<T>,
): Promise<T> {
  let progress: Progress = { work: first };
  let isShown = false;
  const timer = timers.set(() => {
    isShown = true;
    state.change({ progress });
  }, SHOWN_AFTER_MS);
  const shown: ShownWork = {
    now(work, step) {
      progress = { work, ...(step === undefined ? {} : { step }) };
      if (isShown) state.change({ progress });
    },
  };
  try {
    return await task(shown);
  } finally {
    timers.clear(timer);
    // Other long work may have put its own words there meanwhile.
    if (isShown && state.get().progress === progress) state.change({ progress: undefined });
  }
}
