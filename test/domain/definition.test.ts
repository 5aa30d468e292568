/** A form is data: what it cannot mean fails when it loads, with the path of the offending key. */
import { formDefinitionSchema } from '#domain/form/form';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { roundSchema } from '#domain/form/round';
import { ROUND } from './sheets';

const plan = () =>
  structuredClone(PLAN_FORM) as unknown as {
    rules: unknown[];
    sections: { columns: Record<string, unknown>[] }[];
  } & Record<string, unknown>;
const pathsOf = (change: (form: ReturnType<typeof plan>) => void) => {
  const form = plan();
  change(form);
  const parsed = formDefinitionSchema.safeParse(form);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

test('the example forms load', () => {
  expect(pathsOf(() => {})).toEqual([]);
  expect(ROUND.forms.map(({ definition }) => definition.id)).toEqual(['plan', 'results']);
});

test.each<readonly [string, (form: ReturnType<typeof plan>) => void, string]>([
  ['an unknown key', (form) => Object.assign(form, { colour: 'red' }), ''],
  [
    'an unknown column type',
    (form) => Object.assign(form.sections[0]?.columns[2] ?? {}, { type: { type: 'colour' } }),
    'sections.0.columns.2.type.type',
  ],
  [
    'a misspelt parameter of a type',
    (form) => Object.assign(form.sections[0]?.columns[2] ?? {}, { type: { type: 'text', maxlength: 5 } }),
    'sections.0.columns.2.type',
  ],
  [
    'an unknown rule kind',
    (form) => form.rules.push({ kind: 'magic', section: 'activities' }),
    `rules.${PLAN_FORM.rules.length}.kind`,
  ],
  [
    'a rule on a column that does not exist',
    (form) => form.rules.push({ kind: 'withinWindow', section: 'activities', columns: ['starts'] }),
    `rules.${PLAN_FORM.rules.length}`,
  ],
  [
    'a rule on a section that does not exist',
    (form) => form.rules.push({ kind: 'withinWindow', section: 'list', columns: ['startDate'] }),
    `rules.${PLAN_FORM.rules.length}`,
  ],
  [
    'a condition on a column that does not exist',
    (form) => Object.assign(form.sections[0]?.columns[2] ?? {}, { required: { column: 'state', in: ['a'] } }),
    'sections.0.columns.2.required.column',
  ],
  [
    'a key that is part of every object',
    (form) => Object.assign(form.sections[0]?.columns[2] ?? {}, { key: 'constructor' }),
    'sections.0.columns.2.key',
  ],
  [
    'a matrix over nothing',
    (form) => Object.assign(form, { matrix: { section: 'activities', column: 'kind' } }),
    'matrix',
  ],
])('%s fails with its path', (_, change, path) => {
  expect(pathsOf(change)).toContain(path);
});

test('a roster with a unit twice fails with its path', () => {
  const [first] = ROUND.roster;
  const parsed = roundSchema.safeParse({ ...ROUND, roster: [first, first] });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['roster.1.code', 'roster.1.name']);
});
