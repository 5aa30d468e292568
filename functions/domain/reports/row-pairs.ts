/** Which row of one reading is which row of another: the one place that differences, conflicts, history and files ask. */
import { identitiesOf } from '../form/identity';
import type { Section } from '../form/section';
import type { Row } from '../reading/row';

/** Two rows that are one, or one that has no partner. */
export type RowPair =
  | { readonly mine: Row; readonly theirs: Row }
  | { readonly mine: Row; readonly theirs?: undefined }
  | { readonly mine?: undefined; readonly theirs: Row };

/**
 * Rows of one section, paired by its identities in their order, then by their order in the sheet: mine in their order,
 * theirs without a partner after them. Of several rows with one identity the first is taken first. Linear.
 */
export function pairRows(section: Section, mine: readonly Row[], theirs: readonly Row[]): readonly RowPair[] {
  return pairedBy([...identitiesOf(section), byOrder()], mine, theirs);
}

/** As `pairRows`, by what names a row alone: two that were added at one place are two. */
export function pairNamedRows(section: Section, mine: readonly Row[], theirs: readonly Row[]): readonly RowPair[] {
  return pairedBy(identitiesOf(section), mine, theirs);
}

type Identity = (row: Row, at: number) => string | undefined;

function pairedBy(identities: readonly Identity[], mine: readonly Row[], theirs: readonly Row[]): readonly RowPair[] {
  const partner = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const identity of identities) {
    const free = new Map<string, Row[]>();
    theirs.forEach((row, at) => {
      const id = taken.has(row) ? undefined : identity(row, at);
      if (id === undefined) return;
      const known = free.get(id);
      if (known === undefined) free.set(id, [row]);
      else known.push(row);
    });
    for (const waiting of free.values()) waiting.reverse();
    mine.forEach((row, at) => {
      const id = partner.has(row) ? undefined : identity(row, at);
      const match = id === undefined ? undefined : free.get(id)?.pop();
      if (match === undefined) return;
      partner.set(row, match);
      taken.add(match);
    });
  }
  return [
    ...mine.map((row): RowPair => {
      const match = partner.get(row);
      return match === undefined ? { mine: row } : { mine: row, theirs: match };
    }),
    ...theirs.filter((row) => !taken.has(row)).map((row): RowPair => ({ theirs: row })),
  ];
}

/** Where nothing names a row, its place among the others does. */
function byOrder(): (row: Row, at: number) => string {
  return (_row, at) => String(at);
}
