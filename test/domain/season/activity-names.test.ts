/** What an activity's name and place are taken for, once what any activity may be called is left out. */
import { type ActivityName, activityName } from '#domain/season/joint/activity-name';
import { likelyLead } from '#domain/season/joint/likely-lead';
import type { ProposedMember } from '#domain/season/joint/proposal';
import { unitNames } from '#domain/season/joint/unit-names';
import { likenessOfVenues, type VenueLikeness, venueOf } from '#domain/season/joint/venue';
import { ROUND } from '../sheets';

const units = unitNames(ROUND);
const named = (text: string) => activityName(text, units.without);

it.each<[string, Partial<ActivityName>]>([
  ['走进人工智能科普讲座', { core: '走进人工智能', event: 'lecture', part: '', isGeneric: false }],
  ['2023年“走进人工智能”学术报告会', { core: '走进人工智能', event: 'lecture' }],
  ['计信学院走进AI讲座', { core: '走进人工智能' }],
  ['名家讲堂第二场', { part: '2', event: 'lecture' }],
  ['名家讲堂第十二场', { part: '12' }],
  ['宇宙的起源（下）', { core: '宇宙的起源', part: '下' }],
  ['宇宙的起源 Ⅱ', { core: '宇宙的起源', part: 'ii' }],
  ['实验安全培训②', { part: '2', event: 'training' }],
  ['第三届机器人挑战赛', { core: '机器人', edition: '3', event: 'contest' }],
  ['首届机器人挑战赛', { core: '机器人', edition: '1' }],
  ['演讲比赛决赛', { core: '演讲', part: '决赛', event: 'contest' }],
  ['科普讲座', { core: '', isGeneric: true }],
  ['学术报告', { core: '', isGeneric: true }],
  ['实验室开放日', { isGeneric: true, event: 'open' }],
  ['科技活动周启动仪式', { isGeneric: false, event: 'launch' }],
  ['Ｃ语言 竞赛', { core: 'c语言', event: 'contest' }],
])('%s', (text, expected) => {
  expect(named(text)).toMatchObject(expected);
});

it.each<[string, string, VenueLikeness]>([
  ['图书馆一楼报告厅', '图书馆1楼报告厅', 'same'],
  ['晋阳科技学院图书馆', '图书馆', 'same'],
  ['图书馆 报告厅', '图书馆报告厅', 'same'],
  ['图书馆', '图书馆一楼报告厅', 'near'],
  ['图书馆报告厅', '图书馆一楼报告厅', 'near'],
  ['教学楼301', '教学楼302', 'other'],
  ['东楼', '西楼', 'other'],
  ['线上', '图书馆', 'unsaid'],
  ['腾讯会议', '哔哩哔哩', 'unsaid'],
  ['校内', '校内', 'unsaid'],
])('%s and %s are %s', (one, other, likeness) => {
  const place = (text: string) => venueOf(text, (venue) => venue.replaceAll(ROUND.school, ' '));
  expect([likenessOfVenues(place(one), place(other)), likenessOfVenues(place(other), place(one))]).toEqual([
    likeness,
    likeness,
  ]);
});

it('finds units by their names and aliases, the longest that fits', () => {
  expect(units.in('由计信学院、会计学院与科技处共同举办')).toEqual(['计算机与信息工程学院', '会计学院', '科学技术处']);
  expect(units.in('经济与金融学院')).toEqual(['经济与金融学院']);
  expect(units.in('没有别人')).toEqual([]);
});

describe('the lead that is offered first', () => {
  const member = (unit: string, people: number, host = unit) =>
    ({ unit, people, row: { values: { host } } }) as unknown as ProposedMember;
  it('is the one that the others name', () => {
    expect(likelyLead([member('会计学院', 900), member('团委', 100), member('图书馆', 90, '团委')])).toBe('团委');
  });
  it('else the one with most people, of equals the first', () => {
    expect(likelyLead([member('会计学院', 90), member('团委', 100)])).toBe('团委');
    expect(likelyLead([member('会计学院', 90), member('团委', 90)])).toBe('会计学院');
  });
});
