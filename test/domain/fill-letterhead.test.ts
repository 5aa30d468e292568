/** What is written above a table is what reading finds there, behind whichever label it believes first. */
import { letterheadFilling } from '#domain/filling/fill-letterhead';
import { findContact } from '#domain/reading/recognise/contact';
import { unitMentionsAbove } from '#domain/reading/recognise/unit-mentions';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';

const ANSWERS = { unit: '会计学院', name: '张三', phone: '0351-5550001', day: '2023-05-19' };

/** A letterhead of these rows, and the header's. */
const gridOf = (...rows: readonly (readonly RawCell[])[]): RawGrid => ({
  sheet: '附件2',
  origin: { row: 1, column: 1 },
  rows: [...rows, ['序号', '活动名称']],
  merges: [],
  hiddenRows: [],
});

function filled(grid: RawGrid): RawGrid {
  const before = grid.rows.length;
  const rows = grid.rows.map((row) => [...row]);
  for (const { at, value } of letterheadFilling(grid, { from: 1, before }, ANSWERS))
    (rows[at.row - 1] as RawCell[])[at.column - 1] = value as RawCell;
  return { ...grid, rows };
}

const textsOf = (grid: RawGrid) => grid.rows.slice(0, -1).flat();

it.each([
  ['联系人', '联系方式'],
  ['经办人', '手机号码'],
  ['制表人', '手机'],
  ['填报人（签字）', '联系电话'],
  ['填 表 人', '办公电话'],
  ['联系人', '单位电话'],
])('behind %s and %s, in one text', (name, phone) => {
  const grid = filled(gridOf([`填报单位：          ${name}：          ${phone}：          `]));
  expect(findContact(grid, 2)).toEqual({ name: ANSWERS.name, phone: ANSWERS.phone });
  expect(textsOf(grid).join()).toContain('填报单位：会计学院');
});

it.each([
  ['联系人', '手机'],
  ['填报人：', '联系方式：'],
  ['填报人', '手机号码'],
])('beside %s and %s, in cells of their own', (name, phone) => {
  const grid = filled(gridOf(['填报单位', null, name, null, phone, null]));
  expect(textsOf(grid)).toEqual(['填报单位', ANSWERS.unit, name, ANSWERS.name, phone, ANSWERS.phone]);
});

it.each(['填表时间', '手机号码', '联系人'])(
  'a unit that is not named is not called %s, which is the next label',
  (label) => {
    const [mention] = unitMentionsAbove(gridOf(['填报单位：', label, null]), 2);
    expect([mention?.at, mention?.name]).toEqual([{ sheet: '附件2', row: 1, column: 1 }, '']);
    const [named] = unitMentionsAbove(gridOf([`填报单位：会计学院  ${label}：`]), 2);
    expect(named?.name).toBe('会计学院');
  },
);

it('behind the one that is believed first, wherever it stands', () => {
  const grid = filled(gridOf(['单位电话：', null, '联系人：', null], ['联系电话：', null, '填报人：', null]));
  expect(findContact(grid, 3)).toEqual({ name: ANSWERS.name, phone: ANSWERS.phone });
  expect(textsOf(grid)).toEqual([
    ...['单位电话：', null, '联系人：', null],
    ...['联系电话：', ANSWERS.phone, '填报人：', ANSWERS.name],
  ]);
});

it('never over what somebody wrote', () => {
  const row = ['填报单位：', null, '填报人：李四', null, '填报日期：2023年5月1日', null];
  const grid = filled(gridOf(row));
  expect(textsOf(grid)).toEqual(['填报单位：', ANSWERS.unit, ...row.slice(2)]);
});
