/** Where finished summaries, and what else is made of a round's reports, are kept; under what name. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../reports/canonical-json';

/** Below which finished summaries are kept: whoever keeps, deletes or guards them has to know it. */
export const SUMMARIES = 'summaries-of';

/** One collector's own, below SUMMARIES. */
export function summariesOf(collector: string): string {
  return `${SUMMARIES}/${collector}`;
}

/** Named by everything that it is made of, so that the same is found again and anything else is not. */
export function madeOf(collector: string, made: object, ending: '.xlsx' | '.json' | '.zip'): string {
  const hash = createHash('sha256').update(canonicalJson(made), 'utf8').digest('hex');
  return `${summariesOf(collector)}/${hash}${ending}`;
}

/** Where all collectors' lay together until 2026-11-25: copies that nobody asks for again. */
export const SUMMARIES_OF_BEFORE = 'summaries';
