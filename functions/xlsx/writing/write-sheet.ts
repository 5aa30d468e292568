/** One sheet plan as the library's sheet: page, panes, filter, charts around the rows, which are written beside it. */

import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '#domain/sheet/address';
import { formulaText } from '#domain/sheet/sheet-layout';
import type { PlanChart, PlanHighlight, PrintSetup, RowStream, SheetPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle } from '#domain/sheet/sheet-styles';
import { replaceNonXml } from '#opc/text-escapes';
import { attachments } from './attachments';
import type { ChoiceLists } from './choice-lists';
import { internalReference, qualifiedRange, rangeName, type SheetNames } from './references';
import { libraryValidation } from './write-validations';

export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];
type LibraryChart = NonNullable<WriteSheet['charts']>[number];
type LibraryRule = NonNullable<WriteSheet['conditionalRules']>[number];

/** Inches: narrow enough for 21 columns, wide enough for a binder. */
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 } as const;
const EXCEL_ROWS = 1_048_576;
/** MS-XLSB 2.4.196 */
const MOST_ROW_BREAKS = 1_023;
const CHART_FONT = '黑体';

/** What the sheets need of the workbook around them. */
export interface WorkbookFrame {
  readonly sheets: SheetNames;
  readonly lists: ChoiceLists;
  readonly author: string;
}

export function librarySheet(plan: SheetPlan<RowStream>, frame: WorkbookFrame): WriteSheet {
  const { freeze, filter, print, highlights = [] } = plan;
  return {
    name: plan.name,
    cells: attachments(plan, frame.sheets, frame.author),
    columns: plan.columnWidths.map((width) => ({ width })),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    ...(highlights.length === 0 ? {} : { conditionalRules: highlights.map(libraryRule) }),
    dataValidations: plan.validations.map((validation) => libraryValidation(validation, frame.lists)),
    ...(freeze === undefined ? {} : { freezePane: { rows: freeze.rows, columns: freeze.columns } }),
    ...(filter === undefined ? {} : { autoFilter: { range: rangeName(filter) } }),
    pageSetup: {
      paperSize: print.paper ?? 'a4',
      orientation: print.orientation,
      ...(print.pagesWide === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: print.onOnePage ? 1 : 0 }
        : // Excel ignores breaks between columns where it fits a sheet to pages.
          { scale: print.pagesWide.scale }),
      horizontalCentered: true,
      margins: MARGINS,
    },
    ...(print.footer === undefined ? {} : { headerFooter: { oddFooter: replaceNonXml(print.footer) } }),
    rowBreaks: rowBreaks(plan.name, print),
    ...(print.pagesWide === undefined ? {} : { colBreaks: print.pagesWide.newPageAt.map((column) => column - 2) }),
    charts: plan.charts.map((chart) => libraryChart(chart, frame.sheets)),
  };
}

/** The library counts from 0 and names the last row before a break. Row 1 starts a page anyway. */
function rowBreaks(sheet: string, { newPageAt = [], onOnePage }: PrintSetup): number[] {
  const rows = [...new Set(newPageAt)];
  const stray = rows.find((row) => !Number.isInteger(row) || row < 2 || row > EXCEL_ROWS);
  if (stray !== undefined) throw new Error(`${sheet}: no page can start at row ${stray}`);
  if (rows.length > MOST_ROW_BREAKS) throw new Error(`${sheet}: more page breaks than Excel can hold`);
  if (onOnePage && rows.length > 0) throw new Error(`${sheet}: one page cannot have breaks`);
  return rows.map((row) => row - 2);
}

/** Rows and columns repeated on each page; written as a name because the library does not quote sheet names here. */
export function printTitles({ name, print }: SheetPlan<RowStream>, sheets: SheetNames): NamedRange[] {
  const { titleRows, pagesWide } = print;
  const ranges = [
    ...(pagesWide === undefined ? [] : [`$A:$${columnLetters(pagesWide.repeated)}`]),
    ...(titleRows === undefined ? [] : [`$${titleRows[0]}:$${titleRows[1]}`]),
  ];
  if (ranges.length === 0) return [];
  const range = ranges.map((each) => internalReference(name, each, sheets)).join(',');
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

/** Earlier ones win. A conditional format can change colour and weight, not the font itself. */
function libraryRule({ range, when, value, style }: PlanHighlight, at: number): LibraryRule {
  const { font }: SheetStyle = SHEET_STYLES[style];
  return {
    type: 'cellIs',
    operator: when,
    priority: at + 1,
    formula: typeof value === 'number' ? String(value) : formulaText(value),
    range: rangeName(range),
    style: {
      font: {
        ...(font.bold ? { bold: true } : {}),
        ...(font.colour === undefined ? {} : { color: { rgb: font.colour } }),
      },
    },
  };
}

function libraryChart(chart: PlanChart, sheets: SheetNames): LibraryChart {
  const isStacked = chart.kind === 'stackedBar';
  const isHorizontal = chart.kind !== 'column';
  const axisText = { labelFontFamily: '宋体', labelFontSize: 9, majorTickMark: 'none', minorTickMark: 'none' } as const;
  const isSingle = chart.series.length === 1;
  return {
    type: isHorizontal ? 'bar' : 'column',
    barGrouping: isStacked ? 'stacked' : 'clustered',
    ...(isStacked ? { overlap: 100 } : {}),
    gapWidth: 60,
    varyColors: false,
    ...(isSingle ? { dataLabels: { showValue: true, fontFamily: '宋体', fontSize: 9 } } : {}),
    title: replaceNonXml(chart.title),
    titleFontFamily: CHART_FONT,
    titleFontSize: 12,
    anchor: {
      from: { row: chart.at.top - 1, col: chart.at.left - 1 },
      to: { row: chart.at.bottom, col: chart.at.right },
    },
    altText: replaceNonXml(chart.title),
    legend: isSingle ? false : 'bottom',
    legendFontFamily: '宋体',
    series: chart.series.map(({ name, values, categories, colour }) => ({
      name: replaceNonXml(name),
      values: qualifiedRange(values, sheets),
      categories: qualifiedRange(categories, sheets),
      color: colour,
    })),
    axes: {
      // Horizontal bars count from the bottom; reversed they read in the table's order.
      x: { ...axisText, ...(isHorizontal ? { reverse: true } : {}) },
      y: {
        ...axisText,
        gridlines: { major: !isSingle },
        ...(isHorizontal ? { crosses: 'max' } : {}),
        ...(chart.valueAxisTitle === undefined
          ? {}
          : { title: replaceNonXml(chart.valueAxisTitle), axisTitleFontFamily: '宋体', axisTitleFontSize: 9 }),
      },
    },
  };
}
