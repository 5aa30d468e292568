/** The recomputed workbook's sums against expected.json: details added up, live totals, totals of the filter row. */

import { indicatorMark } from '#domain/form/blocks';
import type { IndicatorSection, ListSection } from '#domain/form/section';
import { cellAt, endRow, type RawCell, type RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { type ExpectedFile, sumOf } from '../fixtures/expected-samples';
import { cleanSamples, hundredthsOf, indicatorHundredths } from './samples';
import type { Checked } from './steps';
import { type BuiltSummary, sheetOf } from './workbooks';

const OFFICIAL = '学校汇总';
const HEADER_ROW = 4;
const FILTER_TOTALS_ROW = 3;

export async function compareSums({ id, merged }: BuiltSummary, recomputed: WorkbookContents): Promise<Checked> {
  const clean = await cleanSamples(id);
  const findings: string[] = [];
  const wanted = clean.map(({ file }) => file).join('、');
  if (merged.files.join('、') !== wanted) findings.push(`merged ${merged.files.join('、')} instead of ${wanted}`);
  let sums = 0;
  const agree = (what: string, expected: number, shown: readonly (readonly [string, number])[]) => {
    for (const [where, hundredths] of shown) {
      sums++;
      if (hundredths !== expected) findings.push(`${what}: ${where} ${hundredths / 100}, expected ${expected / 100}`);
    }
  };
  merged.form.sections.forEach((section, at) => {
    if (section.kind === 'list') listSums(section, at === 0, clean, recomputed, agree);
    if (section.kind === 'indicators') indicatorSums(section, clean, recomputed, agree);
  });
  return { findings, note: `${clean.length} files, ${sums} sums` };
}

type Agree = (what: string, expected: number, shown: readonly (readonly [string, number])[]) => void;

function listSums(
  section: ListSection,
  isOfficial: boolean,
  clean: readonly ExpectedFile[],
  recomputed: WorkbookContents,
  agree: Agree,
): void {
  const detail = sheetOf(recomputed, '活动明细');
  for (const { key, label, summed } of section.columns) {
    if (!summed) continue;
    const column = columnOf(detail, label);
    const figures: RawCell[] = [];
    for (let row = HEADER_ROW + 1; row < endRow(detail); row++) figures.push(cellAt(detail, row, column));
    agree(label, Math.round(sumOf(clean, key) * 100), [
      ['活动明细 adds up to', hundredthsOf(figures)],
      ['活动明细 筛选合计', hundredthsOf([cellAt(detail, FILTER_TOTALS_ROW, column)])],
      ...(isOfficial ? [[`${OFFICIAL} 合计`, officialTotal(recomputed, label)] as const] : []),
    ]);
  }
}

function officialTotal(recomputed: WorkbookContents, label: string): number {
  const official = sheetOf(recomputed, OFFICIAL);
  return hundredthsOf([cellAt(official, rowOf(official, 1, '合计'), columnOf(official, label))]);
}

function indicatorSums(
  section: IndicatorSection,
  clean: readonly ExpectedFile[],
  recomputed: WorkbookContents,
  agree: Agree,
): void {
  const official = sheetOf(recomputed, OFFICIAL);
  const detail = sheetOf(recomputed, '指标明细');
  const mark = indicatorMark(section);
  const [units, marks] = [columnOf(detail, '单位'), columnOf(detail, mark.header)];
  for (const indicator of section.indicators) {
    const { key, label } = indicator;
    const row = rowOf(official, 2, label);
    for (const { key: figure, label: name } of section.figures) {
      const figures: RawCell[] = [];
      for (let at = HEADER_ROW + 1; at < endRow(detail); at++) {
        const isOwn = cellAt(detail, at, marks) === mark.of(indicator) && cellAt(detail, at, units) !== null;
        if (isOwn) figures.push(cellAt(detail, at, columnOf(detail, name)));
      }
      agree(`${label} ${name}`, indicatorHundredths(clean, key, figure), [
        [OFFICIAL, hundredthsOf([cellAt(official, row, columnOf(official, name))])],
        ['指标明细 adds up to', hundredthsOf(figures)],
      ]);
    }
  }
}

function columnOf(grid: RawGrid, label: string): number {
  const column = (grid.rows[HEADER_ROW - grid.origin.row] ?? []).indexOf(label);
  if (column < 0) throw new Error(`${grid.sheet} has no column ${label}`);
  return grid.origin.column + column;
}

function rowOf(grid: RawGrid, column: number, text: string): number {
  for (let row = HEADER_ROW + 1; row < endRow(grid); row++) if (cellAt(grid, row, column) === text) return row;
  throw new Error(`${grid.sheet} has no row ${text}`);
}
