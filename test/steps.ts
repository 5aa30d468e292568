/**
 * Counts what work costs in steps of the program, which no other load on the machine changes. To be imported before
 * what is counted: V8 counts in code that it compiles afterwards.
 */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

// Nor does it count in what it compiled for an earlier test file of this process, and kept; and what it flushes out of
// memory has forgotten its counts.
const ALWAYS_OFF = ['compilation-cache', 'flush-bytecode'];
for (const flag of ALWAYS_OFF) setFlagsFromString(`--no-${flag}`);
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// The next test file of this process need not run as slowly.
afterAll(() => {
  for (const flag of [...ALWAYS_OFF, 'opt']) setFlagsFromString(`--${flag}`);
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/**
 * For comparing one count with another: a function that V8 optimises into its caller is not entered any more, and how
 * soon it optimises depends on the machine's load. Said before anything is counted; work takes some times as long.
 */
export function countEveryStep(): void {
  setFlagsFromString('--no-opt');
}

/**
 * How often functions and branches were entered while it worked, loops each time round; and what came of it. Built-in
 * functions and tests themselves count nothing.
 */
export async function stepsOf<T>(work: () => T | Promise<T>): Promise<{ readonly steps: number; readonly result: T }> {
  takeCounts();
  const result = await work();
  return { steps: takeCounts(), result };
}

/** Since the last time. */
function takeCounts(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error;
    for (const { url, functions } of taken.result) {
      if (url.startsWith('node:') || url.startsWith(__dirname)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
  });
  return steps;
}
