import type { DocumentPlan } from '../sheet/document-plan';

/** Columns that a page of A4, held sideways, has room for. */
const MOST_ON_A4 = 14;

/** For the widest table of a document, held sideways. */
export function pageFor(columns: number): DocumentPlan['page'] {
  return { paper: columns > MOST_ON_A4 ? 'A3' : 'A4', orientation: 'landscape' };
}
