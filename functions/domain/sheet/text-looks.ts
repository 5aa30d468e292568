/** How pieces of a cell's text look, and whether a link is more than its text. The same from .xlsx and .docx. */
import { APPEARANCE_LIMITS, type CellAppearance, type TextRun } from './raw-grid';

export type RunLooks = Pick<CellAppearance, 'struck' | 'runs'>;

/** A piece of text as it was written. */
export interface LookedRun {
  readonly text: string;
  readonly struck: boolean;
  readonly raised: boolean;
}

/** Pieces only where they differ from each other. */
export function looksOfRuns(runs: readonly LookedRun[]): RunLooks | undefined {
  const pieces = joined(runs);
  const seen = pieces.filter(({ text }) => text.trim() !== '');
  if (seen.length > 0 && seen.every(({ struck }) => struck)) return { struck: true };
  const isPartlyRaised = seen.some(({ raised }) => raised) && !seen.every(({ raised }) => raised);
  const isMixed = isPartlyRaised || seen.some(({ struck }) => struck);
  if (!isMixed) return undefined;
  const kept = pieces.slice(0, APPEARANCE_LIMITS.runs).map(
    ({ text, struck, raised }): TextRun => ({
      text,
      ...(struck ? { struck: true } : {}),
      ...(raised ? { raised: true } : {}),
    }),
  );
  return { runs: kept };
}

/** Neighbours that look alike are one piece, whatever else their writer made of them. */
function joined(pieces: readonly LookedRun[]): readonly LookedRun[] {
  const found: LookedRun[] = [];
  for (const piece of pieces) {
    const before = found.at(-1);
    const isLike = before !== undefined && before.struck === piece.struck && before.raised === piece.raised;
    if (isLike) found[found.length - 1] = { ...before, text: before.text + piece.text };
    else found.push(piece);
  }
  return found;
}

/** With or without what programs put before an address, and a slash at its end. */
export function saysAddress(text: string, address: string): boolean {
  const bare = (url: string) =>
    url
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
      .replace(/\/$/, '');
  return bare(text) === bare(address);
}
