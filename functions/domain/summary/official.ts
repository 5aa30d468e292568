/** 学校汇总: the form's own layout with the school as its unit; every total is a live formula over a detail sheet. */
import { indicatorName } from '../form/block-cells';
import { blockColumns, isAskedFor, wholeFigures } from '../form/blocks';
import { labelOfCell } from '../form/cells';
import { columnType, widthOf } from '../form/column-types/index';
import { notApplicableSign } from '../form/form-of-round';
import type { Indicator, Section } from '../form/section';
import { rowsBetween } from '../sheet/row-stream';
import {
  banner,
  bannerMerge,
  cell,
  narrowed,
  printSetup,
  rowHeight,
  rowHeights,
  SIGNATURE_LINE,
  totalStyle,
  wideEnough,
} from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../sheet/sheet-plan';
import { chinaTime } from '../words/china-time';
import { needsOf, valueCells } from './detail-cells';
import { countedOnce, deductingRules, deductionFormula, withoutPartners } from './joint-deduction';
import { indicatorLayout, ofIndicator, sheetNamed, tableLayout } from './layout';
import { type ControlTotal, cellReference, type PartMaker, type SummaryPart } from './part';
import { rounded, sumCell } from './sum-cell';
import type { DetailRow, IndicatorSummary, Summary, TableSummary } from './summary';

export const OFFICIAL_SHEET = '学校汇总';
const HEADER_ROW = 4;
const BLOCK_WIDTHS = { sequence: 6, code: 12, indicator: 30, unit: 10, figure: 15, remarks: 30 } as const;

/**
 * What goes upward: every block of indicators, or, in a form without any, every list. (附件4's list of activities only
 * proves its indicators: it has its detail sheet.)
 */
export const officialParts: PartMaker = (summary) =>
  summary.indicators.length > 0
    ? summary.indicators.map((block) => officialIndicators(summary, block))
    : summary.lists.map((list) => officialList(summary, list));

/** The first official sheet is 学校汇总 itself; further ones also say which section they are. */
function sheetName(summary: Pick<Summary, 'form' | 'among'>, section: Section): string {
  const first = summary.form.sections.find(({ kind }) => kind === section.kind);
  return section === first
    ? sheetNamed(summary, OFFICIAL_SHEET)
    : sheetNamed(summary, `${OFFICIAL_SHEET}-${section.sheet}`, section);
}

function officialList(summary: Summary, list: TableSummary): SummaryPart {
  const { columns } = list.section;
  const name = sheetName(summary, list.section);
  const layout = tableLayout(summary, list);
  const asAsked = wideEnough(columns.map(widthOf));
  const widths = summary.paper === undefined ? narrowed(asAsked, needsOf(columns, list.rows)) : asAsked;
  const headers = columns.map(({ label }) => cell(label, 'header'));
  const addValues = valueCells(summary, columns);
  const heightOf = rowHeights(widths, 24);
  const body = (row: DetailRow, at: number): PlanRow => {
    const cells: PlanCell[] = [];
    addValues(row, at + 1, cells);
    return { cells, height: heightOf(cells) };
  };
  // An activity goes upward once, as its lead reports it; the partners' rows are in the details.
  const shown = withoutPartners(list.rows);
  const totalRow = HEADER_ROW + shown.length + 1;
  const once = countedOnce(layout)
    .map((criterion) => `,${criterion}`)
    .join('');
  const controls: ControlTotal[] = [];
  const total = columns.map(({ key, label, type }, at): PlanCell => {
    const sum = list.totals.get(key);
    if (at === 0) return cell('合计', 'totalLabel');
    if (sum === undefined) return { style: 'totalLabel' };
    const range = layout.range(key);
    const added = once === '' ? `SUM(${range})` : `SUMIFS(${range}${once})`;
    const counted = once === '' ? `COUNT(${range})` : `COUNTIFS(${range},">=0"${once})`;
    if (sum.answers > 0) {
      controls.push({
        key,
        label,
        type,
        value: Number(sum.value),
        detail: rounded(added, type),
        shown: cellReference(name, { row: totalRow, column: at + 1 }),
        shownIn: name,
      });
    }
    return sumCell(added, counted, sum, type, totalStyle(columnType(type).style));
  });
  const rows = (head: readonly PlanRow[], foot: PlanRow) =>
    rowsBetween(head, shown, body, [{ cells: total, height: 26 }, foot]);
  const sheet = official(summary, { name, title: list.section.title, widths, headers, frozen: 3 }, rows);
  return { sheet, says: '按附件格式的学校汇总表，合计为公式', controls, names: [] };
}

/** Where 学校汇总 shows one figure of one indicator: `reference` as formulas write it. */
export function officialCell(
  summary: Pick<Summary, 'form' | 'among'>,
  { section }: IndicatorSummary,
  indicator: Indicator,
  figure: string,
): { readonly sheet: string; readonly reference: string } {
  const sheet = sheetName(summary, section);
  const row = HEADER_ROW + 1 + section.indicators.indexOf(indicator);
  const column = blockColumns(section).findIndex(({ key }) => key === figure) + 1;
  return { sheet, reference: cellReference(sheet, { row, column }) };
}

function officialIndicators(summary: Summary, block: IndicatorSummary): SummaryPart {
  const { section } = block;
  const name = sheetName(summary, section);
  const layout = indicatorLayout(summary, block);
  const columns = blockColumns(section);
  const proved = new Set(wholeFigures(section).map(({ key }) => key));
  const controls: ControlTotal[] = [];
  const body = block.indicators.map(({ indicator, totals }, at): PlanRow => {
    const criteria = ofIndicator(layout, section, indicator);
    const cells = columns.map((column): PlanCell => {
      if (column.role === 'remarks') return { style: 'text' };
      if (column.role !== 'figure') return indicatorName(column.role, indicator, at + 1);
      const { key, sumOf } = column.figure;
      const sum = totals.get(key);
      if (!isAskedFor(indicator, key) && (sum === undefined || sum.answers === 0))
        return cell(notApplicableSign(summary.round), 'centre');
      const range = layout.range(key);
      const less = deductionFormula(summary, deductingRules(summary, section, indicator, key));
      if (proved.has(key) && sum !== undefined && sum.answers > 0) {
        controls.push({
          key: indicator.key,
          label: proved.size === 1 ? indicator.label : labelOfCell(section, key, indicator),
          type: indicator.type,
          value: Number(sum.value),
          detail: rounded(`SUMIFS(${range},${criteria})${less}`, indicator.type),
          shown: officialCell(summary, block, indicator, key).reference,
          shownIn: name,
        });
      }
      const { style } = columnType(indicator.type);
      return sumCell(
        `SUMIFS(${range},${criteria})${less}`,
        `COUNTIFS(${criteria},${range},">=0")`,
        sum,
        indicator.type,
        sumOf === undefined ? style : totalStyle(style),
      );
    });
    return { cells, height: 21 };
  });
  const widths = wideEnough(columns.map(({ role }) => BLOCK_WIDTHS[role]));
  const headers = columns.map(({ label }) => cell(label, 'header'));
  const page = official(summary, { name, title: section.title, widths, headers, frozen: 2 }, (head, foot) => [
    ...head,
    ...body,
    foot,
  ]);
  const sheet = { ...page, print: { ...page.print, onOnePage: true } } as const;
  return { sheet, says: '按附件格式的学校汇总表，各项为公式', controls, names: [] };
}

interface OfficialPage {
  readonly name: string;
  readonly title: string;
  readonly widths: readonly number[];
  readonly headers: readonly PlanCell[];
  /** Columns that stay. */
  readonly frozen: number;
}

function official(
  summary: Summary,
  { name, title, widths, headers, frozen }: OfficialPage,
  rowsOf: (head: readonly PlanRow[], foot: PlanRow) => RowStream,
): SheetPlan<RowStream> {
  const { round, form, asOf } = summary;
  const columns = widths.length;
  const letterhead = `填报单位：${round.school}        汇总单位：${round.collector.name}        截至：${chinaTime(asOf)}`;
  const head = [
    banner(form.attachment, 'attachment', columns, 20),
    banner(title, 'title', columns, 34),
    banner(letterhead, 'letterhead', columns, 24),
    { cells: headers, height: rowHeight(headers, widths, 32) },
  ];
  const foot = banner(SIGNATURE_LINE, 'signature', columns, 40);
  const rows = rowsOf(head, foot);
  return {
    name,
    rows,
    columnWidths: widths,
    merges: [1, 2, 3, rows.length].map((row) => bannerMerge(row, columns)),
    freeze: { rows: HEADER_ROW, columns: frozen },
    validations: [],
    charts: [],
    print: {
      ...printSetup(`${form.attachment} ${form.version}`, `${round.school} ${round.name}`, [HEADER_ROW, HEADER_ROW]),
      ...(summary.paper === undefined ? {} : { paper: summary.paper }),
    },
  };
}
