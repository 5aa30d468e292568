/** Laying out and our own sheets, as every workbook port does it. */
import { entryPlan } from '#domain/entry/entry-plan';
import { cellName } from '#domain/sheet/address';
import type { PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';
import { form, ROUND } from '../../domain/sheets';
import { PLAN_OF_EVERYTHING } from '../../xlsx/plan-of-everything';
import { cellsIn, cellsOf, expectDone, gridsOf, inOrder, namesOf, planOf, type Subject, sheetPlan } from './under-test';

const FILE = '附件2-会计学院.xlsx';
const UNSUPPORTED = { ok: false, failure: { code: 'unsupported' } };

/** What a reading of it must tell. */
function contentOf({ name, rows, merges }: SheetPlan) {
  const cells = rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      // Nothing stands where nothing was put; a formula may show empty text.
      const shown = cell?.formula === undefined ? emptied(cell?.value) : (cell.result ?? null);
      return shown === null ? [] : [[cellName(r + 1, c + 1), shown] as const];
    }),
  );
  return { name, cells: Object.fromEntries(cells), merges: inOrder(merges) };
}

function emptied(value: PlanValue | undefined): PlanValue {
  return value === undefined || value === '' ? null : value;
}

export function describeLayingOut({ open, allowed }: Subject): void {
  const { abilities, unknown } = allowed;

  describe('laying out', () => {
    it.each(['plan', 'results'] as const)('gives a sheet that reads as its plan says: %s', async (id) => {
      const plan = entryPlan(form(id), ROUND, { unit: '会计学院', created: '2023-05-16T08:00:00Z' });
      const under = await open([]);
      expect(expectDone(await under.workbook.layOut(plan, FILE))).toEqual({
        sheets: plan.sheets.map(({ name }) => name),
        undone: [],
      });
      const read = await gridsOf(await under.laidOut());
      const told = read.map((grid) => ({ name: grid.sheet, cells: cellsOf(grid), merges: inOrder(grid.merges) }));
      const expected = plan.sheets.map(contentOf);
      expect(told).toEqual(unknown.includes('merges') ? expected.map((sheet) => ({ ...sheet, merges: [] })) : expected);
    });

    it('leaves text text and dates dates', async () => {
      const values = ['=1+1', '007', '5月22日', 'TRUE', '#N/A', ' 空格 ', "'07级", { date: '2023-05-22' }];
      const sheet = { ...sheetPlan('附件2'), rows: [{ cells: values.map((value) => ({ value })) }] };
      const under = await open([]);
      expectDone(await under.workbook.layOut({ ...planOf(), sheets: [sheet] }, FILE));
      expect(Object.values(await cellsIn(await under.laidOut(), '附件2'))).toEqual(values);
    });

    it('remembers the plan’s properties with what was laid out', async () => {
      const under = await open([]);
      const properties = { ...planOf().properties, custom: [['form', 'plan'] as const, ['版本', '3'] as const] };
      expectDone(await under.workbook.layOut({ ...planOf('附件2'), properties }, FILE));
      const laidOut = await under.laidOut();
      expect(expectDone(await laidOut.setting('form'))).toBe('plan');
      expect(expectDone(await laidOut.setting('版本'))).toBe('3');
      expect(expectDone(await laidOut.setting('没有这一项'))).toBeUndefined();
    });

    if (abilities.layOut === 'inPlace') {
      it('adds its sheets behind the others and leaves those as they are', async () => {
        const { workbook } = await open([{ name: '去年', rows: [['甲', 2]] }]);
        expectDone(await workbook.layOut(planOf('附件2', '填表说明'), FILE));
        expect(await namesOf(workbook)).toEqual(['去年', '附件2', '填表说明']);
        expect(await cellsIn(workbook, '去年')).toEqual({ A1: '甲', B1: 2 });
      });

      it('takes no name that is taken, however often, and tells the names as they became', async () => {
        const long = '一'.repeat(31);
        const given = ['附件2', 'Notes', long].map((name) => ({ name, rows: [['去年的']] }));
        const { workbook } = await open(given);
        const shortened = `${'一'.repeat(27)} (2)`;
        expect(expectDone(await workbook.layOut(planOf('附件2', 'NOTES', long), FILE)).sheets).toEqual([
          '附件2 (2)',
          'NOTES (2)',
          shortened,
        ]);
        expect(expectDone(await workbook.layOut(planOf('附件2'), FILE)).sheets).toEqual(['附件2 (3)']);
        expect(await namesOf(workbook)).toEqual([
          '附件2',
          'Notes',
          long,
          '附件2 (2)',
          'NOTES (2)',
          shortened,
          '附件2 (3)',
        ]);
        expect(await cellsIn(workbook, '附件2')).toEqual({ A1: '去年的' });
        expect(await cellsIn(workbook, '附件2 (3)')).toEqual({ A1: '附件2' });
      });

      it('shows formulas under the name that their sheet got', async () => {
        const { workbook } = await open([{ name: '数据', rows: [[1]] }]);
        const sum = { ...sheetPlan('合计'), rows: [{ cells: [{ formula: '数据!A1+1', result: 8 }] }] };
        const data = { ...sheetPlan('数据'), rows: [{ cells: [{ value: 7 }] }] };
        expectDone(await workbook.layOut({ ...planOf(), sheets: [data, sum] }, FILE));
        expect(await cellsIn(workbook, '合计')).toEqual({ A1: 8 });
      });

      it('can be written to at once', async () => {
        const { workbook } = await open([]);
        const [name = ''] = expectDone(await workbook.layOut(planOf('附件2'), FILE)).sheets;
        expectDone(await workbook.write([{ at: { sheet: name, row: 2, column: 1 }, value: 5 }]));
        expect(await cellsIn(workbook, name)).toEqual({ A1: '附件2', A2: 5 });
      });

      it('the settings of the last layout hold', async () => {
        const { workbook } = await open([]);
        for (const value of ['plan', 'results']) {
          const properties = { ...planOf().properties, custom: [['form', value] as const] };
          expectDone(await workbook.layOut({ ...planOf('附件2'), properties }, FILE));
        }
        expect(expectDone(await workbook.setting('form'))).toBe('results');
      });

      it('is refused with charts or defined names, which belong in a file to download', async () => {
        const { workbook } = await open([{ name: '甲', rows: [] }]);
        expect(await workbook.layOut(PLAN_OF_EVERYTHING, FILE)).toEqual(UNSUPPORTED);
        const names = [{ name: '合计', range: '附件2!A1' }];
        expect(await workbook.layOut({ ...planOf('附件2'), names }, FILE)).toEqual(UNSUPPORTED);
        expect(await namesOf(workbook)).toEqual(['甲']);
      });
    } else {
      it('leaves the file that is open as it is', async () => {
        const { workbook } = await open([{ name: '附件2', rows: [['甲']] }]);
        expect(expectDone(await workbook.layOut(planOf('附件2'), FILE)).sheets).toEqual(['附件2']);
        expect(await namesOf(workbook)).toEqual(['附件2']);
        expect(await cellsIn(workbook, '附件2')).toEqual({ A1: '甲' });
      });
    }
  });

  describe('a sheet of our own', () => {
    if (abilities.layOut === 'download') {
      it('stands behind the others, and replaces the one we wrote before', async () => {
        const { workbook } = await open([{ name: '附件2', rows: [['甲']] }]);
        expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第一版')))).toBe('回执');
        expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第二版')))).toBe('回执');
        expect(await namesOf(workbook)).toEqual(['附件2', '回执']);
        expect(await cellsIn(workbook, '回执')).toEqual({ A1: '第二版' });
      });

      it('never replaces anybody else’s of that name', async () => {
        const { workbook } = await open([{ name: '回执', rows: [['别人的']] }]);
        expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第一版')))).toBe('回执 (2)');
        expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第二版')))).toBe('回执 (2)');
        expect(await cellsIn(workbook, '回执')).toEqual({ A1: '别人的' });
      });
      return;
    }

    it('replaces the one we wrote before, in its place, after a reload too', async () => {
      const under = await open([{ name: '附件2', rows: [] }]);
      expect(expectDone(await under.workbook.putOwnSheet(sheetPlan('回执', '第一版')))).toBe('回执');
      expectDone(await under.workbook.layOut(planOf('附件4'), FILE));
      expect(expectDone(await under.workbook.putOwnSheet(sheetPlan('回执', '第二版')))).toBe('回执');
      expect(await cellsIn(under.workbook, '回执')).toEqual({ A1: '第二版' });
      const later = await under.openedAnew();
      expect(expectDone(await later.putOwnSheet(sheetPlan('回执', '第三版')))).toBe('回执');
      expect(await namesOf(later)).toEqual(['附件2', '回执', '附件4']);
      expect(await cellsIn(later, '回执')).toEqual({ A1: '第三版' });
    });

    it('never replaces anybody else’s of that name', async () => {
      const { workbook } = await open([{ name: '回执', rows: [['别人的']] }]);
      expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第一版')))).toBe('回执 (2)');
      expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第二版')))).toBe('回执 (3)');
      expect(await namesOf(workbook)).toEqual(['回执', '回执 (2)', '回执 (3)']);
      expect(await cellsIn(workbook, '回执')).toEqual({ A1: '别人的' });
    });

    it('never replaces what was laid out to be filled in', async () => {
      const { workbook } = await open([{ name: '甲', rows: [] }]);
      expectDone(await workbook.layOut(planOf('回执'), FILE));
      expect(expectDone(await workbook.putOwnSheet(sheetPlan('回执', '第一版')))).toBe('回执 (2)');
      expect(await cellsIn(workbook, '回执')).toEqual({ A1: '回执' });
    });

    it('stands beside those of other names', async () => {
      const { workbook } = await open([{ name: '甲', rows: [] }]);
      expectDone(await workbook.putOwnSheet(sheetPlan('附件2回执')));
      expectDone(await workbook.putOwnSheet(sheetPlan('附件4回执')));
      expectDone(await workbook.putOwnSheet(sheetPlan('附件2回执', '第二版')));
      expect(await namesOf(workbook)).toEqual(['甲', '附件2回执', '附件4回执']);
    });
  });
}
