/** What an officer chose for 推荐清单, laid over the reports that stand now. */
import { type Named, nameOf } from '../../form/identity';
import { rowsByUnit } from '../rows-by-unit';
import { type FoundRow, rowFinder } from '../seen-row';
import type { Chosen, RecommendedRow } from './decision';
import { type MarkedList, namingColumnOf, YES } from './list';

/** What a list is made of: rows with whose they are, in the order in which they are shown. */
export interface OwnRow extends Named {
  readonly unit: string;
}

export interface StandingChoice<Row> {
  /** Every chosen row, in the officer's order: also those that are gone, which are no entry of the list. */
  readonly chosen: readonly (FoundRow<Row> & { readonly seen: RecommendedRow })[];
  /** Marked by units, and neither chosen nor passed over: nobody has looked at them yet. */
  readonly unseen: ReadonlySet<Row>;
}

/** Entries with the same name are the same, whatever else of them changed. */
export function standingChoice<Row extends OwnRow>(
  list: MarkedList,
  rows: readonly Row[],
  { rows: chosen, passed }: Pick<Chosen, 'rows' | 'passed'>,
): StandingChoice<Row> {
  const byUnit = rowsByUnit(rows);
  const naming = namingColumnOf(list.section)?.key ?? '';
  const find = rowFinder<Row, RecommendedRow>(
    list.section,
    (unit) => byUnit.get(unit) ?? [],
    ({ values }, { name }) => nameOf([values[naming]]) === nameOf([name]),
  );
  const taken = new Set<Row>();
  const standing = chosen.map((seen) => {
    const found = find(seen);
    // Of two rows of one name the second choice finds no other one.
    if (found.row === undefined || taken.has(found.row)) return { now: 'gone' as const, seen };
    taken.add(found.row);
    return { ...found, seen };
  });
  const left = new Set(passed.map((seen) => find(seen).row));
  const unseen = new Set(rows.filter((row) => isMarked(list, row) && !taken.has(row) && !left.has(row)));
  return { chosen: standing, unseen };
}

export function isMarked({ mark }: Pick<MarkedList, 'mark'>, { values }: Named): boolean {
  return values[mark.key] === YES;
}
