/** A form is data: what it cannot mean fails when it loads, with the path of the offending key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formDefinitionSchema } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { roundSchema } from '#domain/form/round';
import { STATISTICS_FORM } from '../fixtures/forms/statistics';
import { VENUES_FORM } from '../fixtures/forms/venues';
import { ROUND } from './sheets';

/** 附件2 and 附件4 as the edition of October 2026 stored them. */
const BEFORE: unknown = JSON.parse(readFileSync(join(__dirname, '../fixtures/forms/round-of-2026-10.json'), 'utf8'));

const FORMS = [...ROUND.forms.map(({ definition }) => definition), STATISTICS_FORM, VENUES_FORM];

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

/** Every place of a rule's parameters that names one of these keys. */
function placesOf(
  value: unknown,
  keys: ReadonlySet<string>,
): { readonly holder: Record<string, unknown>; readonly at: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([at, below]) =>
    typeof below === 'string' ? (at !== 'kind' && keys.has(below) ? [{ holder, at }] : []) : placesOf(below, keys),
  );
}

describe('whatever key of a section a rule names must be there', () => {
  const kinds = [...new Set(FORMS.flatMap(({ rules }) => rules.map(({ kind }) => kind)))];

  test.each(kinds)('%s', (kind) => {
    let places = 0;
    for (const form of FORMS) {
      const keys = new Set(
        form.sections.flatMap((section) => [
          section.key,
          ...(section.kind === 'indicators'
            ? [...section.indicators, ...section.figures].map(({ key }) => key)
            : section.columns.map(({ key }) => key)),
        ]),
      );
      form.rules.forEach((rule, at) => {
        if (rule.kind !== kind) return;
        for (let place = 0; place < placesOf(rule, keys).length; place++) {
          const changed = structuredClone(form) as unknown as { rules: unknown[] };
          const found = placesOf(changed.rules[at], keys)[place];
          if (found === undefined) throw new Error('the copy has other places');
          const named = String(found.holder[found.at]);
          found.holder[found.at] = 'elsewhere';
          const parsed = formDefinitionSchema.safeParse(changed);
          const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.slice(0, 2).join('.'));
          expect([kind, found.at, named, paths]).toEqual([
            kind,
            found.at,
            named,
            expect.arrayContaining([`rules.${at}`]),
          ]);
          places++;
        }
      });
    }
    // A rule that names nothing would prove nothing.
    expect(places).toBeGreaterThan(0);
  });
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

describe('a form with blocks and fields', () => {
  type Loose = { sections: Record<string, unknown>[] } & Record<string, unknown>;
  const faultsOf = (form: object, change: (form: Loose) => void) => {
    const copy = structuredClone(form) as Loose;
    change(copy);
    const parsed = formDefinitionSchema.safeParse(copy);
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };
  const part = (form: Loose, section: number, list: string, at: number) =>
    (form.sections[section]?.[list] as Record<string, unknown>[] | undefined)?.[at] ?? {};

  test.each([STATISTICS_FORM, VENUES_FORM])('$id loads', (form) => {
    expect(faultsOf(form, () => {})).toEqual([]);
  });

  test.each<readonly [string, object, (form: Loose) => void, string]>([
    [
      'two sections on one sheet',
      VENUES_FORM,
      ({ sections }) => Object.assign(sections[1] ?? {}, { sheet: '服务情况' }),
      'sections.1.sheet',
    ],
    [
      'two sections of one key',
      VENUES_FORM,
      ({ sections }) => Object.assign(sections[1] ?? {}, { key: 'service' }),
      'sections.1.key',
    ],
    [
      'a sheet that Excel would not name so',
      VENUES_FORM,
      ({ sections }) => Object.assign(sections[1] ?? {}, { sheet: '经费/情况' }),
      'sections.1.sheet',
    ],
    [
      'a figure named as a header',
      VENUES_FORM,
      (form) => Object.assign(part(form, 0, 'figures', 0), { key: 'remarks' }),
      'sections.0.figures.0.key',
    ],
    [
      'a sum of what is no figure',
      VENUES_FORM,
      (form) => Object.assign(part(form, 2, 'figures', 3), { sumOf: ['city', 'county'] }),
      'sections.2.figures.3.sumOf',
    ],
    [
      'a sum of a sum',
      VENUES_FORM,
      (form) => Object.assign(part(form, 2, 'figures', 3), { sumOf: ['city', 'all'] }),
      'sections.2.figures.3.sumOf',
    ],
    [
      'a figure that the block lacks',
      VENUES_FORM,
      (form) => Object.assign(part(form, 1, 'indicators', 1), { figures: ['nextYear'] }),
      'sections.1.indicators.1.figures',
    ],
    [
      'a code that a formula would take for a pattern',
      STATISTICS_FORM,
      (form) => Object.assign(part(form, 1, 'indicators', 3), { code: 'KR-*' }),
      'sections.1.indicators.3.code',
    ],
    [
      'a code twice, but for its case',
      STATISTICS_FORM,
      (form) => Object.assign(part(form, 1, 'indicators', 3), { code: 'kr-110' }),
      'sections.1.indicators.3.code',
    ],
    [
      'an identity of what is no column',
      VENUES_FORM,
      ({ sections }) => Object.assign(sections[4] ?? {}, { identity: [['name']] }),
      'sections.4.identity.0',
    ],
    [
      'a field asked for by what is no field',
      STATISTICS_FORM,
      (form) => Object.assign(part(form, 0, 'columns', 3), { required: { column: 'x', in: ['是'] } }),
      'sections.0.columns.3.required.column',
    ],
    [
      'a matrix over a block',
      VENUES_FORM,
      (form) => Object.assign(form, { matrix: { section: 'service', column: 'visitors' } }),
      'matrix',
    ],
  ])('%s fails with its path', (_what, form, change, path) => {
    expect(faultsOf(form, change)).toContain(path);
  });
});

describe('a round that was stored by the edition before', () => {
  test('means what it meant: figures, what is asked for, and how rows are paired', () => {
    const round = roundSchema.parse(BEFORE);
    const [block] = formOf(round, 'results')?.sections ?? [];
    const [now] = formOf(ROUND, 'results')?.sections ?? [];
    // What must be answered is the edition's own: it asked for nothing.
    const asIs =
      now?.kind === 'indicators' ? now.indicators.map((indicator) => ({ ...indicator, required: false })) : [];
    expect(block).toEqual({ ...now, indicators: asIs });
    expect(formOf(round, 'plan')?.sections[0]).toMatchObject({ identity: [['activityId'], ['name']] });
  });

  test('is not changed where it is of today', () => {
    expect(roundSchema.parse(ROUND)).toEqual(ROUND);
  });

  test.each([
    null,
    'x',
    {},
    { forms: 3 },
    { forms: [null, { definition: { sections: [null, { kind: 'indicators' }] } }] },
  ])('that is none at all fails by the schema: %j', (round) => {
    expect(roundSchema.safeParse(round).success).toBe(false);
  });
});

describe('a round', () => {
  const faultsOf = (change: object) =>
    roundSchema.safeParse({ ...ROUND, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  test.each<readonly [string, object, readonly string[]]>([
    ['that follows itself', { follows: ROUND.id }, ['follows']],
    ['that follows another', { follows: 'another' }, []],
    ['whose days end before they begin', { window: { from: '2031-05-20', to: '2031-05-19' } }, ['window.to']],
    ['of one day', { window: { from: '2031-05-20', to: '2031-05-20' } }, []],
    ['over New Year', { window: { from: '2031-12-28', to: '2032-01-03' } }, []],
    ['without anybody who reports', { roster: [] }, ['roster']],
  ])('%s: %#', (_, change, paths) => {
    expect(faultsOf(change)).toEqual(paths);
  });
});

test('a roster with a unit twice fails with its path', () => {
  const [first] = ROUND.roster;
  const parsed = roundSchema.safeParse({ ...ROUND, roster: [first, first] });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['roster.1.code', 'roster.1.name']);
});
