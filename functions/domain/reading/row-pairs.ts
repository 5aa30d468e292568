/**
 * Which row of one reading is which row of another: the one place that differences, conflicts, history, files and
 * planned entries ask.
 */
import { identitiesOf, type Named } from '../form/identity';
import type { Section } from '../form/section';
import type { Row } from './row';

/** Two that are one, or one that has no partner. `by`: the number, from 0, of the identity that they have in common. */
export type Pair<Mine, Theirs> =
  | { readonly mine: Mine; readonly theirs: Theirs; readonly by?: number }
  | { readonly mine: Mine; readonly theirs?: undefined }
  | { readonly mine?: undefined; readonly theirs: Theirs };

export type RowPair = Pair<Row, Row>;

/**
 * Rows of one section, paired by its identities in their order, then by their order in the sheet: mine in their order,
 * theirs without a partner after them. Of several rows with one identity the first is taken first. Linear.
 */
export function pairRows<Mine extends Named, Theirs extends Named>(
  section: Section,
  mine: readonly Mine[],
  theirs: readonly Theirs[],
): readonly Pair<Mine, Theirs>[] {
  return pairedBy([...identitiesOf(section), byOrder], mine, theirs);
}

/** As `pairRows`, by what names a row alone: two that were added at one place are two. */
export function pairNamedRows<Mine extends Named, Theirs extends Named>(
  section: Section,
  mine: readonly Mine[],
  theirs: readonly Theirs[],
): readonly Pair<Mine, Theirs>[] {
  return pairedBy(identitiesOf(section), mine, theirs);
}

/** What is known of partners, in the order of `pairRows`; `by`, of those that an identity paired, which. */
export function pairsOf<Mine, Theirs>(
  mine: readonly Mine[],
  theirs: readonly Theirs[],
  partner: ReadonlyMap<Mine, Theirs>,
  by: ReadonlyMap<Mine, number> = new Map(),
): readonly Pair<Mine, Theirs>[] {
  const taken = new Set(partner.values());
  return [
    ...mine.map((row): Pair<Mine, Theirs> => {
      const match = partner.get(row);
      if (match === undefined) return { mine: row };
      const which = by.get(row);
      return { mine: row, theirs: match, ...(which === undefined ? {} : { by: which }) };
    }),
    ...theirs.filter((row) => !taken.has(row)).map((row): Pair<Mine, Theirs> => ({ theirs: row })),
  ];
}

function pairedBy<Mine extends Named, Theirs extends Named>(
  identities: readonly ((row: Named, at: number) => string | undefined)[],
  mine: readonly Mine[],
  theirs: readonly Theirs[],
): readonly Pair<Mine, Theirs>[] {
  const partner = new Map<Mine, Theirs>();
  const by = new Map<Mine, number>();
  const taken = new Set<Theirs>();
  for (const [which, identity] of identities.entries()) {
    const free = new Map<string, Theirs[]>();
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
      by.set(row, which);
      taken.add(match);
    });
  }
  return pairsOf(mine, theirs, partner, by);
}

/** Where nothing names a row, its place among the others does. */
function byOrder(_row: Named, at: number): string {
  return String(at);
}
