/** What is nowhere else: codes that are not handed out, and what was typed and not stored. */
import type { RoundsState } from './state';

/** What was typed in rounds that are not open now is not seen from here. */
export function wouldLoseInRounds(state: RoundsState | undefined): boolean {
  if (state === undefined) return false;
  const { issued, issuedOfficer, creating, open } = state;
  const isTyped = open !== undefined && (open.rosterText !== '' || Object.keys(open.draft).length > 0);
  return issued.length > 0 || issuedOfficer !== undefined || creating !== undefined || isTyped;
}
