/** Forms of other shapes in Excel: laid out, typed into, read back through the real client. */
import { entryPlan } from '#domain/entry/entry-plan';
import { parse } from '#domain/reading/parse';
import { answersTo, entriesFrom, OTHER_FORMS, OTHER_ROUND, otherForm } from '../../fixtures/forms/rounds';
import { expectDone } from '../workbook/under-test';
import { disposeAll, openExcel } from './opened';

afterEach(disposeAll);

const UNIT = '会计学院';
const CREATED = '2026-01-10T00:00:00Z';

test.each(OTHER_FORMS)('%s comes back from Excel with every answer', async (id) => {
  const { workbook } = openExcel();
  const form = otherForm(id);
  const entries = entriesFrom(form, answersTo(form));
  expectDone(await workbook.layOut(entryPlan(form, OTHER_ROUND, { unit: UNIT, created: CREATED, entries }), 'x.xlsx'));
  const { sheets } = expectDone(await workbook.read());
  const result = parse(
    sheets.map(({ grid }) => grid),
    form,
    OTHER_ROUND,
    { unit: UNIT },
  );
  expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.rows.map(({ section }) => section).sort()).toEqual(
    form.sections.flatMap(({ key }) => (answersTo(form)[key] ?? []).map(() => key)).sort(),
  );
});

test('an answer typed beside its label is that field’s', async () => {
  const { host, workbook } = openExcel();
  const form = otherForm('statistics');
  expectDone(await workbook.layOut(entryPlan(form, OTHER_ROUND, { unit: UNIT, created: CREATED }), 'x.xlsx'));
  expect(host.person.type('基本情况', 'B6', '事业')).toBe('accepted');
  const { sheets } = expectDone(await workbook.read());
  const { rows } = parse(
    sheets.map(({ grid }) => grid),
    form,
    OTHER_ROUND,
    { unit: UNIT },
  );
  expect(rows.find(({ section }) => section === 'profile')).toMatchObject({
    values: { nature: '事业' },
    cells: { nature: { sheet: '基本情况', row: 6, column: 2 } },
  });
});
