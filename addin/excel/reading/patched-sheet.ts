/** A sheet as it was read, with what was asked of it again; or that it has to be read whole. No Office.js. */
import type { Rect } from '#domain/sheet/raw-grid';
import { isFormula } from './formula-facts';
import type { ExpectedCells, LoadedCells } from './grid-from-range';
import type { LineLook } from './line-properties';
import type { ReadSheet } from './read-sheet';

/** Rows that were read whole. */
export interface RowsAgain {
  readonly cells: LoadedCells;
  readonly hiddenRows: readonly number[];
  readonly looks: readonly LineLook[];
}

/** Formulas whose results were asked for. */
export interface ResultsAgain {
  readonly rect: Rect;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** What Excel answered of one sheet. */
export interface SheetAgain extends Pick<ReadSheet, 'threads' | 'areNotesTold' | 'merges'> {
  readonly size: ExpectedCells | undefined;
  readonly hiddenColumns: readonly number[];
  readonly columnLooks: readonly LineLook[];
  readonly rows: readonly RowsAgain[];
  readonly results: readonly ResultsAgain[];
  /** Whether rows that nobody spoke of are hidden or not as they were. */
  readonly areOthersAlike: boolean;
  /** Whether formulas fill their neighbours: what these hold no event tells, nor their formula. */
  readonly spills: boolean;
}

interface Row {
  readonly values: readonly unknown[];
  readonly types: readonly unknown[];
  readonly formats: readonly unknown[];
  readonly formulas: readonly unknown[];
}

/** Undefined where something is otherwise than the changes that were told could have made it. */
export function patchedSheet(before: ReadSheet, again: SheetAgain): ReadSheet | undefined {
  const { size, merges, threads, areNotesTold, hiddenColumns } = again;
  const { expected, looks } = before;
  if (again.spills || !again.areOthersAlike || areNotesTold !== before.areNotesTold) return undefined;
  if (JSON.stringify(merges) !== JSON.stringify(before.merges)) return undefined;
  if (expected === undefined || size === undefined) {
    return expected === size && again.rows.length === 0 ? { ...before, threads } : undefined;
  }
  if (looks === undefined || size.left !== expected.left || size.columns !== expected.columns) return undefined;
  if (!isExplained(looks.columns, again)) return undefined;
  const known = rowsOf(before.blocks);
  const read = rowsOf(again.rows.map(({ cells }) => cells));
  if ([...read].some(([at, row]) => hasNewFormula(row, known.get(at)))) return undefined;
  for (const [at, row] of withResults(known, again.results, size.left)) known.set(at, row);
  const rows: Row[] = [];
  const rowLooks: LineLook[] = [];
  const looksRead = new Map(again.rows.flatMap((part) => part.looks.map((look, at) => [part.cells.top + at, look])));
  for (let at = size.top; at < size.top + size.rows; at++) {
    const row = read.get(at) ?? known.get(at);
    const look = looksRead.get(at) ?? looks.rows[at - expected.top];
    if (row === undefined || look === undefined) return undefined;
    rows.push(row);
    rowLooks.push(look);
  }
  if (!reachesItsEdges(rows)) return undefined;
  const hidden = [
    ...(before.hiddenRows ?? []).filter((row) => !read.has(row)),
    ...again.rows.flatMap(({ hiddenRows }) => hiddenRows),
  ].filter((row) => row >= size.top && row < size.top + size.rows);
  return {
    ...before,
    expected: size,
    blocks: [blockOf(size, rows)],
    hiddenRows: hidden.sort((a, b) => a - b),
    hiddenColumns,
    looks: { rows: rowLooks, columns: again.columnLooks },
    threads,
  };
}

/** A column that has come to hold something struck out, raised or underlined has it in a row that was read. */
function isExplained(before: readonly LineLook[], { columnLooks, rows }: SheetAgain): boolean {
  return (['struck', 'raised', 'underlined'] as const).every((of) => {
    const isNew = columnLooks.some((look, at) => look[of] !== false && before[at]?.[of] === false);
    return !isNew || rows.some(({ looks }) => looks.some((look) => look[of] !== false));
  });
}

/** What a new formula does to its neighbours, and to those that Excel fills with it, is not foreseen. */
function hasNewFormula({ values, formulas }: Row, before: Row | undefined): boolean {
  return formulas.some((formula, at) => isFormula(formula, values[at]) && formula !== before?.formulas[at]);
}

function rowsOf(blocks: readonly LoadedCells[]): Map<number, Row> {
  return new Map(
    blocks.flatMap(({ top, values, types, formats, formulas }) =>
      values.map((cells, at): [number, Row] => [
        top + at,
        { values: cells, types: types[at] ?? [], formats: formats[at] ?? [], formulas: formulas[at] ?? [] },
      ]),
    ),
  );
}

function withResults(
  known: ReadonlyMap<number, Row>,
  results: readonly ResultsAgain[],
  left: number,
): ReadonlyMap<number, Row> {
  const changed = new Map<number, Row>();
  for (const { rect, values, types } of results) {
    values.forEach((cells, down) => {
      const at = rect.top + down;
      const row = changed.get(at) ?? known.get(at);
      if (row === undefined) return;
      const copy = { ...row, values: [...row.values], types: [...row.types] };
      copy.values.splice(rect.left - left, cells.length, ...cells);
      copy.types.splice(rect.left - left, cells.length, ...(types[down] ?? []));
      changed.set(at, copy);
    });
  }
  return changed;
}

/** The range that Excel says is in use begins and ends with something; else a change was not told. */
function reachesItsEdges(rows: readonly Row[]): boolean {
  const isFilled = (type: unknown) => type !== undefined && type !== 'Empty';
  const width = rows[0]?.types.length ?? 0;
  return (
    rows[0]?.types.some(isFilled) === true &&
    rows.at(-1)?.types.some(isFilled) === true &&
    rows.some(({ types }) => isFilled(types[0])) &&
    rows.some(({ types }) => isFilled(types[width - 1]))
  );
}

function blockOf({ top, left }: ExpectedCells, rows: readonly Row[]): LoadedCells {
  return {
    top,
    left,
    values: rows.map(({ values }) => values),
    types: rows.map(({ types }) => types),
    formats: rows.map(({ formats }) => formats),
    formulas: rows.map(({ formulas }) => formulas),
  };
}
