/** A form that is changed after reports came in never gives their figures another meaning, and never loses one. */

import { reportJson } from '#api/reports/stored-report';
import type { FormDefinition } from '#domain/form/form';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { type Round, roundSchema } from '#domain/form/round';
import type { Column } from '#domain/form/section';
import { cellAt, endRow, type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { operate } from '#operate/operations';
import { readWorkbook } from '#xlsx/read';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN } from './api-under-test';
import { type Activity, addressOf, planGrid } from './plan-grid';

/** Versions that come after the one that is stored. */
const [NEXT, AFTER_NEXT] = [`${PLAN_FORM.version}.1`, `${PLAN_FORM.version}.2`];

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const submit = (unit: string, changes: readonly Activity[] = [], base = 0) =>
  api.call('PUT', newSubmission(), { as: 'admin', json: { unit, base, sheets: [planGrid(unit, changes)] } });

/** The example round with 附件2's columns changed, as data and nothing else. */
function roundWith(change: (column: Column) => Column | undefined, form: Partial<FormDefinition> = {}): Round {
  const forms = EXAMPLE_ROUND.forms.map(({ definition, deadline }) => {
    if (definition.id !== 'plan') return { definition, deadline };
    const sections = definition.sections.map((section) =>
      section.kind === 'list'
        ? { ...section, columns: section.columns.flatMap((column) => change(column) ?? []) }
        : section,
    );
    return { definition: { ...definition, version: NEXT, sections, ...form }, deadline };
  });
  return roundSchema.parse({ ...EXAMPLE_ROUND, forms });
}
const only =
  (key: string, changed: Partial<Column>) =>
  (column: Column): Column =>
    column.key === key ? { ...column, ...changed } : column;
const store = (round: Round) => api.deps.registry.putRound(COLLECTOR, round.id, round);
const withoutRules = { rules: [], headline: [] };

async function summary(): Promise<readonly RawGrid[]> {
  const { status, bytes } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
  expect(status).toBe(200);
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}
const sheetOf = (grids: readonly RawGrid[], name: string): RawGrid => {
  const found = grids.find(({ sheet }) => sheet === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const columnOf = (grid: RawGrid, label: string): number => {
  const at = grid.rows[4 - grid.origin.row]?.indexOf(label) ?? -1;
  if (at < 0) throw new Error(`${grid.sheet} has no ${label}`);
  return grid.origin.column + at;
};
/** The column's 合计 on 学校汇总. */
function total(grids: readonly RawGrid[], label: string): RawCell {
  const official = sheetOf(grids, '学校汇总');
  for (let row = 5; row < endRow(official); row++)
    if (cellAt(official, row, 1) === '合计') return cellAt(official, row, columnOf(official, label));
  throw new Error('no 合计');
}
function detail(grids: readonly RawGrid[], label: string): readonly RawCell[] {
  const sheet = sheetOf(grids, '活动明细');
  const column = columnOf(sheet, label);
  return Array.from({ length: endRow(sheet) - 5 }, (_, at) => cellAt(sheet, 5 + at, column));
}
/** 单位, 单元格 and 说明 of each line that must be put right. */
const listed = (grids: readonly RawGrid[]) =>
  sheetOf(grids, '问题清单')
    .rows.filter((row) => row[2] === '必改')
    .map((row) => [row[1], row[3], row[6]].map((cell) => textOf(cell ?? null)));
const misfits = async () => (await api.call('GET', `${PLAN}/misfits`, { as: 'admin' })).body;

it('a renamed key keeps every figure', async () => {
  await submit(MINE);
  await store(roundWith(only('budget', { key: 'cost' }), withoutRules));
  const grids = await summary();
  expect(total(grids, '经费预算(万元)')).toBe(0.8);
  expect(listed(grids)).toEqual([]);
  expect(await misfits()).toMatchObject({
    units: [{ unit: MINE, formVersion: PLAN_FORM.version, issues: [], issuesTotal: 0 }],
  });
});

it('0.8 万元 never becomes 0.8 元', async () => {
  await submit(MINE);
  await store(
    roundWith(only('budget', { label: '经费预算(元)', type: { type: 'count', unit: '元', minimum: 0 } }), withoutRules),
  );
  const grids = await summary();
  expect(textOf(total(grids, '经费预算(元)'))).toBe('');
  expect(listed(grids).map(([unit, cell]) => [unit, cell])).toEqual([
    [MINE, '附件2!M4'],
    ...[0, 1].map((at) => [MINE, addressOf('budget', at)]),
  ]);
});

it('nor where no header says the unit of measure: 5 万元 are not 5 元', async () => {
  const before = roundWith(only('budget', { label: '经费' }), withoutRules);
  await store(before);
  const grid = planGrid(MINE, [{ budget: 5 }, { budget: 3 }]);
  const rows = grid.rows.map((row) => row.map((cell) => (cell === '经费预算(万元)' ? '经费' : cell)));
  await api.call('PUT', newSubmission(), { as: 'admin', json: { unit: MINE, base: 0, sheets: [{ ...grid, rows }] } });
  expect(total(await summary(), '经费')).toBe(8);
  const inYuan = { label: '经费', type: { type: 'count', unit: '元', minimum: 0 } } as const;
  await store(roundWith(only('budget', inYuan), { ...withoutRules, version: AFTER_NEXT }));
  const grids = await summary();
  expect(textOf(total(grids, '经费'))).toBe('');
  // Nothing is lost: the detail shows what the unit wrote, as text that no sum counts.
  expect(detail(grids, '经费')).toEqual(['5', '3']);
  expect(listed(grids)).toEqual([
    [MINE, addressOf('budget', 0), expect.stringMatching(/“5”.*万元.*“元”/u)],
    [MINE, addressOf('budget', 1), expect.stringMatching(/“3”.*万元.*“元”/u)],
  ]);
  expect(await misfits()).toMatchObject({
    units: [{ unit: MINE, issues: [{ code: 'report.measureChanged' }, { code: 'report.measureChanged' }] }],
  });
});

it('a text column that becomes a summed count is nobody’s 500: what is a figure counts, what is none is listed', async () => {
  await submit(MINE, [{ remarks: '30' }, { remarks: '约四十' }]);
  await submit(OTHERS, [{ remarks: '12' }, {}]);
  const asCount = { type: { type: 'count', unit: '人次', minimum: 0 }, summed: true } as const;
  await store(roundWith(only('remarks', asCount)));
  const grids = await summary();
  expect(total(grids, '备注')).toBe(42);
  expect(detail(grids, '备注')).toEqual([30, '约四十', 12, null]);
  expect(listed(grids)).toEqual([[MINE, addressOf('remarks', 1), expect.stringContaining('约四十')]]);
});

it('a column that is gone leaves its answers listed by unit and cell', async () => {
  await submit(MINE, [{ organizer: '校科协' }]);
  await store(roundWith((column) => (column.key === 'organizer' ? undefined : column), withoutRules));
  expect(listed(await summary())).toEqual([
    [MINE, addressOf('organizer', 0), expect.stringMatching(/承办单位.*校科协/u)],
  ]);
});

it.each<[string, Round]>([
  ['only its version', roundWith((column) => column)],
  [
    'a column more',
    roundWith((column) => (column.key === 'remarks' ? { ...column, label: '备注说明', aliases: ['备注'] } : column)),
  ],
])('a form that changes %s changes no figure', async (_what, round) => {
  await submit(MINE);
  const before = await summary();
  await store(round);
  const after = await summary();
  expect(total(after, '预计线下人次')).toEqual(total(before, '预计线下人次'));
  expect(listed(after)).toEqual([]);
});

it('a version is shown, and a conflict found, under the form as it stands now', async () => {
  await submit(MINE);
  await store(roundWith(only('budget', { key: 'cost' }), withoutRules));
  const { body } = await api.call('GET', `${PLAN}/versions/1?unit=U01`, { as: 'admin' });
  expect(body).toMatchObject({ isReread: true, formVersion: PLAN_FORM.version });
  expect(
    (body.rows as { values: Record<string, unknown> }[]).map(({ values }) => [values.cost, values.budget]),
  ).toEqual([
    [0.5, undefined],
    [0.3, undefined],
  ]);
  const stale = await api.call('PUT', newSubmission(), {
    as: 'mine',
    json: { base: 0, sheets: [planGrid(MINE, [{ budget: 0.6 }])] },
  });
  expect(stale).toMatchObject({
    status: 409,
    body: {
      differences: [{ column: 'cost', address: addressOf('budget', 0), mine: 0.6, theirs: 0.5 }],
      differencesTotal: 1,
    },
  });
});

it('a report that was kept before definitions were noted is read again, and counts as it did', async () => {
  await submit(MINE);
  await submit(OTHERS);
  const before = total(await summary(), '经费预算(万元)');
  const key = { collector: COLLECTOR, round: '2023', form: 'plan', unit: OTHERS };
  const sent = await api.deps.submissions.version(key, 1);
  if (sent === undefined) throw new Error('nothing was recorded');
  // As the edition before wrote it: without the definition's hash and without what the cells were asked for.
  const { definition: _definition, asked: _asked, ...report } = reportJson(sent.payload);
  const { payload: _payload, version: _version, ...facts } = sent;
  const payload = Buffer.from(JSON.stringify(report), 'utf8');
  await api.deps.submissions.commit(key, 1, { ...facts, submissionId: 'before', payload });
  expect(total(await summary(), '经费预算(万元)')).toBe(before);
  expect(await misfits()).toMatchObject({ units: [{ unit: OTHERS, version: 2, issues: [], issuesTotal: 0 }] });
});

describe('storing a changed round', () => {
  const put = (round: Round, confirm?: string) => {
    const { registry, submissions, reminders, objects, now } = api.deps;
    const deps = { registry, submissions, reminders, objects, pepper: api.keys.pepper, now };
    return operate(deps, { action: 'putRound', round, ...(confirm === undefined ? {} : { confirm }) });
  };
  const storedVersion = async () => {
    const { body } = await api.call('GET', '/api/v1/rounds/2023', { as: 'admin' });
    return (body.forms as { version: string }[])[0]?.version;
  };

  it('first says what becomes of each report, with its cells, and stores on confirmation of that very content', async () => {
    await submit(MINE, [{ remarks: '约四十' }]);
    await submit(OTHERS, [{ remarks: '12' }]);
    await submit('工商管理学院');
    const changed = roundWith(only('remarks', { type: { type: 'count', unit: '人次', minimum: 0 } }));
    const answer = await put(changed);
    expect(answer).toMatchObject({
      outcome: 'wouldChange',
      confirm: expect.any(String),
      forms: [
        {
          form: 'plan',
          version: PLAN_FORM.version,
          needsVersion: false,
          unchanged: 1,
          reread: 1,
          unfit: [{ unit: MINE, version: 1, cells: [{ address: addressOf('remarks', 0) }], cellsTotal: 1 }],
        },
      ],
    });
    expect(await storedVersion()).toBe(PLAN_FORM.version);
    const confirm = answer.outcome === 'wouldChange' ? answer.confirm : undefined;
    const other = roundWith(only('remarks', { type: { type: 'count', unit: '项', minimum: 0 } }));
    expect(await put(other, confirm)).toMatchObject({ outcome: 'wouldChange' });
    expect(await put(changed, confirm)).toMatchObject({ outcome: 'put' });
    expect(await storedVersion()).toBe(NEXT);
  });

  it('asks for a new version of the form, and cannot be confirmed without', async () => {
    await submit(MINE);
    const answer = await put(
      roundWith(only('budget', { key: 'cost' }), { ...withoutRules, version: PLAN_FORM.version }),
      'x',
    );
    expect(answer).toMatchObject({ outcome: 'wouldChange', forms: [{ needsVersion: true, reread: 1 }] });
    expect(answer).not.toHaveProperty('confirm');
  });

  it('is done at once where no report is in, or none is concerned', async () => {
    expect(await put(roundWith(only('budget', { key: 'cost' }), withoutRules))).toMatchObject({ outcome: 'put' });
    await store(EXAMPLE_ROUND);
    await submit(MINE);
    const more = { code: 'U99', name: '新单位', aliases: [], kind: '部处' };
    expect(await put({ ...EXAMPLE_ROUND, roster: [...EXAMPLE_ROUND.roster, more] })).toMatchObject({ outcome: 'put' });
  });
});

describe('reports of two versions of a form, side by side', () => {
  const inYuan = roundWith(
    only('budget', { label: '经费预算(元)', type: { type: 'count', unit: '元', minimum: 0 } }),
    withoutRules,
  );
  const underNew = (grid: RawGrid, budgets: readonly number[]): RawGrid => {
    const header = grid.rows.findIndex((row) => row.includes('经费预算(万元)'));
    const at = grid.rows[header]?.indexOf('经费预算(万元)') ?? -1;
    const cell = (row: number, before: RawCell) =>
      row === header ? '经费预算(元)' : (budgets[row - header - 1] ?? before);
    return { ...grid, rows: grid.rows.map((row, y) => row.map((each, x) => (x === at ? cell(y, each) : each))) };
  };

  it('are added up only where they mean the same; what does not is listed, and so is told who has to report again', async () => {
    await submit(MINE);
    await store(inYuan);
    const sheets = [underNew(planGrid(OTHERS), [5_000, 3_000])];
    const sent = await api.call('PUT', newSubmission(), { as: 'admin', json: { unit: OTHERS, base: 0, sheets } });
    expect(sent.status).toBe(201);
    const grids = await summary();
    // Not 8000.8: the 0.8 万元 of the sheet of before stand in nobody's sum of 元.
    expect(total(grids, '经费预算(元)')).toBe(8_000);
    expect(new Set(listed(grids).map(([unit]) => unit))).toEqual(new Set([MINE]));
    // Reported again under the form as it stands, both count.
    const again = [underNew(planGrid(MINE), [500, 300])];
    await api.call('PUT', newSubmission(), { as: 'admin', json: { unit: MINE, base: 1, sheets: again } });
    expect(total(await summary(), '经费预算(元)')).toBe(8_800);
    expect(listed(await summary())).toEqual([]);
  });

  it('a sheet of before is refused under the new one, with its cells, and nothing of it is stored', async () => {
    await store(inYuan);
    const refused = await submit(MINE);
    expect([refused.status, refused.body.code]).toEqual([422, 'submission.hasErrors']);
    expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body.versions).toEqual([]);
  });
});
