/** A workbook that people work in beside the pane, as every port to one does it; and one that nobody does. */
import {
  cellsIn,
  expectDone,
  namesOf,
  type PersonAtWork,
  planOf,
  positionOf,
  type Subject,
  sheetPlan,
  type WorkbookUnderTest,
} from './under-test';

/** Longer than a change may wait to be told. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));

function personAt({ person }: WorkbookUnderTest): PersonAtWork {
  if (person === undefined) throw new Error('nobody works in this workbook');
  return person;
}

export function describeBesidePeople({ open, allowed: { abilities } }: Subject): void {
  const opened = () =>
    open([
      { name: '附件2', rows: [['甲']] },
      { name: '附件4', rows: [] },
    ]);

  if (!abilities.watch) {
    it('can be asked to watch all the same, and tells nothing', async () => {
      const { workbook } = await opened();
      const heard = jest.fn();
      const stop = await workbook.watch(heard);
      expectDone(await workbook.write([{ at: positionOf('附件2', 'A1'), value: 5 }]));
      stop();
      await quiet();
      expect(heard).not.toHaveBeenCalled();
    });
    return;
  }

  describe('beside people', () => {
    async function watched() {
      const under = await opened();
      const heard = jest.fn();
      await under.workbook.read();
      const stop = await under.workbook.watch(heard);
      await quiet();
      return { ...under, person: personAt(under), heard, stop };
    }

    const changes: readonly (readonly [string, (person: PersonAtWork) => void])[] = [
      ['a cell', (person) => person.type('附件2', 'B2', '乙')],
      ['a sheet that was added', (person) => person.addSheet('附件5')],
      ['a sheet that was deleted', (person) => person.removeSheet('附件4')],
    ];
    it.each(changes)('hears of %s', async (_, change) => {
      const { person, heard } = await watched();
      change(person);
      await quiet();
      expect(heard).toHaveBeenCalled();
    });

    it('hears again after the last of many changes', async () => {
      const { workbook, person, heard } = await watched();
      let seen = {};
      heard.mockImplementation(async () => {
        seen = await cellsIn(workbook, '附件2');
      });
      for (const value of [1, 2, 3, 4, 5]) person.type('附件2', 'B2', value);
      await quiet();
      expect(seen).toEqual({ A1: '甲', B2: 5 });
    });

    it('does not hear what we do ourselves, and people again after it', async () => {
      const { workbook, person, heard } = await watched();
      expectDone(await workbook.write([{ at: positionOf('附件2', 'A1'), value: 5 }]));
      expectDone(await workbook.mark([{ at: positionOf('附件2', 'A1'), severity: 'error', sentences: ['请核对'] }]));
      expectDone(await workbook.unmark());
      expectDone(await workbook.layOut(planOf('填表说明'), 'x.xlsx'));
      expectDone(await workbook.putOwnSheet(sheetPlan('回执')));
      expectDone(await workbook.putOwnSheet(sheetPlan('回执')));
      expectDone(await workbook.select(positionOf('附件2', 'A1')));
      await quiet();
      expect(heard).not.toHaveBeenCalled();
      person.type('附件2', 'A1', '乙');
      await quiet();
      expect(heard).toHaveBeenCalled();
    });

    it('hears nothing after stopping', async () => {
      const { person, heard, stop } = await watched();
      stop();
      person.type('附件2', 'B3', '丙');
      await quiet();
      expect(heard).not.toHaveBeenCalled();
    });

    it('reads what they did', async () => {
      const under = await opened();
      const person = personAt(under);
      await under.workbook.read();
      person.type('附件2', 'B2', 12);
      person.addSheet('附件5');
      person.removeSheet('附件4');
      expect(await cellsIn(under.workbook, '附件2')).toEqual({ A1: '甲', B2: 12 });
      expect(await namesOf(under.workbook)).toEqual(['附件2', '附件5']);
    });

    it('tells sheets apart that came after one was deleted', async () => {
      const under = await opened();
      const person = personAt(under);
      person.addSheet('附件5');
      const idOf = async (name: string) =>
        expectDone(await under.workbook.read()).sheets.find(({ grid }) => grid.sheet === name)?.id;
      const before = await idOf('附件5');
      person.removeSheet('附件2');
      person.addSheet('附件6');
      expect(await idOf('附件5')).toBe(before);
      const ids = expectDone(await under.workbook.read()).sheets.map(({ id }) => id);
      expect(new Set(ids).size).toBe(3);
    });

    it('finds a sheet that was renamed since it was read, under the name it was read by', async () => {
      const under = await opened();
      const person = personAt(under);
      const [before] = expectDone(await under.workbook.read()).sheets;
      person.renameSheet('附件2', '会计学院附件2');
      expectDone(await under.workbook.write([{ at: positionOf('附件2', 'A1'), value: 5 }]));
      expectDone(await under.workbook.select(positionOf('附件2', 'A1')));
      expect(person.selected()).toBe('会计学院附件2!A1');
      expectDone(
        await under.workbook.mark([{ at: positionOf('附件2', 'A1'), severity: 'error', sentences: ['请核对'] }]),
      );
      expect(person.markAt('会计学院附件2', 'A1')).toBe('error');
      const [after] = expectDone(await under.workbook.read()).sheets;
      expect([after?.id, after?.grid.sheet, after?.grid.rows]).toEqual([before?.id, '会计学院附件2', [[5]]]);
    });

    it('names a sheet that was deleted since it was read', async () => {
      const under = await opened();
      await under.workbook.read();
      personAt(under).removeSheet('附件4');
      const writes = ['附件2', '附件4'].map((sheet) => ({ at: positionOf(sheet, 'A1'), value: 5 }));
      const missing = { ok: false, failure: { code: 'sheetMissing', sheet: '附件4' } };
      expect(await under.workbook.write(writes)).toEqual(missing);
      expect(await under.workbook.select(positionOf('附件4', 'A1'))).toEqual(missing);
      expect(await cellsIn(under.workbook, '附件2')).toEqual({ A1: '甲' });
    });

    it('takes marks away also when a marked sheet was deleted', async () => {
      const under = await opened();
      const person = personAt(under);
      const marks = ['附件2', '附件4'].map(
        (sheet) => ({ at: positionOf(sheet, 'A1'), severity: 'verify', sentences: ['请核对'] }) as const,
      );
      expectDone(await under.workbook.mark(marks));
      person.removeSheet('附件4');
      expectDone(await under.workbook.unmark());
      expect(person.markAt('附件2', 'A1')).toBeUndefined();
      expect(expectDone(await under.workbook.isMarked())).toBe(false);
    });

    it('does not replace our own sheet once somebody renamed it to keep it', async () => {
      const under = await opened();
      expectDone(await under.workbook.putOwnSheet(sheetPlan('回执', '第一版')));
      personAt(under).renameSheet('回执', '第一版回执');
      expect(expectDone(await under.workbook.putOwnSheet(sheetPlan('回执', '第二版')))).toBe('回执');
      expect(await cellsIn(under.workbook, '第一版回执')).toEqual({ A1: '第一版' });
    });
  });
}
