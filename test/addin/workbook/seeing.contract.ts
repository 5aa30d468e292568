/** What a person sees beyond values, and what is hidden, as every workbook port tells it. */
import type { WorkbookReading } from '../../../addin/workbook/workbook';
import {
  cellsOf,
  expectDone,
  type GivenCell,
  type GivenLook,
  gridNamed,
  gridsOf,
  looksOf,
  type Subject,
} from './under-test';

/** The number, how it is formatted, and what a person reads; undefined where that is the number. */
const DISPLAYED: readonly (readonly [value: number, format: string, shown: string | undefined])[] = [
  [35, '0"万人次"', '35万人次'],
  [1.5, '0.0"万元"', '1.5万元'],
  [0.45, '0%', '45%'],
  [1234, '¥#,##0.00', '¥1,234.00'],
  [12_000, '0,', '12'],
  [7, ';;;', ''],
  [0, '#,##0;-#,##0;"-"', '-'],
  [8, '#,##0;-#,##0;"-"', undefined],
  [-8, '#,##0;(#,##0)', undefined],
  [1234.567, '#,##0.0', undefined],
  [3, '0.00_ ', undefined],
  [120, '[Red]0', undefined],
];

function onlyGrid([sheet]: WorkbookReading['sheets']) {
  if (sheet === undefined) throw new Error('no sheet was read');
  return sheet.grid;
}

export function describeSeeing({ open, allowed }: Subject): void {
  const isTold = (fact: (typeof allowed.unknown)[number]) => !allowed.unknown.includes(fact);

  describe('seeing', () => {
    it('tells sheets that are hidden, and those that only a program can show', async () => {
      const { workbook } = await open([
        { name: '附件2', rows: [['甲']] },
        { name: '旧版', rows: [['乙']], hidden: true },
        { name: '去年', rows: [['丙']], hidden: 'veryHidden' },
      ]);
      expect((await gridsOf(workbook)).map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
        ['附件2', undefined],
        ['旧版', 'hidden'],
        ['去年', 'veryHidden'],
      ]);
    });

    it('tells columns that are hidden or have no width, and none where there are none', async () => {
      const rows = [['甲', 1, 2, 3, 4]];
      const { workbook } = await open([
        { name: '附件2', rows, hiddenColumns: [2, 3], withoutWidth: [5] },
        { name: '附件4', rows },
      ]);
      const [first, second] = await gridsOf(workbook);
      expect(first?.hiddenColumns).toEqual([2, 3, 5]);
      expect(second?.hiddenColumns ?? []).toEqual([]);
    });

    it('tells how numbers are displayed, where that is not the number', async () => {
      const rows = DISPLAYED.map(([value]) => ['人次', value]);
      const looks = DISPLAYED.map(([, format, shown], at) => ({ cell: `B${at + 1}`, format, shown }));
      const { workbook } = await open([{ name: '附件2', rows, looks }]);
      const grid = await gridNamed(workbook, '附件2');
      expect(cellsOf(grid)).toMatchObject(Object.fromEntries(DISPLAYED.map(([value], at) => [`B${at + 1}`, value])));
      const expected = DISPLAYED.flatMap(([, , shown], at) => (shown === undefined ? [] : [[`B${at + 1}`, { shown }]]));
      expect(looksOf(grid)).toEqual(isTold('formats') ? Object.fromEntries(expected) : {});
    });

    it('tells what is struck out, alone and as a whole row, and nothing of empty cells', async () => {
      const rows = [
        ['讲座', 10, '线下'],
        ['展览', 20, '线上'],
        ['竞赛', null, '线下'],
      ];
      const looks = ['B1', 'A3', 'B3', 'C3'].map((cell) => ({ cell, struck: true }) as const);
      const { workbook } = await open([{ name: '附件2', rows, looks }]);
      const told = { B1: { struck: true }, A3: { struck: true }, C3: { struck: true } };
      expect(looksOf(await gridNamed(workbook, '附件2'))).toEqual(isTold('strikes') ? told : {});
    });

    it('tells texts of which parts are struck out or raised, or that it cannot', async () => {
      const runs = [{ text: '200', struck: true }, { text: '240' }] as const;
      const raised = [{ text: '3000' }, { text: '①', raised: true }] as const;
      const looks: readonly GivenLook[] = [
        { cell: 'A1', runs },
        { cell: 'B2', runs: raised },
      ];
      const rows = [['x'], ['乙', 'x']];
      const { workbook } = await open([{ name: '附件2', rows, looks }]);
      const { sheets, unknown } = expectDone(await workbook.read());
      const grid = onlyGrid(sheets);
      expect(cellsOf(grid)).toEqual({ A1: '200240', A2: '乙', B2: '3000①' });
      const areUntold = unknown.includes('partsOfText') || !isTold('strikes');
      expect(areUntold).toBe((allowed.untoldWhereThere ?? []).includes('partsOfText'));
      expect(looksOf(grid)).toEqual(areUntold ? {} : { A1: { runs }, B2: { runs: raised } });
    });

    it('tells where links lead, unless the text is the address', async () => {
      const rows = [['现场报道', '无'], ['https://news.example.cn/a/1'], ['www.example.cn'], ['报道二']];
      const looks = [
        { cell: 'A1', link: 'https://news.example.cn/2023/05/22.html' },
        { cell: 'A2', link: 'https://news.example.cn/a/1' },
        { cell: 'A3', link: 'http://www.example.cn/' },
        { cell: 'A4', link: 'https://mp.example.cn/s?id=7&x=1' },
      ];
      const { workbook } = await open([{ name: '附件4', rows, looks }]);
      const told = {
        A1: { link: 'https://news.example.cn/2023/05/22.html' },
        A4: { link: 'https://mp.example.cn/s?id=7&x=1' },
      };
      expect(looksOf(await gridNamed(workbook, '附件4'))).toEqual(isTold('links') ? told : {});
    });

    it('tells comments with what was answered, also at empty cells, or that it cannot', async () => {
      const looks: readonly GivenLook[] = [
        { cell: 'B2', note: '含线上直播', replies: ['与教务处核对过'] },
        { cell: 'D5', note: '待补' },
      ];
      const { workbook } = await open([{ name: '附件2', rows: [['甲'], [1, 200]], looks }]);
      const { sheets, unknown } = expectDone(await workbook.read());
      const told = looksOf(
        sheets[0]?.grid ?? { sheet: '', origin: { row: 1, column: 1 }, rows: [], merges: [], hiddenRows: [] },
      );
      const areTold = Object.keys(told).length > 0;
      expect(areTold || unknown.includes('notes')).toBe(true);
      if (areTold) expect(told).toEqual({ B2: { note: '含线上直播\n与教务处核对过' }, D5: { note: '待补' } });
    });

    it('tells formulas that show nothing, and what comes from other workbooks', async () => {
      const rows: readonly (readonly GivenCell[])[] = [
        [2, { formula: 'A2*2', result: 0 }, { formula: 'IF(A2="","",A2)', result: '' }],
        [null, { formula: 'A1-1', result: 1 }, 0, { formula: 'SUM(A1:A1)', result: 2 }],
      ];
      const { workbook } = await open([{ name: '附件2', rows }]);
      expect(looksOf(await gridNamed(workbook, '附件2'))).toEqual({
        B1: { emptyByFormula: true },
        C1: { emptyByFormula: true },
      });
    });
  });
}
