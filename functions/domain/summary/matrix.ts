/** 单位×类型: how many activities of each type each unit has, and its figures; live over the detail, with a chart. */

import { type ColumnSpec, columnType } from '../form/column-types/index';
import { columnLetters } from '../sheet/address';
import { rowsBetween } from '../sheet/row-stream';
import {
  absoluteRange,
  banner,
  bannerMerge,
  cell,
  printSetup,
  relativeRange,
  rowHeight,
  rowHeights,
  textWidth,
  totalStyle,
} from '../sheet/sheet-layout';
import type { PlanCell, PlanChart, PlanRow, RowStream, SheetPlan } from '../sheet/sheet-plan';

import { chinaTime } from '../words/china-time';
import { countedOnce } from './joint-deduction';
import { type DetailLayout, leftOut, ofUnit, overUnitRows, sheetNamed, tableLayout } from './layout';
import { type ControlTotal, cellReference, type PartMaker, type SummaryPart } from './part';
import { sumCell, sumFormula, sumResult } from './sum-cell';
import type { Matrix, Summary, Total } from './summary';

const MATRIX_SHEET = '单位×类型';
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const CHART_ROWS = 16;
/** On a page of its own. */
const TALL_CHART_ROWS = 30;
/** More rows than these leave no room for the chart on the same page. */
const ROWS_BESIDE_A_CHART = 10;
const BRAND = '0F6CBD';

/** Where the form counts by a column. */
export const matrixParts: PartMaker = (summary) =>
  summary.matrix === undefined ? [] : [matrixPart(summary, summary.matrix)];

function matrixPart(summary: Summary, matrix: Matrix): SummaryPart {
  const { list, choices, rows: units } = matrix;
  const name = sheetNamed(summary, MATRIX_SHEET);
  const layout = tableLayout(summary, list);
  const summed = list.section.columns.filter(({ summed: isSummed }) => isSummed);
  const countColumn = choices.length + 2;
  const widths = [
    18,
    ...choices.map(() => 8),
    7,
    ...summed.map(({ key, type }) => figureWidth(list.totals.get(key), type)),
  ];
  const lastRow = FIRST_ROW + Math.max(1, units.length) - 1;
  const totalRow = lastRow + 1;
  const headers = ['单位', ...choices, '合计(项)', ...summed.map(({ label }) => label)].map((label) =>
    cell(label, 'header'),
  );
  const heightOf = rowHeights(widths, 20);
  const body = ({ unit, counts }: Matrix['rows'][number], at: number): PlanRow => {
    const row = FIRST_ROW + at;
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      ...choices.map((_, choice) => ({
        formula: overUnitRows(layout, unit, `$A${row}`, (rows) => countFormula(summary, matrix, rows, row, choice)),
        result: counts[choice] ?? 0,
        style: 'count' as const,
      })),
      {
        formula: `SUM(${relativeRange({ top: row, left: 2, bottom: row, right: countColumn - 1 })})`,
        result: counts.reduce((sum, count) => sum + count, 0),
        style: 'totalCount',
      },
      ...summed.map(({ key, type: spec }): PlanCell => {
        const formula = overUnitRows(layout, unit, `$A${row}`, (rows) => {
          const range = rows.range(key);
          const own = [ofUnit(rows, `$A${row}`), ...countedOnce(rows)].join(',');
          return sumFormula(`SUMIFS(${range},${own})`, `COUNTIFS(${own},${range},">=0")`, spec);
        });
        const result = sumResult(list.unitTotals.get(unit)?.get(key));
        return { formula, result, style: columnType(spec).style };
      }),
    ];
    return { cells, height: heightOf(cells) };
  };
  const blank: PlanRow = { height: 20, cells: widths.map(() => ({ style: 'text' as const })) };
  const below = (column: number) => relativeRange({ top: FIRST_ROW, left: column, bottom: lastRow, right: column });
  const countOf = (choice: number) => units.reduce((sum, { counts }) => sum + (counts[choice] ?? 0), 0);
  const byChoice = choices.map((_, choice) => countOf(choice));
  const total: PlanCell[] = [
    cell('合计', 'totalLabel'),
    ...[...byChoice, byChoice.reduce((a, b) => a + b, 0)].map(
      (result, at): PlanCell => ({ formula: `SUM(${below(at + 2)})`, result, style: 'totalCount' }),
    ),
    ...summed.map(({ key, type: spec }, at): PlanCell => {
      const range = below(countColumn + 1 + at);
      return sumCell(
        `SUM(${range})`,
        `COUNT(${range})`,
        list.totals.get(key),
        spec,
        totalStyle(columnType(spec).style),
      );
    }),
  ];
  const onOwnPage = units.length > ROWS_BESIDE_A_CHART;
  const { round, form, asOf } = summary;
  const head = [
    banner(`${round.school}${round.name}${form.attachment} 单位×类型`, 'title', widths.length, 34),
    banner(
      `截至 ${chinaTime(asOf)}，只列有活动的单位。${list.hasJoint ? '联合举办的活动只计在牵头单位。' : ''}`,
      'subtitle',
      widths.length,
      20,
    ),
    { cells: headers, height: rowHeight(headers, widths, 32) },
  ];
  const foot = { cells: total, height: 24 };
  const rows = units.length > 0 ? rowsBetween(head, units, body, [foot]) : [...head, blank, foot];
  const sheet: SheetPlan<RowStream> = {
    name,
    rows,
    columnWidths: widths,
    merges: [bannerMerge(1, widths.length), bannerMerge(2, widths.length)],
    freeze: { rows: HEADER_ROW, columns: 1 },
    validations: [],
    charts:
      units.length === 0
        ? []
        : [chart(name, totalRow, choices.length, widths.length, onOwnPage ? TALL_CHART_ROWS : CHART_ROWS)],
    print: {
      ...printSetup(round.school, `${round.name} 单位×类型`, [HEADER_ROW, HEADER_ROW]),
      // A chart cut in two by a page's end is no chart.
      ...(onOwnPage ? { newPageAt: [totalRow + 2] } : {}),
    },
  };
  const shown = cellReference(name, { row: totalRow, column: countColumn });
  return {
    sheet,
    says: '各单位各类型的活动项数与合计，附图',
    controls: [countControl(summary, matrix, layout, { shown, shownIn: name })],
    names: [],
  };
}

/** Room for the sum, which is the longest figure of its column. */
function figureWidth(total: Total | undefined, spec: ColumnSpec): number {
  const text = total === undefined ? '' : columnType(spec).format(total.value, spec);
  return Math.max(8, textWidth(text) * 1.15 + 2);
}

function countControl(
  summary: Summary,
  { column, rows }: Matrix,
  layout: DetailLayout,
  where: Pick<ControlTotal, 'shown' | 'shownIn'>,
): ControlTotal {
  const value = rows.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  const criteria = [
    `${layout.range(column)},"?*"`,
    ...leftOut(layout, summary.form.matrix?.unless),
    ...countedOnce(layout),
  ];
  return {
    label: '活动',
    type: undefined,
    value,
    detail: `COUNTIFS(${criteria.join(',')})`,
    ...where,
  };
}

function countFormula(summary: Summary, { column }: Matrix, layout: DetailLayout, row: number, choice: number): string {
  const conditions = [
    ofUnit(layout, `$A${row}`),
    `${layout.range(column)},${columnLetters(choice + 2)}$${HEADER_ROW}`,
    ...leftOut(layout, summary.form.matrix?.unless),
    ...countedOnce(layout),
  ];
  return `COUNTIFS(${conditions.join(',')})`;
}

/** Activities by type, over the totals row. */
function chart(sheet: string, totalRow: number, choices: number, columns: number, height: number): PlanChart {
  const range = (row: number) => absoluteRange(sheet, { top: row, left: 2, bottom: row, right: choices + 1 });
  return {
    kind: 'column',
    title: '各类型活动项数',
    at: { top: totalRow + 2, left: 1, bottom: totalRow + 1 + height, right: columns },
    series: [{ name: '项数', values: range(totalRow), categories: range(HEADER_ROW), colour: BRAND }],
    valueAxisTitle: '项',
  };
}
