/** What was mailed: whether closing the page would lose what somebody said of it. Files are found again where they are. */
import type { InboxState } from './state';

/** What is being taken in, or was said and is not on record. What was taken in is. */
export function wouldLoseInInbox(state: InboxState | undefined): boolean {
  if (state === undefined) return false;
  const { work, decided, items } = state;
  return work?.what === 'taking' || [...decided.keys()].some((at) => items[at]?.taken?.outcome !== 'recorded');
}
