/** A unit's form on the officer's desk: all of it in one answer, with what the same rows said elsewhere. */
import { exampleRoundFrom } from '#domain/form/forms/example-round';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, PLAN, ROUND } from './api-under-test';
import { addressOf, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

interface Desk {
  readonly review: { readonly version: number; readonly standing: { readonly state: string } };
  readonly content?: { readonly version: number; readonly sheets: readonly unknown[] };
  readonly history: { readonly versions: readonly { readonly version: number }[] };
  readonly beside: readonly {
    readonly source: string;
    readonly name: string;
    readonly figures: readonly { readonly address: string; readonly label: string; readonly text: string }[];
  }[];
}

const desk = async (form = PLAN): Promise<Desk> =>
  (await api.call('GET', `${form}/desk?unit=${MINE}`, { as: 'admin' })).body as unknown as Desk;
const report = async (base: number, offline: number, round = '2023') => {
  const path = newSubmission().replace('/2023/', `/${round}/`);
  const answer = await api.call('PUT', path, { as: 'mine', json: { base, sheets: [planGrid(MINE, [{ offline }])] } });
  expect(answer.status).toBe(201);
};

it('is what the three routes tell one by one', async () => {
  await report(0, 200);
  await report(1, 260);
  await api.call('POST', `${PLAN}/decisions`, {
    as: 'admin',
    json: {
      unit: MINE,
      decision: { kind: 'return', version: 2, comments: [{ address: addressOf('offline', 0), text: '?' }] },
    },
  });
  const one = async (path: string) =>
    (await api.call('GET', `${PLAN}/${path}?unit=${MINE}`, { as: 'admin' })).body as unknown;
  const { beside, ...rest } = await desk();
  expect(rest).toEqual({
    review: await one('review'),
    content: await one('versions/2'),
    history: await one('history'),
  });
  expect(beside).toEqual([]);
});

it('before anything is reported has a standing and nothing else', async () => {
  expect(await desk()).toEqual({
    review: expect.objectContaining({ version: 0, threads: [], standing: expect.objectContaining({ state: 'none' }) }),
    history: { versions: [] },
    beside: [],
  });
});

it('tells what the same row said a year before, by its name and not by its place', async () => {
  const past = exampleRoundFrom('2022-05-21');
  await api.deps.registry.putRound(COLLECTOR, past.id, past);
  const year = (text: string) => text.replaceAll('2023-', '2022-');
  const sheets = JSON.parse(year(JSON.stringify([planGrid(MINE, [{ offline: 130 }])]))) as unknown;
  const path = newSubmission().replace('/2023/', `/${past.id}/`);
  expect((await api.call('PUT', path, { as: 'mine', json: { base: 0, sheets } })).status).toBe(201);
  await report(0, 200);
  const [lastYear] = (await desk()).beside;
  expect([lastYear?.source, lastYear?.name]).toEqual(['lastYear', past.name]);
  expect(lastYear?.figures).toContainEqual({
    address: addressOf('offline', 0),
    label: '预计线下人次',
    text: '130',
  });
});

it('what it was a year before is of the round that this one follows, where it names one', async () => {
  const { registry } = api.deps;
  const reportIn = async (firstDay: string, offline: number) => {
    const past = exampleRoundFrom(firstDay);
    await registry.putRound(COLLECTOR, past.id, past);
    const year = JSON.stringify([planGrid(MINE, [{ offline }])]).replaceAll('2023-', `${firstDay.slice(0, 4)}-`);
    const path = newSubmission().replace('/2023/', `/${past.id}/`);
    const json = { base: 0, sheets: JSON.parse(year) as unknown };
    expect((await api.call('PUT', path, { as: 'mine', json })).status).toBe(201);
    return past;
  };
  const before = await reportIn('2021-05-22', 110);
  const between = await reportIn('2022-05-21', 130);
  await report(0, 200);
  const besideIn = async (follows: string) => {
    const { base: _, definition } = (await api.call('GET', `${ROUND}/setup`, { as: 'admin' })).body;
    await registry.putRound(COLLECTOR, '2023', { ...(definition as object), follows });
    return (await desk()).beside.map(({ name, figures }) => [
      name,
      figures.find(({ label }) => label === '预计线下人次')?.text,
    ]);
  };
  expect(await besideIn(before.id)).toEqual([[before.name, '110']]);
  expect(await besideIn(between.id)).toEqual([[between.name, '130']]);
  // Removed since: the one before, by its days.
  expect(await besideIn('gone')).toEqual([[between.name, '130']]);
});

it('is the collector’s alone', async () => {
  const refused = await api.call('GET', `${PLAN}/desk`, { as: 'mine' });
  expect([refused.status, refused.body.code]).toEqual([403, 'role.adminOnly']);
  expect((await api.call('GET', `${PLAN}/desk`, { as: 'admin' })).status).toBe(400);
  expect((await api.call('GET', `${ROUND}/forms/none/desk?unit=${MINE}`, { as: 'admin' })).status).toBe(404);
});
