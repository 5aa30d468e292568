/** Two reports from one: who changed which cell. */
import type { Row } from '#domain/reading/row';
import { differenceCounts, rowDifferences } from '#domain/reports/difference';
import { threeWay } from '#domain/reports/three-way';
import { rowOf } from '#domain/reports/written-row';
import { formatAddress } from '#domain/sheet/address';
import { otherForm } from '../fixtures/forms/rounds';
import { form } from './sheets';

const plan = form('plan');
const activity = (at: number, values: Row['values']): Row =>
  rowOf({
    section: 'activities',
    sheet: '附件2',
    row: at,
    values,
    addresses: { activityId: `B${at}`, name: `C${at}`, venue: `H${at}`, offline: `K${at}`, remarks: `U${at}` },
  });
const EVENING = { activityId: 'U07-01', name: '观星夜', venue: '天文台', offline: 60 };
const WORKSHOP = { activityId: 'U07-02', name: '木工坊', venue: '工训中心', offline: 25 };
const TALK = { activityId: 'U07-03', name: '院士报告', venue: '报告厅', offline: 300 };
const sheetOf = (...rows: Row['values'][]) => rows.map((values, at) => activity(5 + at, values));

/** 附件2!K5 offline mine 60→70 */
const told = (base: Row[], theirs: Row[], mine: Row[], of = plan) =>
  threeWay(of, { base, theirs, mine }).map(({ difference, base: before, changedBy, onlyIn }) =>
    [
      formatAddress(difference.at),
      difference.column,
      `${before ?? ''}→${difference.mine ?? ''}|${difference.theirs ?? ''}`,
      changedBy,
      ...(onlyIn === undefined ? [] : [`only ${onlyIn}`]),
    ].join(' '),
  );

describe('a cell', () => {
  const base = sheetOf(EVENING, WORKSHOP);

  it('that one side changed is that side’s; that both changed, both’s', () => {
    const theirs = sheetOf({ ...EVENING, offline: 80, venue: '操场' }, WORKSHOP);
    const mine = sheetOf({ ...EVENING, venue: '屋顶' }, { ...WORKSHOP, offline: 30 });
    expect(told(base, theirs, mine)).toEqual([
      '附件2!H5 venue 天文台→屋顶|操场 both',
      '附件2!K5 offline 60→60|80 theirs',
      '附件2!K6 offline 25→30|25 mine',
    ]);
  });

  it('that both changed to the same is no question', () => {
    const both = sheetOf({ ...EVENING, offline: 66 }, WORKSHOP);
    expect(told(base, both, both)).toEqual([]);
  });

  it('that was emptied, or filled where nothing was, was changed', () => {
    const { venue: _, ...noVenue } = EVENING;
    expect(told(base, sheetOf(noVenue, WORKSHOP), base)).toEqual(['附件2!H5 venue 天文台→天文台| theirs']);
    expect(told(base, base, sheetOf({ ...EVENING, remarks: '改期' }, WORKSHOP))).toEqual([
      '附件2!U5 remarks →改期| mine',
    ]);
    expect(told(base, base, sheetOf({ ...EVENING, venue: null }, WORKSHOP))).toEqual([
      '附件2!H5 venue 天文台→|天文台 mine',
    ]);
  });

  it('is followed with its row, wherever that moved and whatever it is called now', () => {
    const mine = sheetOf(WORKSHOP, { ...EVENING, offline: 61 });
    const theirs = sheetOf(TALK, { ...EVENING, name: '观星之夜' }, WORKSHOP);
    expect(told(base, theirs, mine)).toEqual([
      '附件2!C6 name 观星夜→观星夜|观星之夜 theirs',
      '附件2!K6 offline 60→61|60 mine',
      ...['B5 activityId', 'C5 name', 'H5 venue', 'K5 offline'].map((cell) => expect.stringContaining(cell)),
    ]);
  });

  it('without anything before it was changed by both', () => {
    expect(told([], sheetOf(EVENING), sheetOf({ ...EVENING, offline: 61 }))).toEqual(['附件2!K5 offline →61|60 both']);
  });
});

describe('a row', () => {
  const base = sheetOf(EVENING, WORKSHOP);
  const whose = (lines: readonly string[]) => [...new Set(lines.map((line) => line.split(' ').slice(3).join(' ')))];

  it('that one side added is that side’s', () => {
    expect(whose(told(base, base, sheetOf(EVENING, WORKSHOP, TALK)))).toEqual(['mine only mine']);
    expect(whose(told(base, sheetOf(EVENING, WORKSHOP, TALK), base))).toEqual(['theirs only theirs']);
  });

  it('that one side removed was changed by that side, unless the other changed it meanwhile', () => {
    expect(whose(told(base, sheetOf(EVENING), base))).toEqual(['theirs only mine']);
    expect(whose(told(base, base, sheetOf(EVENING)))).toEqual(['mine only theirs']);
    expect(whose(told(base, sheetOf(EVENING), sheetOf(EVENING, { ...WORKSHOP, offline: 26 })))).toEqual([
      'both only mine',
    ]);
    expect(whose(told(base, sheetOf(EVENING, { ...WORKSHOP, offline: 26 }), sheetOf(EVENING)))).toEqual([
      'both only theirs',
    ]);
  });

  it('added by each at one place is two rows; of one name, one', () => {
    const mine = sheetOf(EVENING, WORKSHOP, { name: '航模赛', offline: 40 });
    const theirs = sheetOf(EVENING, WORKSHOP, { name: '植物拓印', offline: 15 });
    expect(whose(told(base, theirs, mine))).toEqual(['mine only mine', 'theirs only theirs']);
    const alike = sheetOf(EVENING, WORKSHOP, { name: '航模赛', offline: 45 });
    expect(told(base, alike, mine)).toEqual(['附件2!K7 offline →40|45 both']);
  });
});

describe('indicators and fields', () => {
  it('are followed by their indicator, and as the one row they are', () => {
    const results = form('results');
    const people = (offline: number, key = 'eventPeople'): Row =>
      rowOf({
        section: 'indicators',
        sheet: '附件4',
        row: 12,
        values: { indicator: key, offline },
        addresses: { indicator: 'C12', offline: 'E12' },
      });
    expect(told([people(5)], [people(6)], [people(7)], results)).toEqual(['附件4!E12 offline 5→7|6 both']);
    expect(told([people(5)], [people(6)], [people(5)], results)).toEqual(['附件4!E12 offline 5→5|6 theirs']);

    const statistics = otherForm('statistics');
    const fields = statistics.sections.find(({ kind }) => kind === 'fields');
    if (fields?.kind !== 'fields') throw new Error('statistics has fields');
    const column = fields.columns[0]?.key ?? '';
    const field = (value: string): Row =>
      rowOf({
        section: fields.key,
        sheet: fields.sheet,
        row: 3,
        values: { [column]: value },
        addresses: { [column]: 'B3' },
      });
    expect(told([], [field('甲')], [field('乙')], statistics)).toEqual([`${fields.sheet}!B3 ${column} →乙|甲 both`]);
  });
});

it('how much differs is counted in rows and cells', () => {
  const found = rowDifferences(
    plan,
    sheetOf(TALK, { ...EVENING, offline: 1, venue: '楼下' }),
    sheetOf(EVENING, WORKSHOP),
  );
  expect(differenceCounts(found)).toEqual({ rowsAdded: 1, rowsChanged: 1, rowsRemoved: 1, cells: 2 });
  expect(differenceCounts([])).toEqual({ rowsAdded: 0, rowsChanged: 0, rowsRemoved: 0, cells: 0 });
});
