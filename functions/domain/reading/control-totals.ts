/** A unit's own 合计 row is a control total: it agrees with the rows that were read, or something was read otherwise. */
import { columnType } from '../form/column-types/index';
import { formatTotal, type RowReading, type SectionReading } from '../form/form-reading';
import type { Column, ListSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { cellAt, textOf } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import type { Conventions } from './read-cell';
import type { Header } from './recognise/header';
import { isEmptyAt } from './recognise/rows';

export interface ControlRows {
  /** Rows of 合计, from top to bottom; 小计 are not among them. */
  readonly totals: readonly number[];
  /** Rows that were left out as examples: a formula may add them all the same. */
  readonly examples: readonly number[];
}

/** Silent where a figure is doubtful. */
export function sayOfControlTotals(
  section: ListSection,
  header: Header,
  reading: SectionReading,
  { totals, examples }: ControlRows,
  conventions: Conventions,
  issues: IssueCollector,
): void {
  const summed = section.columns.filter((column) => column.summed && header.columns.has(column.key));
  const running = new Map<string, RunningSum>();
  for (const [at, total] of totals.entries()) {
    const stretches = stretchesOf(total, totals[at - 1], totals[at + 1], reading.rows);
    for (const column of summed) {
      const written = writtenUnits(column, total, header, conventions);
      if (written === undefined) continue;
      const ofColumn = running.get(column.key) ?? new RunningSum(reading.rows, column);
      running.set(column.key, ofColumn);
      const sums = stretches.map((stretch) => ofColumn.of(stretch));
      const [sum] = sums;
      if (sum === undefined || sums.includes(undefined) || sums.includes(written.units)) continue;
      const ofExamples = examples.map((row) => writtenUnits(column, row, header, conventions)?.units ?? 0);
      const withExamples = ofExamples.reduce((all, units) => all + units, sum);
      if (withExamples === written.units) continue;
      issues.add({
        severity: 'verify',
        at: { sheet: header.grid.sheet, row: total, column: written.at },
        fault: fault('total.rowsDiffer', { sum: formatTotal(column.type, sum) }),
        label: column.label,
        received: written.received,
        section: section.key,
        column: column.key,
      });
    }
  }
}

/** Rows from one to before another, as they stand in the list. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 合计 on top adds the rows below it; below them, all before it, or a second block's own only. */
function stretchesOf(
  total: number,
  previous: number | undefined,
  next: number | undefined,
  rows: readonly RowReading[],
): readonly Stretch[] {
  const before = { from: 0, to: firstFrom(rows, total) };
  if (before.to === 0) return [{ from: 0, to: next === undefined ? rows.length : firstFrom(rows, next) }];
  return previous === undefined ? [before] : [before, { ...before, from: firstFrom(rows, previous) }];
}

/** Which of the rows, from top to bottom, is the first at or below that one of the sheet. */
function firstFrom(rows: readonly RowReading[], row: number): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.row ?? row) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What stands under the column in a row that is no entry, in exact units; undefined where no figure does. */
function writtenUnits(
  { key, type: spec }: Column,
  row: number,
  { grid, columns }: Header,
  { context }: Conventions,
): { readonly units: number; readonly at: number; readonly received: string } | undefined {
  const at = columns.get(key)?.column;
  const type = columnType(spec);
  const cell = at === undefined ? null : cellAt(grid, row, at);
  // 0 by a formula: nobody typed it, and it adds nothing where figures stand as text.
  const isNothing = at === undefined || isEmptyAt(grid, row, at);
  if (isNothing || type.exact === undefined) return undefined;
  const decoded = type.reader(spec, context).decode(cell);
  const value = decoded.ok ? decoded.value : cell === 0 ? cell : undefined;
  return value === undefined ? undefined : { units: type.exact.toUnits(value), at, received: trimEnds(textOf(cell)) };
}

/** A list's column added up from its first row on, once, whatever number of totals there is. */
class RunningSum {
  /** Exact units, and how many figures are doubtful, before each row. */
  readonly #units: Float64Array;
  readonly #doubtful: Uint32Array;

  constructor(rows: readonly RowReading[], { key, type }: Column) {
    const { exact } = columnType(type);
    this.#units = new Float64Array(rows.length + 1);
    this.#doubtful = new Uint32Array(rows.length + 1);
    let units = 0;
    let doubtful = 0;
    let at = 0;
    for (const row of rows) {
      const cell = row.cells.get(key);
      if (cell?.state === 'value') units += exact?.toUnits(cell.value) ?? 0;
      else if (cell?.state === 'doubtful') doubtful++;
      at++;
      this.#units[at] = units;
      this.#doubtful[at] = doubtful;
    }
  }

  /** Undefined while a figure of it is doubtful. */
  of({ from, to }: Stretch): number | undefined {
    const between = (counts: Float64Array | Uint32Array) => (counts[to] ?? 0) - (counts[from] ?? 0);
    return between(this.#doubtful) > 0 ? undefined : between(this.#units);
  }
}
