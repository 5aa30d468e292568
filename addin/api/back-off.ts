/** How long to wait before asking again: longer each time, and never everybody at once. Pure. */

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** Before attempt 1, 2, 3 …: half of a doubling span for certain, the other half by chance. `random` is in [0, 1). */
export function backOffMs(attempt: number, random: () => number): number {
  const span = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(span / 2 + (span / 2) * random());
}
