import fc from 'fast-check';
import { type CellMark, joinedMarks, MARK_SEVERITIES, type MarkSeverity } from '#domain/issues/marks';
import { MARK_COLOURS } from '#domain/sheet/sheet-styles';

const at = { sheet: '附件2', row: 5, column: 1 };
const mark = (severity: MarkSeverity, ...sentences: string[]): CellMark => ({ at, severity, sentences });

describe('marks of one cell are one mark', () => {
  test.each<[string, readonly CellMark[], CellMark]>([
    [
      'the gravest gives the severity and speaks first',
      [mark('hint', '提示'), mark('error', '必改')],
      mark('error', '必改', '提示'),
    ],
    [
      'a graver one that stands first already',
      [mark('error', '必改'), mark('verify', '核实')],
      mark('error', '必改', '核实'),
    ],
    ['equals in the order given', [mark('verify', '甲'), mark('verify', '乙')], mark('verify', '甲', '乙')],
    [
      'nothing is said twice',
      [mark('hint', '甲'), mark('error', '乙'), mark('verify', '甲')],
      mark('error', '乙', '甲'),
    ],
  ])('%s', (_, marks, joined) => {
    expect(joinedMarks(marks)).toEqual([joined]);
  });

  test('other cells keep their place', () => {
    const other = { ...mark('hint', '丙'), at: { ...at, sheet: '附件4' } };
    expect(joinedMarks([mark('hint', '甲'), other, mark('error', '乙')])).toEqual([mark('error', '乙', '甲'), other]);
  });

  test('joining again changes nothing, and no sentence is lost', () => {
    const anyMark = fc.record({
      at: fc.record({
        sheet: fc.constantFrom('甲', '乙'),
        row: fc.integer({ min: 1, max: 2 }),
        column: fc.constant(1),
      }),
      severity: fc.constantFrom(...MARK_SEVERITIES),
      sentences: fc.array(fc.constantFrom('一', '二', '三'), { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 8 }), (marks) => {
        const joined = joinedMarks(marks);
        expect(joinedMarks(joined)).toEqual(joined);
        const said = (given: readonly CellMark[]) =>
          new Set(given.flatMap((each) => each.sentences.map((sentence) => `${JSON.stringify(each.at)} ${sentence}`)));
        expect(said(joined)).toEqual(said(marks));
      }),
    );
  });
});

test('each severity has a colour of its own', () => {
  expect(Object.keys(MARK_COLOURS)).toEqual([...MARK_SEVERITIES]);
  expect(new Set(Object.values(MARK_COLOURS)).size).toBe(MARK_SEVERITIES.length);
});
