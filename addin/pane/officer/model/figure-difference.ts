/** How far a figure is from what the same row said elsewhere: in the plan, a year before. Pure. */

export interface FigureDifference {
  /** Signed; 0 where both are the same. */
  readonly by: number;
  /** Of what it was, in whole percent; absent where that was 0. */
  readonly percent?: number;
}

/** Whole counts and 万元 as people type and read them: 1,200 · 0.5. Anything else is no figure. */
const FIGURE = /^-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/;
/** Sums of decimals as they are typed: 0.3 - 0.1 is 0.2. */
const DECIMALS = 1e6;

/** `undefined`: one of the two is no figure. */
export function figureDifference(now: string, then: string): FigureDifference | undefined {
  const [is, was] = [now, then].map((text) =>
    FIGURE.test(text.trim()) ? Number(text.replaceAll(',', '')) : undefined,
  );
  if (is === undefined || was === undefined) return undefined;
  const by = Math.round((is - was) * DECIMALS) / DECIMALS;
  return was === 0 ? { by } : { by, percent: Math.round((100 * by) / Math.abs(was)) };
}
