/** A sheet once its cells are read and before its rules speak: what each cell turned out to be, and where it stands. */

import type { CellPosition } from '../sheet/address';
import type { Value } from '../sheet/value';
import { labelOfCell, typeOfCell } from './cells';
import type { ColumnType } from './column-types/column-type';
import { type ColumnSpec, columnType } from './column-types/index';
import type { Indicator, Section } from './section';

/**
 * The truth about one cell:
 * `value` read and accepted · `notFilled` empty · `notApplicable` "-" · `doubtful` something an issue speaks of.
 * A rule over several cells stays silent while one of them is doubtful.
 */
export type CellReading = {
  readonly at: CellPosition;
  /** As it was read; null = empty. */
  readonly received: string | null;
} & (
  | { readonly state: 'value'; readonly value: Value }
  | { readonly state: 'notFilled' | 'notApplicable' | 'doubtful' }
);

export interface RowReading {
  readonly row: number;
  /** Which indicator the row holds; only in indicator sections. */
  readonly indicator?: Indicator;
  /** By column key; a column that the sheet lacks has no cell. */
  readonly cells: ReadonlyMap<string, CellReading>;
  readonly extras: readonly (readonly [string, string])[];
}

/** A section that was found, without its rows. */
export interface SectionFrame {
  readonly section: Section;
  readonly sheet: string;
  /** Header cells of the columns that were found. */
  readonly headers: ReadonlyMap<string, CellPosition>;
}

export interface SectionReading extends SectionFrame {
  readonly rows: readonly RowReading[];
}

export interface FormReading {
  /** Days on which activities may lie, both inclusive. */
  readonly window: { readonly from: string; readonly to: string };
  /** By section key; a section that the workbook lacks is absent. */
  readonly sections: ReadonlyMap<string, SectionReading>;
  /**
   * Where names that columns make of a row are kept for as long as nobody touches the row; the same `columns` (the array of
   * a rule) have the same names. Absent: nothing is remembered.
   */
  readonly rowNames?: ((columns: readonly string[]) => RowNames) | undefined;
}

/** By the row as it was read; null: it has no name. */
export type RowNames = Pick<WeakMap<RowReading, string | null>, 'get' | 'set'>;

/** Condition on another column of the same row. */
export interface Unless {
  readonly column: string;
  readonly in: readonly string[];
}

/** Whether a row that was read leaves itself out by its condition. */
export function isLeftOut(values: Readonly<Record<string, unknown>>, unless: Unless | undefined): boolean {
  return unless?.in.includes(String(values[unless.column] ?? '')) ?? false;
}

/** A figure in exact units, or why there is none. */
export type Figure = { readonly units: number } | 'none' | 'doubtful';

/** The figure in a cell, in the exact units of its type (人次 as they are, 万元 in hundredths). */
export function figureOf(reading: SectionFrame, row: RowReading, column: string): Figure {
  const cell = row.cells.get(column);
  if (cell === undefined) return 'none';
  if (cell.state !== 'value') return cell.state === 'doubtful' ? 'doubtful' : 'none';
  const exact = typeAt(reading, row, column)?.type.exact;
  return exact === undefined ? 'none' : { units: exact.toUnits(cell.value) };
}

/** The text in a cell that is settled; undefined while it is doubtful or there is none. */
export function textIn(row: RowReading, column: string): string | undefined {
  const cell = row.cells.get(column);
  return cell?.state === 'value' && typeof cell.value === 'string' ? cell.value : undefined;
}

/** Whether a row is left out by a condition: yes, no, or unknown while the deciding cell is doubtful. */
export function isExcluded(row: RowReading, unless: Unless | undefined): 'yes' | 'no' | 'unknown' {
  if (unless === undefined) return 'no';
  const cell = row.cells.get(unless.column);
  if (cell?.state === 'doubtful') return 'unknown';
  return cell?.state === 'value' && unless.in.includes(String(cell.value)) ? 'yes' : 'no';
}

/** Type and parameters of a cell; undefined for cells that hold no answer of their own. */
export function typeAt(
  { section }: SectionFrame,
  row: RowReading,
  column: string,
): { type: ColumnType<ColumnSpec, Value>; spec: ColumnSpec } | undefined {
  return typeOfCell(section, column, row.indicator);
}

/** Units back into what a person reads. */
export function formatUnits(reading: SectionFrame, row: RowReading, column: string, units: number): string {
  const found = typeAt(reading, row, column);
  const value = found?.type.exact?.fromUnits(units);
  return found === undefined || value === undefined ? String(units) : found.type.format(value, found.spec);
}

/** A sum of a column, as a person reads it. */
export function formatTotal(spec: ColumnSpec, units: number): string {
  const type = columnType(spec);
  const value = type.exact?.fromUnits(units);
  return value === undefined ? String(units) : type.format(value, spec);
}

/** 预计线下人次, or for an indicator 参加人次·线下. */
export function labelAt(section: Section, column: string, row?: RowReading): string {
  return labelOfCell(section, column, row?.indicator);
}
