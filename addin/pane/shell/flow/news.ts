/** How the pane says what happened, and shows what takes long. Nothing is said of what is over. */
import type { Progress } from '../model/state';
import { SHELL_SENTENCES, type Spoken } from '../words/sentences';
import type { Here } from './flow';

/** How an area announces its results. */
export function speaker<Results>(catalogues: Spoken<Results>) {
  return <R extends keyof Results>(here: Here, result: R, facts: Results[R]): void => {
    if (here.isOver) return;
    const { pane } = here.signIn.flow;
    pane.change({ announcement: catalogues[pane.value.locale][result](facts) });
  };
}

export const say = speaker(SHELL_SENTENCES);

/** Once, after that time, unless it is over by then. Returns how to call it off. */
export function later(here: Here, milliseconds: number, work: () => void): () => void {
  const { timers } = here.signIn.flow.deps;
  const timer = timers.set(() => {
    goesOn();
    work();
  }, milliseconds);
  const goesOn = here.atEnd(() => timers.clear(timer));
  return () => {
    goesOn();
    timers.clear(timer);
  };
}

const SHOWN_AFTER_MS = 1_000;

export interface ShownWork {
  /** What is being done now. */
  now(work: Progress['work'], step?: Progress['step']): void;
}

/** Shows what is being done once the task has taken a second; quick work shows nothing. */
export async function during<T>(
  here: Here,
  first: Progress['work'],
  task: (shown: ShownWork) => Promise<T>,
): Promise<T> {
  const { signIn } = here;
  let progress: Progress = { work: first };
  let isShown = false;
  const callOff = later(here, SHOWN_AFTER_MS, () => {
    isShown = true;
    signIn.change({ progress });
  });
  const takeAway = () => {
    callOff();
    // Other long work may have put its own words there meanwhile.
    if (isShown && signIn.value.progress === progress) signIn.change({ progress: undefined });
    isShown = false;
  };
  const goesOn = here.atEnd(takeAway);
  try {
    return await task({
      now(work, step) {
        progress = { work, ...(step === undefined ? {} : { step }) };
        if (isShown) signIn.change({ progress });
      },
    });
  } finally {
    goesOn();
    takeAway();
  }
}
