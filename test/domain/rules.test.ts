/** Each rule kind: speaks at the right cell, stays silent while a cell it needs is doubtful. */
import { messageOf } from '#domain/issues/messages/index';
import { parse } from '#domain/reading/parse';
import { type Cells, CLEAN, CLEAN_RESULT, form, planSheet, planWith, ROUND, resultsSheets } from './sheets';

const plan = (first: Cells) => said(parse([planWith(first)], form('plan'), ROUND));
const said = ({ issues }: ReturnType<typeof parse>) =>
  issues
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, code, address }) => `${severity} ${code} ${address}`);

describe('附件2', () => {
  test.each<readonly [string, Cells, readonly string[]]>([
    ['a clean row', {}, []],
    [
      'an end before its start',
      { startDate: { date: '2023-05-25' }, endDate: { date: '2023-05-24' } },
      ['error date.order 附件2!G5'],
    ],
    ['one day', { startDate: { date: '2023-05-25' }, endDate: { date: '2023-05-25' } }, []],
    [
      'the first and last day of the window',
      { startDate: { date: '2023-05-20' }, endDate: { date: '2023-05-31' } },
      [],
    ],
    [
      'an end before a doubtful start',
      { startDate: '5月25日', endDate: { date: '2023-05-24' } },
      ['error date.format 附件2!F5'],
    ],
    [
      '线下 without its figure',
      { offline: null, online: 300 },
      ['error figure.missing 附件2!K5', 'verify figure.notExpected 附件2!L5'],
    ],
    [
      '线上 without its figure',
      { mode: '线上' },
      ['verify figure.notExpected 附件2!K5', 'error figure.missing 附件2!L5'],
    ],
    ['both without one', { mode: '线上线下结合' }, ['error figure.missing 附件2!L5']],
    ['no figure at all', { offline: null }, ['error figure.noneGiven 附件2!K5', 'error figure.missing 附件2!K5']],
    ['a doubtful figure where one is asked for', { offline: '若干' }, ['error count.notAFigure 附件2!K5']],
    ['a doubtful 活动形式', { mode: '空中', offline: null, online: 300 }, ['error choice.unknown 附件2!E5']],
    ['fewer people than sessions', { sessions: 30, offline: 20 }, ['verify figure.below 附件2!K5']],
    ['a figure below 10', { sessions: 1, offline: 9 }, ['verify figure.suspiciouslySmall 附件2!K5']],
    ['10 people', { sessions: 1, offline: 10 }, []],
    ['6,000 people at 2 sessions', { offline: 6000 }, []],
    ['6,001 people at 2 sessions', { offline: 6001 }, ['verify figure.beyondReason 附件2!K5']],
    ['无 as a place', { venue: '无' }, ['verify text.placeholder 附件2!H5']],
    ['a place that only begins so', { venue: '无锡分校' }, []],
    ['无 where nothing is asked', { organizer: '无' }, []],
    ['999.99 万元', { budget: 999.99 }, []],
    ['1,000 万元', { budget: 1000 }, ['verify figure.looksLikeYuan 附件2!M5']],
    [
      'the other row once more',
      { name: '开放日', category: '单位开放周' },
      ['error choices.tooFew 附件2!D4', 'verify row.duplicate 附件2!C6'],
    ],
  ])('%s', (_, cells, expected) => {
    expect(plan(cells)).toEqual(expected);
  });

  test('counts types, not rows, and waits while a type is doubtful', () => {
    const rows = (categories: readonly string[]) =>
      said(
        parse(
          [planSheet(categories.map((category, at) => ({ ...CLEAN, name: `活动${at}`, category })))],
          form('plan'),
          ROUND,
        ),
      );
    expect(rows(['学术交流', '学术交流', '学术交流'])).toEqual(['error choices.tooFew 附件2!D4']);
    expect(rows(['学术交流', '单位开放周'])).toEqual([]);
    expect(rows(['学术交流', '别的'])).toEqual(['error choice.unknown 附件2!D6']);
    expect(rows(['学术交流', '单位开放周', '别的'])).toEqual(['error choice.unknown 附件2!D7']);
  });
});

test('too few types are told by name, also where more than two are asked for', () => {
  const three = {
    ...form('plan'),
    rules: form('plan').rules.map((rule) => (rule.kind === 'distinctChoices' ? { ...rule, minimum: 3 } : rule)),
  };
  const rows = ['学术交流', '单位开放周', '学术交流'].map((category, at) => ({
    ...CLEAN,
    name: `活动${at}`,
    category,
  }));
  const issue = parse([planSheet(rows)], three, ROUND).issues.find(({ code }) => code === 'choices.tooFew');
  if (issue === undefined) throw new Error('nothing is said');
  expect(issue.received).toBe('学术交流、单位开放周');
  expect(messageOf(issue)).toContain('至少要有3种活动类型，现在只有2种（学术交流、单位开放周）');
  expect(messageOf(issue, 'en')).toContain('at least 3 types of activity; there is 2 (学术交流, 单位开放周)');
});

describe('附件4', () => {
  type Triple = readonly [number | string | null, number | string | null, number | string | null];
  const BLOCK: Readonly<Record<string, Triple>> = {
    events: [null, null, 2],
    eventSessions: [null, null, 4],
    eventPeople: [400, 100, 500],
    news: [null, null, 0],
    spend: [null, null, 1],
  };
  const LIST: readonly Cells[] = [
    { ...CLEAN_RESULT, online: 100 },
    { ...CLEAN_RESULT, name: '开放日' },
  ];
  const results = (block: Readonly<Record<string, Triple>> = {}, list: readonly Cells[] = LIST) =>
    said(parse(resultsSheets({ ...BLOCK, ...block }, list), form('results'), ROUND));
  const withFirst = (cells: Cells) => [{ ...LIST[0], ...cells }, LIST[1] ?? {}];

  test.each<readonly [string, Readonly<Record<string, Triple>>, readonly Cells[], readonly string[]]>([
    ['a clean report', {}, LIST, []],
    ['a total that is not its parts', { eventPeople: [400, 100, 501] }, LIST, ['error total.mismatch 附件4!F7']],
    ['a total below its only part', { handouts: [50, null, 40] }, LIST, ['error total.belowPart 附件4!F20']],
    ['a total above its only part', { handouts: [50, null, 60] }, LIST, []],
    ['parts without a total', { eventPeople: [400, 100, null] }, LIST, []],
    ['a doubtful part', { eventPeople: ['约400', 100, 501] }, LIST, ['error count.approximate 附件4!D7']],
    ['a part above its whole', { newsProvincial: [null, null, 1] }, LIST, ['error part.exceedsWhole 附件4!F26']],
    ['fewer activities than listed', { events: [null, null, 1] }, LIST, ['error sum.mismatch 附件4!F5']],
    ['other sessions than listed', { eventSessions: [null, null, 5] }, LIST, ['error sum.mismatch 附件4!F6']],
    [
      'other people than listed',
      { eventPeople: [401, 99, 500] },
      LIST,
      ['error sum.mismatch 附件4!D7', 'error sum.mismatch 附件4!E7'],
    ],
    [
      'a sum over a doubtful figure',
      { eventSessions: [null, null, 5] },
      withFirst({ sessions: '2场次左右' }),
      ["error count.approximate '附件4-活动清单'!J4"],
    ],
    [
      'amounts that add up only exactly',
      { spend: [null, null, 0.3] },
      [
        { ...LIST[0], spent: 0.1 },
        { ...LIST[1], spent: 0.2 },
      ] as Cells[],
      [],
    ],
    ['spending that differs by 100 yuan', { spend: [null, null, 1.01] }, LIST, ['error sum.mismatch 附件4!F29']],
    [
      'fewer people than sessions',
      { lectures: [3, null, 3], lecturePeople: [2, null, 2] },
      LIST,
      [
        'verify figure.suspiciouslySmall 附件4!D9',
        'verify figure.below 附件4!F9',
        'verify figure.suspiciouslySmall 附件4!F9',
      ],
    ],
    ['views taken for people', {}, withFirst({ views: 100 }), ["verify figure.equalsViews '附件4-活动清单'!L4"]],
    [
      'an offline activity without 签到表',
      {},
      withFirst({ evidence: '照片' }),
      ["verify evidence.missing '附件4-活动清单'!Q4"],
    ],
    [
      'an activity without any evidence',
      {},
      withFirst({ evidence: null }),
      ["verify evidence.none '附件4-活动清单'!Q4"],
    ],
    [
      'evidence joined by commas',
      {},
      withFirst({ evidence: '签到表,照片' }),
      ["error choice.separator '附件4-活动清单'!Q4"],
    ],
    [
      'links other than reports',
      { news: [null, null, 2] },
      withFirst({ reports: 2, reportLinks: 'https://a.example/1' }),
      ["verify links.mismatch '附件4-活动清单'!O4"],
    ],
    [
      'as many links as reports',
      { news: [null, null, 2] },
      withFirst({ reports: 2, reportLinks: 'https://a.example/1、https://a.example/2' }),
      [],
    ],
    ['a change without its reason', {}, withFirst({ status: '变更' }), ["error cell.requiredWhen '附件4-活动清单'!F4"]],
    [
      'neither 线下 nor 线上 nor views',
      { eventPeople: [200, null, 200] },
      withFirst({ offline: null, online: null }),
      ["error figure.noneGiven '附件4-活动清单'!K4"],
    ],
  ])('%s', (_, block, list, expected) => {
    expect(results(block, list)).toEqual(expected);
  });

  test('a cancelled row needs no dates, sessions or people, and does not count', () => {
    const cancelled: Cells = { name: '停办', category: '学术交流', status: '取消', reason: '天气', venue: '操场' };
    expect(results({}, [...LIST, cancelled])).toEqual([]);
    expect(results({}, [...LIST, { ...cancelled, sessions: 1 }])).toEqual([
      "error figure.notExpected '附件4-活动清单'!J6",
    ]);
    expect(results({}, [...LIST, { ...cancelled, reason: null }])).toEqual([
      "error cell.requiredWhen '附件4-活动清单'!F6",
    ]);
    expect(results({}, [...LIST, { ...cancelled, status: '完成' }])).toContain(
      "error cell.required '附件4-活动清单'!G6",
    );
  });

  test('a doubtful 开展情况 may or may not count: the sum speaks only if it is wrong either way', () => {
    const doubtful = (events: number) =>
      results({ events: [null, null, events] }, [
        ...LIST,
        { ...CLEAN_RESULT, name: '三', status: '不清楚', sessions: 0 },
      ]).filter((line) => line.includes('附件4!F5'));
    expect(doubtful(2)).toEqual([]);
    expect(doubtful(3)).toEqual([]);
    expect(doubtful(4)).toEqual(['error sum.mismatch 附件4!F5']);
  });
});
