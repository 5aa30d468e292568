/** What else is known of the rows of a report: what the same row said in the form it started from, or a year before. */
import type { FormOfRound } from '../form/form-of-round';
import type { Section } from '../form/section';
import { indicatorKeyOf, type Row } from '../reading/row';
import { pairNamedRows } from '../reading/row-pairs';
import { cellLabel, cellText, typedCell } from '../reports/cell-words';
import type { CellPosition } from '../sheet/address';

/** Another reading to look at: the same unit's, of the same form or of the one that lists start from. */
export interface OtherReading {
  readonly of: FormOfRound;
  readonly rows: readonly Row[];
}

/** Of one cell of the report: what the other reading has at its row and column. */
export interface FigureBeside {
  readonly at: CellPosition;
  /** What the column is called there. */
  readonly label: string;
  /** As people read it; never empty. */
  readonly text: string;
}

/**
 * Rows are known by their names (indicators by their keys), never by their place: where nothing names a row, nothing is
 * told beside it. Columns are known by their keys; fields, of which there is one row, are not figures and are left out.
 */
export function figuresBeside(of: FormOfRound, rows: readonly Row[], other: OtherReading): readonly FigureBeside[] {
  return of.form.sections.flatMap((section) => {
    const key = sectionThere(section, of, other);
    if (key === undefined) return [];
    const own = rows.filter((row) => row.section === section.key);
    const theirs = other.rows.filter((row) => row.section === key);
    return pairNamedRows(section, own, theirs).flatMap((pair) =>
      pair.mine === undefined || pair.theirs === undefined ? [] : besideRow(pair.mine, pair.theirs, other.of),
    );
  });
}

function sectionThere(section: Section, { form }: FormOfRound, other: OtherReading): string | undefined {
  if (section.kind === 'fields') return undefined;
  if (other.of.form.id === form.id) return section.key;
  if (section.kind !== 'list' || section.startsFrom?.form !== other.of.form.id) return undefined;
  return section.startsFrom.section;
}

function besideRow(mine: Row, theirs: Row, there: FormOfRound): readonly FigureBeside[] {
  const indicator = indicatorKeyOf(theirs);
  return Object.entries(mine.cells).flatMap(([column, at]): readonly FigureBeside[] => {
    if (column === 'indicator' || !(column in theirs.cells)) return [];
    const keys = { section: theirs.section, column, ...(indicator === undefined ? {} : { indicator }) };
    const text = cellText(there, keys, theirs.values[column]);
    const isPlace = typedCell(there.form, keys)?.spec.type === 'sequence';
    return text === '' || isPlace ? [] : [{ at, label: cellLabel(there.form, keys), text }];
  });
}
