/** 封面: as of when, how many reported, who is missing, the figures, and the workbook's proof of its own totals. */

import type { ColumnSpec } from '../form/column-types/index';
import { columnType } from '../form/column-types/index';
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../sheet/sheet-layout';
import type { PlanCell, PlanHighlight, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import { chinaTime } from '../words/china-time';
import { CHECK_COLUMNS, CHECK_SPANS, checkHeader, checkRow, withMeasure } from './checks';
import { jointSentences } from './joint-sentences';
import { type ControlTotal, DIFFERING_UNITS, DIFFERS } from './part';
import { LEFT_OUT_NAME } from './reporting';
import type { Summary, UnitLine } from './summary';

export const COVER_SHEET = '封面';
const COLUMNS = CHECK_COLUMNS;
/** Points of rows that one page holds; where all of the cover is more, its checks start a page of their own. */
const PAGE_POINTS = 570;
const WIDTHS = Array.from({ length: COLUMNS }, () => 16);

export function coverSheet(
  summary: Summary,
  controls: readonly ControlTotal[],
  sheets: readonly { name: string; says: string }[],
): SheetPlan {
  const { round, form, units, asOf } = summary;
  const reported = units.filter(({ state }) => state === 'submitted' || state === 'zero');
  const rows: PlanRow[] = [];
  const merges: SheetPlan['merges'][number][] = [];
  const highlights: PlanHighlight[] = [];
  const add = (row: PlanRow, ...spans: readonly (readonly [number, number])[]) => {
    rows.push(row);
    for (const [left, right] of spans) merges.push({ top: rows.length, left, bottom: rows.length, right });
  };
  const addBanner = (text: string, style: 'title' | 'subtitle' | 'section' | 'note', height: number) => {
    rows.push(banner(text, style, COLUMNS, height));
    merges.push(bannerMerge(rows.length, COLUMNS));
  };

  addBanner(`${round.school}${round.name}`, 'title', 40);
  addBanner(`${form.attachment} ${form.title} · 学校汇总`, 'title', 34);
  addBanner(`汇总单位：${round.collector.name}　截至 ${chinaTime(asOf)}（北京时间）`, 'subtitle', 24);
  rows.push({ height: 10, cells: [] });

  const late = reported.filter((unit) => unit.late === true).length;
  const zero = reported.filter(({ state }) => state === 'zero').length;
  const figures: readonly (readonly [string, PlanCell])[] = [
    ['已报单位', cell(`${reported.length} / ${units.length}`, 'figure')],
    ['其中零报告', cell(zero, 'figure')],
    ['其中迟报', cell(late, 'figure')],
    ...headline(summary, controls).map(
      ({ label, type, shown, value }) =>
        [withMeasure(label, type), { formula: shown, result: value, style: figureStyle(type) }] as const,
    ),
  ];
  const padded = [
    ...figures,
    ...Array.from({ length: COLUMNS - figures.length }, () => ['', { style: 'figure' }] as const),
  ];
  rows.push({ height: 34, cells: padded.map(([, figure]) => figure) });
  const labels = padded.map(([label]) => cell(label, 'figureLabel'));
  rows.push({ height: rowHeight(labels, WIDTHS, 20), cells: labels });
  rows.push({ height: 10, cells: [] });

  addBanner('未报单位', 'section', 22);
  const missing = units.filter(({ state }) => state === 'none');
  const leftOut = units.filter(({ state }) => state === 'leftOut');
  addText(add, missing.length === 0 ? '没有未报的单位。' : `${missing.length}个：${names(missing)}`);
  if (leftOut.length > 0) addText(add, `${LEFT_OUT_NAME}${leftOut.length}个（见“报送情况”）：${names(leftOut)}`);
  const files = summary.leftOut.length;
  if (files > 0) addText(add, `没有合并的文件${files}个，逐个列在“问题清单”。`);
  for (const text of jointSentences(summary)) addText(add, text);
  const differing = controls.find(({ key }) => key === DIFFERING_UNITS)?.found?.detail ?? 0;
  if (differing > 0) {
    addText(add, `${DIFFERS}的单位${differing}个，逐个列在“核对”。`);
    const range = { top: rows.length, left: 1, bottom: rows.length, right: 1 };
    highlights.push({ range, when: 'notEqual', value: '', style: 'attention' });
  }
  rows.push({ height: 10, cells: [] });

  addBanner('目录', 'section', 22);
  for (const { name, says } of sheets) {
    const link: PlanCell = { value: name, style: 'link', link: { sheet: name, cell: 'A1' } };
    add({ height: 20, cells: [link, { style: 'link' }, ...spread(says, 'text', COLUMNS - 2)] }, [1, 2], [3, COLUMNS]);
  }
  rows.push({ height: 10, cells: [] });

  const checksAt = rows.length + 1;
  addBanner('核对：汇总数与明细、与合并时的计算逐项比对', 'section', 22);
  add(checkHeader(), ...CHECK_SPANS);
  const firstCheck = rows.length + 1;
  for (const control of controls) add(checkRow(control, rows.length + 1, WIDTHS), ...CHECK_SPANS);
  const results = { top: firstCheck, left: COLUMNS, bottom: rows.length, right: COLUMNS };
  highlights.push({ range: results, when: 'equal', value: DIFFERS, style: 'attention' });
  return {
    name: COVER_SHEET,
    rows,
    columnWidths: WIDTHS,
    merges,
    validations: [],
    charts: [],
    highlights,
    print: {
      ...printSetup(round.school, `${round.name} ${form.attachment}`),
      ...(rows.reduce((points, { height = 15 }) => points + height, 0) > PAGE_POINTS ? { newPageAt: [checksAt] } : {}),
    },
  };
}

/** The number of activities, then what the form puts first. */
function headline({ form }: Summary, controls: readonly ControlTotal[]): readonly ControlTotal[] {
  // An indicator with several figures that stand for themselves (本年, 上年) shows its first.
  const named = form.headline.flatMap((key) => controls.find((control) => control.key === key) ?? []);
  return [...controls.filter(({ key }) => key === undefined), ...named].slice(0, COLUMNS - 3);
}

const figureStyle = (type: ColumnSpec | undefined) =>
  type !== undefined && columnType(type).style === 'money' ? 'figureMoney' : 'figure';

const names = (units: readonly UnitLine[]) => units.map(({ unit }) => unit).join('、');

function spread(text: string, style: 'text' | 'note', columns: number): PlanCell[] {
  return [cell(text, style), ...Array.from({ length: columns - 1 }, () => ({ style }))];
}

function addText(add: (row: PlanRow, ...spans: readonly (readonly [number, number])[]) => void, text: string): void {
  const whole = WIDTHS.reduce((sum, width) => sum + width, 0);
  add({ height: rowHeight([cell(text, 'text')], [whole], 20), cells: spread(text, 'text', COLUMNS) }, [1, COLUMNS]);
}
