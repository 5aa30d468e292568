/** What the cells of a sheet ask for, and what a person types into one of them, as the sheet shall hold it. */

import { indicatorOf, labelOfCell, typeOfCell } from '../form/cells';
import type { ReadContext } from '../form/column-types/column-type';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import type { CellPosition } from '../sheet/address';
import type { PlanValue } from '../sheet/sheet-plan';
import { indicatorKeyOf, type Row } from './row';

/** One cell that asks for something; or, in a list, a whole column from `row` down: `isColumn`. */
export interface AskedCell {
  readonly at: CellPosition;
  readonly isColumn: boolean;
  /** 预计线下人次, 参加人次·线下 */
  readonly label: string;
  readonly spec: ColumnSpec;
}

/** By the rows that were read: a list of which no row was read asks for nothing yet. In the order of the rows. */
export function askedCells({ sections }: FormDefinition, rows: readonly Row[]): readonly AskedCell[] {
  const byKey = new Map<string, Section>(sections.map((section) => [section.key, section]));
  const columns = new Set<string>();
  return rows.flatMap((row) => {
    const section = byKey.get(row.section);
    if (section === undefined) return [];
    // A card asks for each answer beside its label.
    const isColumn = section.kind === 'list' && Object.values(row.cells).every((at) => at.row === row.row);
    const indicator = indicatorOf(section, indicatorKeyOf(row));
    return Object.entries(row.cells).flatMap(([key, at]): AskedCell[] => {
      const place = `${at.sheet} ${at.column}`;
      const spec = typeOfCell(section, key, indicator)?.spec;
      if (spec === undefined || (isColumn && columns.has(place))) return [];
      if (isColumn) columns.add(place);
      return [{ at, isColumn, label: labelOfCell(section, key, indicator), spec }];
    });
  });
}

/** What is asked for at a cell; what a cell itself asks for comes before its column's. */
export function askedAt(asked: readonly AskedCell[], at: CellPosition): AskedCell | undefined {
  const inColumn = asked.filter((one) => one.at.sheet === at.sheet && one.at.column === at.column);
  return (
    inColumn.find((one) => !one.isColumn && one.at.row === at.row) ??
    inColumn.find((one) => one.isColumn && one.at.row <= at.row)
  );
}

/** Nothing but a number, as Excel takes it: "007" and sixteen digits are text. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/**
 * What was typed, as the sheet shall hold it. What the cell's type reads without a word to say is written as that type
 * writes it (2023-5-22 as a day, 200 as a number); anything else stays the text that was typed, for the check to speak of.
 * Where nothing is asked for, a plain number is one. Nothing typed is an empty cell.
 */
export function typedCell(text: string, spec: ColumnSpec | undefined, context: ReadContext): PlanValue {
  const typed = text.trim();
  if (typed === '') return null;
  if (spec === undefined) return PLAIN_NUMBER.test(typed) ? Number(typed) : text;
  const type = columnType(spec);
  const decoded = type.reader(spec, context).decode(typed);
  return decoded.ok && decoded.hint === undefined ? type.encode(decoded.value, spec) : text;
}
