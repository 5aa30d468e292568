/** Mailed sheets beside each other and against what stands: whose they are, which counts, and when a person is asked. */
import type { Round } from '#domain/form/round';
import { againstStanding, type StandingReport } from '#domain/intake/against-standing';
import type { Arrival, ArrivalMail } from '#domain/intake/arrival';
import { sortArrivals } from '#domain/intake/sort-arrivals';
import { unitSaid } from '#domain/intake/unit-said';
import { parse } from '#domain/reading/parse';
import { type Cells, CLEAN, form, planSheet, ROUND, sheetColumns } from './sheets';

const NOW = Date.parse('2023-05-20T00:00:00Z');
const withContacts: Round = {
  ...ROUND,
  roster: ROUND.roster.map((unit) => {
    const email = { 会计学院: 'Kuaiji@school.example', 图书馆: 'tsg@school.example' }[unit.name];
    return email === undefined ? unit : { ...unit, contact: { email } };
  }),
};

interface Sent {
  readonly file: string;
  readonly unit?: string;
  readonly cells?: Cells;
  readonly mail?: Partial<ArrivalMail>;
}

function sent({ file, unit = '会计学院', cells = {}, mail }: Sent): Arrival {
  const rows = [
    { ...CLEAN, host: unit, ...cells },
    { ...CLEAN, host: unit, name: '校园开放日', category: '单位开放周' },
  ];
  const grids = [planSheet(rows, { unit })];
  return {
    file,
    named: file,
    ...(mail === undefined ? {} : { mail: { key: file, subject: '', ...mail } }),
    form: form('plan'),
    result: parse(grids, form('plan'), ROUND),
  };
}

const [DAY_1, DAY_2] = ['2023-05-17T08:00:00Z', '2023-05-18T08:00:00Z'];

function piles(arrivals: readonly Arrival[], options: Partial<Parameters<typeof sortArrivals>[2]> = {}) {
  return sortArrivals(arrivals, withContacts, { now: NOW, ...options }).map(({ arrival, pile, reason, unit }) => [
    arrival.file,
    pile,
    reason.code,
    unit,
  ]);
}

it('takes a unit by its letterhead, and what must be fixed to the other pile', () => {
  expect(
    piles([sent({ file: '附件2.xlsx' }), sent({ file: 'b.xlsx', unit: '图书馆', cells: { offline: -5 } })]),
  ).toEqual([
    ['附件2.xlsx', 'acceptable', 'intake.acceptable', '会计学院'],
    ['b.xlsx', 'hasErrors', 'intake.hasErrors', '图书馆'],
  ]);
});

it.each<[string, Sent, string, string | undefined]>([
  [
    'an abbreviation is asked, with the unit that it seems',
    { file: 'a.xlsx', unit: '计信学院' },
    'unitUnclear',
    undefined,
  ],
  ['a file named for another unit is asked', { file: '图书馆附件2.xlsx' }, 'nameSaysOther', undefined],
  ['a file named for whom it goes to is not', { file: '报科技处附件2.xlsx' }, 'acceptable', '会计学院'],
  [
    'another unit’s contact who sends this sheet alone is asked',
    { file: 'a.xlsx', mail: { sender: 'tsg@school.example', sentAt: DAY_1 } },
    'senderOfOther',
    undefined,
  ],
  [
    'its own contact is known however the address is written',
    { file: 'a.xlsx', mail: { sender: 'KUAIJI@school.example', sentAt: DAY_1 } },
    'acceptable',
    '会计学院',
  ],
  [
    'nobody’s contact proves nothing',
    { file: 'a.xlsx', mail: { sender: 'x@qq.com', sentAt: DAY_1 } },
    'acceptable',
    '会计学院',
  ],
])('%s', (_, arrived, code, unit) => {
  expect(piles([sent(arrived)]).map(([, , said, whose]) => [said, whose])).toEqual([[`intake.${code}`, unit]]);
});

it('takes two units in one mail from the contact of either, and a sheet that a person confirmed', () => {
  const mail = { key: 'm', sender: 'tsg@school.example', sentAt: DAY_1 };
  const both = [sent({ file: 'a.xlsx', mail }), sent({ file: 'b.xlsx', unit: '图书馆', mail })];
  expect(piles(both).map(([, pile]) => pile)).toEqual(['acceptable', 'acceptable']);
  const alone = [sent({ file: 'a.xlsx', mail })];
  expect(piles(alone, { confirmed: new Set(['a.xlsx']) })).toEqual([
    ['a.xlsx', 'acceptable', 'intake.acceptable', '会计学院'],
  ]);
});

it('of several of one unit the last mail counts, also where the earlier one was clean', () => {
  const first = sent({ file: '1.eml › 附件2.xlsx', mail: { sentAt: DAY_1 } });
  const second = sent({ file: '2.eml › 附件2.xlsx', cells: { offline: -5 }, mail: { sentAt: DAY_2 } });
  expect(piles([first, second]).map(([, pile, code]) => [pile, code])).toEqual([
    ['newerStands', 'intake.superseded'],
    ['hasErrors', 'intake.hasErrors'],
  ]);
});

it('the same content is taken once, in whichever mail it came', () => {
  const first = sent({ file: '1', mail: { sentAt: DAY_1 } });
  const again = sent({ file: '2', mail: { sentAt: DAY_2 } });
  expect(piles([first, again]).map(([, pile]) => pile)).toEqual(['duplicate', 'acceptable']);
});

it.each<[string, Partial<ArrivalMail> | undefined, Partial<ArrivalMail> | undefined]>([
  ['in one mail', { key: 'm', sentAt: DAY_1 }, { key: 'm', sentAt: DAY_1 }],
  ['one of them in no mail', { sentAt: DAY_1 }, undefined],
  ['one with a clock from the future', { sentAt: DAY_1 }, { sentAt: '2031-01-01T00:00:00Z' }],
])('two that differ and cannot be told are asked: %s; a name is a hint', (_, a, b) => {
  const files = [
    sent({ file: '附件2.xlsx', ...(a === undefined ? {} : { mail: a }) }),
    sent({ file: '附件2最终版2.xlsx', cells: { offline: 210 }, ...(b === undefined ? {} : { mail: b }) }),
  ];
  const sorted = sortArrivals(files, withContacts, { now: NOW });
  expect(sorted.map(({ pile, reason }) => [pile, reason.code])).toEqual([
    ['unclear', 'intake.several'],
    ['unclear', 'intake.several'],
  ]);
  expect(sorted[0]?.reason.message['zh-CN']).toContain('附件2最终版2.xlsx 像是定稿');
  expect(piles(files, { preferred: new Set(['附件2.xlsx']) }).map(([, pile]) => pile)).toEqual([
    'acceptable',
    'newerStands',
  ]);
});

const DIFFERS = { rowsAdded: 1, rowsChanged: 0, rowsRemoved: 0, cells: 0 };
const SAME = { rowsAdded: 0, rowsChanged: 0, rowsRemoved: 0, cells: 0 };
const BY_UNIT: StandingReport = { version: 2, state: 'submitted', submittedAt: DAY_2, by: 'unit', difference: DIFFERS };

it.each<[string, StandingReport, string | undefined, boolean, string, string]>([
  ['nothing stands', { version: 0, state: 'none' }, DAY_1, false, 'acceptable', 'acceptable'],
  ['the same stands', { ...BY_UNIT, difference: SAME }, DAY_1, false, 'duplicate', 'sameAsStanding'],
  ['the unit reported since', BY_UNIT, DAY_1, false, 'newerStands', 'newerStands'],
  ['the unit reported before', { ...BY_UNIT, submittedAt: DAY_1 }, DAY_2, false, 'newerStands', 'wouldReplace'],
  ['nobody knows when it was mailed', BY_UNIT, undefined, false, 'newerStands', 'wouldReplace'],
  [
    'the officer put it right by hand',
    { ...BY_UNIT, by: 'admin', submittedAt: DAY_1 },
    DAY_2,
    false,
    'newerStands',
    'wouldReplace',
  ],
  ['an earlier mail stands', { ...BY_UNIT, by: 'admin', mailedAt: DAY_1 }, DAY_2, false, 'acceptable', 'follows'],
  ['a later mail stands', { ...BY_UNIT, by: 'admin', mailedAt: DAY_2 }, DAY_1, false, 'newerStands', 'newerStands'],
  [
    'the unit took its report back since',
    { ...BY_UNIT, state: 'withdrawn' },
    DAY_1,
    false,
    'newerStands',
    'newerStands',
  ],
  [
    'it took it back before',
    { ...BY_UNIT, state: 'withdrawn', submittedAt: DAY_1 },
    DAY_2,
    false,
    'acceptable',
    'acceptable',
  ],
  ['a person has seen the difference', BY_UNIT, DAY_1, true, 'acceptable', 'acceptable'],
  ['zero stands', { ...BY_UNIT, state: 'zero' }, DAY_1, false, 'newerStands', 'newerStands'],
])('against what stands: %s', (_, standing, sentAt, isMeant, pile, code) => {
  const found = againstStanding(standing, sentAt, isMeant);
  expect([found.pile, found.reason.code]).toEqual([pile, `intake.${code}`]);
});

const headed = (...above: readonly (readonly string[])[]) =>
  planSheet([CLEAN, { ...CLEAN, name: '校园开放日', category: '单位开放周' }], {
    above: [['附件2'], ['科技活动周特色科技活动安排统计表'], ...above],
  });

describe('a letterhead that a person puts right', () => {
  it.each<[string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    ['another unit’s', [['填报单位：会计学院  填报人：某']], [['填报单位：图书馆  填报人：某']]],
    ['nobody’s on the roster', [['填报单位：某某公司']], [['填报单位：图书馆']]],
    ['an abbreviation of another', [['填报单位：计信学院']], [['填报单位：图书馆']]],
    ['in the cell beside its label', [['填报单位：', '会计学院']], [['填报单位：', '图书馆']]],
    ['left empty', [['填报单位：']], [['填报单位：图书馆']]],
    ['in a title', [['会计学院2023年活动安排']], [['图书馆2023年活动安排']]],
  ])('%s', (_, above, expected) => {
    const grid = headed(...above);
    const { grids, result } = unitSaid([grid], form('plan'), ROUND, '图书馆');
    expect(grids[0]?.rows.slice(2, 2 + expected.length)).toEqual(expected);
    // Everything else is the sheet’s own.
    expect(grids[0]?.rows.slice(2 + expected.length)).toEqual(grid.rows.slice(2 + expected.length));
    expect([result.unit, result.issues.filter(({ severity }) => severity === 'error')]).toEqual(['图书馆', []]);
  });

  it('leaves a sheet as it is that names the unit already', () => {
    const grid = headed(['填报单位：图书馆']);
    expect(unitSaid([grid], form('plan'), ROUND, '图书馆').grids).toEqual([grid]);
  });

  it('puts no row right that names somebody else: that stays to be fixed', () => {
    const columns = ['单位', ...sheetColumns('plan').map(({ label }) => label)];
    const rows = [CLEAN, CLEAN].map((cells) => [
      '会计学院',
      ...sheetColumns('plan').map(({ key }) => cells[key] ?? null),
    ]);
    const grid = {
      ...headed(['填报单位：某某公司']),
      rows: [['附件2'], ['科技活动周特色科技活动安排统计表'], ['填报单位：某某公司'], columns, ...rows],
    };
    const { grids, result } = unitSaid([grid], form('plan'), ROUND, '图书馆');
    expect(grids[0]?.rows[2]).toEqual(['填报单位：图书馆']);
    expect(grids[0]?.rows.slice(4)).toEqual(rows);
    expect(result.issues.map(({ code }) => code)).toContain('unit.rowOfOther');
  });
});

it('takes a sheet for the unit that a person says, whatever its name and its sender say; others of that unit give way as ever', () => {
  const other = sent({ file: '图书馆附件2.xlsx', unit: '某某公司', mail: { sentAt: DAY_2 } });
  const rows = [CLEAN, { ...CLEAN, name: '校园开放日', category: '单位开放周' }];
  const result = parse([planSheet(rows, { unit: '会计学院' })], form('plan'), ROUND);
  const said: Arrival = { ...other, said: { unit: '会计学院', result } };
  expect(piles([said, sent({ file: 'b.xlsx', cells: { offline: 300 }, mail: { sentAt: DAY_1 } })])).toEqual([
    ['图书馆附件2.xlsx', 'acceptable', 'intake.acceptable', '会计学院'],
    ['b.xlsx', 'newerStands', 'intake.superseded', '会计学院'],
  ]);
});
