/** Every sheet, column and row with content is read, or left out and said so; hidden ones are not believed. */

import { parse } from '#domain/reading/parse';
import { recogniseForm } from '#domain/reading/recognise/form';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import {
  type Cells,
  CLEAN,
  CLEAN_RESULT,
  form,
  planSheet,
  planWith,
  ROUND,
  resultsSheets,
  sheetColumns,
} from './sheets';

const COLUMNS = sheetColumns('plan');
const keys = COLUMNS.map(({ key }) => key);
const letter = (key: string) => String.fromCharCode(65 + keys.indexOf(key));
const plan = (...grids: RawGrid[]) => parse(grids, form('plan'), ROUND);
const said = ({ issues }: ReturnType<typeof parse>) =>
  issues.map(({ severity, code, address }) => `${severity} ${code} ${address}`);
const row = (cells: Cells): readonly RawCell[] => keys.map((key) => cells[key] ?? null);
const grid = (sheet: string, rows: readonly (readonly RawCell[])[], more: Partial<RawGrid> = {}): RawGrid => ({
  ...{ sheet, origin: { row: 1, column: 1 }, rows, merges: [], hiddenRows: [] },
  ...more,
});
const more = { ...CLEAN, name: '天文观测', category: '单位开放周' };

describe('other sheets', () => {
  test.each<readonly [string, RawGrid, string]>([
    [
      'under a shorter header of its own',
      grid('增补', [
        ['活动名称', '活动类型', '活动形式', '开始日期', '预计场次', '预计线下人次'],
        ['夜间天文观测', '单位开放周', '线下', { date: '2023-05-25' }, 1, 90],
      ]),
      'error sheet.several 增补!A1',
    ],
    [
      'without a header, with fewer columns',
      grid('接上表', [['夜间天文观测', '单位开放周', '线下', { date: '2023-05-25' }, 90, '操场']]),
      'verify sheet.several 接上表!A1',
    ],
    [
      'as a card, labels down the side',
      grid('活动三', [
        ['项目名称', '夜间天文观测'],
        ['活动类型', '单位开放周'],
        ['起始日期：2023-05-25', null],
        ['预计场次', 1],
        ['联系电话', '13000000009'],
      ]),
      'verify sheet.several 活动三!A1',
    ],
    [
      'with something else',
      grid('经费明细', [
        ['项目', '金额'],
        ['展板', 300],
      ]),
      'hint sheet.notRead 经费明细!A1',
    ],
  ])('%s', (_, other, expected) => {
    expect(said(plan(planWith({}), other))).toEqual([expected]);
  });

  test.each<readonly [string, RawGrid]>([
    ['empty', grid('Sheet2', [[], [null, '  ']])],
    ['a blank of the form', planSheet([], { sheet: '空白表' })],
    [
      'lists to choose from, hidden',
      grid(
        '选项',
        [
          ['活动类型', '活动形式'],
          ['学术交流', '线下'],
        ],
        { visibility: 'hidden' },
      ),
    ],
    ['a receipt of ours', grid('附件2回执', [['报送回执'], ['回执号', 'PLAN-U01-0001']])],
  ])('%s: nothing to say', (_, other) => {
    expect(said(plan(planWith({}), other))).toEqual([]);
  });

  test('the other form of the round has its own check', () => {
    const grids = [planWith({}), ...resultsSheets({}, [CLEAN_RESULT])];
    expect(said(plan(...grids)).filter((line) => line.includes('sheet.'))).toEqual([]);
  });
});

describe('hidden sheets', () => {
  const lastYear = planWith({ name: '去年的讲座' }, { sheet: '去年' });
  const hidden: RawGrid = { ...lastYear, visibility: 'veryHidden' };

  test('never beat a visible one, even with the better title', () => {
    const untitled = planWith({}, { sheet: 'Sheet1', above: [[], [], ['填报单位：会计学院']] });
    const result = plan(hidden, untitled);
    expect(result.sheet).toBe('Sheet1');
    expect(said(result)).toEqual(['hint sheet.hiddenNotRead 去年!A4']);
    const sentence = result.issues.map(({ payload }) => payload);
    expect(sentence).toEqual([{ used: 'Sheet1' }]);
  });

  test('are asked about where the visible one is empty', () => {
    const result = plan(planSheet([]), hidden);
    expect(result.rows).toEqual([]);
    expect(said(result)).toEqual(['error section.empty 附件2!A4', 'verify sheet.hiddenNotRead 去年!A4']);
  });

  test('that are read, because no visible one is the form, are a 核实', () => {
    const result = plan(grid('封面', [['科技活动周']]), hidden);
    expect(result.rows).toHaveLength(2);
    expect(said(result)).toEqual(['hint sheet.notRead 封面!A1', 'verify sheet.hiddenRead 去年!A4']);
    expect(recogniseForm([hidden], ROUND)?.id).toBe('plan');
  });
});

describe('hidden columns', () => {
  const hide = (key: string, cells: Cells = {}) => ({ ...planWith(cells), hiddenColumns: [keys.indexOf(key) + 1] });

  test('that count are a 核实, with text a hint, without content nothing', () => {
    expect(said(plan(hide('offline')))).toEqual([`verify column.hidden 附件2!${letter('offline')}4`]);
    expect(said(plan(hide('summary', { summary: '公开课' })))).toEqual([
      `hint column.hidden 附件2!${letter('summary')}4`,
    ]);
    expect(said(plan(hide('online')))).toEqual([]);
    expect(said(plan(hide('seq')))).toEqual([]);
  });

  test('in 附件4 too', () => {
    const [block, list] = resultsSheets({ handouts: [60, null, 60] }, [CLEAN_RESULT]);
    if (block === undefined || list === undefined) throw new Error('no sheets');
    const { issues } = parse([{ ...block, hiddenColumns: [4] }, list], form('results'), ROUND);
    expect(issues.filter(({ code }) => code === 'column.hidden').map(({ address }) => address)).toEqual(['附件4!D4']);
  });
});

describe('columns', () => {
  const headers = COLUMNS.map(({ label }) => label);
  const renamed = (changes: Readonly<Record<string, string | null>>) =>
    planWith({}, { headers: COLUMNS.map(({ key, label }) => (key in changes ? (changes[key] ?? null) : label)) });

  test('figures under no header are a 核实 and kept; text there is a hint', () => {
    const wide = (cell: RawCell): RawGrid => {
      const { rows, ...sheet } = planWith({});
      return { ...sheet, rows: rows.map((cells, at) => (at === 5 ? [...cells, null, cell] : cells)) };
    };
    const found = plan(wide(75));
    expect(said(found)).toEqual(['verify column.noHeader 附件2!W6']);
    expect(found.rows[1]?.extras).toEqual([['W列', '75']]);
    expect(said(plan(wide('待补签到表')))).toEqual(['hint column.noHeader 附件2!W6']);
  });

  test('beside a block of indicators, whose columns are never missing, figures under no header are asked about as such', () => {
    const [block, list] = resultsSheets({ handouts: [60, null, 60] }, [CLEAN_RESULT]);
    if (block === undefined || list === undefined) throw new Error('no sheets');
    const at = block.rows.findIndex((cells) => cells.includes(60));
    const wide = Math.max(...block.rows.map((cells) => cells.length)) + 1;
    const rows = block.rows.map((cells, row) =>
      row === at ? [...cells, ...Array<null>(wide - cells.length).fill(null), 75] : cells,
    );
    const { issues } = parse([{ ...block, rows }, list], form('results'), ROUND);
    const ofColumns = issues.filter(({ code }) => code.startsWith('column.'));
    const cell = `附件4!${String.fromCharCode(65 + wide)}${at + 1}`;
    expect(ofColumns.map(({ severity, code, address }) => [severity, code, address])).toEqual([
      ['verify', 'column.noHeader', cell],
    ]);
  });

  test('a column under no header that only the row of totals fills is none of the entries’', () => {
    const { rows, ...sheet } = planWith({}, { below: [['合计']] });
    const total = {
      ...sheet,
      rows: rows.map((cells, at) =>
        at === rows.length - 1 ? [...cells.concat(Array(23 - cells.length).fill(null)), 75] : cells,
      ),
    };
    expect(said(plan(total)).filter((line) => line.includes('column.'))).toEqual([]);
  });

  test('a summed column that is gone, while an unknown one holds figures, is proposed', () => {
    const found = plan(renamed({ budget: '预计花费' }));
    const asked = found.issues.find(({ code }) => code === 'column.maybeRenamed');
    expect(asked).toMatchObject({ severity: 'verify', address: `附件2!${letter('budget')}4` });
    expect(asked?.proposal).toEqual({ value: '经费预算(万元)', cell: '经费预算(万元)' });
  });

  test('of two renamed ones, each is told from the other by its name', () => {
    const { issues } = plan(renamed({ offline: '线下参与数', budget: '花费预算' }));
    expect(issues.filter(({ code }) => code === 'column.maybeRenamed').map(({ proposal }) => proposal?.value)).toEqual([
      '预计线下人次',
      '经费预算(万元)',
    ]);
  });

  test('an erased header is asked about', () => {
    expect(said(plan(renamed({ budget: null })))).toContain(`verify column.maybeRenamed 附件2!${letter('budget')}4`);
  });

  test('an extra column of figures beside all of the form’s own is a hint', () => {
    const { rows, ...sheet } = planWith({}, { headers: [...headers, '志愿者数'] });
    const found = plan({ ...sheet, rows: rows.map((cells, at) => (at > 3 ? [...cells, 12] : cells)) });
    expect(said(found)).toEqual([`hint column.unknown 附件2!V4`]);
  });
});

describe('the unit’s own 合计', () => {
  const total = (cells: Cells, word = '合计'): readonly RawCell[] => [word, ...row(cells).slice(1)];

  test.each<readonly [string, Cells, readonly string[]]>([
    ['that agrees', { sessions: 4, offline: 400, budget: 1 }, []],
    ['with an unfilled figure', { sessions: 4 }, []],
    ['with floating noise', { budget: 1.0000000001 }, []],
    ['that says more people', { offline: 460 }, [`verify total.rowsDiffer 附件2!${letter('offline')}7`]],
    ['that says less money', { budget: 0.5 }, [`verify total.rowsDiffer 附件2!${letter('budget')}7`]],
  ])('%s', (_, cells, expected) => {
    expect(said(plan(planWith({}, { below: [total(cells)] })))).toEqual(expected);
  });

  test('waits while a figure of its column is doubtful', () => {
    expect(said(plan(planWith({ offline: '约200' }, { below: [total({ offline: 460 })] })))).toEqual([
      `error count.approximate 附件2!${letter('offline')}5`,
    ]);
  });

  test('may stand above its rows, and may add one block of two', () => {
    const first = planSheet([], { below: [total({ offline: 400 }), row(CLEAN), row(more)] });
    expect(said(plan(first))).toEqual([]);
    const blocks = planSheet([CLEAN], { below: [total({ offline: 200 }), row(more), total({ offline: 200 })] });
    expect(said(plan(blocks)).filter((line) => line.includes('rowsDiffer'))).toEqual([]);
  });

  test('is computed where nobody calculated it, as far as it is a formula of ours', () => {
    const at = letter('offline');
    const sum = { uncomputed: `SUM(${at}5:${at}6)` };
    const whole = planWith({}, { below: [total({ offline: sum })] });
    expect(said(plan(whole))).toEqual([]);
    const short = planWith({}, { below: [total({ offline: { uncomputed: `SUM(${at}5:${at}5)` } })] });
    expect(said(plan(short))).toEqual([`verify total.rowsDiffer 附件2!${at}7`]);
  });
});

describe('rows', () => {
  test.each<readonly [string, Cells]>([
    ['with a label in its name', { name: '开放日（联系人：李老师）', offline: 260 }],
    ['that begins like a date line', { name: '日期：科学史讲坛', sessions: 2 }],
    ['that begins like a note', { name: '说明：无人机巡展', offline: 150 }],
    ['without a name', { offline: 260, sessions: 1 }],
  ])('half filled, %s, is not taken for anything else', (_, cells) => {
    const found = plan(planWith({}, { below: [row(cells)] }));
    expect(found.rows).toHaveLength(3);
    expect(found.issues.some(({ severity, at }) => severity === 'error' && at.row === 7)).toBe(true);
  });

  test('only struck through are asked about; one struck remark is not', () => {
    const sheet = planWith({ remarks: '旧' });
    const struckIn = (columns: readonly number[]) =>
      columns.map((column) => ({ row: 5, column, struck: true as const }));
    const filled = keys.flatMap((key, at) =>
      key === 'seq' || ({ ...CLEAN, remarks: '旧' } as Cells)[key] == null ? [] : [at + 1],
    );
    expect(said(plan({ ...sheet, appearances: struckIn(filled) }))).toContain('verify row.struck 附件2!A5');
    const remark = plan({ ...sheet, appearances: struckIn([keys.indexOf('remarks') + 1]) });
    expect(said(remark).filter((line) => !line.startsWith('hint'))).toEqual([]);
  });
});
