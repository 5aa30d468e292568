/** Two readings of one report compared for people: which cells differ, what they are called, how they read. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Row } from '../reading/row';
import { formatAddress } from '../sheet/address';
import { cellLabel, cellText } from './cell-words';
import { type CellDifference, rowDifferences } from './difference';

/** A difference and the row it stands in. */
export interface ComparedCell {
  readonly difference: CellDifference;
  /** Mine where I have it, else theirs. */
  readonly row: Row;
  /** Where only one side has the row at all. */
  readonly onlyIn?: 'mine' | 'theirs';
}

export function compareRows(
  form: FormDefinition,
  mine: readonly Row[],
  theirs: readonly Row[],
): readonly ComparedCell[] {
  return rowDifferences(form, mine, theirs).flatMap(({ pair, cells }) =>
    cells.map((difference): ComparedCell => {
      if (pair.mine === undefined) return { difference, row: pair.theirs, onlyIn: 'theirs' };
      return pair.theirs === undefined
        ? { difference, row: pair.mine, onlyIn: 'mine' }
        : { difference, row: pair.mine };
    }),
  );
}

/** A cell that a person changed from one version to the next. */
export interface ChangedCell {
  readonly address: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What changed from one version to the next, as a person reads it. */
export function changedCells(
  of: { readonly form: FormDefinition; readonly round: Round },
  before: readonly Row[],
  after: readonly Row[],
): readonly ChangedCell[] {
  return compareRows(of.form, after, before).map(({ difference }) => ({
    address: formatAddress(difference.at),
    label: cellLabel(of.form, difference),
    before: cellText(of, difference, difference.theirs),
    after: cellText(of, difference, difference.mine),
  }));
}
