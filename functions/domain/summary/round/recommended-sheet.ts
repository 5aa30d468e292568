/** 推荐清单 as 附件3 asks for it: in the official layout, with its signature and 盖章. 示例版式: its columns were never published. */
import { columnType, widthOf } from '../../form/column-types/index';
import type { Column } from '../../form/section';
import { YES } from '../../season/recommended/list';
import { rowsBetween } from '../../sheet/row-stream';
import {
  banner,
  bannerMerge,
  cell,
  formulaText,
  narrowed,
  printSetup,
  rowHeight,
  rowHeights,
  SIGNATURE_LINE,
  usualWidth,
  wideEnough,
} from '../../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { needsOf, valueCells } from '../detail-cells';
import { tableLayout } from '../layout';
import type { ControlTotal } from '../part';
import type { DetailRow } from '../summary';
import type { Recommended } from './recommended';
import type { RoundPartMaker } from './round-part';

const SHEET = '推荐清单';
export const RECOMMENDED_ATTACHMENT = '附件3';
export const RECOMMENDED_TITLE = '科技活动周特色科技活动推荐清单';
const HEADER_ROW = 4;

export const recommendedParts: RoundPartMaker = (summary) => {
  const { round, asOf, recommended } = summary;
  if (recommended === undefined) return [];
  const { list, mark, rows, choice } = recommended;
  const columns = recommendedColumns(recommended);
  const widths = narrowed(wideEnough([5, 15, ...columns.map(widthOf)]), [
    undefined,
    usualWidth(rows, ({ unit }) => unit),
    ...needsOf(columns, rows),
  ]);
  const headers = ['序号', '申报单位', ...columns.map(({ label }) => label)].map((label) => cell(label, 'header'));
  const addValues = valueCells(recommended.summary, columns);
  const heightOf = rowHeights(widths, 26);
  const body = (row: DetailRow, at: number): PlanRow => {
    const cells: PlanCell[] = [cell(at + 1, 'centre'), cell(row.unit, 'text')];
    addValues(row, at + 1, cells);
    return { cells, height: heightOf(cells) };
  };
  const letterhead = `填报单位：${round.school}        汇总单位：${round.collector.name}        截至：${chinaTime(asOf)}        共${rows.length}项`;
  const head: PlanRow[] = [
    banner(RECOMMENDED_ATTACHMENT, 'attachment', widths.length, 20),
    banner(RECOMMENDED_TITLE, 'title', widths.length, 34),
    banner(letterhead, 'letterhead', widths.length, 24),
    { cells: headers, height: rowHeight(headers, widths, 32) },
  ];
  const foot = banner(SIGNATURE_LINE, 'signature', widths.length, 40);
  const blank: PlanRow = { height: 26, cells: widths.map(() => ({ style: 'text' as const })) };
  const page: RowStream = rows.length === 0 ? [...head, blank, foot] : rowsBetween(head, rows, body, [foot]);
  const sheet: SheetPlan<RowStream> = {
    name: SHEET,
    rows: page,
    columnWidths: widths,
    merges: [1, 2, 3, page.length].map((row) => bannerMerge(row, widths.length)),
    freeze: { rows: HEADER_ROW, columns: 2 },
    validations: [],
    charts: [],
    print: printSetup(RECOMMENDED_ATTACHMENT, `${round.school} ${round.name}`, [HEADER_ROW, HEADER_ROW]),
  };
  const layout = tableLayout(recommended.summary, list);
  const last = HEADER_ROW + Math.max(1, rows.length);
  const listed = `COUNT(${SHEET}!$A$${HEADER_ROW + 1}:$A$${last})`;
  const control: ControlTotal = {
    key: '#recommended',
    label: choice === undefined ? '推荐的活动' : '推荐的活动（按勾选）',
    type: undefined,
    value: rows.length,
    // What the officer chose is not what the units marked: then only what is listed can be counted.
    detail: choice === undefined ? `COUNTIFS(${layout.range(mark.key)},${formulaText(YES)})` : listed,
    shown: listed,
    shownIn: SHEET,
  };
  return [{ sheet, says: `附件3：${saidOf(recommended)}`, controls: [control], names: [], goesUpward: true }];
};

function saidOf({ rows, marked, choice }: Recommended): string {
  if (choice === undefined) return '单位标了“是”的活动';
  const { lost, unseen } = choice;
  return [
    `按勾选列${rows.length}项，单位标了推荐的有${marked}项`,
    ...(lost.length === 0 ? [] : [`勾选的${lost.length}项已不在报送里`]),
    ...(unseen === 0 ? [] : [`勾选以后又标了推荐的${unseen}项未列`]),
  ].join('；');
}

/** Beside its number and its unit. */
export function recommendedColumns({ list, mark }: Pick<Recommended, 'list' | 'mark'>): readonly Column[] {
  return list.section.columns.filter((column) => belongs(column, mark));
}

/** All that tells what the activity is: neither numbers of rows, the mark itself, remarks, nor anybody's telephone. */
function belongs(column: Column, mark: Column): boolean {
  return column !== mark && columnType(column.type).ignored !== true && !column.personal && column.key !== 'remarks';
}
