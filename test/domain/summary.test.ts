/** From submissions to the workbook's plan: every figure with its source, blanks apart from 0 and "-". */

import { entryPlan } from '#domain/entry/entry-plan';
import { parse } from '#domain/reading/parse';
import { filledRows } from '#domain/reading/row';
import { differences } from '#domain/reports/difference';
import type { Submission } from '#domain/reports/submission';
import { columnLetters } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { PlanCell, SheetPlan } from '#domain/sheet/sheet-plan';
import { aggregate } from '#domain/summary/aggregate';
import { listedPlan } from './listed-plan';
import { CLEAN, CLEAN_RESULT, form, listSection, planSheet, ROUND, resultsSheets } from './sheets';

const submission = (unit: string, grids: readonly RawGrid[], id: 'plan' | 'results' = 'plan'): Submission => {
  const { rows, issues } = parse(grids, form(id), ROUND);
  const base = {
    form: id,
    formVersion: '2023.1',
    version: 2,
    state: 'submitted',
    submittedAt: '2023-05-18T01:00:00Z',
    late: false,
  } as const;
  return { ...base, unit, source: `R-${unit}`, rows, issues };
};
const merge = (submissions: readonly Submission[], id: 'plan' | 'results' = 'plan') =>
  aggregate(submissions, form(id), ROUND, { asOf: '2023-05-19T04:00:00Z' });
const sheetOf = (sheets: readonly SheetPlan[], name: string): SheetPlan => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const shown = (cell: PlanCell | null | undefined) => cell?.value ?? cell?.result ?? null;

describe('the summary of 附件2', () => {
  const first = submission('会计学院', [
    planSheet([
      { ...CLEAN, budget: 0.1 },
      { ...CLEAN, name: '=cmd', category: '单位开放周', offline: 0, online: '-', budget: 0.2 },
    ]),
  ]);
  const second = submission('图书馆', [planSheet([{ ...CLEAN, budget: null }])]);
  const summary = merge([second, first]);
  const plan = listedPlan(summary);

  test('keeps blank, 0 and "-" apart in the detail', () => {
    const detail = sheetOf(plan.sheets, '活动明细');
    const header = detail.rows[3]?.cells.map(shown) ?? [];
    const column = (label: string) => detail.rows.slice(4).map(({ cells }) => shown(cells[header.indexOf(label)]));
    expect(header[0]).toBe('单位');
    expect(header.at(-1)).toBe('来源');
    expect(column('预计线下人次')).toEqual([200, 0, 200]);
    expect(column('预计线上人次')).toEqual([null, '-', null]);
    expect(column('经费预算(万元)')).toEqual([0.1, 0.2, null]);
    expect(column('来源')).toEqual([
      '会计学院 第2版 R-会计学院 附件2 第5行',
      '会计学院 第2版 R-会计学院 附件2 第6行',
      '图书馆 第2版 R-图书馆 附件2 第5行',
    ]);
  });

  test('adds exactly, by formulas over the detail', () => {
    const official = sheetOf(plan.sheets, '学校汇总');
    const total = official.rows.find(({ cells }) => shown(cells[0] ?? null) === '合计')?.cells ?? [];
    const at = listSection('plan').columns.findIndex(({ key }) => key === 'budget');
    // 活动明细 has 单位 before the form's own columns.
    const range = `活动明细!$${columnLetters(at + 2)}$5:$${columnLetters(at + 2)}$7`;
    expect(total[at]).toMatchObject({ formula: `IF(COUNT(${range})=0,"",ROUND(SUM(${range}),2))`, result: 0.3 });
    expect(summary.lists[0]?.totals.get('budget')).toEqual({ value: 0.3, answers: 2 });
  });

  test('looks at a unit’s own rows for a unit’s figures, and at all of them once they are sorted', () => {
    const matrix = sheetOf(plan.sheets, '单位×类型');
    const [, own] = matrix.rows[3]?.cells ?? [];
    const [, theirs] = matrix.rows[4]?.cells ?? [];
    const at = listSection('plan').columns.findIndex(({ key }) => key === 'category');
    const column = columnLetters(at + 2);
    const range = (letters: string, first: number, last: number) =>
      `活动明细!$${letters}$${first}${first === last ? '' : `:$${letters}$${last}`}`;
    const counts = (first: number, last: number, row: number) =>
      `COUNTIFS(${range('A', first, last)},$A${row},${range(column, first, last)},B$3)`;
    const looked = (first: number, last: number, row: number) => {
      const names = range('A', first, last);
      return `IF(COUNTIF(${names},$A${row})=ROWS(${names}),${counts(first, last, row)},${counts(5, 7, row)})`;
    };
    expect(own?.formula).toBe(looked(5, 6, 4));
    expect(theirs?.formula).toBe(looked(7, 7, 5));
  });

  test('never makes a formula of what somebody typed', () => {
    const formulas = plan.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula]))),
    );
    expect(formulas.filter((formula) => formula.includes('cmd'))).toEqual([]);
    expect(formulas.length).toBeGreaterThan(20);
  });

  test('says who has not reported', () => {
    const cover = sheetOf(plan.sheets, '封面');
    const texts = cover.rows.flatMap(({ cells }) => cells.map(shown)).filter((text) => typeof text === 'string');
    expect(texts).toContain('2 / 40');
    expect(texts.find((text) => text.startsWith('38个：'))).toContain('外国语学院');
    expect(texts.find((text) => text.startsWith('38个：'))).not.toContain('会计学院');
  });

  test('counts units by type', () => {
    expect(summary.matrix?.rows).toEqual([
      { unit: '会计学院', counts: [0, 0, 0, 0, 1, 0, 1, 0, 0] },
      { unit: '图书馆', counts: [0, 0, 0, 0, 0, 0, 1, 0, 0] },
    ]);
  });

  test('of nothing is a whole workbook', () => {
    const empty = listedPlan(merge([]));
    expect(empty.sheets.map(({ name }) => name)).toEqual([
      '封面',
      '学校汇总',
      '单位×类型',
      '活动明细',
      '报送情况',
      '核对',
      '问题清单',
    ]);
  });
});

describe('the summary of 附件4', () => {
  const grids = resultsSheets(
    { eventPeople: [200, 50, null], labs: [3, null, null], handouts: [0, null, 0], spend: [null, null, 0.5] },
    [CLEAN_RESULT, { ...CLEAN_RESULT, status: '取消', reason: '天气' }],
  );
  const summary = merge([submission('会计学院', grids, 'results')], 'results');

  test('recomputes 合计 and keeps what nobody filled in blank', () => {
    const totals = new Map(
      summary.indicators[0]?.indicators.map(({ indicator, totals: sums }) => [indicator.key, sums.get('total')]),
    );
    expect(totals.get('eventPeople')).toEqual({ value: 250, answers: 1 });
    expect(totals.get('labs')).toEqual({ value: 3, answers: 1 });
    expect(totals.get('handouts')).toEqual({ value: 0, answers: 1 });
    expect(totals.get('panels')).toEqual({ value: 0, answers: 0 });
    const official = sheetOf(listedPlan(summary).sheets, '学校汇总');
    const panels = official.rows.find(({ cells }) => shown(cells[1] ?? null) === '制作展板、海报')?.cells[5];
    expect(panels?.result).toBe('');
  });

  test('leaves cancelled activities out of the matrix, not out of the detail', () => {
    expect(summary.matrix?.rows[0]?.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(summary.lists[0]?.rows).toHaveLength(2);
  });
});

describe('two versions', () => {
  const rows = (cells: object) =>
    parse(
      [
        planSheet([
          { ...CLEAN, ...cells },
          { ...CLEAN, name: '开放日', category: '单位开放周' },
        ]),
      ],
      form('plan'),
      ROUND,
    ).rows;
  test('differ in the cells that differ', () => {
    expect(differences(form('plan'), rows({ offline: 300 }), rows({}))).toEqual([
      { section: 'activities', column: 'offline', at: { sheet: '附件2', row: 5, column: 11 }, mine: 300, theirs: 200 },
    ]);
    expect(differences(form('plan'), rows({ online: '-' }), rows({}))).toEqual([
      { section: 'activities', column: 'online', at: { sheet: '附件2', row: 5, column: 12 }, mine: null },
    ]);
    expect(differences(form('plan'), rows({}), rows({}))).toEqual([]);
  });
  test('differ in every cell of a row that one of them lacks', () => {
    const found = differences(form('plan'), rows({}).slice(0, 1), rows({}));
    expect(found.every(({ mine, at }) => mine === undefined && at.row === 6)).toBe(true);
    expect(found).toHaveLength(14);
  });
});

describe('a blank sheet', () => {
  test.each(['plan', 'results'] as const)(
    '%s is recognised as its own form, with its unit and nothing filled in',
    (id) => {
      const grids = entryPlan(form(id), ROUND, { unit: '会计学院', created: '2023-05-10T00:00:00Z' }).sheets.map(
        toGrid,
      );
      const result = parse(grids, form(id), ROUND);
      expect(result.unit).toBe('会计学院');
      expect(filledRows(result.rows)).toEqual([]);
      const codes = { plan: ['section.empty'], results: ['section.untouched', 'section.empty'] };
      expect(result.issues.map(({ code }) => code)).toEqual(codes[id]);
    },
  );
});

function toGrid({ name, rows }: SheetPlan): RawGrid {
  return {
    sheet: name,
    origin: { row: 1, column: 1 },
    rows: rows.map(({ cells }) => cells.map(shown)),
    merges: [],
    hiddenRows: [],
  };
}
