/** Marks and the selection, as every workbook port does them. */
import type { CellMark } from '#domain/issues/marks';
import { cellsIn, expectDone, gridsOf, positionOf, type Subject, type WorkbookUnderTest } from './under-test';

const UNSUPPORTED = { ok: false, failure: { code: 'unsupported' } };

function mark(cell: string, severity: CellMark['severity'] = 'error', sheet = '附件2'): CellMark {
  return { at: positionOf(sheet, cell), severity, sentences: [`${cell}请核对`] };
}

function shown({ person }: WorkbookUnderTest, cells: readonly string[], sheet = '附件2') {
  return cells.map((cell) => person?.markAt(sheet, cell));
}

export function describeMarking({ open, allowed: { abilities } }: Subject): void {
  const rows = [['甲', 1], ['乙', 2], ['丙']];
  const opened = () => open([{ name: '附件2', rows }]);

  if (abilities.mark !== 'inPlace') {
    it('marks nothing in place, and says so', async () => {
      const { workbook } = await opened();
      expect(await workbook.mark([mark('A1')])).toEqual(UNSUPPORTED);
      expect(await workbook.keepMarks([], ['附件2'])).toEqual(UNSUPPORTED);
      expect(await workbook.unmark()).toEqual(UNSUPPORTED);
      expect(expectDone(await workbook.isMarked())).toBe(false);
    });
  } else {
    describe('marks in place', () => {
      it('are shown by severity until they are taken away', async () => {
        const under = await opened();
        expect(expectDone(await under.workbook.isMarked())).toBe(false);
        expectDone(await under.workbook.mark([mark('A1'), mark('B2', 'verify'), mark('C9', 'hint')]));
        expect(shown(under, ['A1', 'B2', 'C9', 'A2'])).toEqual(['error', 'verify', 'hint', undefined]);
        expect(expectDone(await under.workbook.isMarked())).toBe(true);
        expectDone(await under.workbook.unmark());
        expect(shown(under, ['A1', 'B2', 'C9'])).toEqual([undefined, undefined, undefined]);
        expect(expectDone(await under.workbook.isMarked())).toBe(false);
      });

      it('replace the marks of before', async () => {
        const under = await opened();
        expectDone(await under.workbook.mark([mark('A1'), mark('A2')]));
        expectDone(await under.workbook.mark([mark('A2', 'hint'), mark('A3')]));
        expect(shown(under, ['A1', 'A2', 'A3'])).toEqual([undefined, 'hint', 'error']);
        expectDone(await under.workbook.mark([]));
        expect(shown(under, ['A1', 'A2', 'A3'])).toEqual([undefined, undefined, undefined]);
        expect(expectDone(await under.workbook.isMarked())).toBe(false);
      });

      it('of queries stay beside those of issues, and are none that people take away', async () => {
        const under = await opened();
        expectDone(await under.workbook.mark([mark('A1', 'query')]));
        expect(shown(under, ['A1'])).toEqual(['query']);
        expect(expectDone(await under.workbook.isMarked())).toBe(false);
        expectDone(await under.workbook.mark([mark('A1', 'query'), mark('B2', 'verify')]));
        expect(expectDone(await (await under.openedAnew()).isMarked())).toBe(true);
        expect(expectDone(await under.workbook.keepMarks([mark('A1', 'query')], ['附件2']))).toBe(false);
        expect(shown(under, ['A1', 'B2'])).toEqual(['query', undefined]);
      });

      it('go with their issue, and nothing is marked anew', async () => {
        const under = await opened();
        expectDone(await under.workbook.mark([mark('A1'), mark('A2'), mark('B2')]));
        expect(expectDone(await under.workbook.keepMarks([mark('A2', 'verify'), mark('A3')], ['附件2']))).toBe(true);
        expect(shown(under, ['A1', 'A2', 'A3', 'B2'])).toEqual([undefined, 'verify', undefined, undefined]);
        expect(expectDone(await under.workbook.keepMarks([], ['附件2']))).toBe(false);
        expect(shown(under, ['A2'])).toEqual([undefined]);
        expect(expectDone(await under.workbook.isMarked())).toBe(false);
      });

      it('on other sheets stay, and a pane that is opened anew can let the others go', async () => {
        const under = await open([
          { name: '附件2', rows },
          { name: '附件4', rows },
        ]);
        expectDone(await under.workbook.mark([mark('A1'), mark('B1'), mark('A1', 'hint', '附件4')]));
        const later = await under.openedAnew();
        await later.read();
        expect(expectDone(await later.keepMarks([mark('B1'), mark('C1')], ['附件2']))).toBe(true);
        expect(shown(under, ['A1', 'B1', 'C1'])).toEqual([undefined, 'error', undefined]);
        expect(shown(under, ['A1'], '附件4')).toEqual(['hint']);
        expect(expectDone(await later.keepMarks([], ['附件2']))).toBe(true);
        expectDone(await later.unmark());
        expect(shown(under, ['A1'], '附件4')).toEqual([undefined]);
      });

      it('are known and taken away by a pane that is opened anew', async () => {
        const under = await opened();
        expectDone(await under.workbook.mark([mark('A1')]));
        const later = await under.openedAnew();
        expect(expectDone(await later.isMarked())).toBe(true);
        expectDone(await later.unmark());
        expect(shown(under, ['A1'])).toEqual([undefined]);
        expect(expectDone(await later.isMarked())).toBe(false);
      });

      it('change nothing that is read', async () => {
        const { workbook } = await opened();
        const before = await gridsOf(workbook);
        expectDone(await workbook.mark([mark('A1'), mark('F20')]));
        expect(await gridsOf(workbook)).toEqual(before);
        expectDone(await workbook.unmark());
        expect(await gridsOf(workbook)).toEqual(before);
      });

      it('on a sheet that is missing are a failure that names it, and nothing is marked', async () => {
        const under = await opened();
        expectDone(await under.workbook.mark([mark('A2', 'hint')]));
        const failure = { code: 'sheetMissing', sheet: '附件4' };
        expect(await under.workbook.mark([mark('A1'), mark('A1', 'error', '附件4')])).toEqual({ ok: false, failure });
        expect(shown(under, ['A1', 'A2'])).toEqual([undefined, 'hint']);
      });

      it('have nothing to be taken away where there are none', async () => {
        const { workbook } = await opened();
        expectDone(await workbook.unmark());
        expect(expectDone(await workbook.isMarked())).toBe(false);
        expect(await cellsIn(workbook, '附件2')).toEqual({ A1: '甲', B1: 1, A2: '乙', B2: 2, A3: '丙' });
      });
    });
  }

  describe('selecting', () => {
    if (abilities.select === 'inTable') {
      it('is unsupported', async () => {
        const { workbook } = await opened();
        expect(await workbook.select(positionOf('附件2', 'A1'))).toEqual(UNSUPPORTED);
      });
      return;
    }

    it('shows the sheet and the cell', async () => {
      const { workbook, person } = await open([
        { name: '附件4-活动清单', rows },
        { name: '附件2', rows },
      ]);
      expectDone(await workbook.select(positionOf('附件4-活动清单', 'H7')));
      expect(person?.selected()).toBe("'附件4-活动清单'!H7");
      expectDone(await workbook.select(positionOf('附件2', 'B2')));
      expect(person?.selected()).toBe('附件2!B2');
    });

    it('names a sheet that is missing', async () => {
      const { workbook } = await opened();
      expect(await workbook.select(positionOf('附件4', 'A1'))).toEqual({
        ok: false,
        failure: { code: 'sheetMissing', sheet: '附件4' },
      });
    });
  });
}
