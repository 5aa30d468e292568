/** A row of a list as somebody saw it, found again by its names in whatever version its unit reports by then. */
import { identitiesOf, type Named } from '../form/identity';
import type { ListSection } from '../form/section';

export interface SeenRow {
  readonly unit: string;
  /** The row's name under each identity of its section, the most trusted first; `null` where it has none. */
  readonly names: readonly (string | null)[];
  /** Its place among the section's rows, from 0. */
  readonly place: number;
}

export function namesIn(section: ListSection, row: Named): SeenRow['names'] {
  return identitiesOf(section).map((identity) => identity(row) ?? null);
}

/** The same for the same row, whatever version it was seen in: its unit, and its most trusted name. */
export function seenRowKey({ unit, names, place }: SeenRow): string {
  const at = names.findIndex((name) => name !== null);
  return JSON.stringify(at < 0 ? [unit, place] : [unit, at, names[at]]);
}

/**
 * `same`: it says what it said · `changed`: it is there under its name and says something else · `gone`: no row of the
 * unit's report is called so.
 */
export type FoundRow<Row> =
  | { readonly now: 'same' | 'changed'; readonly row: Row }
  | { readonly now: 'gone'; readonly row?: undefined };

interface OwnRows<Row> {
  readonly rows: readonly Row[];
  /** Under each identity, by name. */
  readonly called: readonly ReadonlyMap<string, readonly Row[]>[];
}

/** `rowsOf`: a unit's rows of this section that stand. Each unit's index is made once, when it is first asked for. */
export function rowFinder<Row extends Named, Seen extends SeenRow>(
  section: ListSection,
  rowsOf: (unit: string) => readonly Row[],
  isSame: (row: Row, seen: Seen) => boolean,
): (seen: Seen) => FoundRow<Row> {
  const known = new Map<string, OwnRows<Row>>();
  const ownRows = (unit: string): OwnRows<Row> => {
    const own = known.get(unit) ?? indexed(section, rowsOf(unit));
    known.set(unit, own);
    return own;
  };
  return (seen) => {
    const { rows, called } = ownRows(seen.unit);
    for (const [at, name] of seen.names.entries()) {
      const candidates = name === null ? [] : (called[at]?.get(name) ?? []);
      const same = candidates.find((row) => isSame(row, seen));
      if (same !== undefined) return { now: 'same', row: same };
      const [first] = candidates;
      if (first !== undefined) return { now: 'changed', row: first };
    }
    const there = rows[seen.place];
    const isNameless = seen.names.every((name) => name === null);
    if (!isNameless || there === undefined) return { now: 'gone' };
    return { now: isSame(there, seen) ? 'same' : 'changed', row: there };
  };
}

function indexed<Row extends Named>(section: ListSection, rows: readonly Row[]): OwnRows<Row> {
  const called = identitiesOf(section).map((identity) => {
    const byName = new Map<string, Row[]>();
    for (const row of rows) {
      const name = identity(row);
      if (name === undefined) continue;
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [row]);
      else others.push(row);
    }
    return byName;
  });
  return { rows, called };
}
