/** A client generated from /openapi.json, compiled with the tests and used against the running app. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import createClient from 'openapi-fetch';
import { type ApiUnderTest, apiUnderTest, MINE } from '../api/api-under-test';
import { planGrid } from '../api/plan-grid';
import type { paths } from './api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api?.close());

type CheckBody = paths['/api/v1/rounds/{round}/forms/{form}/check']['post']['requestBody'];
type Sheet = NonNullable<CheckBody['content']['application/json']['sheets']>[number];

/** Cells as the domain has them: that they fit what the description says of cells is seen by the compiler. */
function sheets(): Sheet[] {
  const { sheet, origin, rows, merges, hiddenRows } = planGrid(MINE);
  return [
    {
      sheet,
      origin,
      rows: rows.map((row) => [...row]),
      merges: [...merges],
      hiddenRows: [...hiddenRows],
    },
  ];
}

async function signedIn(code: string) {
  const client = createClient<paths>({
    baseUrl: 'http://localhost',
    fetch: async (request: Request) =>
      api.fetch(new URL(request.url).pathname + new URL(request.url).search, {
        method: request.method,
        headers: request.headers,
        ...(request.body === null ? {} : { body: await request.arrayBuffer() }),
      }),
  });
  const { data } = await client.POST('/api/v1/session', { body: { code } });
  if (data === undefined) throw new Error('not signed in');
  client.use({
    onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${data.token}`);
      return request;
    },
  });
  return { client, session: data };
}

const plan = { round: '2023', form: 'plan' };

it('is what the API describes now: `npm run openapi` was not forgotten', async () => {
  // In a process of its own: parts of the generator are ES modules only.
  const made = execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'generate.ts'), '-'], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  expect(readFileSync(join(__dirname, 'api.d.ts'), 'utf8')).toBe(made);
});

it('signs in, checks, submits, reads history and the sheet', async () => {
  const { client, session } = await signedIn(api.codes.mine);
  expect([session.role, session.unit]).toEqual(['unit', MINE]);
  const round = await client.GET('/api/v1/rounds/{round}', { params: { path: { round: '2023' } } });
  expect(round.data?.forms.map(({ id }) => id)).toEqual(['plan', 'results']);

  const checked = await client.POST('/api/v1/rounds/{round}/forms/{form}/check', {
    params: { path: plan },
    body: { sheets: sheets() },
  });
  expect([checked.data?.unit, checked.data?.issuesTotal]).toEqual([MINE, 0]);

  const id = randomUUID();
  const sent = await client.PUT('/api/v1/rounds/{round}/forms/{form}/submissions/{id}', {
    params: { path: { ...plan, id } },
    body: { base: 0, sheets: sheets() },
  });
  expect([sent.error, sent.response.status, sent.data?.version]).toEqual([undefined, 201, 1]);

  const history = await client.GET('/api/v1/rounds/{round}/forms/{form}/history', {
    params: { path: plan, query: { limit: 5 } },
  });
  expect([history.data?.versions.map(({ receipt }) => receipt), history.data?.next]).toEqual([
    [sent.data?.receipt],
    undefined,
  ]);
  const sheet = await client.GET('/api/v1/rounds/{round}/forms/{form}/sheet', {
    params: { path: plan },
    parseAs: 'arrayBuffer',
  });
  expect(new Uint8Array((sheet.data as unknown as ArrayBuffer) ?? []).slice(0, 2)).toEqual(
    new Uint8Array([0x50, 0x4b]),
  );
});

it('tells refusals apart by their code, each with its own payload', async () => {
  const { client } = await signedIn(api.codes.mine);
  const stale = await client.PUT('/api/v1/rounds/{round}/forms/{form}/submissions/{id}', {
    params: { path: { ...plan, id: randomUUID() } },
    body: { base: 7, sheets: sheets() },
  });
  const { error } = stale;
  // Narrowed by the generated union: `current` is known only of this code.
  if (error?.code !== 'submission.stale') throw new Error(`${error?.code}`);
  expect([error.status, error.base, error.type]).toEqual([409, 7, 'about:blank']);

  const wrong = await client.POST('/api/v1/session', { body: { code: 'wrong' } });
  expect(wrong.error?.code).toBe('code.notAccepted');
});
