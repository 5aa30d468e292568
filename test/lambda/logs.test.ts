/** What functions write to their logs: found by request id, counted, and never anything that somebody typed. */
import { randomUUID } from 'node:crypto';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { MINE } from '../api/api-under-test';
import { planGrid } from '../api/plan-grid';
import { type Deployment, deployed, SECRETS, send } from './deployment';
import type { LambdaProcess } from './lambda-process';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await deployed();
});
afterEach(() => deployment.close());

const ORIGIN = 'https://forms.example.edu.cn';
/** Found in no code and no id by chance. */
const PHONE = '13987654321';
const PERSON = '欧阳试验';
const ACTIVITY = '候鸟观测与记录';

it('has a line for each request, and none of them holds a number, a name or a code', async () => {
  const operate = await deployment.start('operate');
  const { code } = (await operate.invoke({ action: 'firstCode', schoolName: '某某大学' })) as { readonly code: string };
  await operate.invoke({ action: 'putRound', round: EXAMPLE_ROUND });
  const unitCode = (await operate.invoke({ action: 'newCode', round: '2023', unit: MINE })) as {
    readonly code: string;
  };
  const api = await deployment.start('api');
  const merge = await deployment.start('merge');

  const call = (method: string, path: string, token: string, body?: string) =>
    send(
      api,
      new Request(`${ORIGIN}${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body }),
      }),
    );
  const signIn = async (typed: string) =>
    ((await (await call('POST', '/api/v1/session', '', JSON.stringify({ code: typed }))).json()) as { token?: string })
      .token ?? '';
  const admin = await signIn(code);
  const unit = await signIn(unitCode.code);
  await signIn(`WRONG${PHONE}`);

  const plan = '/api/v1/rounds/2023/forms/plan';
  const grid = planGrid(MINE, [{ name: `${ACTIVITY}（${PERSON}）`, phone: PHONE }]);
  const withPhone = JSON.stringify({ base: 0, sheets: [grid] });
  expect((await call('PUT', `${plan}/submissions/${randomUUID()}`, unit, withPhone)).status).toBe(201);
  await call('POST', `${plan}/check`, unit, JSON.stringify({ sheets: [grid] }));
  await call('POST', `${plan}/check`, unit, `{"${PHONE}":"${PERSON}"`);
  await call('POST', `${plan}/check`, unit, `{"${PHONE}":"${PERSON}"}`);
  await call('GET', `/api/v1/rounds/${PHONE}`, unit);
  await call('GET', `/api/${encodeURIComponent(PERSON)}/${PHONE}`, unit);
  await call('GET', `${plan}/summary`, admin);
  await call('GET', `/api/v1/rounds/2023/forms?unit=${encodeURIComponent(PERSON)}`, admin);
  await expect(merge.invoke({ collector: PHONE, round: PERSON, form: 'plan', job: 'x' })).rejects.toThrow();
  await expect(operate.invoke({ action: 'newCode', unit: PERSON, [PHONE]: 1 })).rejects.toThrow();
  deployment.aws.isDown = true;
  expect((await call('GET', `${plan}/summary`, admin)).status).toBe(503);

  const said = [api, merge, operate].map((each: LambdaProcess) => each.said()).join('');
  const lines = said.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  const requests = lines.filter(({ message }) => message === 'request');
  expect(requests).toHaveLength(12);
  for (const line of requests) {
    expect(line).toMatchObject({
      service: 'kjz-test',
      stage: 'dev',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      route: expect.stringMatching(/^\//),
      status: expect.any(Number),
    });
  }
  expect(requests.filter(({ level }) => level === 'ERROR')).toEqual([expect.objectContaining({ status: 503 })]);
  expect(lines.filter(({ _aws: metrics }) => metrics !== undefined).length).toBe(1);
  expect(said).toContain('"Submitted":1');
  const secrets = [code, unitCode.code, admin, unit, ...Object.values(SECRETS)];
  for (const never of [PHONE, PERSON, ACTIVITY, MINE, ...secrets]) expect(said).not.toContain(never);
  // Without what separates them, too.
  expect(said.replaceAll(/[^0-9]/g, '')).not.toContain(PHONE);
});
