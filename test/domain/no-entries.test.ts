/** Rows that are no activities are known as what they are, and records that take several rows are counted once. */
import { parse } from '#domain/reading/parse';
import type { RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';
import { type Cells, CLEAN, form, planSheet, planWith, ROUND, sheetColumns } from './sheets';

const COLUMNS = sheetColumns('plan');
const keys = COLUMNS.map(({ key }) => key);
const columnOf = (key: string) => keys.indexOf(key) + 1;
const letter = (key: string) => String.fromCharCode(64 + columnOf(key));
const row = (cells: Cells): readonly RawCell[] => keys.map((key) => cells[key] ?? null);
const FIGURES: Cells = { sessions: 4, offline: 400, budget: 1 };

function read(grid: RawGrid) {
  const { rows, issues } = parse([grid], form('plan'), ROUND);
  const said = issues.filter(({ severity }) => severity !== 'hint');
  return {
    rows: rows.map((found) => found.row),
    said: said.map(({ severity, code, address }) => `${severity} ${code} ${address}`),
  };
}
const clean = (rows: readonly number[]) => ({ rows, said: [] });
const below = (...rows: (readonly RawCell[])[]) => read(planWith({}, { below: rows }));

describe('totals in people’s words', () => {
  test.each(['本部门合计', '总计：2项', '共2项', '以上合计', 'TOTAL', '總計', '活动总数', '全部汇总', 'Sum'])(
    '%s',
    (word) => {
      expect(below([word, ...row(FIGURES).slice(1)])).toEqual(clean([5, 6]));
    },
  );

  test.each(['学术交流 汇总', '线上部分小计', '第一组合计'])('%s, with nothing but figures beside it', (word) => {
    expect(below(row({ ...FIGURES, name: word }))).toEqual(clean([5, 6]));
    expect(below(row({ ...FIGURES, category: word }))).toEqual(clean([5, 6]));
  });

  test.each(['科普成果汇总', '合计算力科普展', '总数学派讲座', '小计谋大智慧'])('%s is an activity', (name) => {
    expect(below(row({ ...CLEAN, name, category: '单位开放周' })).rows).toEqual([5, 6, 7]);
  });
});

describe('rows of headers', () => {
  const headed = (...rows: (readonly RawCell[])[]) =>
    read(planSheet([], { below: [...rows, row(CLEAN), row({ ...CLEAN, name: '展', category: '单位开放周' })] }));

  test.each<readonly [string, readonly RawCell[]]>([
    ['numbers of columns', keys.map((_, at) => at + 1)],
    ['numbers in brackets', keys.map((_, at) => `(${at + 1})`)],
    ['栏次 before them', ['栏次', ...keys.slice(1).map((_, at) => at + 1)]],
    ['letters and numbers', ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', 1, 2, 3, '4=2+3']],
    ['measures in brackets', row({ sessions: '(场)', offline: '(人次)', online: '(人次)', budget: '(万元)' })],
  ])('%s', (_, line) => {
    expect(headed(line)).toEqual(clean([6, 7]));
  });

  test('a measure in the third row that is not the form’s is told', () => {
    const found = headed(row({ sessions: '(场)', offline: '(万人次)', online: '(人次)', budget: '(万元)' }));
    expect(found.said).toEqual([`error column.unitDiffers 附件2!${letter('offline')}4`]);
  });

  test('the header again, as printed on a second page', () => {
    const labels = COLUMNS.map(({ label }) => label);
    expect(below(labels, row({ ...CLEAN, name: '第二页的活动' }))).toEqual(clean([5, 6, 8]));
  });

  test('an activity with small figures, or named like a header, is an activity', () => {
    expect(headed(row({ ...CLEAN, seq: 1, sessions: 1, offline: 12, name: '活动名称征集' })).rows).toEqual([5, 6, 7]);
  });
});

describe('headings and notes', () => {
  test.each(['二、线上活动', '（三）校外活动', '第一部分 讲座', '* 按实际签到统计', '※以上为预计数', '注1：含校外'])(
    '%s',
    (name) => {
      expect(below(row({ name }))).toEqual(clean([5, 6]));
    },
  );

  test('a name alone may be anything: one sentence, not a wall', () => {
    expect(below(row({ name: '机器人擂台' }))).toEqual({ rows: [5, 6], said: ['error row.nameOnly 附件2!A7'] });
  });

  test('with its number it is an activity that somebody began', () => {
    const found = below(row({ seq: 3, name: '机器人擂台' }));
    expect(found.rows).toEqual([5, 6, 7]);
    expect(found.said.length).toBeGreaterThan(8);
  });

  test('who signs, in cells of their own', () => {
    const line = [null, null, '经办人：', '某甲', null, '审核人：', '某乙', '日期：', { date: '2023-05-18' }];
    expect(below([], line, [null, '联系人：某甲　电话：0351-0000200'])).toEqual(clean([5, 6]));
  });
});

describe('rows that were prepared', () => {
  test('with what was copied down are left out, and said once', () => {
    const prepared = Array.from({ length: 7 }, (_, at) => row({ seq: at + 3, host: '宣传部', recommended: '否' }));
    const { rows, issues } = parse([planWith({}, { below: prepared })], form('plan'), ROUND);
    expect(rows).toHaveLength(2);
    expect(issues.map(({ code, severity, payload }) => [code, severity, payload])).toEqual([
      ['rows.prepared', 'hint', { rows: 7 }],
    ]);
  });

  test('with formulas that give 0 are blank', () => {
    const at = columnOf('endDate');
    const zero = Array.from({ length: 5 }, () => row({ endDate: 0 }));
    const grid = planWith({}, { below: zero });
    const appearances = zero.map((_, index) => ({ row: 7 + index, column: at, emptyByFormula: true as const }));
    expect(read({ ...grid, appearances })).toEqual(clean([5, 6]));
  });

  test('a figure in one of them makes it an activity that lacks its name', () => {
    const prepared = Array.from({ length: 4 }, () => row({ host: '宣传部', recommended: '否' }));
    const found = below(...prepared, row({ host: '宣传部', recommended: '否', offline: 90 }));
    expect(found.rows).toEqual([5, 6, 11]);
    expect(found.said).toContain('error cell.required 附件2!C11');
  });
});

describe('merged records', () => {
  const tall = (key: string, top: number, bottom: number): Rect => ({
    top,
    bottom,
    left: columnOf(key),
    right: columnOf(key),
  });
  const other = { ...CLEAN, name: '开放日', category: '单位开放周' };

  test('of two rows each, merged cell by cell, are counted once and nothing is said', () => {
    const merges = keys.flatMap((key) => [tall(key, 5, 6), tall(key, 7, 8)]);
    expect(read(planSheet([CLEAN, { seq: null }, other, { seq: null }], { merges }))).toEqual(clean([5, 7]));
  });

  test('with a second contact below are one record, and the contact is spoken of', () => {
    const merges = keys.flatMap((key) => (key === 'contact' || key === 'phone' ? [] : [tall(key, 5, 6)]));
    const second = { seq: null, contact: '联系人丑', phone: '13000000005' };
    const found = read(planSheet([CLEAN, second, other], { merges }));
    expect(found).toEqual({ rows: [5, 7], said: ['error row.sharesRecord 附件2!A6'] });
  });

  test('a name over two rows of their own figures is asked about', () => {
    const merges = [tall('name', 5, 6)];
    const found = read(planSheet([CLEAN, { ...other, name: null, sessions: 1, venue: '操场' }], { merges }));
    expect(found).toEqual({ rows: [5, 6], said: ['verify cell.mergedName 附件2!C5'] });
  });

  test('one figure across 线下 and 线上 belongs to neither', () => {
    const across = { top: 5, bottom: 5, left: columnOf('offline'), right: columnOf('online') };
    const grid = planWith({ mode: '线上线下结合', offline: 620 }, { merges: [across] });
    const { rows, issues } = parse([grid], form('plan'), ROUND);
    expect(issues.map(({ code, address }) => `${code} ${address}`)).toEqual([
      `cell.mergedAcross 附件2!${letter('offline')}5`,
    ]);
    expect([rows[0]?.values.offline, rows[0]?.values.online]).toEqual([undefined, undefined]);
  });

  test('a text across columns is nobody’s figure', () => {
    const across = { top: 5, bottom: 5, left: columnOf('host'), right: columnOf('organizer') };
    expect(read(planWith({}, { merges: [across] }))).toEqual(clean([5, 6]));
  });
});
