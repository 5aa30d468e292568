/** Below which finished summaries are kept: whoever keeps, deletes or guards them has to know it. */
export const SUMMARIES = 'summaries-of';

/** One collector's own, below SUMMARIES. */
export function summariesOf(collector: string): string {
  return `${SUMMARIES}/${collector}`;
}

/** Where all collectors' lay together until 2026-11-25: copies that nobody asks for again. */
export const SUMMARIES_OF_BEFORE = 'summaries';
