/** Rules over a round: each with a report that it speaks of and one that it leaves alone; and none depends on any order. */

import * as fc from 'fast-check';
import { roundRulesOf } from '#domain/form/default-round-rules';
import { type FormDefinition, formDefinitionSchema } from '#domain/form/form';
import { ANNUAL_ELIGIBILITY, ANNUAL_FORM } from '#domain/form/forms/annual';
import { type Round, roundSchema } from '#domain/form/round';
import type { RoundRule } from '#domain/form/round-rules';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import { eligibilityOf } from '#domain/season/eligibility';
import { accountFor } from '#domain/season/plan-accounting';
import type { RoundIssue } from '#domain/season/round-issue';
import { roundMessageOf } from '#domain/season/round-messages';
import { type RoundReports, standingReports } from '#domain/season/round-reports';
import { roundIssues } from '#domain/season/rules/index';
import { medianOf } from '#domain/season/rules/outliers';
import { ROUND } from '../sheets';

type Values = ReportedRow['values'];
const [A = '', B = '', C = '', D = '', E = '', F = ''] = ROUND.roster.map(({ name }) => name);

function report(unit: string, formId: string, rows: readonly (readonly [string, Values])[], version = 1): Submission {
  return {
    ...{ unit, form: formId, formVersion: '1', version, state: rows.length === 0 ? 'zero' : 'submitted', late: false },
    ...{ submittedAt: '2023-06-01T00:00:00Z', source: `${unit} ${version}`, issues: [] },
    rows: rows.map(([section, values], at) => ({
      section,
      sheet: section,
      row: at + 5,
      values,
      cells: Object.fromEntries(
        Object.keys(values).map((key, column) => [key, { sheet: section, row: at + 5, column: column + 1 }]),
      ),
    })),
  };
}

const DAYS = { startDate: '2023-05-22', endDate: '2023-05-22', venue: '图书馆' };
const activity = (name: string, more: Values = {}): readonly [string, Values] => [
  'activities',
  { name, ...DAYS, ...more },
];
const figure = (indicator: string, total: number | null, more: Values = {}): readonly [string, Values] => [
  'indicators',
  { indicator, total, ...more },
];

function reports(
  submissions: readonly Submission[],
  before?: readonly Submission[],
  round: Round = ROUND,
): RoundReports {
  const of = (all: readonly Submission[]) =>
    round.forms.map(({ definition }) => ({
      definition,
      submissions: all.filter(({ form: id }) => id === definition.id),
    }));
  return {
    round,
    forms: of(submissions),
    ...(before === undefined ? {} : { before: { round, forms: of(before) } }),
  };
}

const only = (issues: readonly RoundIssue[], code: RoundIssue['code']) => issues.filter((issue) => issue.code === code);
const said = (issues: readonly RoundIssue[]) => issues.map(({ unit, received }) => `${unit} ${received}`);
const withRules = (rules: readonly RoundRule[]): Round => ({ ...ROUND, rules: [...rules] });

describe('a round’s rules', () => {
  it('are those that its forms suggest, where it names none', () => {
    expect(roundRulesOf(ROUND).map(({ kind, form: of }) => `${of} ${kind}`)).toEqual([
      'plan jointActivities',
      'plan yearOnYear',
      'plan outliers',
      'results plannedAccounted',
      'results jointActivities',
      'results yearOnYear',
      'results outliers',
    ]);
  });

  it('are read from a round of before as they always were', () => {
    expect(roundSchema.parse(ROUND)).toEqual(ROUND);
    expect('rules' in roundSchema.parse(ROUND)).toBe(false);
  });

  it.each<[string, RoundRule, readonly PropertyKey[]]>([
    ['a form', { kind: 'yearOnYear', form: 'other', above: 8 }, ['rules', 0, 'form']],
    ['a section', { kind: 'plannedAccounted', form: 'results', section: 'other' }, ['rules', 0]],
    ['a list', { kind: 'plannedAccounted', form: 'results', section: 'indicators' }, ['rules', 0]],
    [
      'a column',
      {
        ...{ kind: 'jointActivities', form: 'plan', section: 'activities', name: 'name', start: 'startDate' },
        ...{ end: 'endDate', venue: 'place', people: [], mentions: [] },
      },
      ['rules', 0],
    ],
  ])('name %s that there is, or the round is refused with the path', (_, rule, path) => {
    const read = roundSchema.safeParse(withRules([rule]));
    expect(read.success).toBe(false);
    expect(read.error?.issues[0]?.path).toEqual(path);
  });

  it.each([
    ['an unknown kind', { kind: 'other', form: 'plan' }],
    ['an unknown parameter', { kind: 'yearOnYear', form: 'plan', above: 8, below: 1 }],
    ['a threshold that is none', { kind: 'outliers', form: 'plan', timesMedian: 0, timesOwn: 5, leastUnits: 5 }],
  ])('refuse %s', (_, rule) => {
    expect(roundSchema.safeParse({ ...ROUND, rules: [rule] }).success).toBe(false);
  });

  it('weigh what their definition says', () => {
    const round = withRules([{ kind: 'yearOnYear', form: 'results', above: 8, severity: 'error' }]);
    const found = roundIssues(
      reports([report(A, 'results', [figure('news', 20)])], [report(A, 'results', [figure('news', 10)])], round),
    );
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('12: every planned activity ends somewhere', () => {
  const plan = (unit: string) => report(unit, 'plan', [activity('讲座', { activityId: 'X-1' }), activity('展览')]);

  it.each<[string, readonly Submission[], readonly string[]]>([
    [
      'reports both',
      [plan(A), report(A, 'results', [activity('讲座', { status: '完成' }), activity('展览', { status: '取消' })])],
      [],
    ],
    ['leaves one out', [plan(A), report(A, 'results', [activity('展览', { status: '完成' })])], [`${A} 讲座`]],
    ['reports no results', [plan(A)], [`${A} 讲座`, `${A} 展览`]],
    ['reports that there was nothing', [plan(A), report(A, 'results', [])], [`${A} 讲座`, `${A} 展览`]],
    ['planned nothing', [report(A, 'results', [activity('展览', { status: '新增' })])], []],
    [
      'renamed one and kept its number',
      [
        plan(A),
        report(A, 'results', [
          activity('报告', { activityId: 'X-1', status: '变更' }),
          activity('展览', { status: '完成' }),
        ]),
      ],
      [],
    ],
  ])('of a unit that %s', (_, submissions, open) => {
    expect(said(only(roundIssues(reports(submissions)), 'planned.open'))).toEqual(open);
  });

  it('says at the plan’s own cell, with version and receipt, why it is open', () => {
    const [issue] = only(roundIssues(reports([report(A, 'plan', [activity('讲座')], 3)])), 'planned.open');
    expect(issue).toMatchObject({
      unit: A,
      form: 'plan',
      version: 3,
      source: `${A} 3`,
      address: 'activities!A5',
      label: '活动名称',
    });
    expect(issue?.payload).toEqual({ attachment: '附件4', why: 'noReport' });
  });

  it('says what claims to have been planned and was not', () => {
    const results = report(A, 'results', [
      activity('讲座', { status: '完成' }),
      activity('展览', { status: '完成' }),
      activity('游园', { status: '完成' }),
      activity('放映', { status: '新增' }),
    ]);
    const found = only(roundIssues(reports([plan(A), results])), 'planned.notAnnounced');
    expect(found.map(({ address, payload }) => [address, payload])).toEqual([
      ['activities!E7', { attachment: '附件4', added: '新增' }],
    ]);
  });

  it('accounts for each, unit by unit', () => {
    const rule = roundRulesOf(ROUND).find(({ kind }) => kind === 'plannedAccounted');
    if (rule?.kind !== 'plannedAccounted') throw new Error('the results start from the plan');
    const results = report(A, 'results', [activity('讲座', { status: '取消' }), activity('游园', { status: '新增' })]);
    const account = accountFor(ROUND, rule, standingReports(reports([plan(A), plan(B), results])));
    expect(account?.units).toEqual([
      {
        unit: A,
        planned: 2,
        open: 1,
        added: 1,
        byStatus: new Map([
          ['取消', 1],
          ['新增', 1],
        ]),
      },
      { unit: B, planned: 2, open: 2, added: 0, byStatus: new Map() },
    ]);
    expect(account?.entries.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['讲座', 'done'],
      ['展览', 'open'],
      ['游园', 'added'],
      ['讲座', 'open'],
      ['展览', 'open'],
    ]);
  });
});

describe('17: what looks like one activity', () => {
  it('is said at each of its rows, with where the others stand', () => {
    const found = only(
      roundIssues(
        reports([report(B, 'plan', [activity('走进人工智能讲座')]), report(A, 'plan', [activity('走进人工智能')])]),
      ),
      'joint.candidate',
    );
    expect(found.map(({ unit, address, payload }) => [unit, address, payload])).toEqual([
      [A, 'activities!A5', { places: [{ unit: B, address: 'activities!A5' }] }],
      [B, 'activities!A5', { places: [{ unit: A, address: 'activities!A5' }] }],
    ]);
  });
});

describe('18: a change against last year', () => {
  it.each<[string, number, number, number | undefined | 'silent']>([
    ['8% up', 100, 108, 'silent'],
    ['more than 8% up', 100, 109, 9],
    ['8% down', 100, 92, 'silent'],
    ['more than 8% down', 1000, 919, -8.1],
    ['none', 100, 100, 'silent'],
    ['from nothing', 0, 5, undefined],
    ['to nothing', 5, 0, -100],
    ['nothing both times', 0, 0, 'silent'],
  ])('of %s', (_, before, now, percent) => {
    const found = only(
      roundIssues(
        reports([report(A, 'results', [figure('news', now)])], [report(A, 'results', [figure('news', before)])]),
      ),
      'year.changed',
    );
    expect(found.map(({ payload }) => ('percent' in payload ? payload.percent : undefined))).toEqual(
      percent === 'silent' ? [] : [percent],
    );
  });

  it.each<[string, readonly Submission[], readonly Submission[] | undefined]>([
    ['last year is not known', [report(A, 'results', [figure('news', 9)])], undefined],
    [
      'the unit did not report then',
      [report(A, 'results', [figure('news', 9)])],
      [report(B, 'results', [figure('news', 1)])],
    ],
    [
      'it answered “-” then',
      [report(A, 'results', [figure('news', 9)])],
      [report(A, 'results', [figure('news', null)])],
    ],
    [
      'it is the list that differs, which only proves the indicators',
      [report(A, 'results', [activity('讲座', { offline: 900 })])],
      [report(A, 'results', [activity('讲座', { offline: 1 })])],
    ],
  ])('is not spoken of where %s', (_, now, before) => {
    expect(only(roundIssues(reports(now, before)), 'year.changed')).toEqual([]);
  });

  it('of a form without indicators is one of the sums of its list', () => {
    const found = only(
      roundIssues(
        reports(
          [report(A, 'plan', [activity('讲', { offline: 60 }), activity('展', { offline: 60 })])],
          [report(A, 'plan', [activity('讲', { offline: 100 })])],
        ),
      ),
      'year.changed',
    );
    expect(found.map(({ label, payload }) => [label, payload])).toEqual([
      ['预计线下人次', { before: '100', now: '120', percent: 20, above: 8 }],
    ]);
  });

  it('is not made of figures that are measured otherwise by now', () => {
    const inYuan = (definition: FormDefinition): FormDefinition => ({
      ...definition,
      sections: definition.sections.map((section) =>
        section.kind === 'indicators'
          ? {
              ...section,
              indicators: section.indicators.map((each) =>
                each.key === 'news' ? { ...each, type: { type: 'count', unit: '版', minimum: 0 } } : each,
              ),
            }
          : section,
      ),
    });
    const before: Round = {
      ...ROUND,
      forms: ROUND.forms.map((entry) => ({ ...entry, definition: inYuan(entry.definition) })),
    };
    const now = reports([report(A, 'results', [figure('news', 9)])]);
    expect(
      only(
        roundIssues({ ...now, before: reports([report(A, 'results', [figure('news', 1)])], undefined, before) }),
        'year.changed',
      ),
    ).toEqual([]);
  });
});

describe('what stands out in the school', () => {
  const units = ROUND.roster.filter(({ kind }) => kind === '学院').slice(0, 5);
  const ofKind = (figures: readonly number[]) =>
    units
      .slice(0, figures.length)
      .map(({ name }, at) => report(name, 'results', [figure('handouts', figures[at] ?? 0)]));
  const found = (figures: readonly number[]) => said(only(roundIssues(reports(ofKind(figures))), 'figure.farFromKind'));

  it.each<[string, readonly number[], readonly number[]]>([
    ['five times the median is not', [100, 100, 100, 100, 500], []],
    ['more is', [100, 100, 100, 100, 501], [4]],
    ['one slip does not hide behind the mean it makes', [10, 10, 10, 10, 1_000_000], [4]],
    ['of four units nothing is', [10, 10, 10, 1_000], []],
    ['where most have none nothing is', [0, 0, 0, 10, 1_000], []],
  ])('%s', (_, figures, out) => {
    expect(found(figures)).toEqual(out.map((at) => `${units[at]?.name} ${figures[at]?.toLocaleString('en-US')}`));
  });

  it('is one of its own kind’s', () => {
    const other = ROUND.roster.find(({ kind }) => kind === '部处')?.name ?? '';
    const all = [...ofKind([100, 100, 100, 100, 100]), report(other, 'results', [figure('handouts', 90_000)])];
    expect(only(roundIssues(reports(all)), 'figure.farFromKind')).toEqual([]);
  });

  it.each<[string, number, number, boolean]>([
    ['five times as much', 100, 500, false],
    ['more than five times as much', 100, 501, true],
    ['less than a fifth', 501, 100, true],
    ['from nothing', 0, 500, false],
  ])('against its own past: %s', (_, before, now, isOut) => {
    const issues = roundIssues(
      reports([report(A, 'results', [figure('news', now)])], [report(A, 'results', [figure('news', before)])]),
    );
    expect(only(issues, 'figure.farFromPast')).toHaveLength(isOut ? 1 : 0);
  });

  it('by the middle one, or between the middle two', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([7])]).toEqual([2, 2.5, 7]);
  });
});

describe('科普专项', () => {
  const annual = formDefinitionSchema.parse(ANNUAL_FORM);
  const round: Round = roundSchema.parse({
    ...ROUND,
    forms: [...ROUND.forms, { definition: annual, deadline: '2023-06-30T00:00:00+08:00' }],
    rules: [ANNUAL_ELIGIBILITY],
  });
  const year = (reported: number | null): readonly [string, Values] => ['year', { reports: reported }];
  const event = (people: number): readonly [string, Values] => [
    'activities',
    { name: `活动${people}`, kind: '科普讲座', people },
  ];
  const account = (figures: Values): readonly [string, Values] => [
    'accounts',
    { platform: '抖音', account: '科普', ...figures },
  ];
  const of = (unit: string, ...rows: readonly (readonly [string, Values])[]) => report(unit, 'annual', rows);
  const table = (...submissions: readonly Submission[]) =>
    eligibilityOf(round, ANNUAL_ELIGIBILITY as never, standingReports(reports(submissions, undefined, round)));
  const met = (submission: Submission) => table(submission).units[0]?.routes.map(({ isMet }) => isMet);
  const FULL = { works: 100, followers: 10_000, likes: 50_000 };

  it.each<[string, Submission, readonly [boolean, boolean]]>([
    ['2 activities of 100 people and 5 reports', of(A, event(100), event(100), year(5)), [true, false]],
    ['one of them with 99', of(A, event(100), event(99), year(5)), [false, false]],
    ['4 reports', of(A, event(100), event(200), year(4)), [false, false]],
    ['one of 300 people', of(A, event(300), year(9)), [false, false]],
    ['reports that nobody filled in', of(A, event(100), event(100)), [false, false]],
    ['an account with 3,000,000 plays', of(A, account({ ...FULL, mostPlays: 3_000_000 })), [false, true]],
    ['an account with 100,000 reads', of(A, account({ ...FULL, mostReads: 100_000 })), [false, true]],
    ['neither of both', of(A, account({ ...FULL, mostPlays: 2_999_999, mostReads: 99_999 })), [false, false]],
    ['99 works', of(A, account({ ...FULL, works: 99, mostReads: 100_000 })), [false, false]],
    ['9,999 followers', of(A, account({ ...FULL, followers: 9_999, mostReads: 100_000 })), [false, false]],
    ['49,999 likes', of(A, account({ ...FULL, likes: 49_999, mostReads: 100_000 })), [false, false]],
    [
      'two accounts that have it together only',
      of(A, account({ ...FULL, works: 50, mostReads: 100_000 }), account({ ...FULL, works: 50, account: '二' })),
      [false, false],
    ],
    ['both', of(A, event(100), event(100), year(5), account({ ...FULL, mostReads: 100_000 })), [true, true]],
  ])('%s', (_, submission, routes) => {
    expect(met(submission)).toEqual(routes);
  });

  it('tells the gap to each threshold, and what is not filled in from 0', () => {
    const [unit] = table(of(A, event(100), account({ works: 40, followers: 0 }))).units;
    expect(
      unit?.routes.map(({ criteria }) =>
        criteria.map(({ alternatives }) => alternatives.map(({ actual, gap }) => [actual, gap])),
      ),
    ).toEqual([
      [[[1, 1]], [[undefined, 5]]],
      [
        [[40, 60]],
        [[0, 10_000]],
        [[undefined, 50_000]],
        [
          [undefined, 3_000_000],
          [undefined, 100_000],
        ],
      ],
    ]);
  });

  it('ranks by routes met, then by what is lacking, and lists who reported nothing', () => {
    const { units, missing } = table(
      of(A, event(100), year(5)),
      of(B, event(100), event(100), year(5)),
      of(C, event(100), event(100), year(5), account({ ...FULL, mostReads: 100_000 })),
      of(D, event(100), event(100), year(4)),
      of(E, event(100), year(5)),
      of(F),
    );
    expect(units.map(({ unit, rank, isMet }) => [unit, rank, isMet])).toEqual([
      [C, 1, true],
      [B, 2, true],
      [D, 3, false],
      [A, 4, false],
      [E, 4, false],
    ]);
    expect(missing).toHaveLength(ROUND.roster.length - 5);
    expect(missing).toContain(F);
  });

  it('says 符合优先推荐条件, and never 通过', () => {
    const found = roundIssues(reports([of(A, event(100), event(100), year(5)), of(B, year(5))], undefined, round));
    expect(found.map(({ unit, severity }) => [unit, severity])).toEqual([[A, 'hint']]);
    const [issue] = found;
    const sentence = issue === undefined ? '' : roundMessageOf(issue);
    expect(sentence).toContain('符合科普专项优先推荐条件（条件1（科普活动））');
    expect(sentence).not.toContain('通过');
  });
});

it('says of the same reports the same, in whatever order they come', () => {
  const now = ROUND.roster
    .slice(0, 8)
    .flatMap(({ name }, at) => [
      report(name, 'plan', [activity('走进人工智能讲座'), activity(`展览${at}`)], 1),
      report(name, 'plan', [activity('走进人工智能讲座'), activity(`展览${at}`), activity('游园')], 2),
      report(name, 'results', [
        activity('走进人工智能讲座', { status: '完成' }),
        figure('news', at * 7),
        figure('handouts', 10 ** at),
      ]),
    ]);
  const before = ROUND.roster.slice(2, 8).map(({ name }) => report(name, 'results', [figure('news', 10)]));
  const expected = roundIssues(reports(now, before));
  expect(new Set(expected.map(({ code }) => code)).size).toBeGreaterThan(3);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(now, { minLength: now.length }),
      fc.shuffledSubarray(before, { minLength: before.length }),
      fc.boolean(),
      (some, others, isReversed) => {
        const { forms, ...rest } = reports(some, others);
        expect(roundIssues({ ...rest, forms: isReversed ? [...forms].reverse() : forms })).toEqual(expected);
      },
    ),
    { numRuns: 20 },
  );
});

it('has a sentence in both languages for everything it says', () => {
  const now = [report(A, 'plan', [activity('讲座')]), report(A, 'results', [figure('news', 90)])];
  for (const issue of roundIssues(reports(now, [report(A, 'results', [figure('news', 10)])])))
    for (const locale of ['zh-CN', 'en'] as const)
      expect(roundMessageOf(issue, locale)).not.toMatch(/undefined|\[object/);
});
