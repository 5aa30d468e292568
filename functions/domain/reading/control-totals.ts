/** A unit's own 合计 row is a control total: it agrees with the rows that were read, or something was read otherwise. */
import { columnType } from '../form/column-types/index';
import { formatTotal, type RowReading, type SectionReading } from '../form/form-reading';
import type { Column, ListSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { cellAt, textOf } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import type { Value } from '../sheet/value';
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
  let running: RunningSums | undefined;
  for (const [at, total] of totals.entries()) {
    const stretches = stretchesOf(total, totals[at - 1], totals[at + 1], reading.rows);
    for (const column of summed) {
      const written = writtenUnits(column, total, header, conventions);
      if (written === undefined) continue;
      running ??= new RunningSums(reading.rows, summed);
      const sums = stretches.map((stretch) => running?.of(column, stretch));
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

/** A list's columns added up from its first row on, once, whatever number of totals there is; and in one pass. */
class RunningSums {
  readonly #columns: readonly RunningSum[];

  constructor(rows: readonly RowReading[], columns: readonly Column[]) {
    this.#columns = columns.map(({ key, type }) => ({
      key,
      toUnits: columnType(type).exact?.toUnits,
      units: new Float64Array(rows.length + 1),
      doubtful: new Uint32Array(rows.length + 1),
    }));
    let at = 0;
    for (const { cells } of rows) {
      for (const { key, toUnits, units, doubtful } of this.#columns) {
        const cell = cells.get(key);
        units[at + 1] = (units[at] ?? 0) + (cell?.state === 'value' ? (toUnits?.(cell.value) ?? 0) : 0);
        doubtful[at + 1] = (doubtful[at] ?? 0) + (cell?.state === 'doubtful' ? 1 : 0);
      }
      at++;
    }
  }

  /** Undefined while a figure of it is doubtful. */
  of({ key }: Column, { from, to }: Stretch): number | undefined {
    const column = this.#columns.find((each) => each.key === key);
    const between = (counts: Float64Array | Uint32Array) => (counts[to] ?? 0) - (counts[from] ?? 0);
    return column === undefined || between(column.doubtful) > 0 ? undefined : between(column.units);
  }
}

interface RunningSum {
  readonly key: string;
  readonly toUnits: ((value: Value) => number) | undefined;
  /** Exact units, and how many figures are doubtful, before each row. */
  readonly units: Float64Array;
  readonly doubtful: Uint32Array;
}
