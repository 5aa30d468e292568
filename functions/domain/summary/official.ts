/** 学校汇总: the form's own layout with the school as its unit; every total is a live formula over the detail sheet. */

import { columnType, unitOfMeasure } from '../form/column-types/index';
import { FIGURE_COLUMNS, INDICATOR_HEADERS } from '../form/figure-columns';
import type { IndicatorSection } from '../form/section';
import { banner, bannerMerge, cell, formulaText, printSetup, rowHeight, totalStyle } from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { IndicatorSummary, ListSummary, Summary } from './aggregate';
import { chinaTime, type DetailLayout, detailRange } from './detail';
import { sumCell } from './sum-cell';

export const OFFICIAL_SHEET = '学校汇总';
const HEADER_ROW = 4;

/** Where 学校汇总 shows the total of a column (lists) or of an indicator's 合计. */
export type OfficialTotals = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

export interface OfficialSheet {
  readonly sheet: SheetPlan;
  readonly totals: OfficialTotals;
}

export function officialList(summary: Summary, list: ListSummary, layout: DetailLayout): OfficialSheet {
  const { columns } = list.section;
  const widths = columns.map(({ width }) => width);
  const headers = columns.map(({ label }) => cell(label, 'header'));
  const body = list.rows.map(({ values }, at): PlanRow => {
    const cells = columns.map(({ key, type: spec }): PlanCell => {
      const type = columnType(spec);
      if (type.ignored === true) return cell(at + 1, type.style);
      const value = values[key];
      if (value === null) return cell('-', 'centre');
      return value === undefined ? { style: type.style } : { value: type.encode(value, spec), style: type.style };
    });
    return { cells, height: rowHeight(cells, widths, 24) };
  });
  const totalRow = HEADER_ROW + body.length + 1;
  const totals = new Map<string, { row: number; column: number }>();
  const total = columns.map((column, at): PlanCell => {
    const sum = list.totals.get(column.key);
    if (at === 0) return cell('合计', 'totalLabel');
    if (sum === undefined) return { style: 'totalLabel' };
    totals.set(column.key, { row: totalRow, column: at + 1 });
    const range = detailRange(layout, column.key);
    return sumCell(`SUM(${range})`, `COUNT(${range})`, sum, column.type, totalStyle(columnType(column.type).style));
  });
  const sheet = official(summary, list.section.title, widths, headers, [...body, { cells: total, height: 26 }], 3);
  return { sheet, totals };
}

export function officialIndicators(
  summary: Summary,
  section: IndicatorSection,
  indicators: IndicatorSummary,
  layout: DetailLayout,
): OfficialSheet {
  const widths = [6, 30, 10, 15, 15, 15, 30];
  const { headers } = section;
  const titles = INDICATOR_HEADERS.map((name) => headers[name].label);
  const totals = new Map<string, { row: number; column: number }>();
  const body = indicators.indicators.map(({ indicator, totals: sums }, at): PlanRow => {
    const row = HEADER_ROW + 1 + at;
    totals.set(indicator.key, { row, column: 6 });
    const figures = FIGURE_COLUMNS.map((column): PlanCell => {
      const sum = sums.get(column);
      const isNotAsked = indicator.totalOnly && column !== 'total' && (sum === undefined || sum.answers === 0);
      if (isNotAsked) return cell('-', 'centre');
      const keys = `${detailRange(layout, 'key')},${formulaText(indicator.key)}`;
      const range = detailRange(layout, column);
      const { style } = columnType(indicator.type);
      return sumCell(
        `SUMIFS(${range},${keys})`,
        `COUNTIFS(${keys},${range},">=0")`,
        sum,
        indicator.type,
        column === 'total' ? totalStyle(style) : style,
      );
    });
    const cells: PlanCell[] = [
      cell(at + 1, 'centre'),
      cell(indicator.label, 'text'),
      cell(unitOfMeasure(indicator.type) ?? '', 'centre'),
      ...figures,
      { style: 'text' },
    ];
    return { cells, height: 21 };
  });
  const page = official(
    summary,
    section.title,
    widths,
    titles.map((title) => cell(title, 'header')),
    body,
    2,
  );
  const sheet = { ...page, print: { ...page.print, onOnePage: true } } as const;
  return { sheet, totals };
}

function official(
  summary: Summary,
  title: string,
  widths: readonly number[],
  headers: readonly PlanCell[],
  body: readonly PlanRow[],
  frozen: number,
): SheetPlan {
  const { round, form, asOf } = summary;
  const columns = widths.length;
  const letterhead = `填报单位：${round.school}        汇总单位：${round.collector.name}        截至：${chinaTime(asOf)}`;
  const rows: PlanRow[] = [
    banner(form.attachment, 'attachment', columns, 20),
    banner(title, 'title', columns, 34),
    banner(letterhead, 'letterhead', columns, 24),
    { cells: headers, height: rowHeight(headers, widths, 32) },
    ...body,
    banner('单位负责人（签字）：                              单位（盖章）：', 'signature', columns, 40),
  ];
  return {
    name: OFFICIAL_SHEET,
    rows,
    columnWidths: widths,
    merges: [1, 2, 3, rows.length].map((row) => bannerMerge(row, columns)),
    freeze: { rows: HEADER_ROW, columns: frozen },
    validations: [],
    charts: [],
    print: printSetup(`${form.attachment} ${form.version}`, `${round.school} ${round.name}`, [HEADER_ROW, HEADER_ROW]),
  };
}
