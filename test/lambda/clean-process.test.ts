/** The built bundles in clean processes: a submission goes in, a summary comes out, by events only. */
import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { readWorkbook } from '#xlsx/read';
import { MINE } from '../api/api-under-test';
import { planGrid } from '../api/plan-grid';
import { type Deployment, deployed, send } from './deployment';
import type { LambdaProcess } from './lambda-process';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await deployed();
});
afterEach(() => deployment.close());

const ORIGIN = 'https://forms.example.edu.cn';
const SUMMARY = '/api/v1/rounds/2023/forms/plan/summary';

/** As the operator gets the first code after a deployment; then as the collector. */
async function signedIn(
  api: LambdaProcess,
): Promise<(method: string, path: string, json?: unknown) => Promise<Response>> {
  const operate = await deployment.start('operate');
  const first = await operate.invoke({ action: 'firstCode', schoolName: '某某大学' });
  expect(first).toEqual({
    outcome: 'created',
    code: expect.stringMatching(/^[0-9A-Z-]{20,}$/),
    collector: 'jykj',
    round: '2023',
  });
  expect(await operate.invoke({ action: 'firstCode', schoolName: '某某大学' })).toEqual({
    outcome: 'exists',
    schoolName: '某某大学',
  });
  const { code } = first as { readonly code: string };
  const session = await send(
    api,
    new Request(`${ORIGIN}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    }),
  );
  expect(session.status).toBe(200);
  const { token } = (await session.json()) as { readonly token: string };
  return (method, path, json) =>
    send(
      api,
      new Request(`${ORIGIN}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    );
}

const submission = () => `/api/v1/rounds/2023/forms/plan/submissions/${randomUUID()}`;

it('takes a submission and returns a summary', async () => {
  const api = await deployment.start('api');
  const call = await signedIn(api);
  const sent = await call('PUT', submission(), {
    unit: MINE,
    base: 0,
    sheets: [planGrid(MINE, [{ name: '星空观测' }])],
  });
  expect([sent.status, await sent.json()]).toEqual([201, expect.objectContaining({ version: 1 })]);

  const redirect = await call('GET', SUMMARY);
  expect([redirect.status, await redirect.text()]).toEqual([303, '']);
  const fetched = await fetch(redirect.headers.get('location') ?? '');
  expect(fetched.status).toBe(200);
  expect(decodeURIComponent(fetched.headers.get('content-disposition') ?? '')).toContain('附件2 汇总.xlsx');
  const read = await readWorkbook(new Uint8Array(await fetched.arrayBuffer()));
  if (!read.ok) throw new Error(read.refusal.code);
  const text = JSON.stringify(read.workbook.grids);
  for (const expected of ['星空观测', MINE, '某某大学2023年科技活动周']) expect(text).toContain(expected);
  expect(text).not.toContain(EXAMPLE_ROUND.school);
  // Made once: the second address leads to the same object.
  await call('GET', SUMMARY);
  expect([...deployment.aws.objects.keys()]).toEqual([
    expect.stringMatching(/^\/workbooks\/summaries-of\/jykj\/[0-9a-f]{64}\.xlsx$/),
  ]);
});

it('answers compressed where the caller takes that: whole versions are megabytes, and Lambda answers with six', async () => {
  const api = await deployment.start('api');
  const answer = await send(api, new Request(`${ORIGIN}/openapi.json`, { headers: { 'Accept-Encoding': 'gzip, br' } }));
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  const packed = Buffer.from(await answer.arrayBuffer());
  const plain = await (await send(api, new Request(`${ORIGIN}/openapi.json`))).text();
  expect(gunzipSync(packed).toString('utf8')).toBe(plain);
  expect(packed.byteLength).toBeLessThan(plain.length / 4);
});

it('hands a merge that is too large over to its function', async () => {
  const api = await deployment.start('api', { KJZ_ROWS_AT_ONCE: '1' });
  const call = await signedIn(api);
  await call('PUT', submission(), { unit: MINE, base: 0, sheets: [planGrid(MINE)] });
  const waiting = await call('GET', SUMMARY);
  expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([202, '3']);
  expect((await call('GET', SUMMARY)).status).toBe(202);
  expect(deployment.aws.invocations).toEqual([
    { functionName: 'kjz-merge', kind: 'Event', payload: expect.objectContaining({ form: 'plan', round: '2023' }) },
  ]);
  const merge = await deployment.start('merge');
  expect(await merge.invoke(deployment.aws.invocations[0]?.payload)).toBeUndefined();
  expect((await call('GET', SUMMARY)).status).toBe(303);
});

it('a merge that fails throws, so that Lambda tries it again', async () => {
  const merge = await deployment.start('merge');
  const order = { collector: 'jykj', round: '1999', form: 'plan', job: 'summaries/x.xlsx' };
  await expect(merge.invoke(order)).rejects.toThrow('a round that is not there');
  await expect(merge.invoke({ ...order, surprise: 1 })).rejects.toThrow();
});

it('does not start without what the deployment tells it, and recovers from a service that was away', async () => {
  await expect(deployment.start('api', { KJZ_FORWARDED_HOPS: 'many' })).rejects.toThrow(/KJZ_FORWARDED_HOPS/);
  const api = await deployment.start('api');
  deployment.aws.isDown = true;
  const health = () => send(api, new Request(`${ORIGIN}/health`));
  await expect(health()).rejects.toThrow();
  deployment.aws.isDown = false;
  expect((await health()).status).toBe(200);
});
