/** What the page asks its worker, and what it answers. Types only. */
import type { Round } from '#domain/form/round';
import type { Dropped } from '#inbox/open-inbox';
import type { Reading } from '#intake/intake-item';
import type { TooLarge } from '#intake/read-dropped';

export interface Asked {
  readonly dropped: Dropped | TooLarge;
  readonly round: Round;
}

export type Answered = { readonly readings: readonly Reading[] } | { readonly failed: string };
