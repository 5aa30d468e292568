/** What stands of one form, of the roster's units: those that were struck off since count in nothing. */
import type { Round } from '#domain/form/round';
import type { Head, SubmissionStore } from '#store/submission-store';
import { findUnit } from '../sign-in/round-access';
import type { SummaryPlace } from './summary-place';

export function onRoster<Of extends Pick<Head, 'unit'>>(round: Round, standing: readonly Of[]): readonly Of[] {
  return standing.filter(({ unit }) => findUnit(round, unit) !== undefined);
}

/** Withdrawn ones too: a withdrawal changes what is made of them. */
export async function rosterHeads(
  submissions: Pick<SubmissionStore, 'heads'>,
  { collector, round, entry }: SummaryPlace,
): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for await (const head of submissions.heads({ collector, round: round.id, form: entry.definition.id }))
    heads.push(head);
  return onRoster(round, heads);
}

/** Of all sections. */
export function rowsOf(heads: readonly Pick<Head, 'counts'>[]): number {
  return heads.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
}
