/** Proposing takes steps in proportion to the rows, whatever they are called: counted, so that no other work can make it fail. */

import { jointRuleOf } from '#domain/form/default-round-rules';
import type { Round } from '#domain/form/round';
import { jointListOf } from '#domain/season/joint/member';
import { proposeJoint } from '#domain/season/joint/propose';
import { countEveryStep, stepsOf } from '../../steps';
import { form, ROUND } from '../sheets';

countEveryStep();

const day = (number: number) => `2023-05-${String(20 + (number % 12)).padStart(2, '0')}`;
const TOPICS =
  '天文 地质 海洋 植物 昆虫 考古 气象 航天 机器人 无人机 量子 基因 急救 营养 茶艺 陶艺 棋艺 摄影 书画 戏曲'.split(' ');

/** What every row of the school says of itself, by its unit and its place. */
const KINDS: Readonly<
  Record<string, (unit: number, row: number) => readonly [name: string, venue: string, start: string]>
> = {
  'of their own': (unit, row) => [
    `${TOPICS[row % 20]}之旅${TOPICS[unit % 20]}篇`,
    `第${unit}教学楼${row}层`,
    day(unit + row),
  ],
  'the same everywhere': () => ['走进人工智能讲座', '图书馆报告厅', day(0)],
  'the same, each at home': (unit) => ['走进人工智能讲座', `第${unit}实训楼`, day(0)],
  'the same, online': (_, row) => ['走进人工智能讲座', '线上', day(row)],
  generic: (unit) => ['科普讲座', `第${unit}实训楼`, day(0)],
  'alike, at one place and day': (unit, row) => [
    `${TOPICS[unit % 20]}与${TOPICS[row % 20]}的故事${unit}`,
    '图书馆报告厅',
    day(0),
  ],
};

function school(units: number, rows: number, made: (unit: number, row: number) => readonly [string, string, string]) {
  const names = Array.from({ length: units }, (_, at) => `第${at}学院`);
  const round: Round = {
    ...ROUND,
    roster: names.map((name, at) => ({ code: `N${at}0`, name, kind: '学院', aliases: [] })),
  };
  const list = jointListOf({ round, form: form('plan') }, jointRuleOf(round, 'plan'));
  if (list === undefined) throw new Error('the plan has activities');
  const reports = names.map((unit, at) => ({
    unit,
    version: 1,
    rows: Array.from({ length: rows }, (_, row) => {
      const [name, venue, start] = made(at, row);
      const host = row % 3 === 0 ? `第${(at + 1) % units}学院` : unit;
      const values = { name, venue, startDate: start, endDate: start, host, offline: 50 + row };
      return { section: 'activities', sheet: '附件2', row: row + 5, values };
    }),
  }));
  return { list, reports };
}

/** Four times the units cost four times as much; sorting adds its logarithm. */
const ROOM = 1.4;

it.each(Object.keys(KINDS))('of activities that are %s', async (kind) => {
  const made = KINDS[kind];
  if (made === undefined) throw new Error(kind);
  const cost = async (units: number) => {
    const { list, reports } = school(units, 10, made);
    return (await stepsOf(() => proposeJoint(list, reports))).steps;
  };
  await cost(10);
  const [small, large] = [await cost(300), await cost(1_200)];
  expect(large / small).toBeLessThan(4 * ROOM);
});
