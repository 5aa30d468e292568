/** A query keeps to its row, whatever became of the sheet around it, and never takes another row for its own. */
import type { Row } from '#domain/reading/row';
import { rowOf } from '#domain/reports/written-row';
import { placeAt, placeFinder } from '#domain/review/query-places';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import { form, ROUND } from './sheets';

const PLAN = { form: form('plan'), round: ROUND };
const RESULTS = { form: form('results'), round: ROUND };

type Values = Row['values'];
const NIGHT: Values = { name: '观星夜', startDate: '2023-05-22', venue: '天文台', offline: 60, leader: '周老师' };
const SHOP: Values = { name: '木工坊', startDate: '2023-05-23', venue: '工训中心', offline: 25, leader: '吴老师' };
const TALK: Values = { name: '院士报告', startDate: '2023-05-24', venue: '报告厅', offline: 300, leader: '郑老师' };
const NUMBERED = (values: Values, number: string): Values => ({ ...values, activityId: number });

/** Rows one under another from row 5 on; `columns` moves the figures aside, as another template would. */
const rows = (all: readonly Values[], { from = 5, offline = 'K', sheet = '附件2' } = {}): Row[] =>
  all.map((values, at) =>
    rowOf({
      section: 'activities',
      sheet,
      row: from + at,
      values,
      addresses: {
        activityId: `B${from + at}`,
        name: `C${from + at}`,
        startDate: `F${from + at}`,
        venue: `H${from + at}`,
        offline: `${offline}${from + at}`,
        leader: `P${from + at}`,
      },
    }),
  );

function asked(of: readonly Values[], address: string) {
  const at = parseAddress(address);
  const place = at && placeAt(PLAN, rows(of), at);
  if (place === undefined) throw new Error(`nothing at ${address}`);
  return place;
}
const found = (place: ReturnType<typeof asked>, now: readonly Row[]) => {
  const it = placeFinder(PLAN, now)(place);
  return it && `${formatAddress(it.at)} ${it.value} ${it.by}`;
};

describe('a query on a figure', () => {
  const place = asked([NIGHT, SHOP, TALK], '附件2!K6');

  it('knows what it was asked of', () => {
    expect(place).toMatchObject({
      section: 'activities',
      column: 'offline',
      label: '预计线下人次',
      address: '附件2!K6',
      place: 1,
      received: '25',
    });
  });

  it.each<[string, Row[], string | undefined]>([
    ['stays', rows([NIGHT, SHOP, TALK]), '附件2!K6 25 names'],
    ['tells the new figure', rows([NIGHT, { ...SHOP, offline: 30 }, TALK]), '附件2!K6 30 names'],
    [
      'tells that it was emptied',
      rows([NIGHT, { ...SHOP, offline: undefined } as unknown as Values, TALK]),
      '附件2!K6  names',
    ],
    ['moves with sorting', rows([SHOP, TALK, NIGHT]), '附件2!K5 25 names'],
    ['moves with rows put before it', rows([TALK, NIGHT, NIGHT, SHOP]), '附件2!K8 25 names'],
    ['moves into another template', rows([SHOP, NIGHT], { from: 9, offline: 'M', sheet: '计划' }), '计划!M9 25 names'],
    ['finds its row renamed', rows([NIGHT, TALK, { ...SHOP, name: '木工体验坊' }]), '附件2!K7 25 likeness'],
    [
      'finds it renamed and on another day',
      rows([{ ...SHOP, name: '木艺', startDate: '2023-05-25' }, TALK]),
      '附件2!K5 25 likeness',
    ],
    ['says that its row is gone', rows([NIGHT, TALK]), undefined],
    ['takes no row that only stands at its place', rows([NIGHT, TALK, NIGHT]), undefined],
    ['finds nothing where nothing is', [], undefined],
  ])('%s', (_, now, expected) => {
    expect(found(place, now)).toBe(expected);
  });

  it('takes no row that was there under its own name, however alike', () => {
    const then = [NIGHT, SHOP, { ...SHOP, name: '陶艺坊' }, { ...SHOP, name: '木版印刷' }];
    const place = asked(then, '附件2!K6');
    const now = (names: readonly string[]) => rows([NIGHT, ...names.map((name) => ({ ...SHOP, name }))]);
    const finder = (names: readonly string[]) => placeFinder(PLAN, now(names))(place, rows(then));
    expect(finder(['陶艺坊', '木版印刷'])).toBeUndefined();
    expect(finder(['陶艺坊', '木版印刷', '木工体验坊'])).toMatchObject({ at: { row: 8 }, by: 'likeness' });
  });

  it('does not choose between two that are equally like', () => {
    const now = rows([
      { ...SHOP, name: '甲' },
      { ...SHOP, name: '乙' },
    ]);
    expect(found(place, now)).toBeUndefined();
  });
});

it('on the very cell that names the row, finds it renamed', () => {
  const place = asked([NIGHT, SHOP, TALK], '附件2!C6');
  expect(found(place, rows([TALK, NIGHT, { ...SHOP, name: '木工体验坊' }]))).toBe('附件2!C7 木工体验坊 likeness');
});

it('trusts the number before the name', () => {
  const place = asked([NUMBERED(NIGHT, 'U01-01'), NUMBERED(SHOP, 'U01-02')], '附件2!K6');
  const now = rows([
    NUMBERED({ ...NIGHT, name: SHOP.name ?? null }, 'U01-01'),
    NUMBERED({ ...SHOP, name: '木艺' }, 'U01-02'),
  ]);
  expect(found(place, now)).toBe('附件2!K6 25 names');
});

it('of two rows of one name, takes the one at its place', () => {
  const place = asked([SHOP, SHOP, NIGHT], '附件2!K6');
  expect(found(place, rows([SHOP, { ...SHOP, offline: 40 }, NIGHT]))).toBe('附件2!K6 40 names');
});

it('has no place where no row has that cell', () => {
  expect(placeAt(PLAN, rows([NIGHT]), { sheet: '附件2', row: 3, column: 2 })).toBeUndefined();
  expect(placeAt(PLAN, rows([NIGHT]), { sheet: '别的表', row: 5, column: 11 })).toBeUndefined();
});

it('in a block, keeps to its indicator', () => {
  const line = (indicator: string, row: number, offline: number): Row =>
    rowOf({
      section: 'indicators',
      sheet: '附件4',
      row,
      values: { indicator, offline },
      addresses: { indicator: `B${row}`, offline: `D${row}` },
    });
  const place = placeAt(RESULTS, [line('eventPeople', 7, 500), line('spend', 8, 2)], {
    sheet: '附件4',
    row: 7,
    column: 4,
  });
  expect(place).toMatchObject({ label: '参加人次·线下', received: '500' });
  const now = placeFinder(RESULTS, [line('spend', 5, 2), line('eventPeople', 6, 480)]);
  expect(place && now(place)).toMatchObject({ value: '480', by: 'names', at: { row: 6 } });
});
