/**
 * Where a paper's versions are kept: beside the round's forms, as a form's are, under a name that no form can have. So
 * versions, receipts, conflicts, audit, backup and purge of a paper are those of a report.
 */
import { type Paper, papersOf, type Round } from '#domain/form/round';

const PAPERS = 'paper:';

/** In the place of a form's id. */
export function paperPlace({ id }: Pick<Paper, 'id'>): string {
  return `${PAPERS}${id}`;
}

export function isPaper(place: string): boolean {
  return place.startsWith(PAPERS);
}

/** Below which anything of the round may be kept: its forms, then its papers. */
export function placesOf(round: Pick<Round, 'forms' | 'papers'>): readonly string[] {
  return [...round.forms.map(({ definition }) => definition.id), ...papersOf(round).map(paperPlace)];
}
