/** Whose sheet it is: another unit of the roster that it names is never taken for the one that is signed in. */
import { parse } from '#domain/reading/parse';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { CLEAN, form, planSheet, ROUND, sheetColumns } from './sheets';

const HEAD: readonly (readonly RawCell[])[] = [['附件2'], ['科技活动周特色科技活动安排统计表']];
const ACTIVITIES = [CLEAN, { ...CLEAN, name: '开放日', category: '单位开放周' }];
const LABELS = sheetColumns('plan').map(({ label }) => label);

const sheet = (...line: readonly RawCell[]): RawGrid => planSheet(ACTIVITIES, { above: [...HEAD, line] });
function read(grids: RawGrid | readonly RawGrid[], unit?: string) {
  const list = Array.isArray(grids) ? (grids as readonly RawGrid[]) : [grids as RawGrid];
  const result = parse(list, form('plan'), ROUND, unit === undefined ? {} : { unit });
  const said = result.issues.filter(({ severity }) => severity !== 'hint');
  return {
    unit: result.unit,
    said: said.map(({ code, severity, at, proposal }) => ({ code, severity, at, proposal })),
  };
}
const codesOf = ({ said }: ReturnType<typeof read>) => said.map(({ severity, code }) => `${severity} ${code}`);

describe('a sheet that names another unit above its table', () => {
  test.each<readonly [string, readonly RawCell[]]>([
    ['with spaces in the label', ['填　报　单　位：图书馆']],
    ['by 报送学院', ['报送学院：图书馆']],
    ['by 制表部门, without a colon', ['制表部门 图书馆']],
    ['behind a stamp', ['填报单位（公章）：【盖章】图书馆']],
    ['by a ratio sign', ['上报单位∶图书馆      填报人：某']],
    ['by a plain 部门', ['部门名称：图书馆']],
    ['in the next cell', ['填报单位', null, null, null, '图书馆']],
    ['by its alias', ['填报单位：晋阳科技学院图书馆']],
    ['with an invisible character', ['填报单\u200b位：图书馆']],
    ['in a title of its own', ['图书馆2023年科普活动一览']],
    ['alone in a cell', [null, null, '图书馆']],
  ])('%s is refused', (_, line) => {
    const found = read(sheet(...line), '宣传部');
    expect(found.unit).toBeUndefined();
    expect(codesOf(found)).toEqual(['error unit.notYours']);
    expect(found.said[0]?.at).toMatchObject({ row: 3 });
  });

  test('in the cell below its label, or on its tab, is refused too', () => {
    const below = planSheet(ACTIVITIES, { above: [['附件2'], ['填报单位', '填报人'], ['图书馆', '某']] });
    expect(codesOf(read(below, '宣传部'))).toEqual(['error unit.notYours']);
    expect(read(below, '图书馆')).toEqual({ unit: '图书馆', said: [] });
    expect(codesOf(read({ ...sheet(null), sheet: '图书馆' }, '宣传部'))).toEqual(['error unit.notYours']);
  });

  test.each<readonly [string, readonly RawCell[]]>([
    ['as somebody else’s part', ['填报单位：宣传部    主办单位：图书馆    汇总单位：科学技术处']],
    ['in prose', ['填报单位：宣传部', null, '请于5月19日前报图书馆']],
    ['only below the header, in its rows', ['填报单位：宣传部']],
    ['under its own rare label', ['编报单位（盖章）：宣传部']],
    ['as a measure', ['填报单位：宣传部        单位：人次、万元']],
  ])('%s is one’s own', (_, line) => {
    expect(read(sheet(...line), '宣传部')).toEqual({ unit: '宣传部', said: [] });
  });
});

describe('a second unit below the table', () => {
  test.each([
    '填报单位：图书馆',
    '填 报 学 院 ： 图书馆',
    '上报部门（盖章）︰图书馆',
    '所属机构全称_ :图书馆',
    '报送单位【公章】\u200b：图书馆',
    '活动时间：14:30  填报处室:图书馆',
  ])('is never overlooked: %s', (line) => {
    const below = planSheet(ACTIVITIES, { above: [['附件2'], ['填报单位：宣传部']], below: [[line]] });
    expect(read(below, '宣传部').said.map(({ code }) => code)).toEqual(['unit.notYours']);
  });

  test.each(['活动时间：14:30', 'https://example.edu.cn/单位/1', '主办单位：图书馆', '填报单位 图书馆'])(
    'is not meant by %s',
    (line) => {
      const below = planSheet(ACTIVITIES, { above: [['附件2'], ['填报单位：宣传部']], below: [[line]] });
      expect(read(below, '宣传部').said).toEqual([]);
    },
  );
});

describe('a sheet that names nobody', () => {
  test('is asked about, and the name goes where it belongs with a click', () => {
    expect(read(sheet('填报单位：____    填报人：某'), '宣传部')).toEqual({
      unit: '宣传部',
      said: [
        {
          code: 'unit.notSaid',
          severity: 'verify',
          at: { sheet: '附件2', row: 3, column: 1 },
          proposal: { value: '宣传部', cell: expect.stringContaining('填报单位：宣传部') },
        },
      ],
    });
    expect(read(sheet(null), '宣传部').said[0]?.proposal).toEqual({ value: '宣传部', cell: '填报单位：宣传部' });
  });

  test('is nobody’s where nobody is signed in', () => {
    expect(codesOf(read(sheet(null)))).toEqual(['error unit.missing']);
  });
});

describe('a letterhead that says more than the name', () => {
  test.each([
    ['a date', '填报单位：图书馆  2023年5月18日'],
    ['a measure', '单位：图书馆        单位：万元'],
    ['who filled it in', '部门：图书馆（签章）　　制表人：乙'],
    ['its school', '报送单位：晋阳科技学院 图书馆'],
  ])('is read or proposed: %s', (_, line) => {
    const { unit, said } = read(sheet(line));
    expect([unit, ...said.map(({ proposal }) => proposal?.value)]).toContain('图书馆');
  });

  test.each(['填报单位：图书馆党支部', '填报单位：某某学院', '填报单位：图书馆、宣传部'])(
    '%s is not guessed',
    (line) => {
      const { unit, said } = read(sheet(line));
      expect([unit, said.map(({ severity, proposal }) => [severity, proposal])]).toEqual([
        undefined,
        [['error', undefined]],
      ]);
    },
  );
});

describe('a column that says whose each row is', () => {
  const withColumn = (header: string, ...units: readonly RawCell[]): RawGrid => {
    const { rows, ...grid } = sheet('填报单位：宣传部');
    const added = (row: readonly RawCell[], at: number) => {
      const cell = at === 3 ? header : units[at - 4];
      return cell === undefined ? row : [...row, ...Array(LABELS.length - row.length).fill(null), cell];
    };
    return { ...grid, rows: rows.map(added) };
  };

  test('rows of others are refused at their cells', () => {
    const found = read(withColumn('所属部门', '宣传部', '图书馆'), '宣传部');
    expect(found.unit).toBeUndefined();
    expect(found.said.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ['unit.rowOfOther', 6, LABELS.length + 1],
    ]);
  });

  test('one’s own rows, and whoever helps, are fine', () => {
    expect(read(withColumn('填报单位', '宣传部', '宣传部'), '宣传部').said).toEqual([]);
    expect(read(withColumn('合作单位', '图书馆', '团委')).said).toEqual([]);
  });
});

test('two units on two sheets of one file are told to report apart, not to merge', () => {
  const other = { ...sheet('填报单位：图书馆'), sheet: '图书馆' };
  const found = read([sheet('填报单位：宣传部'), other]);
  expect(found.said.map(({ code, at }) => [code, at.sheet])).toEqual([['unit.several', '图书馆']]);
});
