/** 活动明细 and 指标明细: every row that was merged, its unit first, its source last. All totals are formulas over these. */

import { columnType, unitOfMeasure } from '../form/column-types/index';
import { FIGURE_COLUMNS, type FigureColumn } from '../form/figure-columns';
import type { Unless } from '../form/form-reading';
import type { Rect } from '../sheet/raw-grid';
import {
  absoluteRange,
  banner,
  bannerMerge,
  cell,
  columnRange,
  formulaText,
  printSetup,
  relativeRange,
  rowHeight,
  totalStyle,
} from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { DetailRow, IndicatorSummary, ListSummary, Source, Summary } from './aggregate';
import { rounded, sumCell } from './sum-cell';

/** 2 title rows, the filter totals, the headers. */
const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const UNIT_WIDTH = 16;
const SOURCE_WIDTH = 26;

/** Where the detail's columns stand, for formulas of other sheets. */
export interface DetailLayout {
  readonly sheet: string;
  readonly firstRow: number;
  /** At least firstRow: a detail without rows has one empty one, so that every range exists. */
  readonly lastRow: number;
  /** Column key → position; `unit` is the first. */
  readonly columns: ReadonlyMap<string, number>;
}

export function listLayout(summary: Summary, list: ListSummary): DetailLayout {
  const several = summary.lists.length > 1;
  return {
    sheet: several ? `活动明细-${list.section.key}`.slice(0, 31) : '活动明细',
    firstRow: FIRST_ROW,
    lastRow: FIRST_ROW + Math.max(1, list.rows.length) - 1,
    columns: new Map([['unit', 1], ...list.section.columns.map(({ key }, at) => [key, at + 2] as const)]),
  };
}

const INDICATOR_DETAIL_COLUMNS = ['unit', 'key', 'indicator', 'measure', ...FIGURE_COLUMNS, 'remarks'] as const;

export function indicatorLayout(rows: number): DetailLayout {
  return {
    sheet: '指标明细',
    firstRow: FIRST_ROW,
    lastRow: FIRST_ROW + Math.max(1, rows) - 1,
    columns: new Map(INDICATOR_DETAIL_COLUMNS.map((key, at) => [key, at + 1])),
  };
}

/** The column's data cells: absolute, with their sheet. */
export function detailRange(layout: DetailLayout, key: string): string {
  return absoluteRange(layout.sheet, rectOf(layout, key));
}

/** Criteria of COUNTIFS that leave out what does not count (cancelled activities): range, "<>取消". */
export function leftOut(layout: DetailLayout, unless: Unless | undefined): readonly string[] {
  return unless === undefined
    ? []
    : unless.in.map((word) => `${detailRange(layout, unless.column)},${formulaText(`<>${word}`)}`);
}

function rectOf(layout: DetailLayout, key: string): Rect {
  return columnRange(layout.columns.get(key) ?? 1, layout.firstRow, layout.lastRow);
}

function sourceText({ unit, version, source, sheet, row }: Source): string {
  return `${unit} 第${version}版 ${source} ${sheet} 第${row}行`;
}

export function listDetail(summary: Summary, list: ListSummary, layout: DetailLayout): SheetPlan {
  const { columns } = list.section;
  const widths = [UNIT_WIDTH, ...columns.map(({ width }) => width), SOURCE_WIDTH];
  const headers = ['单位', ...columns.map(({ label }) => label), '来源'].map((label) => cell(label, 'header'));
  const filterTotals: PlanCell[] = [
    cell('筛选合计', 'totalLabel'),
    ...columns.map((column): PlanCell => {
      const total = list.totals.get(column.key);
      if (total === undefined) return { style: 'totalLabel' };
      const range = relativeRange(rectOf(layout, column.key));
      const style = totalStyle(columnType(column.type).style);
      return sumCell(`SUBTOTAL(109,${range})`, `SUBTOTAL(102,${range})`, total, column.type, style);
    }),
    { style: 'totalLabel' },
  ];
  const body = list.rows.map(({ unit, values, from }, at): PlanRow => {
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      ...columns.map(({ key, type: spec }) => valueCell(values[key], spec, at + 1)),
      cell(sourceText(from), 'source'),
    ];
    return { cells, height: rowHeight(cells, widths) };
  });
  return {
    name: layout.sheet,
    rows: [
      ...heads(summary, layout.sheet, widths.length),
      { cells: filterTotals, height: 20 },
      { cells: headers, height: rowHeight(headers, widths, 30) },
      ...orEmpty(body, widths.length),
    ],
    columnWidths: widths,
    merges: [bannerMerge(1, widths.length), bannerMerge(2, widths.length)],
    freeze: { rows: HEADER_ROW, columns: 1 },
    filter: { top: HEADER_ROW, left: 1, bottom: layout.lastRow, right: widths.length },
    validations: [],
    charts: [],
    print: printSetup(summary.round.school, `${summary.round.name} 活动明细`, [HEADER_ROW, HEADER_ROW]),
  };
}

const INDICATOR_HEADERS: readonly (readonly [string, number])[] = [
  ['单位', UNIT_WIDTH],
  ['代码', 16],
  ['指标', 24],
  ['计量单位', 9],
  ['线下', 11],
  ['线上', 11],
  ['合计', 11],
  ['备注', 16],
  ['来源', 46],
];

export function indicatorDetail(summary: Summary, indicators: IndicatorSummary, layout: DetailLayout): SheetPlan {
  const widths = INDICATOR_HEADERS.map(([, width]) => width);
  const headers = INDICATOR_HEADERS.map(([label]) => cell(label, 'header'));
  const body = indicators.rows.map((row, at): PlanRow => {
    const { unit, indicator, values, from } = row;
    const figures = FIGURE_COLUMNS.map((key) => figureCell(row, key, layout.firstRow + at));
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      cell(indicator.key, 'source'),
      cell(indicator.label, 'text'),
      cell(unitOfMeasure(indicator.type) ?? '', 'centre'),
      ...figures,
      cell(typeof values.remarks === 'string' ? values.remarks : null, 'text'),
      cell(sourceText(from), 'source'),
    ];
    return { cells, height: rowHeight(cells, widths) };
  });
  const note = banner('合计由线下、线上相加；只报合计的按所报数。', 'note', widths.length, 20);
  return {
    name: layout.sheet,
    rows: [
      ...heads(summary, layout.sheet, widths.length),
      note,
      { cells: headers, height: 26 },
      ...orEmpty(body, widths.length),
    ],
    columnWidths: widths,
    merges: [1, 2, 3].map((row) => bannerMerge(row, widths.length)),
    freeze: { rows: HEADER_ROW, columns: 3 },
    filter: { top: HEADER_ROW, left: 1, bottom: layout.lastRow, right: widths.length },
    validations: [],
    charts: [],
    print: printSetup(summary.round.school, `${summary.round.name} 指标明细`, [HEADER_ROW, HEADER_ROW]),
  };
}

/** The row's own total is live where both parts were given. */
function figureCell(
  { indicator, values }: DetailRow & { indicator: IndicatorSummary['rows'][number]['indicator'] },
  key: FigureColumn,
  row: number,
): PlanCell {
  const spec = indicator.type;
  const bothGiven = typeof values.offline === 'number' && typeof values.online === 'number';
  if (key !== 'total' || !bothGiven) return valueCell(values[key], spec, 0);
  const style = columnType(spec).style;
  return {
    formula: rounded(`SUM(${relativeRange({ top: row, left: 5, bottom: row, right: 6 })})`, spec),
    result: Number(values.total),
    style,
  };
}

function heads(summary: Summary, title: string, columns: number): PlanRow[] {
  const { round, form, asOf } = summary;
  return [
    banner(`${round.school}${round.name}${form.attachment} ${title}`, 'title', columns, 34),
    banner(`截至 ${chinaTime(asOf)}。空白=未填，0=没有，“-”=不适用。`, 'subtitle', columns, 20),
  ];
}

/** 2023-05-19T08:30:00Z → 2023-05-19 16:30 (Beijing). */
export function chinaTime(instant: string): string {
  const time = new Date(Date.parse(instant) + 8 * 3_600_000);
  return time.toISOString().slice(0, 16).replace('T', ' ');
}

function valueCell(
  value: DetailRow['values'][string] | undefined,
  spec: Parameters<typeof columnType>[0],
  number: number,
): PlanCell {
  const type = columnType(spec);
  if (type.ignored === true) return { value: number, style: type.style };
  if (value === undefined) return { style: type.style };
  if (value === null) return cell('-', 'centre');
  return { value: type.encode(value, spec), style: type.style };
}

function orEmpty(rows: readonly PlanRow[], columns: number): readonly PlanRow[] {
  return rows.length > 0
    ? rows
    : [{ height: 18, cells: Array.from({ length: columns }, () => ({ style: 'text' as const })) }];
}
