/** What a row's cells show, whatever the rows before it showed. */
import fc from 'fast-check';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { PlanCell } from '#domain/sheet/sheet-plan';
import { valueCell, valueCells } from '#domain/summary/detail-cells';
import { DetailLayout, overUnitRows, tableLayout } from '#domain/summary/layout';
import { specimenSummary } from '#domain/summary/specimen';
import type { DetailRow } from '#domain/summary/summary';

const form = formOf(EXAMPLE_ROUND, 'plan');
if (form === undefined) throw new Error('the round has 附件2');
const summary = specimenSummary(form, EXAMPLE_ROUND);
const [table] = summary.lists;
if (table === undefined) throw new Error('附件2 has a list');
const { columns } = table.section;

const keys = columns.map(({ key }) => key);
const answers: Readonly<Record<string, readonly (string | number | null)[]>> = {
  name: [null, '讲座', '展览'],
  startDate: [null, '2023-05-22', '2023-05-23'],
  sessions: [null, 0, 3],
  budget: [null, 0, 1.5],
};
/** Of each column something, or nothing. */
const values = fc
  .tuple(...Object.entries(answers).map(([key, given]) => fc.constantFrom([], ...given.map((value) => [[key, value]]))))
  .map((given) => Object.fromEntries(given.flat()) as DetailRow['values']);
const row = fc.record({
  values,
  unread: fc.constantFrom(undefined, { name: '约三场', sessions: '若干' }),
  changed: fc.constantFrom(undefined, new Set(['name', 'sessions', 'leader']), new Set<string>()),
});

it('is the same of all columns at once as of each alone', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const add = valueCells(summary, columns);
      const together = rows.map((each, at) => {
        const cells: PlanCell[] = [];
        add(each, at + 1, cells);
        return cells;
      });
      const alone = rows.map((each, at) => columns.map(({ key, type }) => valueCell(summary, key, type)(each, at + 1)));
      expect(together).toEqual(alone);
    }),
  );
});

it('marks a changed cell and leaves the same figure above and below it as it was', () => {
  const at = keys.indexOf('sessions');
  const add = valueCells(summary, columns);
  const same = { values: { sessions: 3 }, unread: undefined };
  const styles = [undefined, new Set(['sessions']), undefined].map((changed) => {
    const cells: PlanCell[] = [];
    add({ ...same, changed }, 1, cells);
    return cells[at]?.style;
  });
  expect(styles).toEqual(['count', 'changedCount', 'count']);
});

it('looks at the rows of the unit that is asked for, in any order', () => {
  const unitRows = new Map([
    ['甲', { first: 0, count: 2 }],
    ['乙', { first: 2, count: 1 }],
  ]);
  const layout = new DetailLayout({ ...tableLayout(summary, table), firstRow: 5, lastRow: 7, unitRows });
  const formulaOf = (unit: string, key: string) => overUnitRows(layout, unit, '$A9', (rows) => rows.range(key));
  const [first, second, third] = ['甲', '乙', '甲'].map((unit) => formulaOf(unit, 'sessions'));
  expect(first).toContain('$5:$');
  expect(first).toMatch(
    /COUNTIF\(活动明细!\$A\$5:\$A\$6,\$A9\)=ROWS\(.*\),活动明细!\$K\$5:\$K\$6,活动明细!\$K\$5:\$K\$7\)/,
  );
  expect(second).toMatch(/COUNTIF\(活动明细!\$A\$7,\$A9\)=ROWS\(.*\),活动明细!\$K\$7,活动明细!\$K\$5:\$K\$7\)/);
  expect(third).toBe(first);
  expect(formulaOf('甲', 'name')).not.toBe(first);
  expect(formulaOf('丙', 'sessions')).toBe('活动明细!$K$5:$K$7');
});
