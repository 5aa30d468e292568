/** What holds for any input: parse never throws, encode and decode agree, merging does not depend on order. */
import fc from 'fast-check';
import { type ColumnSpec, columnType } from '#domain/form/column-types/index';
import { messageOf } from '#domain/issues/messages/index';
import { parse } from '#domain/reading/parse';
import { adoptProposals } from '#domain/reading/proposals';
import type { Submission } from '#domain/reports/submission';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { Value } from '#domain/sheet/value';
import { aggregate } from '#domain/summary/aggregate';
import { listedPlan } from './listed-plan';
import { form, listSection, planSheet, planWith, ROUND } from './sheets';

const words = fc.constantFrom(
  '合计',
  '附件2',
  '填报单位:会计学院',
  '同上',
  '-',
  '约200',
  '2万',
  '5月22-28日',
  '示例',
  '=SUM(A1)',
  '#REF!',
  '\u0000',
  '💥',
  '签字：',
  '１２',
);
const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(null),
  words,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.boolean(),
  fc.record({ date: fc.string({ maxLength: 20 }) }),
  fc.record({ error: fc.string({ maxLength: 10 }) }),
  fc.record({ uncomputed: fc.string({ maxLength: 10 }) }),
);
const labels = [...listSection('plan').columns, ...listSection('results').columns].map(({ label }) => label);
const anyGrid: fc.Arbitrary<RawGrid> = fc.record({
  sheet: fc.string({ maxLength: 31 }),
  origin: fc.record({ row: fc.integer({ min: 1, max: 50 }), column: fc.integer({ min: 1, max: 50 }) }),
  rows: fc.array(
    fc.array(fc.oneof({ weight: 3, arbitrary: anyCell }, fc.constantFrom<RawCell>(...labels)), { maxLength: 24 }),
    { maxLength: 12 },
  ),
  merges: fc.array(fc.record({ top: fc.nat(60), left: fc.nat(60), bottom: fc.nat(1_048_576), right: fc.nat(60) }), {
    maxLength: 4,
  }),
  hiddenRows: fc.array(fc.nat(60), { maxLength: 4 }),
});

describe('parse', () => {
  test('never throws, and every issue has a sentence in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrid, { maxLength: 3 }),
        fc.constantFrom('plan' as const, 'results' as const),
        (grids, id) => {
          const result = parse(grids, form(id), ROUND);
          for (const issue of result.issues) {
            for (const locale of ['zh-CN', 'en'] as const) {
              expect(messageOf(issue, locale)).not.toMatch(/undefined|\[object|NaN/);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('never throws on a real sheet with one cell replaced, and never loses a row without a word', () => {
    const clean = planWith({});
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 0, max: 20 }), anyCell, (row, column, cell) => {
        const rows = clean.rows.map((cells, at) =>
          at === row ? cells.map((old, c) => (c === column ? cell : old)) : cells,
        );
        const result = parse([{ ...clean, rows }], form('plan'), ROUND);
        const isWhole = result.rows.length === 2 || result.issues.length > 0;
        expect(isWhole).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a proposal, once accepted, settles its issue', () => {
    const proposing = fc.constantFrom(
      ...(['约200', '２００', '1,200', '2万', '无'] as const).map((cell) => ['offline', cell] as const),
      ['startDate', '5月22日'] as const,
      ['endDate', '5月22-28日'] as const,
      ['budget', '5000元'] as const,
      ['mode', '线下活动'] as const,
      ['category', '科普作品研发'] as const,
    );
    fc.assert(
      fc.property(proposing, ([column, cell]) => {
        const grids = [planWith({ [column]: cell, sessions: 1 })];
        const { issues } = parse(grids, form('plan'), ROUND);
        expect(issues.filter(({ proposal }) => proposal !== undefined)).toHaveLength(1);
        const after = parse(adoptProposals(grids, issues), form('plan'), ROUND);
        expect(after.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
    );
  });
});

describe('hostile text', () => {
  // Each of these grows 18-fold under Unicode's compatibility forms.
  const swelling = '\ufdfa'.repeat(32_767);

  test('is quoted, not repeated', () => {
    const rows = Array.from({ length: 50 }, () =>
      Object.fromEntries(listSection('plan').columns.map(({ key }) => [key, swelling])),
    );
    const { issues } = parse([planSheet(rows)], form('plan'), ROUND);
    expect(issues.length).toBeGreaterThan(500);
    for (const issue of issues) {
      expect(issue.received?.length ?? 0).toBeLessThan(210);
      expect(messageOf(issue).length).toBeLessThan(600);
    }
  });
});

describe('a column type', () => {
  const context = { window: ROUND.window };
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const cases: readonly (readonly [string, ColumnSpec, fc.Arbitrary<Value>])[] = [
    [
      'text',
      { type: 'text', maxLength: 60 },
      fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^[!-~]+$/.test(text)),
    ],
    ['count', { type: 'count', unit: '人次', minimum: 0 }, fc.nat()],
    ['money', { type: 'money', unit: '万元' }, fc.nat(10_000_000).map((units) => units / 100)],
    ['date', { type: 'date', edge: 'start' }, day],
    ['choice', { type: 'choice', choices: ['线下', '线上'], aliases: [] }, fc.constantFrom('线下', '线上')],
    [
      'multiChoice',
      { type: 'multiChoice', choices: ['签到表', '照片', '视频'], aliases: [] },
      fc.subarray(['签到表', '照片', '视频'], { minLength: 1 }),
    ],
    ['phone', { type: 'phone' }, fc.nat(99_999_999).map((digits) => `130${String(digits).padStart(8, '0')}`)],
    ['activityId', { type: 'activityId' }, fc.nat(999).map((number) => `U01-${number}`)],
  ];
  test.each(cases)('%s decodes what it encodes', (_, spec, values) => {
    const type = columnType(spec);
    fc.assert(
      fc.property(values, (value) => {
        expect(type.reader(spec, context).decode(type.encode(value, spec))).toEqual({ ok: true, value });
      }),
    );
  });

  test.each(cases)('%s proposes only what it accepts', (_, spec) => {
    const type = columnType(spec);
    const reader = type.reader(spec, context);
    fc.assert(
      fc.property(anyCell, (cell) => {
        const proposal = cell === null ? undefined : reader.propose(cell);
        if (proposal !== undefined)
          expect(reader.decode(type.encode(proposal, spec))).toEqual({ ok: true, value: proposal });
      }),
      { numRuns: 500 },
    );
  });
});

describe('aggregate', () => {
  const submission = (unit: string, version: number, offline: number, budget: number): Submission => {
    const { rows } = parse([planSheet([{ name: unit, category: '学术交流', offline, budget }])], form('plan'), ROUND);
    const base = {
      form: 'plan',
      formVersion: '2023.1',
      state: 'submitted',
      submittedAt: '2023-05-18T00:00:00Z',
      late: false,
      issues: [],
    } as const;
    return { ...base, unit, version, source: `${unit}.xlsx`, rows };
  };
  const submissions = fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom(...ROUND.roster.map(({ name }) => name)),
      version: fc.integer({ min: 1, max: 3 }),
      offline: fc.nat(5000),
      units: fc.nat(99_999),
    }),
    { selector: ({ unit, version }) => `${unit}${version}`, maxLength: 12 },
  );

  test('does not depend on the order, and its totals are its parts', () => {
    fc.assert(
      fc.property(submissions, fc.nat(), (entries, seed) => {
        const all = entries.map(({ unit, version, offline, units }) => submission(unit, version, offline, units / 100));
        const shuffled = [...all].sort(
          (a, b) =>
            ((a.unit.length * 7 + a.version * 13 + seed) % 5) - ((b.unit.length * 7 + b.version * 13 + seed) % 5),
        );
        const merge = (given: readonly Submission[]) =>
          aggregate(given, form('plan'), ROUND, { asOf: '2023-05-19T00:00:00Z' });
        const summary = merge(all);
        expect(listedPlan(merge(shuffled))).toEqual(listedPlan(summary));
        const current = new Map<string, (typeof entries)[number]>();
        for (const entry of entries)
          if (entry.version > (current.get(entry.unit)?.version ?? 0)) current.set(entry.unit, entry);
        const budget = [...current.values()].reduce((sum, { units }) => sum + units, 0);
        expect(summary.lists[0]?.totals.get('budget')?.value).toBe(budget / 100);
        expect(summary.lists[0]?.rows).toHaveLength(current.size);
      }),
      { numRuns: 100 },
    );
  });
});
