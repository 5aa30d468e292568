/** A form's definitions over the API: every one that was stored stays, with who and when, whoever stores at the same moment. */
import { withValue } from '#domain/editing/edits';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { verifyArchive } from '#kjz/verify/verify-archive';
import { openArchive } from '#opc/archive';
import { operate } from '#operate/operations';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

interface Kept {
  readonly seq: number;
  readonly at?: string;
  readonly by?: string;
  readonly is: string;
  readonly definition?: { readonly version: string };
}
const kept = async (form = 'plan', query = '') => {
  const { body } = await api.call('GET', `${ROUND}/forms/${form}/definitions${query}`, { as: 'admin' });
  return body as unknown as { readonly definitions: readonly Kept[]; readonly next?: number };
};
const versions = async () =>
  (await kept()).definitions.map(({ seq, by, is, definition }) => [seq, by, is, definition?.version]);
const setup = async () =>
  (await api.call('GET', `${ROUND}/setup`, { as: 'admin' })).body as unknown as { base: string; definition: Round };
const put = (base: string, definition: Round, confirm?: string) =>
  api.call('PUT', `${ROUND}/setup`, { as: 'admin', json: { base, definition, ...(confirm && { confirm }) } });
/** 活动名称 of at most so many characters. */
function withLength(round: Round, most: number, version: string): Round {
  return {
    ...round,
    forms: round.forms.map((entry) =>
      entry.definition.id === 'plan'
        ? {
            ...entry,
            definition: {
              ...withValue(entry.definition, ['sections', 0, 'columns', 2, 'type', 'maxLength'], most),
              version,
            },
          }
        : entry,
    ),
  };
}
const change = async (most: number, version: string) => {
  const { base, definition } = await setup();
  expect((await put(base, withLength(definition, most, version))).status).toBe(200);
};
const OFFICE = EXAMPLE_ROUND.collector.name;

it('are all there from the first change on, the one of before too', async () => {
  expect(await kept()).toEqual({ definitions: [] });
  await change(50, '2023.2');
  api.setClock('2023-05-19T08:00:00.000Z');
  await change(40, '2023.3');
  expect(await versions()).toEqual([
    [3, OFFICE, 'kept', '2023.3'],
    [2, OFFICE, 'kept', '2023.2'],
    [1, undefined, 'kept', '2023.1'],
  ]);
  const { definitions } = await kept();
  expect(definitions.map(({ at }) => at)).toEqual(['2023-05-19T08:00:00.000Z', '2023-05-18T08:00:00.000Z', undefined]);
  expect(definitions[2]?.definition).toEqual(formOf(EXAMPLE_ROUND, 'plan'));
  // What else is changed is no change of a form.
  const { base, definition } = await setup();
  expect((await put(base, { ...definition, name: '更名' })).status).toBe(200);
  expect([(await versions()).length, await kept('results')]).toEqual([3, { definitions: [] }]);
});

it('an earlier one is taken back as a new one', async () => {
  await change(50, '2023.2');
  const first = (await kept()).definitions[1]?.definition;
  const { base, definition } = await setup();
  const back = { ...(first as NonNullable<ReturnType<typeof formOf>>), version: '2023.3' };
  const forms = definition.forms.map((each) => (each.definition.id === 'plan' ? { ...each, definition: back } : each));
  expect((await put(base, { ...definition, forms })).status).toBe(200);
  expect((await versions()).map(([seq, , , version]) => [seq, version])).toEqual([
    [3, '2023.3'],
    [2, '2023.2'],
    [1, '2023.1'],
  ]);
  expect(formOf((await setup()).definition, 'plan')).toEqual({ ...formOf(EXAMPLE_ROUND, 'plan'), version: '2023.3' });
});

it('of two officers at once one stores and one definition is kept', async () => {
  const { base, definition } = await setup();
  const all = [51, 52, 53, 54].map((most) => put(base, withLength(definition, most, `2023.${most}`)));
  const stored = (await Promise.all(all)).filter(({ status }) => status === 200);
  expect(stored).toHaveLength(1);
  expect((await versions()).map(([seq]) => seq)).toEqual([2, 1]);
  expect((await kept()).definitions[0]?.definition).toEqual(formOf((await setup()).definition, 'plan'));
});

it('what was refused or waits for a word keeps none', async () => {
  const json = { unit: MINE, base: 0, sheets: [planGrid(MINE)] };
  expect((await api.call('PUT', newSubmission(), { as: 'admin', json })).status).toBe(201);
  const { base, definition } = await setup();
  const asked = await put(base, withLength(definition, 4, '2023.2'));
  expect([asked.status, (await kept()).definitions]).toEqual([409, []]);
  expect((await put(base, withLength(definition, 4, '2023.2'), String(asked.body.confirm))).status).toBe(200);
  expect(await versions()).toHaveLength(2);
});

it('an operator’s are kept too, a form that is taken out stays readable, and a new round tells its first', async () => {
  const { registry, submissions, reminders, objects, now } = api.deps;
  const deps = { registry, submissions, reminders, objects, pepper: api.keys.pepper, now };
  await operate(deps, { action: 'putRound', round: withLength(EXAMPLE_ROUND, 45, '2023.2') });
  const { base, definition } = await setup();
  const without = definition.forms.filter(({ definition: { id } }) => id === 'plan');
  expect((await put(base, { ...definition, forms: without })).status).toBe(200);
  expect((await versions()).map(([, by]) => by)).toEqual(['operator', undefined]);
  expect((await kept('results')).definitions.map(({ seq, is, by }) => [seq, is, by])).toEqual([
    [2, 'removed', OFFICE],
    [1, 'kept', undefined],
  ]);
  const made = { id: '2024', name: '2024年', window: { from: '2024-05-25', to: '2024-06-01' } };
  expect((await api.call('POST', '/api/v1/rounds', { as: 'admin', json: made })).status).toBe(201);
  const { body } = await api.call('GET', '/api/v1/rounds/2024/forms/results/definitions', { as: 'admin' });
  expect(body.definitions).toMatchObject([{ seq: 1, by: OFFICE, is: 'kept' }]);
});

it('come page by page; one that nobody can read any more is named', async () => {
  const plan = formOf(EXAMPLE_ROUND, 'plan');
  const stored = EXAMPLE_ROUND;
  for (let seq = 1; seq <= 23; seq++) {
    const edition = (await registryRound())?.edition;
    const definition = seq === 5 ? { id: 'plan', odd: true } : { ...plan, version: `v${seq}` };
    const keeping = [{ form: 'plan', seq, kept: { definition, by: '李老师', at: '2023-05-01T00:00:00.000Z' } }];
    expect(await api.deps.registry.replaceRound(COLLECTOR, '2023', stored, edition, keeping)).toBe(true);
  }
  const seen: Kept[] = [];
  for (let next: number | undefined = 0; next !== undefined; ) {
    const page: Awaited<ReturnType<typeof kept>> = await kept('plan', next === 0 ? '' : `?before=${next}`);
    seen.push(...page.definitions);
    next = page.next;
  }
  expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 23 }, (_, at) => 23 - at));
  expect(seen.filter(({ is }) => is !== 'kept')).toMatchObject([{ seq: 5, is: 'unreadable' }]);
  // In a place that is taken nothing is put, nor is the round.
  const edition = (await registryRound())?.edition;
  const taken = [{ form: 'plan', seq: 23, kept: {} }];
  expect(await api.deps.registry.replaceRound(COLLECTOR, '2023', { ...stored, name: '没有' }, edition, taken)).toBe(
    false,
  );
  expect((await setup()).definition.name).toBe(stored.name);
});
const registryRound = () => api.deps.registry.getRound(COLLECTOR, '2023');

it('go into the archive, oldest first', async () => {
  await change(50, '2023.2');
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '已上报' } });
  const { bytes } = await api.call('GET', `${ROUND}/archive`, { as: 'admin' });
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.refusal.code);
  const text = (name: string) => {
    const part = archive.archive.part(name);
    return part?.ok === true ? Buffer.from(part.content).toString('utf8') : undefined;
  };
  expect(JSON.parse(text('forms/plan/definitions.json') ?? '')).toMatchObject([
    { seq: 1, is: 'kept', definition: { version: '2023.1' } },
    { seq: 2, by: OFFICE, definition: { version: '2023.2' } },
  ]);
  expect(text('forms/results/definitions.json')).toBeUndefined();
  expect(text('说明.txt')).toContain('历次表样 definitions.json（2份）');
  expect((await verifyArchive(archive.archive)).findings).toEqual([]);
  // Changed to and fro, it stands as it stood: the archive is another one all the same.
  await change(60, '2023.2');
  await change(50, '2023.2');
  const later = openArchive((await api.call('GET', `${ROUND}/archive`, { as: 'admin' })).bytes);
  const part = later.ok ? later.archive.part('forms/plan/definitions.json') : undefined;
  expect(part?.ok === true && (JSON.parse(Buffer.from(part.content).toString('utf8')) as object[]).length).toBe(4);
});
