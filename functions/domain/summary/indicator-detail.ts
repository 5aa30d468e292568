/** 指标明细: every indicator of every unit, with its source. All totals of indicators are formulas over these. */
import { indicatorName } from '../form/block-cells';
import { columnsBesideMark, indicatorMark } from '../form/blocks';
import { columnType } from '../form/column-types/index';
import type { FigureColumn, IndicatorSection } from '../form/section';
import { textOf } from '../sheet/raw-grid';
import { banner, bannerMerge, cell, cellsOfRow, printSetup, rowHeights } from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../sheet/sheet-plan';
import { changedStyle } from '../sheet/sheet-styles';
import { detailRows, heads, sourceText, UNIT_WIDTH, type ValueCell, valueCell } from './detail-cells';
import { DETAIL_HEADER_ROW, type DetailLayout, indicatorLayout } from './layout';
import type { NamedRows, PartMaker, SummaryPart } from './part';
import { rounded } from './sum-cell';
import type { IndicatorSummary, Summary } from './summary';

const MARK_WIDTHS = { 代码: 16, 序号: 6 } as const;
const WIDTHS = { code: 14, indicator: 20, unit: 8, figure: 10, remarks: 14, source: 27 } as const;

/** One for each block. */
export const indicatorDetails: PartMaker = (summary) =>
  summary.indicators.map((block) => indicatorDetail(summary, block));

function indicatorDetail(summary: Summary, block: IndicatorSummary): SummaryPart {
  const { section } = block;
  const layout = indicatorLayout(summary, block);
  const mark = indicatorMark(section);
  const own = columnsBesideMark(section);
  const widths = [
    UNIT_WIDTH,
    MARK_WIDTHS[mark.header],
    ...own.map(({ role }) => (role === 'sequence' ? 0 : WIDTHS[role])),
    WIDTHS.source,
  ];
  const headers = ['单位', mark.header, ...own.map(({ label }) => label), '来源'].map((label) => cell(label, 'header'));
  const heightOf = rowHeights(widths);
  const valuesOf = figureValues(summary);
  const body = (row: IndicatorSummary['rows'][number], at: number): PlanRow => {
    const { unit, indicator, values, from } = row;
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      cell(mark.of(indicator), mark.header === '序号' ? 'centre' : 'source'),
      ...own.map((column): PlanCell => {
        if (column.role === 'figure')
          return figureCell(row, column.figure, layout, layout.firstRow + at) ?? valuesOf(row, column.figure);
        if (column.role !== 'remarks') return indicatorName(column.role, indicator, at + 1);
        return cell(typeof values.remarks === 'string' ? values.remarks : null, 'text');
      }),
      cell(sourceText(from), 'source'),
    ];
    return { cells, height: heightOf(cells) };
  };
  const head = [
    ...heads(summary, layout.sheet, widths).rows,
    banner(sumsNote(section), 'note', widths.length, 20),
    { cells: headers, height: 26 },
  ];
  const sheet: SheetPlan<RowStream> = {
    name: layout.sheet,
    rows: detailRows(head, block.rows, body, widths.length),
    columnWidths: widths,
    merges: [1, 2, 3].map((row) => bannerMerge(row, widths.length)),
    freeze: { rows: DETAIL_HEADER_ROW, columns: 3 },
    filter: { top: DETAIL_HEADER_ROW, left: 1, bottom: layout.lastRow, right: widths.length },
    validations: [],
    charts: [],
    print: printSetup(summary.round.school, `${summary.round.name} ${layout.sheet}`, [
      DETAIL_HEADER_ROW,
      DETAIL_HEADER_ROW,
    ]),
  };
  const named: NamedRows = {
    headerRow: DETAIL_HEADER_ROW,
    count: block.rows.length,
    names(at) {
      const row = block.rows[at];
      return row === undefined ? [] : [JSON.stringify([row.unit, String(mark.of(row.indicator))])];
    },
    namesIn: (under) => [JSON.stringify([textOf(under('单位')), textOf(under(mark.header))])],
  };
  return { sheet, says: '各单位每项指标，注明来源', controls: [], names: [], named };
}

/** 合计由线下、线上相加 … for each sum of the block. */
function sumsNote({ figures }: IndicatorSection): string {
  const labelOf = (key: string) => figures.find((figure) => figure.key === key)?.label ?? key;
  return figures
    .flatMap(({ label, sumOf }) =>
      sumOf === undefined ? [] : [`${label}由${sumOf.map(labelOf).join('、')}相加；只报${label}的按所报数。`],
    )
    .join('');
}

/** Makes the cells of figures as they were reported; what an indicator's look like is looked up once. */
function figureValues(summary: Summary) {
  const made = new Map<string, ValueCell>();
  return (row: IndicatorSummary['rows'][number], { key }: FigureColumn): PlanCell => {
    const name = `${row.indicator.key} ${key}`;
    const own = made.get(name) ?? valueCell(summary, key, row.indicator.type);
    made.set(name, own);
    return own(row, 0);
  };
}

/** A row's own sum, live where all its parts were given; undefined where it is no sum. */
function figureCell(
  row: IndicatorSummary['rows'][number],
  { key, sumOf }: FigureColumn,
  layout: DetailLayout,
  at: number,
): PlanCell | undefined {
  const { indicator, values } = row;
  const spec = indicator.type;
  const isSumOfGiven = sumOf?.every((part) => typeof values[part] === 'number') ?? false;
  if (sumOf === undefined || !isSumOfGiven) return undefined;
  const places = sumOf.map((part) => layout.columns.get(part) ?? 1);
  const { style } = columnType(spec);
  return {
    formula: rounded(`SUM(${cellsOfRow(at, places)})`, spec),
    result: Number(values[key]),
    style: row.changed?.has(key) ? changedStyle(style) : style,
  };
}
