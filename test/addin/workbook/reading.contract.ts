/** Reading, as every workbook port does it. */
import { cellsIn, cellsOf, expectDone, type GivenCell, gridNamed, gridsOf, inOrder, type Subject } from './under-test';

/** Read as they were given. */
const CELLS: readonly GivenCell[] = [
  '科普讲座',
  ' 前后空格 ',
  '一行\n又一行',
  '=1+1',
  '007',
  '5月22日',
  '#N/A',
  "'07级",
  'TRUE',
  '_x000D_',
  '𠮷野研究所 <&>"',
  200,
  0,
  -3.5,
  0.1 + 0.2,
  20_230_522,
  true,
  false,
  { date: '2023-05-22' },
  { date: '2023-05-22T14:30:00' },
];

export function describeReading({ open, allowed }: Subject): void {
  describe('reading', () => {
    it('tells every sheet in the order of the tabs, empty and hidden ones too', async () => {
      const { workbook } = await open([
        { name: '附件4', rows: [['甲']] },
        { name: '空表', rows: [] },
        { name: '选项', rows: [['乙']], hidden: true },
        { name: '附件2', rows: [['丙']] },
      ]);
      const { sheets } = expectDone(await workbook.read());
      expect(sheets.map(({ grid, hidden }) => [grid.sheet, hidden, cellsOf(grid)])).toEqual([
        ['附件4', false, { A1: '甲' }],
        ['空表', false, {}],
        ['选项', true, { A1: '乙' }],
        ['附件2', false, { A1: '丙' }],
      ]);
    });

    it('tells cells as they stand', async () => {
      const { workbook } = await open([{ name: '附件2', rows: CELLS.map((cell) => [null, cell]) }]);
      const expected = CELLS.map((cell, at) => [`B${at + 1}`, cell]);
      expect(await cellsIn(workbook, '附件2')).toEqual(Object.fromEntries(expected));
    });

    it('tells what formulas show', async () => {
      const rows = [
        [2, { formula: 'A1+1', result: 3 }],
        [null, { formula: 'A1/0', result: { error: '#DIV/0!' } }],
        [null, { formula: 'A1=2', result: true }],
        [null, { formula: '"共"&A1', result: '共2' }],
      ];
      const { workbook } = await open([{ name: '附件2', rows }]);
      expect(await cellsIn(workbook, '附件2')).toEqual({
        A1: 2,
        B1: 3,
        B2: { error: '#DIV/0!' },
        B3: true,
        B4: '共2',
      });
    });

    it('tells cells where they stand, whatever is empty around them', async () => {
      const { workbook } = await open([{ name: '附件2', rows: [[], [], [null, null, '甲'], [], ['乙']] }]);
      expect(await cellsIn(workbook, '附件2')).toEqual({ C3: '甲', A5: '乙' });
    });

    it('tells merged cells and hidden rows, or that it cannot', async () => {
      const merges = [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 2, left: 2, bottom: 4, right: 2 },
      ];
      const rows = [['题目'], [1, '甲'], [2], [3], [4]];
      const { workbook } = await open([{ name: '附件2', rows, merges, hiddenRows: [3, 4] }]);
      const { sheets, unknown } = expectDone(await workbook.read());
      expect(unknown).toEqual(allowed.unknown);
      const [sheet] = sheets;
      expect(inOrder(sheet?.grid.merges ?? [])).toEqual(unknown.includes('merges') ? [] : merges);
      expect(sheet?.grid.hiddenRows).toEqual(unknown.includes('hiddenRows') ? [] : [3, 4]);
    });

    it('gives every sheet an id of its own, the same each time', async () => {
      const { workbook } = await open(['甲', '乙', '丙'].map((name) => ({ name, rows: [] })));
      const ids = async () => expectDone(await workbook.read()).sheets.map(({ id }) => id);
      const first = await ids();
      expect(new Set(first).size).toBe(3);
      expect(await ids()).toEqual(first);
    });

    it('gives readings that stay as they were when something is written', async () => {
      const { workbook } = await open([{ name: '附件2', rows: [['约200']] }]);
      const before = await gridNamed(workbook, '附件2');
      const copy = structuredClone(before);
      expectDone(await workbook.write([{ at: { sheet: '附件2', row: 1, column: 1 }, value: 200 }]));
      await gridsOf(workbook);
      expect(before).toEqual(copy);
    });

    it('knows no setting that nobody made', async () => {
      const { workbook } = await open([{ name: '附件2', rows: [] }]);
      for (const name of ['form', 'constructor', '']) expect(expectDone(await workbook.setting(name))).toBeUndefined();
    });
  });
}
