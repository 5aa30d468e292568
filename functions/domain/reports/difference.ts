/** What differs between two readings of one unit's report, row by row and cell by cell. */
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import { indicatorKeyOf, type Row } from '../reading/row';
import { pairRows, type RowPair } from '../reading/row-pairs';
import type { CellPosition } from '../sheet/address';
import type { Value } from '../sheet/value';

/** One cell in which two readings differ. */
export interface CellDifference {
  readonly section: string;
  readonly column: string;
  /** Which indicator the row holds, in blocks of indicators. */
  readonly indicator?: string;
  /** Where it stands in mine; in theirs for a row that mine lacks. A column that the sheet lacks: the row's column A. */
  readonly at: CellPosition;
  /** Absent = not filled or no such row; null = not applicable. */
  readonly mine?: Value | null;
  readonly theirs?: Value | null;
}

/** Two rows that are one, or a row that only one side has, with the cells that differ; never without any. */
export interface RowDifference {
  readonly pair: RowPair;
  readonly cells: readonly CellDifference[];
}

/** Rows are paired by their section's identities (`pairRows`); a row without a partner differs in every cell it has. */
export function rowDifferences(
  form: FormDefinition,
  mine: readonly Row[],
  theirs: readonly Row[],
): readonly RowDifference[] {
  return form.sections.flatMap((section) => {
    const own = (rows: readonly Row[]) => rows.filter((row) => row.section === section.key);
    return pairRows(section, own(mine), own(theirs)).flatMap((pair) => {
      const cells = cellDifferences(section, pair);
      return cells.length === 0 ? [] : [{ pair, cells }];
    });
  });
}

/** How much one reading differs from another. */
export interface DifferenceCounts {
  /** Rows that only mine has. */
  readonly rowsAdded: number;
  /** Rows that both have, with other content. */
  readonly rowsChanged: number;
  /** Rows that only theirs has. */
  readonly rowsRemoved: number;
  /** Cells that differ in the rows that both have. */
  readonly cells: number;
}

export function differenceCounts(found: readonly RowDifference[]): DifferenceCounts {
  const changed = found.filter(({ pair }) => pair.mine !== undefined && pair.theirs !== undefined);
  return {
    rowsAdded: found.filter(({ pair }) => pair.theirs === undefined).length,
    rowsChanged: changed.length,
    rowsRemoved: found.filter(({ pair }) => pair.mine === undefined).length,
    cells: changed.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

/** Every cell that differs, in the order of the rows. */
export function differences(
  form: FormDefinition,
  mine: readonly Row[],
  theirs: readonly Row[],
): readonly CellDifference[] {
  return rowDifferences(form, mine, theirs).flatMap(({ cells }) => cells);
}

/** The cells in which two rows differ; of a row without a partner every cell that it has. */
export function cellDifferences(section: Section, pair: RowPair): CellDifference[] {
  const { mine: left, theirs: right } = pair;
  const standing = pair.mine === undefined ? pair.theirs : pair.mine;
  const { sheet, row, cells } = standing;
  const indicator = section.kind === 'indicators' ? indicatorKeyOf(standing) : undefined;
  const columns = new Set([...Object.keys(left?.values ?? {}), ...Object.keys(right?.values ?? {})]);
  // Paired by it, it is the same; alone, it is the row's name and not an answer.
  if (indicator !== undefined) columns.delete('indicator');
  return [...columns].flatMap((column) => {
    const mine = left?.values[column];
    const theirs = right?.values[column];
    if (isSameValue(mine, theirs)) return [];
    return [
      {
        section: section.key,
        column,
        ...(indicator === undefined ? {} : { indicator }),
        at: cells[column] ?? { sheet, row, column: 1 },
        ...(mine === undefined ? {} : { mine }),
        ...(theirs === undefined ? {} : { theirs }),
      },
    ];
  });
}

export function isSameValue(one: Value | null | undefined, other: Value | null | undefined): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
