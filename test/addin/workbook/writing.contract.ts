/** Writing adopted values, as every workbook port does it. */
import type { PlanValue } from '#domain/sheet/sheet-plan';
import type { Workbook } from '../../../addin/workbook/workbook';
import { cellsIn, expectDone, type GivenCell, positionOf, type Subject } from './under-test';

const VALUES: readonly PlanValue[] = [
  200,
  0,
  0.1 + 0.2,
  -3.5,
  '学术交流',
  ' 前后空格 ',
  '一行\n又一行',
  '=1+1',
  '+8613000000001',
  '-',
  '@某人',
  '007',
  '5月22日',
  '1/2',
  '50%',
  'TRUE',
  '#N/A',
  "'07级",
  '13000000001',
  '_x000D_',
  '𠮷野研究所 <&>"',
  { date: '2023-05-22' },
  { date: '2023-05-22T14:30:00' },
];

/** What stood in the cell before, and may have left its number format there. */
const BEFORE: readonly GivenCell[] = [null, '约200', 12, { date: '2023-05-20' }];

async function write(workbook: Workbook, cells: Readonly<Record<string, PlanValue>>, sheet = '附件2') {
  const writes = Object.entries(cells).map(([cell, value]) => ({ at: positionOf(sheet, cell), value }));
  return workbook.write(writes);
}

export function describeWriting({ open, allowed }: Subject): void {
  describe('writing', () => {
    it.each(BEFORE.map((before) => [before]))('leaves every value standing where %j stood', async (before) => {
      const under = await open([{ name: '附件2', rows: [['题目'], ...VALUES.map(() => [null, before])] }]);
      const cells = Object.fromEntries(VALUES.map((value, at) => [`B${at + 2}`, value]));
      await under.workbook.read();
      expectDone(await write(under.workbook, cells));
      expect(await cellsIn(under.workbook, '附件2')).toEqual({ A1: '题目', ...cells });
      expect(await cellsIn(await under.openedAnew(), '附件2')).toEqual({ A1: '题目', ...cells });
    });

    it.each([[null], ['']])('%j empties a cell', async (value) => {
      const under = await open([{ name: '附件2', rows: [['同上', '甲', '同上']] }]);
      expectDone(await write(under.workbook, { A1: value, C1: value }));
      expect(await cellsIn(under.workbook, '附件2')).toEqual({ B1: '甲' });
      expect(await cellsIn(await under.openedAnew(), '附件2')).toEqual({ B1: '甲' });
    });

    it('leaves what stands beside, between and on other sheets', async () => {
      const rows = [
        ['约1', '甲'],
        ['乙', { formula: '1+1', result: 2 }],
        ['约3', '丙'],
      ];
      const { workbook } = await open([
        { name: '附件2', rows },
        { name: '附件4', rows },
      ]);
      expectDone(await write(workbook, { A3: 3, A1: 1 }));
      expect(await cellsIn(workbook, '附件2')).toEqual({ A1: 1, B1: '甲', A2: '乙', B2: 2, A3: 3, B3: '丙' });
      expect(await cellsIn(workbook, '附件4')).toEqual({ A1: '约1', B1: '甲', A2: '乙', B2: 2, A3: '约3', B3: '丙' });
    });

    it('reaches sheets side by side, and cells beyond the last that holds anything', async () => {
      const under = await open([
        { name: '附件2', rows: [['甲']] },
        { name: '附件4', rows: [] },
      ]);
      const writes = [
        { at: positionOf('附件2', 'E7'), value: 5 },
        { at: positionOf('附件4', 'B2'), value: '乙' },
      ];
      expectDone(await under.workbook.write(writes));
      for (const workbook of [under.workbook, await under.openedAnew()]) {
        expect(await cellsIn(workbook, '附件2')).toEqual({ A1: '甲', E7: 5 });
        expect(await cellsIn(workbook, '附件4')).toEqual({ B2: '乙' });
      }
    });

    it('lets the last of several values for a cell stand, whatever kind they are', async () => {
      const values: readonly PlanValue[] = [{ date: '2023-05-22' }, 200, '约200', { date: '2023-05-23' }, 12];
      const atOnce = await open([{ name: '附件2', rows: [['甲']] }]);
      expectDone(await atOnce.workbook.write(values.map((value) => ({ at: positionOf('附件2', 'B1'), value }))));
      expect(await cellsIn(atOnce.workbook, '附件2')).toEqual({ A1: '甲', B1: 12 });
      const oneByOne = await open([{ name: '附件2', rows: [['甲', '乙']] }]);
      await oneByOne.workbook.read();
      for (const value of values) expectDone(await write(oneByOne.workbook, { B1: value }));
      expect(await cellsIn(oneByOne.workbook, '附件2')).toEqual({ A1: '甲', B1: 12 });
    });

    it('writes a number and a date as what they are without a reading before it', async () => {
      const { workbook } = await open([{ name: '附件2', rows: [[{ date: '2023-05-20' }, '约200']] }]);
      expectDone(await write(workbook, { A1: 12, B1: { date: '2023-05-22' } }));
      expect(await cellsIn(workbook, '附件2')).toEqual({ A1: 12, B1: { date: '2023-05-22' } });
    });

    it('names a sheet that is missing, and writes nothing anywhere', async () => {
      const { workbook } = await open([{ name: '附件2', rows: [['甲']] }]);
      const writes = ['附件2', '回执'].map((sheet) => ({ at: positionOf(sheet, 'A1'), value: 1 }));
      expect(await workbook.write(writes)).toEqual({ ok: false, failure: { code: 'sheetMissing', sheet: '回执' } });
      expect(await cellsIn(workbook, '附件2')).toEqual({ A1: '甲' });
    });

    it('has nothing to do without cells', async () => {
      const { workbook } = await open([{ name: '附件2', rows: [['甲']] }]);
      expect(await workbook.write([])).toEqual({ ok: true, value: undefined });
      expect(await cellsIn(workbook, '附件2')).toEqual({ A1: '甲' });
    });

    it('puts what is meant for a covered cell where the merge shows it, if it can tell merges', async () => {
      if (allowed.unknown.includes('merges')) return;
      const merges = [{ top: 2, left: 1, bottom: 4, right: 2 }];
      const under = await open([{ name: '附件2', rows: [['甲'], ['乙']], merges }]);
      await under.workbook.read();
      expectDone(await write(under.workbook, { B3: 7 }));
      expect(await cellsIn(under.workbook, '附件2')).toEqual({ A1: '甲', A2: 7 });
      expect(await cellsIn(await under.openedAnew(), '附件2')).toEqual({ A1: '甲', A2: 7 });
    });
  });
}
