/** 单位×类型: how many activities of each type each unit has, and its figures; live over the detail, with a chart. */
import { cellName, columnLetters, sheetPrefix } from '../address';
import type { ListSummary, Summary } from '../aggregate';
import { columnType } from '../column-types/index';
import { totalStyle } from '../entry-plan';
import {
  absoluteRange,
  banner,
  bannerMerge,
  cell,
  formulaText,
  printSetup,
  relativeRange,
  rowHeight,
} from '../sheet-layout';
import type { PlanCell, PlanChart, PlanRow, SheetPlan } from '../sheet-plan';
import { chinaTime, type DetailLayout, detailRange, rounded } from './detail';

export const MATRIX_SHEET = '单位×类型';
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const CHART_ROWS = 16;
/** More rows than these leave no room for the chart on the same page. */
const ROWS_BESIDE_A_CHART = 10;
const BRAND = '0F6CBD';

export interface MatrixSheet {
  readonly sheet: SheetPlan;
  /** Cell that holds the number of all activities. */
  readonly count: { readonly row: number; readonly column: number };
}

export function matrixSheet(summary: Summary, list: ListSummary, layout: DetailLayout): MatrixSheet {
  const { choices, rows: units } = summary.matrix;
  const summed = list.section.columns.filter(({ summed: isSummed }) => isSummed);
  const countColumn = choices.length + 2;
  const widths = [25, ...choices.map(() => 11), 8, ...summed.map(() => 12)];
  const lastRow = FIRST_ROW + Math.max(1, units.length) - 1;
  const totalRow = lastRow + 1;
  const headers = ['单位', ...choices, '合计(项)', ...summed.map(({ label }) => label)].map((label) =>
    cell(label, 'header'),
  );
  const byUnit = rowsByUnit(list);
  const body = units.map(({ unit, counts }, at): PlanRow => {
    const row = FIRST_ROW + at;
    const own = byUnit.get(unit) ?? [];
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      ...choices.map((_, choice) => ({
        formula: countFormula(summary, layout, row, choice),
        result: counts[choice] ?? 0,
        style: 'count' as const,
      })),
      {
        formula: `SUM(${relativeRange({ top: row, left: 2, bottom: row, right: countColumn - 1 })})`,
        result: counts.reduce((sum, count) => sum + count, 0),
        style: 'totalCount',
      },
      ...summed.map(({ key, type: spec }): PlanCell => {
        const { exact, style } = columnType(spec);
        const sum = own.reduce(
          (units_, { values }) =>
            units_ + (values[key] === undefined || values[key] === null ? 0 : (exact?.toUnits(values[key]) ?? 0)),
          0,
        );
        const formula = rounded(`SUMIFS(${detailRange(layout, key)},${detailRange(layout, 'unit')},$A${row})`, spec);
        return { formula, result: Number(exact?.fromUnits(sum) ?? 0), style };
      }),
    ];
    return { cells, height: rowHeight(cells, widths, 20) };
  });
  const blank: PlanRow = { height: 20, cells: widths.map(() => ({ style: 'text' as const })) };
  const total: PlanCell[] = [
    cell('合计', 'totalLabel'),
    ...widths.slice(1).map((_, at): PlanCell => {
      const column = at + 2;
      const spec = summed[column - countColumn - 1]?.type;
      const formula = `SUM(${relativeRange({ top: FIRST_ROW, left: column, bottom: lastRow, right: column })})`;
      const result = resultOfTotal(
        summary,
        list,
        column - 2,
        countColumn,
        summed.map(({ key }) => key),
      );
      return {
        formula: spec === undefined ? formula : rounded(formula, spec),
        result,
        style: spec === undefined ? 'totalCount' : totalStyle(columnType(spec).style),
      };
    }),
  ];
  const { round, form, asOf } = summary;
  const rows = [
    banner(`${round.school}${round.name}${form.attachment} 单位×类型`, 'title', widths.length, 34),
    banner(`截至 ${chinaTime(asOf)}，只列有活动的单位。`, 'subtitle', widths.length, 20),
    { cells: headers, height: rowHeight(headers, widths, 32) },
    ...(body.length > 0 ? body : [blank]),
    { cells: total, height: 24 },
  ];
  return {
    count: { row: totalRow, column: countColumn },
    sheet: {
      name: MATRIX_SHEET,
      rows,
      columnWidths: widths,
      merges: [bannerMerge(1, widths.length), bannerMerge(2, widths.length)],
      freeze: { rows: HEADER_ROW, columns: 1 },
      validations: [],
      charts: units.length === 0 ? [] : [chart(totalRow, choices.length, widths.length)],
      print: {
        ...printSetup(round.school, `${round.name} 单位×类型`, [HEADER_ROW, HEADER_ROW]),
        // A chart cut in two by a page's end is no chart.
        ...(units.length > ROWS_BESIDE_A_CHART ? { newPageAt: [totalRow + 2] } : {}),
      },
    },
  };
}

function rowsByUnit(list: ListSummary): ReadonlyMap<string, ListSummary['rows']> {
  const grouped = new Map<string, ListSummary['rows'][number][]>();
  for (const row of list.rows) {
    const own = grouped.get(row.unit);
    if (own === undefined) grouped.set(row.unit, [row]);
    else own.push(row);
  }
  return grouped;
}

function countFormula(summary: Summary, layout: DetailLayout, row: number, choice: number): string {
  const { column, unless } = summary.form.matrix;
  const conditions = [
    `${detailRange(layout, 'unit')},$A${row}`,
    `${detailRange(layout, column)},${columnLetters(choice + 2)}$${HEADER_ROW}`,
    ...(unless === undefined
      ? []
      : unless.in.map((value) => `${detailRange(layout, unless.column)},${formulaText(`<>${value}`)}`)),
  ];
  return `COUNTIFS(${conditions.join(',')})`;
}

/** The total of the n-th column after the unit: a type, all types, or a summed column. */
function resultOfTotal(
  summary: Summary,
  list: ListSummary,
  at: number,
  countColumn: number,
  summed: readonly string[],
): number {
  const { choices, rows } = summary.matrix;
  if (at < choices.length) return rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
  if (at + 2 === countColumn) return rows.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  return Number(list.totals.get(summed[at - choices.length - 1] ?? '')?.value ?? 0);
}

/** Activities by type, over the totals row. */
function chart(totalRow: number, choices: number, columns: number): PlanChart {
  const range = (row: number) => absoluteRange(MATRIX_SHEET, { top: row, left: 2, bottom: row, right: choices + 1 });
  return {
    kind: 'column',
    title: '各类型活动项数',
    at: { top: totalRow + 2, left: 1, bottom: totalRow + 1 + CHART_ROWS, right: columns },
    series: [{ name: '项数', values: range(totalRow), categories: range(HEADER_ROW), colour: BRAND }],
    valueAxisTitle: '项',
  };
}

export function cellReference(sheet: string, { row, column }: { row: number; column: number }): string {
  return `${sheetPrefix(sheet)}!${cellName(row, column)}`;
}
