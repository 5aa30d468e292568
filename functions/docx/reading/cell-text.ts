/** Paragraphs of a cell, or of the text around tables → one cell's text, and what else a person sees there. */
import { APPEARANCE_LIMITS, type CellAppearance } from '#domain/sheet/raw-grid';
import { type LookedRun, looksOfRuns, saysAddress } from '#domain/sheet/text-looks';
import type { Paragraph } from './blocks';

export interface SeenText {
  /** Paragraphs stand below one another. */
  readonly text: string;
  readonly facts: Omit<CellAppearance, 'row' | 'column'> | undefined;
}

export function seenText(paragraphs: readonly Paragraph[]): SeenText {
  const runs: LookedRun[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) runs.push({ text: '\n', struck: false, raised: false });
    for (const run of paragraph.runs) runs.push(run);
  }
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+$/u, '');
  const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
  const link = paragraphs.flatMap(({ links }) => links).find((address) => !saysAddress(text, address));
  const looks = runs.some(({ struck, raised }) => struck || raised) ? looksOfRuns(runs) : undefined;
  const facts = {
    ...looks,
    ...(text === '' && paragraphs.some(({ hasPicture }) => hasPicture) ? { picture: true as const } : {}),
    ...(link === undefined ? {} : { link: link.slice(0, APPEARANCE_LIMITS.link) }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n').slice(0, APPEARANCE_LIMITS.note) }),
  };
  return { text, facts: Object.keys(facts).length === 0 ? undefined : facts };
}
