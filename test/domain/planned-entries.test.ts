/** Rule 12: what the plan announced is accounted for in the results, by number, else by name. */

import { parse } from '#domain/reading/parse';
import type { PlannedEntries, PlannedEntry } from '#domain/reading/planned-entries';
import { type Cells, CLEAN_RESULT, form, ROUND, resultsSheets } from './sheets';

const announced = (...entries: PlannedEntry[]): PlannedEntries => ({ activities: entries });
const TALK: PlannedEntry = {
  activityId: 'U01-01',
  name: '宇宙探索讲座',
  startDate: { date: '2023-05-23' },
  venue: '报告厅',
};
const SHOW: PlannedEntry = {
  activityId: 'U01-02',
  name: '昆虫标本展',
  startDate: { date: '2023-05-25' },
  venue: '展厅',
};

function said(list: readonly Cells[], planned?: PlannedEntries) {
  const { issues } = parse(resultsSheets({}, list), form('results'), ROUND, {
    unit: '会计学院',
    ...(planned === undefined ? {} : { planned }),
  });
  return issues.flatMap(({ code, address, payload, proposal }) =>
    code.startsWith('planned.') ? [{ code, address, payload, proposal: proposal?.value }] : [],
  );
}

const held: Cells = { ...CLEAN_RESULT, name: '宇宙探索讲座', activityId: 'U01-01' };
const cancelled: Cells = {
  ...{ name: '昆虫标本展', activityId: 'U01-02', category: '单位开放周' },
  ...{ status: '取消', reason: '场馆检修', venue: '展厅' },
};

it.each<readonly [string, readonly Cells[]]>([
  ['held and cancelled', [held, cancelled]],
  [
    'under another name, by their numbers',
    [{ ...held, name: '星空讲座', status: '变更', reason: '换了主讲' }, cancelled],
  ],
  [
    'without numbers, by name',
    [
      { ...held, activityId: null },
      { ...cancelled, activityId: null },
    ],
  ],
  ['in another order', [cancelled, held]],
  ['with one added', [held, cancelled, { ...CLEAN_RESULT, name: '临时科普课', status: '新增' }]],
])('planned entries are accounted for: %s', (_, list) => {
  expect(said(list, announced(TALK, SHOW))).toEqual([]);
});

it('an entry that nobody speaks of is named at the list’s header', () => {
  expect(said([held], announced(TALK, SHOW))).toEqual([
    {
      code: 'planned.unaccounted',
      address: "'附件4-活动清单'!A3",
      payload: { names: ['昆虫标本展'] },
      proposal: undefined,
    },
  ]);
});

it('a row that was not planned and does not say so is asked about, with 新增 as proposal', () => {
  const found = said([held, cancelled, { ...CLEAN_RESULT, name: '校友科普行' }], announced(TALK, SHOW));
  expect(found).toEqual([
    {
      code: 'planned.notAnnounced',
      address: "'附件4-活动清单'!E6",
      payload: { added: '新增' },
      proposal: '新增',
    },
  ]);
});

it('nothing is said while a row has no name yet: it may be any of them', () => {
  expect(said([held, { ...CLEAN_RESULT, name: null, activityId: null }], announced(TALK, SHOW))).toEqual([]);
});

it('nothing is said where the plan is unknown, or announced nothing', () => {
  expect(said([held])).toEqual([]);
  expect(said([held], announced())).toEqual([]);
});
