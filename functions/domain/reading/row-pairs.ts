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

/** What is known of partners, in the order of `pairRows`. */
export function pairsOf<Mine, Theirs>(
  mine: readonly Mine[],
  theirs: readonly Theirs[],
  partner: ReadonlyMap<Mine, Theirs>,
): readonly Pair<Mine, Theirs>[] {
  const taken = new Set(partner.values());
  return [
    ...mine.map((row): Pair<Mine, Theirs> => {
      const match = partner.get(row);
      return match === undefined ? { mine: row } : { mine: row, theirs: match };
    }),
    ...theirs.filter((row) => !taken.has(row)).map((row): Pair<Mine, Theirs> => ({ theirs: row })),
  ];
}

function pairedBy<Mine extends Named, Theirs extends Named>(
  identities: readonly ((row: Named, at: number) => string | undefined)[],
  mine: readonly Mine[],
  theirs: readonly Theirs[],
): readonly Pair<Mine, Theirs>[] {
  const pairs: Pair<Mine, Theirs>[] = mine.map((row) => ({ mine: row }));
  const taken = theirs.map(() => false);
  for (const [by, identity] of identities.entries()) {
    const free = firstsBy(theirs, (row, at) => (taken[at] === true ? undefined : identity(row, at)));
    mine.forEach((row, at) => {
      const id = pairs[at]?.theirs === undefined ? identity(row, at) : undefined;
      const match = id === undefined ? undefined : free.take(id);
      const partner = match === undefined ? undefined : theirs[match];
      if (match === undefined || partner === undefined) return;
      pairs[at] = { mine: row, theirs: partner, by };
      taken[match] = true;
    });
  }
  theirs.forEach((row, at) => {
    if (taken[at] !== true) pairs.push({ theirs: row });
  });
  return pairs;
}

/** The places of rows by their names; of several with one name the first is taken first. */
function firstsBy<Each>(rows: readonly Each[], nameOf: (row: Each, at: number) => string | undefined) {
  const first = new Map<string, number>();
  /** The next one of the same name. */
  const next: (number | undefined)[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    const name = row === undefined ? undefined : nameOf(row, at);
    if (name === undefined) continue;
    next[at] = first.get(name);
    first.set(name, at);
  }
  return {
    take(name: string): number | undefined {
      const at = first.get(name);
      const following = at === undefined ? undefined : next[at];
      if (following === undefined) first.delete(name);
      else first.set(name, following);
      return at;
    },
  };
}

/** Where nothing names a row, its place among the others does. */
function byOrder(_row: Named, at: number): string {
  return String(at);
}
