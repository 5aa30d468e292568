/** How long to wait before asking again: longer each time, never everybody at once, never sooner than the server asks. */
import { type Answer, type Failure, isCertain, toldWaitMs } from './answer';
import type { Timers } from './transport';

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** Before attempt 1, 2, 3 …: half of a doubling span for certain, the other half by chance. `random` is in [0, 1). */
export function backOffMs(attempt: number, random: () => number): number {
  const span = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(span / 2 + (span / 2) * random());
}

/** How patiently a program without a person at it asks: as many tries as there are waits, and one. */
export interface Patience {
  readonly waitsMs: readonly number[];
  readonly timers: Timers;
  /** In [0, 1): senders that were cut off at once shall not come back at once. */
  readonly random: () => number;
}

/** Whether it is worth asking once more, after the wait before it; `turn` counts from 0. */
export async function waited({ waitsMs, timers, random }: Patience, turn: number, failure: Failure): Promise<boolean> {
  const waitMs = waitsMs[turn];
  if (waitMs === undefined) return false;
  await pause(timers, Math.max(waitMs * (0.5 + random()), toldWaitMs(failure)));
  return true;
}

/** For questions, which may be asked again at will: the first answer that can be relied on, else the last failure. */
export async function untilAnswered<T>(patience: Patience, question: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (let turn = 0; ; turn++) {
    const answer = await question();
    if (answer.ok || isCertain(answer.failure)) return answer;
    if (!(await waited(patience, turn, answer.failure))) return answer;
  }
}

export function pause(timers: Timers, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.set(resolve, milliseconds);
  });
}
