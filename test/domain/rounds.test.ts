/** Rounds side by side: the order in which everybody sees them, and the example round around any day. */
import { columnType } from '#domain/form/column-types/index';
import { EXAMPLE_ROUND, exampleRoundAround, exampleRoundFrom } from '#domain/form/forms/example-round';
import { roundSchema } from '#domain/form/round';
import { roundsInOrder, standingOf } from '#domain/form/round-order';
import { daysLeft } from '#domain/words/china-time';
import { dueInWords } from '#domain/words/states';
import { listSection } from './sheets';

const at = (instant: string) => Date.parse(instant);
const [plan] = EXAMPLE_ROUND.forms;
if (plan === undefined) throw new Error('the example round has forms');

const round = (id: string, from: string, to: string, ...deadlines: readonly string[]) => ({
  id,
  window: { from, to },
  forms: deadlines.map((deadline) => ({ ...plan, deadline })),
});

const SPRING = round('spring', '2031-03-02', '2031-03-09', '2031-03-01T00:00:00+08:00', '2031-03-20T00:00:00+08:00');
const AUTUMN = round('autumn', '2031-10-12', '2031-10-20', '2031-10-10T00:00:00+08:00', '2031-11-01T00:00:00+08:00');
const BEFORE = round('before', '2030-03-02', '2030-03-09', '2030-03-20T00:00:00+08:00');
const BARE = round('bare', '2029-01-01', '2029-01-02');

describe('how a round stands', () => {
  it.each([
    ['the first deadline is to come', '2031-02-26T10:00:00+08:00', '2031-03-01T00:00:00+08:00', 2, true],
    ['at the very instant of a deadline', '2031-03-01T00:00:00+08:00', '2031-03-01T00:00:00+08:00', -1, true],
    ['between two deadlines, the next one counts', '2031-03-05T00:00:00+08:00', '2031-03-20T00:00:00+08:00', 14, true],
    ['after the last one', '2031-03-25T00:00:00+08:00', '2031-03-20T00:00:00+08:00', -6, false],
  ])('%s', (_, now, deadline, days, isCurrent) => {
    expect(standingOf(SPRING, at(now))).toEqual({ deadline, daysLeft: days, isCurrent });
  });

  it('with its deadlines past, but activities around now, it is still under way; the day is the one in Beijing', () => {
    const longer = round('longer', '2031-03-02', '2031-04-30', '2031-03-01T00:00:00+08:00');
    expect(standingOf(longer, at('2031-04-30T15:59:00Z')).isCurrent).toBe(true);
    expect(standingOf(longer, at('2031-04-30T16:00:00Z')).isCurrent).toBe(false);
    expect(standingOf(longer, at('2031-03-01T15:59:00Z')).isCurrent).toBe(false);
    expect(standingOf(longer, at('2031-03-01T16:00:00Z')).isCurrent).toBe(true);
  });

  it('without forms has no deadline', () => {
    expect(standingOf(BARE, at('2031-01-01T00:00:00Z'))).toEqual({
      deadline: undefined,
      daysLeft: undefined,
      isCurrent: false,
    });
  });

  it.each([
    [3, '还有3天', '3 days left'],
    [1, '还有1天', '1 day left'],
    [0, '今天截止', 'Due today'],
    [-1, '已截止', 'Closed'],
    [undefined, '已截止', 'Closed'],
  ])('%s days are said as %s', (days, zh, en) => {
    expect(dueInWords(days)).toEqual({ 'zh-CN': zh, en });
  });
});

describe('the order of rounds', () => {
  const idsAt = (now: string) => roundsInOrder([BARE, BEFORE, AUTUMN, SPRING], at(now)).map(({ id }) => id);

  it.each([
    ['of two to come the one that is due next', '2031-02-01T00:00:00Z', 'spring autumn before bare'],
    ['one to come before those that are over, the latest first', '2031-06-01T00:00:00Z', 'autumn spring before bare'],
    ['all over', '2032-01-01T00:00:00Z', 'autumn spring before bare'],
    ['only the oldest is current', '2030-03-03T00:00:00Z', 'before spring autumn bare'],
  ])('%s', (_, now, ids) => {
    expect(idsAt(now).join(' ')).toBe(ids);
  });

  it('puts one whose activities are under way behind one that is due, and before those that are over', () => {
    const underWay = round('under-way', '2031-05-01', '2031-07-31', '2031-05-10T00:00:00+08:00');
    const order = roundsInOrder([SPRING, underWay, AUTUMN], at('2031-06-01T00:00:00Z'));
    expect(order.map(({ id }) => id)).toEqual(['autumn', 'under-way', 'spring']);
  });

  it('does not depend on the order in which they come, also where nothing tells two apart', () => {
    const twin = { ...SPRING, id: 'a-twin' };
    const now = at('2031-02-01T00:00:00Z');
    const ids = (rounds: readonly (typeof SPRING)[]) => roundsInOrder(rounds, now).map(({ id }) => id);
    expect(ids([SPRING, twin, AUTUMN])).toEqual(['a-twin', 'spring', 'autumn']);
    expect(ids([AUTUMN, twin, SPRING])).toEqual(ids([SPRING, twin, AUTUMN]));
  });
});

describe('the example round around a day', () => {
  const daysFrom = (year: number, month: number, count: number) =>
    Array.from({ length: count }, (_, day) => new Date(Date.UTC(year, month - 1, 1 + day)).toISOString().slice(0, 10));
  /** Over two ends of a year, one of them that of a leap year, and the end of a February. */
  const DAYS = [...daysFrom(2027, 12, 45), ...daysFrom(2028, 2, 35), ...daysFrom(2028, 12, 45)];

  it('has the day in its window, the plan due in days and the results later, in the year of the day', () => {
    for (const day of DAYS) {
      const made = exampleRoundAround(day);
      const [due = '', resultsDue = ''] = made.forms.map(({ deadline }) => deadline);
      const noon = at(`${day}T12:00:00+08:00`);
      expect([made.id, made.name]).toEqual([day.slice(0, 4), `${day.slice(0, 4)}年科技活动周`]);
      expect(made.window.from.slice(0, 4)).toBe(day.slice(0, 4));
      expect(made.window.from <= day && day < made.window.to).toBe(true);
      expect(daysLeft(due, noon)).toBe(day.endsWith('-01-01') ? 5 : day.endsWith('-01-02') ? 4 : 3);
      expect(at(resultsDue)).toBeGreaterThan(at(`${made.window.to}T24:00:00+08:00`));
      expect(standingOf(made, noon)).toMatchObject({ deadline: due, isCurrent: true });
    }
  });

  it('is told by its first day again, whichever day it was made around', () => {
    const datesOf = ({ id, window, forms }: ReturnType<typeof exampleRoundFrom>) => [
      id,
      window,
      forms.map(({ deadline }) => deadline),
    ];
    for (const day of DAYS) {
      const made = exampleRoundAround(day);
      expect(datesOf(exampleRoundFrom(made.window.from))).toEqual(datesOf(made));
    }
  });

  it('has the forms, the units and the collector of the notice’s round, and stands before it', () => {
    const made = exampleRoundAround('2028-02-29');
    expect(roundSchema.parse(made)).toEqual(made);
    const { id, name, window, forms, papers, ...others } = made;
    const { id: _id, name: _name, window: _window, forms: noticeForms, papers: asked, ...same } = EXAMPLE_ROUND;
    expect(others).toEqual(same);
    expect(forms.map(({ definition }) => definition)).toEqual(noticeForms.map(({ definition }) => definition));
    expect([id, name, window]).toEqual(['2028', '2028年科技活动周', { from: '2028-02-27', to: '2028-03-09' }]);
    const days = ['2028-03-04T00:00:00+08:00', '2028-03-18T00:00:00+08:00'];
    expect(forms.map(({ deadline }) => deadline)).toEqual(days);
    expect(papers).toEqual(asked?.map((paper, at) => ({ ...paper, deadline: days[at] })));
    const order = roundsInOrder([EXAMPLE_ROUND, made], at('2028-02-29T00:00:00Z'));
    expect(order.map((each) => each.id)).toEqual(['2028', '2023']);
  });

  it('in the year of the notice is the notice’s own round, or told from it by id and name', () => {
    expect(exampleRoundAround('2023-05-22')).toBe(EXAMPLE_ROUND);
    const other = exampleRoundAround('2023-11-05');
    expect([other.id, other.name]).toEqual(['2023-2', '2023年第二次科技活动周']);
  });
});

describe('a day without its year', () => {
  const startDate = listSection('plan').columns.find(({ key }) => key === 'startDate');
  if (startDate === undefined) throw new Error('附件2 has a start');
  const proposedIn = (window: { from: string; to: string }, cell: string) =>
    columnType(startDate.type).reader(startDate.type, { window }).propose(cell);

  it.each([
    ['12月28日', '2028-12-28'],
    ['1月3日', '2029-01-03'],
    ['1.13', '2029-01-13'],
    ['1月3-6日', '2029-01-03'],
    ['2028.1.3', '2028-01-03'],
    ['6月1日', '2028-06-01'],
  ])('in a window over New Year: %s is %s', (cell, day) => {
    expect(proposedIn({ from: '2028-12-24', to: '2029-01-15' }, cell)).toBe(day);
  });

  it('in a window of one year is a day of that year, also outside of the window', () => {
    expect(proposedIn({ from: '2028-12-04', to: '2028-12-15' }, '1月3日')).toBe('2028-01-03');
  });
});
