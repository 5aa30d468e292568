/** Which units the overview lists, in what order, which are selected, and what its charts say. */
import type { CollectorState } from '#client/shapes';
import { kindsOf, progressOf } from '../../addin/pane/officer/model/progress';
import { extended, toggled, toggledAll } from '../../addin/pane/officer/model/selection';
import { type FILTERS, type Look, type UnitRow, unitsShown } from '../../addin/pane/officer/model/units-shown';

type Cell = UnitRow['forms'][string];
type Standing = CollectorState['units'][number]['forms'][string]['standing'];

function cell(state: Standing['state'], more: Partial<Cell> = {}, standing: Partial<Standing> = {}): Cell {
  const isNothing = state === 'none';
  return {
    state: isNothing ? 'none' : state === 'zero' ? 'zero' : 'submitted',
    version: isNothing ? 0 : 1,
    ...more,
    standing: {
      state,
      due: '2023-05-20T00:00:00+08:00',
      isLate: state === 'late',
      isOverdue: false,
      isWithdrawn: false,
      isLocked: false,
      open: 0,
      answered: 0,
      ...standing,
    },
  };
}

const unit = (code: string, name: string, kind: string, plan: Cell): UnitRow => ({
  code,
  unit: name,
  kind,
  forms: { plan },
});

const UNITS: readonly UnitRow[] = [
  unit('U01', '会计学院', '学院', cell('submitted', { submittedAt: '2023-05-14T01:00:00Z', verify: 2 })),
  unit('U02', '团委', '部处', cell('none', {}, { isWithdrawn: true })),
  unit('U03', '宣传部', '部处', cell('toReview', { submittedAt: '2023-05-16T01:00:00Z' }, { isLate: true })),
  unit('U04', '图书馆', '教辅', cell('returned', { submittedAt: '2023-05-15T17:00:00Z' })),
  unit('U05', '工会', '部处', cell('zero', { submittedAt: '2023-05-16T02:00:00Z' })),
  unit('U06', '信息中心', '教辅', cell('accepted', { submittedAt: '2023-05-12T02:00:00Z' })),
];

const look = (more: Partial<Look> = {}): Look => ({
  form: 'plan',
  filter: 'all',
  search: '',
  sort: { by: 'roster' },
  isDescending: false,
  ...more,
});
const codes = (more: Partial<Look>) =>
  unitsShown(UNITS, look(more))
    .map(({ code }) => code.slice(2))
    .join('');

it.each<[(typeof FILTERS)[number], string]>([
  ['all', '123456'],
  ['none', '2'],
  ['pending', '135'],
  ['verify', '1'],
  ['returned', '4'],
  ['withdrawn', '2'],
  ['reported', '13456'],
  ['late', '3'],
  ['zero', '5'],
  ['accepted', '6'],
])('%s lists %s', (filter, expected) => expect(codes({ filter })).toBe(expected));

it('finds by name, code and kind, whatever their case, within what is filtered', () => {
  expect(codes({ search: ' u04 ' })).toBe('4');
  expect(codes({ search: '部处' })).toBe('235');
  expect(codes({ search: '部', filter: 'pending' })).toBe('35');
  expect(codes({ search: '没有这样的' })).toBe('');
});

it('sorts by what asks for something, then the newest; both ways, and by the roster again', () => {
  const byForm = { by: 'form', form: 'plan' } as const;
  expect(codes({ sort: byForm })).toBe('315426');
  expect(codes({ sort: byForm, isDescending: true })).toBe('624513');
  expect(codes({ sort: { by: 'roster' }, isDescending: true })).toBe('654321');
  const names = unitsShown(UNITS, look({ sort: { by: 'unit' } })).map((row) => row.unit);
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'zh-CN')));
});

it('of a form that a unit has not lists it as missing', () => {
  expect(unitsShown(UNITS, look({ form: 'results', filter: 'none' })).length).toBe(6);
});

it('selects one, a range in either direction, all that is listed and none of it', () => {
  const listed = ['a', 'b', 'c', 'd'];
  const one = toggled(new Set(), 'b');
  expect([...one, ...toggled(one, 'b')]).toEqual(['b']);
  expect([...extended(one, listed, 3, 2)]).toEqual(['b', 'c', 'd']);
  const withOther = new Set(['z']);
  const all = toggledAll(withOther, listed);
  expect([...all]).toEqual(['z', ...listed]);
  expect([...toggledAll(all, listed)]).toEqual(['z']);
});

describe('the charts', () => {
  const deadline = '2023-05-20T00:00:00+08:00';

  it('count reports by the day in Beijing, to the deadline or to today, whichever is later', () => {
    const { days, due, today, expected } = progressOf(UNITS, 'plan', { deadline, asOf: '2023-05-17T00:00:00Z' });
    expect(days.map(({ day, reported }) => `${day.slice(8)} ${reported}`)).toEqual([
      '12 1',
      '13 1',
      '14 2',
      '15 2',
      '16 5',
      '17 5',
      '18 5',
      '19 5',
    ]);
    expect([due, today, expected]).toEqual(['2023-05-19', '2023-05-17', 6]);
    expect(progressOf(UNITS, 'plan', { deadline, asOf: '2023-05-22T00:00:00Z' }).days.at(-1)?.day).toBe('2023-05-22');
    expect(progressOf(UNITS, 'results', { deadline, asOf: '2023-05-22T00:00:00Z' }).days).toEqual([]);
  });

  it('count kinds in the order of the roster', () => {
    expect(kindsOf(UNITS, 'plan')).toEqual([
      { kind: '学院', reported: 1, of: 1 },
      { kind: '部处', reported: 2, of: 3 },
      { kind: '教辅', reported: 2, of: 2 },
    ]);
  });
});
