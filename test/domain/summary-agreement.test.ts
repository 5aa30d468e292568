/** 核对: list against indicators and rows in against rows out, per unit; and what stands in the lists beside it. */
import type { FormDefinition } from '#domain/form/form';
import { parse } from '#domain/reading/parse';
import type { Row } from '#domain/reading/row';
import type { Submission } from '#domain/reports/submission';
import type { RawCell } from '#domain/sheet/raw-grid';
import type { PlanCell, SheetPlan } from '#domain/sheet/sheet-plan';
import { aggregate } from '#domain/summary/aggregate';
import { agreementOf } from '#domain/summary/agreement';
import type { LeftOut } from '#domain/summary/summary';
import { listedPlan } from './listed-plan';
import { type Cells, CLEAN, CLEAN_RESULT, form, planSheet, ROUND, resultsSheets } from './sheets';

const AS_OF = '2023-06-09T04:00:00Z';
type Figures = Readonly<Record<string, readonly [RawCell, RawCell, RawCell]>>;

/** What the list of two activities below adds up to. */
const RIGHT: Figures = {
  events: [null, null, 2],
  eventSessions: [null, null, 5],
  eventPeople: [260, 0, 260],
  news: [null, null, 3],
  spend: [null, null, 0.6],
};
const LEFT_BLANK: Figures = Object.fromEntries(Object.keys(RIGHT).map((key) => [key, [null, null, null] as const]));
const ACTIVITIES: readonly Cells[] = [
  { ...CLEAN_RESULT, sessions: 2, offline: 200, reports: 1, spent: 0.5 },
  { ...CLEAN_RESULT, name: '展览', category: '单位开放周', sessions: 3, offline: 60, reports: 2, spent: 0.1 },
];

function report(unit: string, figures: Figures, activities = ACTIVITIES): Submission {
  const { rows, issues } = parse(resultsSheets(figures, activities), form('results'), ROUND, { unit });
  return {
    ...{ unit, form: 'results', formVersion: '2023.1', version: 1, state: 'submitted', late: false },
    ...{ submittedAt: AS_OF, source: `${unit}.xlsx`, rows, issues },
  };
}

const merge = (
  reports: readonly Submission[],
  leftOut: readonly LeftOut[] = [],
  under: FormDefinition = form('results'),
) => aggregate(reports, under, ROUND, { asOf: AS_OF, leftOut });

const agreement = (...reports: readonly Submission[]) => agreementOf(merge(reports));
/** Labels of what a unit differs in. */
function differing(found: ReturnType<typeof agreementOf>, unit: string): readonly string[] {
  const sides = found.units.find((each) => each.unit === unit)?.sides ?? [];
  return sides.flatMap((side, at) =>
    side === undefined || side.difference === 0 ? [] : [found.comparisons[at]?.label ?? ''],
  );
}

const shown = (cell: PlanCell | null | undefined) => cell?.value ?? cell?.result ?? null;
function sheetOf(plan: { readonly sheets: readonly SheetPlan[] }, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const textRows = ({ rows }: SheetPlan) => rows.map(({ cells }) => cells.map(shown));
/** Results of the cover's checks, by what they check. */
function checks(plan: { readonly sheets: readonly SheetPlan[] }): ReadonlyMap<unknown, unknown> {
  const results = textRows(sheetOf(plan, '封面')).filter((row) => row[7] === '一致' || row[7] === '不一致');
  return new Map(results.map((row) => [row[0], row[7]]));
}

describe('list and indicators', () => {
  it('agree where every indicator is the sum of its list', () => {
    const found = agreement(report('团委', RIGHT), report('教务处', RIGHT));
    expect(found.comparisons).toHaveLength(6);
    expect(found.units.map(({ unit, agrees }) => [unit, agrees])).toEqual([
      ['团委', true],
      ['教务处', true],
    ]);
    expect(new Set(checks(listedPlan(merge([report('团委', RIGHT)]))).values())).toEqual(new Set(['一致']));
  });

  it('differ where the whole block was left blank, and the cover says so', () => {
    const reports = [report('团委', RIGHT), report('教务处', LEFT_BLANK)];
    expect(differing(agreement(...reports), '教务处')).toEqual([
      '举办活动·合计',
      '活动场次·合计',
      '参加人次·线下',
      '参加人次·线上',
      '新闻报道·合计',
      '经费投入·合计',
    ]);
    const plan = listedPlan(merge(reports));
    const results = checks(plan);
    expect(results.get('举办活动·合计 对 清单行数(项)')).toBe('不一致');
    expect(results.get('核对不一致的单位(个)')).toBe('不一致');
    expect(results.get('报来的行数')).toBe('一致');
    const page = textRows(sheetOf(plan, '核对'));
    expect(page[2]?.[0]).toBe('不一致的单位 1个');
    expect(page[3]?.[0]).toMatch(/^教务处：举办活动·合计 未填，清单行数 2；活动场次·合计 未填，清单实际场次 5/);
    expect(page.find((row) => row[0] === '教务处')).toEqual(['教务处', 27, 27, ...Array(6).fill('未填'), '不一致']);
    expect(page.find((row) => row[0] === '团委')?.at(-1)).toBe('一致');
  });

  it('are added up over the units, blanks as nothing: what a blank lacks is missing in all', () => {
    const { totals } = agreement(report('团委', RIGHT), report('教务处', LEFT_BLANK), report('图书馆', RIGHT));
    expect(totals.sides).toEqual([
      { indicator: 4, listed: 6, difference: -2 },
      { indicator: 10, listed: 15, difference: -5 },
      { indicator: 520, listed: 780, difference: -260 },
      { indicator: 0, listed: 0, difference: 0 },
      { indicator: 6, listed: 9, difference: -3 },
      { indicator: 1.2, listed: 1.8, difference: -0.6 },
    ]);
  });

  it('differ in each unit where the differences of two cancel out', () => {
    const more = { ...RIGHT, eventSessions: [null, null, 7] } satisfies Figures;
    const less = { ...RIGHT, eventSessions: [null, null, 3] } satisfies Figures;
    const found = agreement(report('团委', more), report('教务处', less));
    expect(found.totals.sides.map(({ difference }) => difference)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(found.units.map(({ agrees }) => agrees)).toEqual([false, false]);
    const plan = listedPlan(merge([report('团委', more), report('教务处', less)]));
    expect(checks(plan).get('活动场次·合计 对 清单实际场次')).toBe('一致');
    expect(checks(plan).get('核对不一致的单位(个)')).toBe('不一致');
    expect(textRows(sheetOf(plan, '核对')).at(-1)?.at(-1)).toBe('不一致');
  });

  it.each<[string, RawCell, boolean]>([
    ['0', 0, true],
    ['"-"', '-', true],
    ['nothing', null, false],
  ])('where the list adds up to 0, %s agrees: %#', (_, answer, agrees) => {
    const figures = { ...RIGHT, news: [null, null, answer] } satisfies Figures;
    const found = agreement(
      report(
        '团委',
        figures,
        ACTIVITIES.map((row) => ({ ...row, reports: 0 })),
      ),
    );
    expect(found.units[0]?.agrees).toBe(agrees);
  });

  it('"-" does not agree with a list that has something', () => {
    const found = agreement(report('团委', { ...RIGHT, spend: [null, null, '-'] }));
    expect(differing(found, '团委')).toEqual(['经费投入·合计']);
  });

  it('leave out what was cancelled', () => {
    const cancelled = { ...CLEAN_RESULT, name: '讲座二', status: '取消', reason: '雨', sessions: null, offline: null };
    expect(agreement(report('团委', RIGHT, [...ACTIVITIES, cancelled])).units[0]?.agrees).toBe(true);
  });

  it('add in hundredths', () => {
    const activities = [0.1, 0.2].map((spent, at) => ({ ...ACTIVITIES[at], spent }));
    expect(agreement(report('团委', { ...RIGHT, spend: [null, null, 0.3] }, activities)).units[0]?.agrees).toBe(true);
  });

  it('are not compared where a unit need not have one of them, and has not', () => {
    const sections = form('results').sections.map((section) => ({ ...section, optional: true }));
    const optional = { ...form('results'), sections } as FormDefinition;
    const [all, onlyList] = [report('团委', RIGHT), report('教务处', RIGHT)];
    const rows = onlyList.rows.filter(({ section }) => section === 'activities');
    const summary = merge([all, { ...onlyList, rows }], [], optional);
    const found = agreementOf(summary);
    expect(found.units.map(({ agrees }) => agrees)).toEqual([true, true]);
    expect(found.units[1]?.sides.every((side) => side === undefined)).toBe(true);
    expect(found.totals.sides.map(({ difference }) => difference)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('ask nothing of a 零报告', () => {
    const zero = { ...report('团委', RIGHT), state: 'zero', rows: [], issues: [] } as const;
    expect(agreement(zero).units).toEqual([]);
  });
});

describe('rows', () => {
  it('that are in a report and in no detail make it differ', () => {
    const whole = report('团委', RIGHT);
    const [first] = whole.rows;
    const stray: Row = { ...(first as Row), values: { indicator: 'removedSince', total: 4 } };
    const found = agreement({ ...whole, rows: [...whole.rows, stray] }, report('教务处', RIGHT));
    expect(found.units.map(({ rowsIn, rowsOut, agrees }) => [rowsIn, rowsOut, agrees])).toEqual([
      [28, 27, false],
      [27, 27, true],
    ]);
    const plan = listedPlan(merge([{ ...whole, rows: [...whole.rows, stray] }]));
    expect(checks(plan).get('报来的行数')).toBe('不一致');
    expect(textRows(sheetOf(plan, '核对'))[3]?.[0]).toBe('团委：报来28行，明细27行');
  });

  it('are all that is compared in a form without indicators', () => {
    const { rows } = parse([planSheet([CLEAN, CLEAN, CLEAN])], form('plan'), ROUND);
    const plan = listedPlan(merge([{ ...report('会计学院', RIGHT), form: 'plan', rows }], [], form('plan')));
    expect(textRows(sheetOf(plan, '核对')).slice(4)).toEqual([
      ['单位', '报来行数', '明细行数', '结果'],
      ['会计学院', 3, 3, '一致'],
      ['合计', 3, 3, '一致'],
    ]);
  });

  it('of nobody are a whole page', () => {
    expect(textRows(sheetOf(listedPlan(merge([])), '核对')).at(-1)).toEqual(['合计', 0, 0, 0, 0, 0, 0, 0, 0, '一致']);
  });
});

describe('what was left out and what was explained', () => {
  const file = (source: string, unit?: string): LeftOut => ({
    ...(unit === undefined ? {} : { unit }),
    source,
    kind: { 'zh-CN': '不是表格', en: 'No workbook' },
    reason: { 'zh-CN': '不是表格（.pdf）。请要来表格。', en: 'Ask for a workbook.' },
    issues: [],
  });
  const [verify] = parse(
    resultsSheets({ labs: [1, 0, 1] }, [{ ...CLEAN_RESULT, offline: 9000 }]),
    form('results'),
    ROUND,
    {
      unit: '团委',
    },
  ).issues.filter(({ severity }) => severity === 'verify');
  if (verify === undefined) throw new Error('9000 in two sessions is no question any more');
  const reports = [
    { ...report('团委', RIGHT), issues: [{ ...verify, reason: '两场都在体育馆' }] },
    { ...report('教务处', RIGHT), issues: [verify] },
  ];
  const plan = listedPlan(merge(reports, [file('b.pdf'), file('图书馆/a.pdf', '图书馆'), file('团委.pdf', '团委')]));

  it('is a list of files, a row each, before the cells; units in the roster’s order', () => {
    const rows = textRows(sheetOf(plan, '问题清单')).slice(3);
    expect(rows.map((row) => [row[1], row[2], row[8]])).toEqual([
      ['团委', '未合并', '团委.pdf'],
      ['图书馆', '未合并', '图书馆/a.pdf'],
      ['', '未合并', 'b.pdf'],
      ['团委', '核实', '团委.xlsx'],
      ['教务处', '核实', '教务处.xlsx'],
    ]);
  });

  it('has the sender’s words in a column of their own, empty where there are none', () => {
    const rows = textRows(sheetOf(plan, '问题清单'));
    const at = rows[2]?.indexOf('说明') ?? -1;
    expect(rows.slice(6).map((row) => row[at])).toEqual(['两场都在体育馆', null]);
    expect(rows.slice(6).every((row) => row[5] === '9000' && String(row[6]).length > 0)).toBe(true);
    expect(rows[1]?.[0]).toContain('还没有说明的核实1条');
  });

  it('is named with its unit, of many the first three; a unit of which all was merged has an empty cell', () => {
    const files = (count: number, unit: string) =>
      Array.from({ length: count }, (_, at) => file(`${unit}${at + 1}.pdf`, unit));
    const leftOut = [...files(3, '图书馆'), ...files(5, '团委')];
    const rows = textRows(sheetOf(listedPlan(merge(reports, leftOut)), '报送情况'));
    const at = rows.find((row) => row[0] === '序号')?.indexOf('没有合并的文件') ?? -1;
    const named = (unit: string) => rows.find((row) => row[1] === unit)?.[at];
    expect(named('图书馆')).toBe('图书馆1.pdf：不是表格\n图书馆2.pdf：不是表格\n图书馆3.pdf：不是表格');
    expect(named('团委')).toBe('团委1.pdf：不是表格\n团委2.pdf：不是表格\n团委3.pdf：不是表格\n另有2个，见“问题清单”');
    expect([named('教务处'), named('宣传部')]).toEqual([null, null]);
  });

  it('is said at its unit, and only a unit of which nothing came is 未报', () => {
    const states = new Map(textRows(sheetOf(plan, '报送情况')).map((row) => [row[1], row]));
    expect(states.get('图书馆')).toEqual(expect.arrayContaining(['来件未合并', '图书馆/a.pdf：不是表格']));
    expect(states.get('团委')).toEqual(expect.arrayContaining(['已报', '团委.pdf：不是表格']));
    expect(states.get('宣传部')).toContain('未报');
    const missing = textRows(sheetOf(plan, '封面'))
      .flat()
      .find((text) => /^\d+个：/.test(String(text)));
    expect(missing).not.toContain('图书馆');
  });
});
