/**
 * The workbook of all forms of a round: every figure of every sheet against what the test adds up by itself from what units
 * wrote; what is left out by choice; and that a seeded fault turns its check red.
 */
import { nameOf } from '#domain/form/identity';
import type { Submission } from '#domain/reports/submission';
import type { RoundReports } from '#domain/season/round-reports';
import type { PlanCell, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { tagsOf } from '#domain/summary/round/form-tags';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound, type RoundOptions } from '#domain/summary/round/round-summary';
import {
  planReport,
  resultsReport,
  type SeasonUnit,
  seasonForm,
  seasonReports,
  seasonRound,
  seasonUnits,
} from './season-reports';

const SIZE = { units: 12, rows: 5 };
const UNITS = seasonUnits(SIZE);
const REPORTS = seasonReports(SIZE, UNITS);
const AS_OF = '2023-06-09T04:00:00Z';

function planOf(reports: RoundReports, options: Partial<RoundOptions> = {}): WorkbookPlan {
  const { sheets, ...plan } = roundSummaryPlan(aggregateRound(reports, { asOf: AS_OF, ...options }));
  return { ...plan, sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) };
}

const shown = (cell: PlanCell | null | undefined) => cell?.value ?? cell?.result ?? null;
const textsOf = ({ rows }: SheetPlan) => rows.map(({ cells }) => cells.map(shown));
function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name} among ${plan.sheets.map((sheet) => sheet.name).join(' ')}`);
  return found;
}

/** Rows below a header row, by header. */
function table(plan: WorkbookPlan, name: string, firstHeader: string): readonly ReadonlyMap<string, unknown>[] {
  const rows = textsOf(sheetOf(plan, name));
  const at = rows.findIndex((row) => row.includes(firstHeader));
  const headers = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .map((row) => new Map(headers.map((header, column) => [String(header), row[column] ?? null])));
}
const rowOf = (rows: readonly ReadonlyMap<string, unknown>[], header: string, value: string) => {
  const found = rows.find((row) => row.get(header) === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
};

/** In hundredths, so that no sum of the test is made of fractions. */
function sum(rows: readonly Readonly<Record<string, unknown>>[], key: string): number {
  return rows.reduce((all, row) => all + Math.round(Number(row[key] ?? 0) * 100), 0) / 100;
}
const carriedOut = ({ done }: SeasonUnit) => done.filter(({ status }) => status !== '取消');
const PEOPLE = ['offline', 'online'];
const peopleOf = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  PEOPLE.reduce((all, key) => all + sum(rows, key), 0);

/** Checks that are not green, by what they check. */
function red(plan: WorkbookPlan): readonly string[] {
  return textsOf(sheetOf(plan, '核对')).flatMap((row) => (row[7] === '不一致' ? [String(row[0])] : []));
}

describe('the sheets of a whole round', () => {
  const plan = planOf(REPORTS);

  test('are one of each kind for every form, with names of their own', () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(names).toEqual([
      ...['封面', '学校汇总-附件2', '学校汇总-附件4', '推荐清单', '统计图', '单位×类型-附件2', '单位×类型-附件4'],
      ...['单位×指标-附件4', '计划–实际对照', '逐项对照', '报送情况', '核对', '核对-附件2', '核对-附件4', '问题清单'],
      ...['指标明细-附件4', '活动明细-附件2', '活动明细-附件4'],
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
    expect(tagsOf([{ attachment: '附件2' }, { attachment: '附件2' }, { attachment: '附[件]:4/1' }])).toEqual([
      '附件2~1',
      '附件2~2',
      '附件41',
    ]);
    const defined = plan.names.map(({ name }) => name);
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('are called in texts what they are called', () => {
    const names = plan.sheets.map(({ name }) => name);
    const texts = plan.sheets.flatMap((sheet) => textsOf(sheet).flat().map(String));
    const said = texts.flatMap((text) => [...text.matchAll(/“([^”]+)”里看/g)].map(([, name]) => name));
    expect(said).toContain('指标明细-附件4');
    expect(said.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  });

  test('学校汇总 of the plan adds up what units planned', () => {
    const rows = table(plan, '学校汇总-附件2', '活动名称');
    const total = rowOf(rows, '序号', '合计');
    const all = UNITS.flatMap(({ planned }) => planned);
    expect(rows.filter((row) => typeof row.get('序号') === 'number')).toHaveLength(all.length);
    expect(total.get('预计场次')).toBe(sum(all, 'sessions'));
    expect(total.get('预计线下人次')).toBe(sum(all, 'offline'));
    expect(total.get('预计线上人次')).toBe(sum(all, 'online'));
    expect(total.get('经费预算(万元)')).toBe(sum(all, 'budget'));
  });

  test('学校汇总 of the results adds up each indicator, blanks and "-" apart', () => {
    const rows = table(plan, '学校汇总-附件4', '指标');
    for (const { key, label } of indicatorsOf()) {
      const reported = UNITS.map(({ indicators }) => indicators[key] ?? {});
      const totals = reported.map((own) => totalOf(own)).filter((each) => typeof each === 'number');
      const wanted = totals.length === 0 ? '' : Math.round(totals.reduce((all, each) => all + each * 100, 0)) / 100;
      expect([label, rowOf(rows, '指标', label).get('合计')]).toEqual([label, wanted]);
    }
  });

  test.each(['plan', 'results'] as const)('单位×类型 counts the activities of the %s', (id) => {
    const name = `单位×类型-${seasonForm(id).attachment}`;
    const rows = table(plan, name, '单位');
    for (const unit of UNITS) {
      const own = id === 'plan' ? unit.planned : carriedOut(unit);
      const row = rowOf(rows, '单位', unit.unit);
      for (const choice of choicesOf(rows))
        expect(row.get(choice)).toBe(own.filter(({ category }) => category === choice).length);
      expect(row.get('合计(项)')).toBe(own.length);
    }
    const all = UNITS.flatMap((unit) => (id === 'plan' ? unit.planned : carriedOut(unit)));
    expect(rowOf(rows, '单位', '合计').get('合计(项)')).toBe(all.length);
  });

  test('单位×指标 says what each unit wrote', () => {
    const rows = textsOf(sheetOf(plan, '单位×指标-附件4'));
    const headers = rows[2] ?? [];
    for (const unit of UNITS) {
      const row = rows.find(([first]) => first === unit.unit) ?? [];
      indicatorsOf().forEach(({ key, label }) => {
        const at = headers.findIndex((header) => String(header).split('\n')[0] === label);
        const total = totalOf(unit.indicators[key] ?? {});
        expect([label, row[at]]).toEqual([label, typeof total === 'number' ? total : '']);
      });
    }
  });

  test('逐项对照 pairs every planned activity with what came of it', () => {
    const rows = table(plan, '逐项对照', '单位');
    expect(rows).toHaveLength(UNITS.length * (SIZE.rows + 1));
    for (const unit of UNITS) {
      const own = rows.filter((row) => row.get('单位') === unit.unit);
      expect(own.map((row) => row.get('活动名称'))).toEqual([
        ...unit.planned.map(({ name }) => name),
        '临时加开的科普咨询',
      ]);
      const states = unit.planned.map(({ name }) => unit.done.find((row) => row.name === name)?.status ?? '未交代');
      expect(own.map((row) => row.get('开展情况'))).toEqual([...states, '新增']);
    }
    const writesNumbers = (unit: SeasonUnit) => unit.done[0]?.activityId !== undefined;
    const [numbered, named] = [UNITS.find(writesNumbers), UNITS.find((unit) => !writesNumbers(unit))];
    const by = (unit?: SeasonUnit) => rows.find((row) => row.get('单位') === unit?.unit)?.get('对上依据');
    expect([by(numbered), by(named)]).toEqual(['活动编号', '活动名称']);
  });

  test('计划–实际对照 counts and adds them up per unit', () => {
    const rows = textsOf(sheetOf(plan, '计划–实际对照'));
    const headers = (rows[2] ?? []).map((header) => String(header).replace('\n', ' '));
    const at = (header: string) => headers.indexOf(header);
    for (const unit of UNITS) {
      const row = rows.find(([first]) => first === unit.unit) ?? [];
      const done = carriedOut(unit);
      const states = (state: string) => unit.done.filter(({ status }) => status === state).length;
      expect(row[at('计划 (项)')]).toBe(unit.planned.length);
      expect(row[at('实际 (项)')]).toBe(done.length);
      for (const state of ['完成', '变更', '取消', '新增']) expect(row[at(state)]).toBe(states(state));
      expect(row[at('未交代')]).toBe(1);
      for (const [label, planned, actual] of [
        ['实际场次', 'sessions', 'sessions'],
        ['线下人次', 'offline', 'offline'],
        ['线上人次', 'online', 'online'],
        ['经费(万元)', 'budget', 'spent'],
      ] as const) {
        const [before, after] = [sum(unit.planned, planned), sum(done, actual)];
        expect([label, row[at(`计划 ${label}`)], row[at(`实际 ${label}`)]]).toEqual([label, before, after]);
        expect(row[at(`实际 ${label}`) + 1]).toBe(before === 0 ? '' : Math.round((after / before) * 1000) / 1000);
      }
    }
  });

  test('统计图 has participation by type and by unit, and reports by the day', () => {
    const rows = textsOf(sheetOf(plan, '统计图'));
    const planned = UNITS.flatMap((unit) => unit.planned);
    const done = UNITS.flatMap(carriedOut);
    const [first, second] = [
      rows.findIndex(([label]) => label === '单位开放周'),
      rows.findLastIndex(([label]) => label === '单位开放周'),
    ];
    const ofType = <Row extends Readonly<Record<string, unknown>>>(of: readonly Row[]) =>
      of.filter(({ category }) => category === '单位开放周');
    expect(rows[first]?.slice(1, 3)).toEqual([peopleOf(ofType(planned)), peopleOf(ofType(done))]);
    expect(rows[second]?.slice(1, 3)).toEqual([ofType(planned).length, ofType(done).length]);
    for (const unit of UNITS) expect(rows.find(([label]) => label === unit.unit)?.[1]).toBe(peopleOf(carriedOut(unit)));
    const days = rows.filter(([label]) => /^2023-0\d-\d\d$/.test(String(label)));
    const results = REPORTS.forms[1]?.submissions ?? [];
    expect(days.at(-1)?.slice(3, 5)).toEqual([UNITS.length, results.length]);
    expect(sheetOf(plan, '统计图').charts).toHaveLength(4);
  });

  test('推荐清单 has what units marked, in their order or in the officer’s', () => {
    const marked = UNITS.flatMap(({ unit, planned }) =>
      planned.filter(({ recommended }) => recommended === '是').map((row) => [unit, row.name]),
    );
    const listed = (of: WorkbookPlan) =>
      table(of, '推荐清单', '申报单位').filter((row) => typeof row.get('序号') === 'number');
    expect(listed(plan).map((row) => [row.get('申报单位'), row.get('活动名称')])).toEqual(marked);
    expect(listed(plan)[0]?.has('联系电话')).toBe(false);
    const [first, second] = UNITS;
    const seen = (unit = '', activityId = '', name = '') => ({
      ...{ unit, version: 1, address: '附件2!C6', name, place: 1 },
      names: [nameOf([activityId]) ?? null, null, null],
    });
    const rows = [second, first].map((unit) =>
      seen(unit?.unit, String(unit?.planned[1]?.activityId), String(unit?.planned[1]?.name)),
    );
    const passed = marked.map(([unit = '', name]) =>
      seen(
        unit as string,
        String(UNITS.flatMap(({ planned }) => planned).find((row) => row.name === name)?.activityId),
      ),
    );
    const chosen = planOf(REPORTS, {
      recommended: [
        {
          ...{ seq: 1, at: '2023-05-22T02:00:00.000Z', by: { role: 'admin', name: '李老师' }, kind: 'chosen' },
          ...{ section: 'activities', rows: [...rows, seen(first?.unit, '没有的')], passed },
        },
      ],
    });
    expect(listed(chosen).map((row) => row.get('活动名称'))).toEqual([
      second?.planned[1]?.name,
      first?.planned[1]?.name,
    ]);
    expect(red(chosen)).toEqual([]);
    expect(JSON.stringify(textsOf(sheetOf(chosen, '封面')))).toContain('勾选的1项已不在报送里');
  });

  test('报送情况 and 封面 say who reported what', () => {
    const rows = table(plan, '报送情况', '单位');
    expect(rows.map((row) => row.get('单位'))).toEqual(UNITS.map(({ unit }) => unit));
    expect(rows.map((row) => row.get('附件4 状态')).filter((state) => state === '迟报')).toHaveLength(
      (REPORTS.forms[1]?.submissions ?? []).filter(({ late }) => late).length,
    );
    const cover = textsOf(sheetOf(plan, '封面'));
    expect(cover.find(([first]) => first === '附件4')?.slice(1, 7)).toEqual([
      12,
      12,
      0,
      1,
      0,
      UNITS.flatMap(carriedOut).length,
    ]);
    expect(cover.flat()).toContain('一致');
  });

  test('核对 has nothing that differs', () => {
    expect(red(plan)).toEqual([]);
    expect(textsOf(sheetOf(plan, '核对')).filter((row) => row[7] === '一致').length).toBeGreaterThan(45);
  });
});

describe('the year before', () => {
  const last = seasonUnits({ units: 10, rows: 4 });
  const before = {
    ...seasonReports({ units: 10, rows: 4 }, last),
    round: { ...seasonRound(10), id: '2022', name: '2022年科技活动周' },
  };
  const plan = planOf({ ...REPORTS, before });
  const rows = textsOf(sheetOf(plan, '年度对比'));

  test('stands beside this one, of the school and of each unit', () => {
    const of = (where: string, label: string) =>
      rows.find(([first, second]) => first === where && second === label)?.slice(3);
    const now = UNITS.reduce((all, unit) => all + carriedOut(unit).length, 0);
    const then = last.reduce((all, unit) => all + carriedOut(unit).length, 0);
    const rate = Math.round(((now - then) / then) * 1000) / 1000;
    expect(of('全校', '举办活动')).toEqual([then, now, now - then, rate, '需说明']);
    const [unit] = UNITS;
    const mine = UNITS[0]?.done ?? [];
    const theirs = last[0]?.done ?? [];
    expect(of(unit?.unit ?? '', '活动')?.slice(0, 3)).toEqual([
      theirs.length,
      mine.length,
      mine.length - theirs.length,
    ]);
    expect(of(unit?.unit ?? '', '线下人次')?.slice(0, 2)).toEqual([sum(theirs, 'offline'), sum(mine, 'offline')]);
    expect(of(UNITS[11]?.unit ?? '', '活动')?.slice(0, 2)).toEqual([0, mine.length]);
    expect(of(UNITS[11]?.unit ?? '', '活动')?.[4]).toBe('上年为0');
  });
});

describe('what is left out by choice', () => {
  const late = (REPORTS.forms[1]?.submissions ?? []).filter((each) => each.late).map(({ unit }) => unit);

  test('is in no total, and cover and checks say so', () => {
    const plan = planOf(REPORTS, { leaveOut: { late: true, units: ['图书馆'] } });
    const kept = UNITS.filter(({ unit }) => !late.includes(unit)).flatMap(carriedOut);
    const official = table(plan, '学校汇总-附件4', '指标');
    expect(late.length).toBeGreaterThan(0);
    expect(rowOf(official, '指标', '举办活动').get('合计')).toBe(kept.length);
    const cover = textsOf(sheetOf(plan, '封面')).flat().join('\n');
    expect(cover).toContain(`附件4迟报${late.length}份（${late.join('、')}）`);
    const states = table(plan, '报送情况', '单位').map((row) => row.get('附件4 状态'));
    expect(states.filter((state) => String(state).startsWith('未计入'))).toEqual(late.map(() => '未计入\n迟报'));
    expect(red(plan)).toEqual([]);
  });

  test('may be whatever waits for review', () => {
    const [first = ''] = UNITS.map(({ unit }) => unit);
    const standings = new Map([['plan', new Map([[first, 'toReview' as const]])]]);
    const plan = planOf(REPORTS, { leaveOut: { toReview: true }, standings });
    const rows = UNITS.slice(1).flatMap(({ planned }) => planned);
    expect(rowOf(table(plan, '学校汇总-附件2', '活动名称'), '序号', '合计').get('预计场次')).toBe(
      sum(rows, 'sessions'),
    );
    expect(red(plan)).toEqual([]);
  });
});

describe('the edition that goes upward', () => {
  const plan = planOf(REPORTS, { edition: 'upward' });

  test('has no internal sheet, and no formula over one', () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(names).toEqual(['封面', '学校汇总-附件2', '学校汇总-附件4', '推荐清单']);
    const formulas = plan.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])),
    );
    for (const formula of formulas.filter((each) => each.includes('!')))
      expect(formula).toMatch(/学校汇总-附件|推荐清单/);
    const total = rowOf(table(plan, '学校汇总-附件2', '活动名称'), '序号', '合计');
    expect(total.get('预计场次')).toBe(
      sum(
        UNITS.flatMap(({ planned }) => planned),
        'sessions',
      ),
    );
  });
});

describe('a seeded fault is red in 核对', () => {
  const withResults = (change: (submission: Submission, at: number) => readonly Submission[]): RoundReports => ({
    ...REPORTS,
    forms: REPORTS.forms.map((form) =>
      form.definition.id === 'results' ? { ...form, submissions: form.submissions.flatMap(change) } : form,
    ),
  });
  const indicator = (submission: Submission, key: string, total: number): Submission => ({
    ...submission,
    rows: submission.rows.map((row) =>
      row.values.indicator === key ? { ...row, values: { ...row.values, total } } : row,
    ),
  });

  test.each<readonly [string, RoundReports, readonly string[]]>([
    [
      'indicators that are not their list',
      withResults((each, at) => [at === 2 ? indicator(each, 'eventSessions', 999) : each]),
      ['活动场次·合计 对 清单实际场次', '核对不一致的单位(个)'],
    ],
    [
      'a row of no indicator that the form has',
      withResults((each, at) => [
        at === 1
          ? {
              ...each,
              rows: [
                ...each.rows,
                { section: 'indicators', sheet: '附件4', row: 99, values: { indicator: 'gone', total: 3 } },
              ],
            }
          : each,
      ]),
      ['报来的行数', '核对不一致的单位(个)'],
    ],
    [
      'a part above its whole',
      withResults((each, at) => [at === 3 ? indicator(each, 'newsProvincial', 500) : each]),
      ['其中:省级以上媒体 多于 新闻报道 的单位(个)'],
    ],
    [
      'a unit that is not on the roster',
      withResults((each, at) => (at === 0 ? [each, { ...each, unit: '外单位' }] : [each])),
      ['附件4 名单的单位都列出(个)', '附件2 名单的单位都列出(个)'],
    ],
    [
      'a report that is nowhere',
      withResults((each, at) => (at === 4 ? [each, { ...each, version: 2, source: '另一份' }] : [each])),
      ['附件4 来的报送都有着落(份)'],
    ],
  ])('%s', (_, reports, wanted) => {
    const plan = planOf(reports);
    expect([...red(plan)].sort()).toEqual([...wanted].sort());
    expect(textsOf(sheetOf(plan, '封面')).flat().join()).toContain(`不一致${wanted.length}项`);
  });
});

describe('变更 since an earlier download', () => {
  test('lists exactly the twelve that were made, and colours them where they stand', () => {
    const [a, b, c, d] = UNITS;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four units');
    const change = (rows: SeasonUnit['planned'], at: number, values: Readonly<Record<string, string | number>>) =>
      rows.map((row, place) => (place === at ? { ...row, ...values } : row));
    // Five cells, a row more, a row less, of three units' plans; two cells and an indicator's two of one's results; a unit that reported for the first time.
    const plans = new Map([
      [a.unit, change(change(a.planned, 0, { offline: 999, venue: '操场' }), 2, { budget: 9.99 })],
      [
        b.unit,
        [
          ...change([...b.planned].reverse(), 1, { sessions: 7, remarks: '改期' }),
          { ...b.planned[0], activityId: 'U02-99', name: '新的一项' },
        ],
      ],
      [c.unit, c.planned.slice(1)],
    ]);
    const results = {
      ...d,
      done: change(d.done, 0, { views: 9, remarks: '改在室内' }),
      indicators: { ...d.indicators, volunteers: { offline: 77, total: 77 } },
    };
    const reports: RoundReports = {
      ...REPORTS,
      forms: REPORTS.forms.map(({ definition, submissions }) => ({
        definition,
        submissions: submissions.map((each) => {
          const planned = plans.get(each.unit);
          if (definition.id === 'plan' && planned !== undefined)
            return planReport({ unit: each.unit, planned }, { version: 2 });
          return definition.id === 'results' && each.unit === d.unit ? resultsReport(results, { version: 2 }) : each;
        }),
      })),
    };
    const versions = new Map(
      REPORTS.forms.map(({ definition, submissions }) => [
        definition.id,
        new Map(
          submissions
            .map(({ unit, version }) => [unit, version])
            .filter(([unit]) => definition.id !== 'plan' || unit !== UNITS[11]?.unit) as [string, number][],
        ),
      ]),
    );
    const by = new Map([['plan', new Map([[a.unit, '张老师']])]]);
    const submissions = REPORTS.forms.flatMap((form) => form.submissions);
    const plan = planOf(reports, { earlier: { name: '上周的汇总表', versions, submissions, by } });
    const rows = table(plan, '变更', '活动或指标').filter((row) => typeof row.get('序号') === 'number');
    expect(rows).toHaveLength(12);
    expect(
      rows.map((row) =>
        [row.get('单位'), row.get('变更'), row.get('栏目'), row.get('原来'), row.get('现在')].join('|'),
      ),
    ).toEqual([
      `${a.unit}|改|活动地点/平台|${a.planned[0]?.venue}|操场`,
      `${a.unit}|改|预计线下人次|${a.planned[0]?.offline}|999`,
      `${a.unit}|改|经费预算(万元)|${Number(a.planned[2]?.budget).toFixed(2)}|9.99`,
      `${b.unit}|改|预计场次|${b.planned[3]?.sessions}|7`,
      `${b.unit}|改|备注||改期`,
      expect.stringMatching(new RegExp(`^${b.unit}\\|增行\\|整行\\|\\|活动编号 U02-99；活动名称 新的一项`)),
      expect.stringMatching(new RegExp(`^${c.unit}\\|删行\\|整行\\|活动编号 ${c.planned[0]?.activityId}`)),
      `${UNITS[11]?.unit}|新报|整份||第1版，5行`,
      `${d.unit}|改|志愿者·线下|13|77`,
      `${d.unit}|改|志愿者·合计|13|77`,
      `${d.unit}|改|播放/阅读量(次)|${d.done[0]?.views ?? ''}|9`,
      `${d.unit}|改|备注||改在室内`,
    ]);
    expect(rows[0]?.get('报送人')).toBe('张老师');
    expect(rows[0]?.get('版本')).toBe('1 → 2');
    const coloured = (name: string) =>
      sheetOf(plan, name).rows.flatMap(({ cells }) => cells.filter((cell) => cell?.style?.startsWith('changed')));
    // Five cells, and those of the row that was added; two cells; two of an indicator.
    const added = Object.keys({ ...b.planned[0] }).length;
    expect(coloured('活动明细-附件2')).toHaveLength(5 + added);
    expect(coloured('活动明细-附件4').map((cell) => cell?.value)).toEqual([9, '改在室内']);
    expect(coloured('指标明细-附件4').map((cell) => shown(cell))).toEqual([77, 77]);
    expect(red(plan)).toEqual([]);
  });
});

function indicatorsOf() {
  const block = seasonForm('results').sections.find(({ kind }) => kind === 'indicators');
  if (block?.kind !== 'indicators') throw new Error('no block');
  return block.indicators;
}

/** 合计 as units mean it: what their parts make where both are given, else what they wrote, else the part that they gave. */
function totalOf(own: Readonly<Record<string, unknown>>): number | undefined {
  const { offline, online, total } = own;
  const parts = [offline, online].filter((each) => typeof each === 'number');
  if (parts.length === 2) return Number(offline) + Number(online);
  if (typeof total === 'number') return total;
  return parts.length === 1 ? Number(parts[0]) : undefined;
}

function choicesOf(rows: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
  return [...(rows[0]?.keys() ?? [])].slice(1, 10);
}
