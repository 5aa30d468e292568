/** 人次 by 活动类型: which figures are people, and where a row counts. */
import type { ReportedRow } from '#domain/reports/submission';
import { participationColumns, participationIn } from '#domain/summary/participation';
import { form } from './sheets';

const columnsOf = (id: 'plan' | 'results') => {
  const columns = participationColumns(form(id));
  if (columns === undefined) throw new Error(`${id} asks for nobody`);
  return columns;
};
const row = (values: ReportedRow['values'], section = 'activities'): ReportedRow => ({
  section,
  sheet: '附件4-活动清单',
  row: 5,
  values: { category: '学术交流', status: '完成', ...values },
});
const summed = (...rows: ReportedRow[]) => {
  const sums = participationIn(rows, columnsOf('results'));
  return Object.fromEntries([...sums].filter(([, people]) => people > 0));
};

it.each<[string, readonly ReportedRow[], Readonly<Record<string, number>>]>([
  ['offline and online together', [row({ offline: 90, online: 10 })], { 学术交流: 100 }],
  [
    'row by row',
    [row({ offline: 90 }), row({ offline: 5 }), row({ offline: 3, category: '科普进校园' })],
    { 学术交流: 95, 科普进校园: 3 },
  ],
  ['without views, sessions and money', [row({ views: 5000, sessions: 3, spent: 2, offline: 1 })], { 学术交流: 1 }],
  ['without what is empty or not applicable', [row({ offline: null }), row({ online: 7 })], { 学术交流: 7 }],
  ['without cancelled activities', [row({ offline: 90, status: '取消' })], {}],
  ['without rows of another section', [row({ offline: 90 }, 'indicators')], {}],
  [
    'and what names no type of the form by itself',
    [row({ offline: 4, category: '游园' }), row({ offline: 2, category: null })],
    { '': 6 },
  ],
])('counts %s', (_, rows, people) => {
  expect(summed(...rows)).toEqual(people);
});

it('lists every type of the form, in its order, also where nobody came', () => {
  const { choices } = columnsOf('plan');
  expect([...participationIn([], columnsOf('plan')).keys()]).toEqual(choices);
});

it('is of no form that counts its entries by nothing, or asks for nobody', () => {
  const { matrix: _, ...uncounted } = form('plan');
  expect(participationColumns(uncounted)).toBeUndefined();
  const sections = form('plan').sections.map((section) =>
    section.kind === 'list'
      ? { ...section, columns: section.columns.map((column) => ({ ...column, summed: false })) }
      : section,
  );
  expect(participationColumns({ ...form('plan'), sections })).toBeUndefined();
});
