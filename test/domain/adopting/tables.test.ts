/** Tables of a form that nobody described, where names are merged down, pages begin anew and rows hold something already. */
import { type FormProposal, proposeForm } from '#domain/adopting/propose-form';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { form } from '../sheets';
import { grid } from './layouts';

const proposed = (sheet: RawGrid): FormProposal => {
  const proposal = proposeForm([sheet], [form('plan'), form('results')]);
  if (proposal === undefined) throw new Error('nothing found');
  return proposal;
};
const headersOf = ({ parts }: FormProposal) => parts.map(({ header }) => header);
const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** 时间 and 人次 over their parts, every other name merged down. */
const UPPER: readonly RawCell[] = ['序号', '项目名称', '活动时间', null, '预计人次', null, '联系人'];
const LOWER: readonly RawCell[] = [null, null, '开始', '结束', '线下', '线上', null];
const merges = (at: number) => [
  ...[1, 2, 7].map((column) => merge(at, column, at + 1, column)),
  merge(at, 3, at, 4),
  merge(at, 5, at, 6),
];
const NAMES = ['序号', '项目名称', '活动时间·开始', '活动时间·结束', '预计人次·线下', '预计人次·线上', '联系人'];
const numbers = (from: number, to: number): RawCell[][] =>
  Array.from({ length: to - from + 1 }, (_, at) => [from + at]);

test('a name that is merged down is one name, and a part has its group before it', () => {
  expect(headersOf(proposed(grid([[...UPPER], [...LOWER], ...numbers(1, 3)], merges(1))))).toEqual(NAMES);
  const three = grid(
    [['基本信息', null, null, null, '实施情况'], [...UPPER], [...LOWER], ...numbers(1, 3)],
    [merge(1, 1, 1, 4), merge(1, 5, 1, 7), ...merges(2)],
  );
  expect(headersOf(proposed(three))).toEqual([
    ...NAMES.slice(0, 4).map((name) => `基本信息·${name}`),
    ...NAMES.slice(4).map((name) => `实施情况·${name}`),
  ]);
});

test.each<[string, number]>([
  // Of whose upper row three of five texts are names of columns, and two of four.
  ['seven columns', 7],
  ['six', 6],
])('a page that begins with the two rows of its header again, of %s, goes on with the table', (_, count) => {
  const header = () => [UPPER.slice(0, count), LOWER.slice(0, count)];
  const down = (at: number) => merges(at).filter(({ right }) => right <= count);
  const rows = [...header(), ...numbers(1, 12), [], ...header(), ...numbers(13, 24)];
  const proposal = proposed(grid(rows, [...down(1), ...down(16)]));
  expect(headersOf(proposal)).toEqual(NAMES.slice(0, count));
  // The second page is not another table that was left out.
  expect(proposal.leftOut).toEqual([]);
});

test('a page that begins with the header and its measures again goes on with the table', () => {
  const header = (): RawCell[][] => [
    ['序号', '项目名称', '场次', '线下人次', '经费'],
    [null, null, '（场）', '（人次）', '（万元）'],
  ];
  const proposal = proposed(grid([...header(), ...numbers(1, 3), [], ...header(), ...numbers(4, 6)]));
  expect(headersOf(proposal)).toEqual(['序号', '项目名称', '场次', '线下人次', '经费']);
  expect(proposal.leftOut).toEqual([]);
});

test('a block of indicators goes on over such a page too', () => {
  const header: RawCell[] = ['序号', '指标', '计量单位', '线下', '线上', '合计'];
  const rows: RawCell[][] = [
    ['科普图书', '种'],
    ['科普讲座', '场'],
    ['科普展览', '场'],
    ['合计', '场'],
    ['参观', '人次'],
  ].map((cells, at) => [at + 1, ...cells]);
  const [block] = proposed(grid([header, ...rows.slice(0, 2), [], header, ...rows.slice(2)])).form.sections;
  if (block?.kind !== 'indicators') throw new Error('no block');
  expect(block.figures.map(({ label }) => label)).toEqual(['线下', '线上', '合计']);
  // A total of the form's own is laid out by the system.
  expect(block.indicators.map(({ label }) => label)).toEqual(['科普图书', '科普讲座', '科普展览', '参观']);
});

test('a row of totals is no header again, though a column is called so too', () => {
  const header: RawCell[] = ['序号', '项目名称', '线下人次', '线上人次', '合计'];
  const { leftOut } = proposed(grid([header, ...numbers(1, 3), ['合计']]));
  expect(leftOut.map(({ at, text, why }) => [at.row, text, why['zh-CN']])).toEqual([[5, '合计', '合计行由系统排出']]);
});

test('another table is another section, though it has some of the names', () => {
  const other: readonly RawCell[] = ['序号', '作品名称', '作者', '联系人', '完成时间'];
  const { form: draft } = proposed(grid([[...UPPER], [...LOWER], ...numbers(1, 3), [], [...other], [1]], merges(1)));
  expect(draft.sections.map((section) => ('columns' in section ? section.columns.length : 0))).toEqual([7, 5]);
});

test('rows of a number are blank, and whatever else is written in one is an example', () => {
  const rows: RawCell[][] = [
    ...numbers(1, 12),
    [13, '讲座2'],
    [2026, '24节气展'],
    ['2026年'],
    ['第3'],
    [20260],
    ...numbers(1000, 1001),
  ];
  const { leftOut } = proposed(grid([['序号', '项目名称', '起始日期', '场次'], ...rows]));
  expect(leftOut.map(({ at, text }) => [at.row, text])).toEqual([
    [14, '13 | 讲座2'],
    [15, '2026 | 24节气展'],
    [16, '2026年'],
    [17, '第3'],
    [18, '20260'],
  ]);
});

test('an example of two rows is one, whatever is left in the cells that its merges cover', () => {
  const header: RawCell[] = ['序号', '项目名称', '起始日期', '场次'];
  const example: RawCell[] = [1, '科普讲座', '2026-05-20', 2];
  const covered: RawCell[] = [1, '科普讲座（续）', null, 2];
  const down = [1, 2, 3, 4].map((column) => merge(2, column, 3, column));
  const { leftOut } = proposed(grid([header, example, covered, ...numbers(2, 4)], down));
  expect(leftOut.map(({ at, text }) => [at.row, text])).toEqual([[2, '1 | 科普讲座 | 2026-05-20 | 2']]);
});
