/**
 * What the deployment's policies let requests and merges write (LeadingKeys) is what they do write: every path through
 * the API, against the patterns that are granted.
 */
import { randomBytes } from 'node:crypto';
import { runOrder } from '#api/archive/run-order';
import { WRITTEN_BY_MERGES, WRITTEN_BY_REQUESTS } from '#store/dynamodb/key-patterns';
import {
  attemptsKey,
  auditPartition,
  blobPartition,
  codeKey,
  codesPartition,
  collectorKey,
  jobKey,
  roundKey,
  scopePartition,
} from '#store/dynamodb/keys';
import { TableClient } from '#store/dynamodb/table-client';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

/** As IAM's StringLike: * is any text. */
function matches(key: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(key);
  });
}

let api: ApiUnderTest;
let written: string[];

beforeEach(async () => {
  api = await apiUnderTest({ rowsAtOnce: 1, startMerge: async () => undefined });
  written = [];
  const table = TableClient.prototype;
  for (const name of ['put', 'putIf', 'update', 'delete'] as const) {
    const original = table[name] as (this: TableClient, ...args: unknown[]) => unknown;
    jest.spyOn(table, name).mockImplementation(function (this: TableClient, ...args: unknown[]) {
      written.push((args[0] as { readonly pk: string }).pk);
      return original.apply(this, args);
    } as never);
  }
  const together = table.putTogether;
  jest.spyOn(table, 'putTogether').mockImplementation(function (this: TableClient, puts, token) {
    written.push(...puts.map(({ item }) => String(item.pk)));
    return together.call(this, puts, token);
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await api.close();
});

const submit = (base: number, more: object) =>
  api.call('PUT', newSubmission(), { as: 'mine', json: { base, ...more } });

it('requests write reports, contents, counters, jobs, the audit, rounds and codes', async () => {
  await api.call('POST', '/api/v1/session', { json: { code: 'AAAAA-AAAAA' } });
  expect((await submit(0, { sheets: [planGrid(MINE)] })).status).toBe(201);
  expect((await submit(1, { zero: true, replaces: 1 })).status).toBe(201);
  expect((await submit(2, { withdraw: true })).status).toBe(201);
  // A content that does not shrink has items of its own.
  const { submissions, now } = api.deps;
  const key = { collector: COLLECTOR, round: '2023', form: 'results', unit: MINE };
  const facts = { sha256: '0'.repeat(64), state: 'submitted', late: false, counts: {}, submittedBy: MINE } as const;
  const next = { ...facts, submissionId: 'x', submittedAt: now().toISOString(), payload: randomBytes(400_000) };
  expect((await submissions.commit(key, 0, next)).kind).toBe('committed');
  await api.call('POST', `${PLAN}/check`, { as: 'mine', json: { sheets: [planGrid(MINE)] } });
  await api.call('GET', `${PLAN}/summary`, { as: 'admin', follow: false });
  const asAdmin = (method: string, path: string, json: object) => api.call(method, path, { as: 'admin', json });
  const made = { id: 'next', name: '下一次', window: { from: '2023-09-01', to: '2023-09-08' } };
  expect((await asAdmin('POST', '/api/v1/rounds', made)).status).toBe(201);
  expect((await asAdmin('POST', '/api/v1/rounds/next/codes', { unit: MINE, rotate: true })).status).toBe(201);
  expect((await asAdmin('POST', '/api/v1/codes', { officer: '李老师' })).status).toBe(201);
  for (const stage of ['published', 'closed', 'published'])
    expect((await asAdmin('PUT', '/api/v1/rounds/next/stage', { stage, reason: '已上报' })).status).toBe(200);
  expect((await asAdmin('POST', '/api/v1/rounds/next/remove', { confirm: 'next' })).status).toBe(200);
  const reminding = { units: [OTHERS], channel: 'copy' };
  expect((await api.call('POST', `${ROUND}/reminders`, { as: 'admin', json: reminding })).status).toBe(200);
  expect((await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '已上报' } })).status).toBe(200);
  expect((await api.call('GET', `${ROUND}/archive`, { as: 'admin', follow: false })).status).toBe(202);
  const kinds = new Set(written.map((key) => key.replace(/#.*$/, '')));
  for (const kind of ['COLLECTOR', 'BLOB', 'ATTEMPTS', 'JOB', 'CODE']) expect([...kinds]).toContain(kind);
  expect(written.some((key) => key.endsWith('#AUDIT'))).toBe(true);
  expect(written.filter((key) => !matches(key, WRITTEN_BY_REQUESTS))).toEqual([]);
  // Of everything that is granted something is written: what nobody needs is not granted.
  expect(WRITTEN_BY_REQUESTS.filter((pattern) => !written.some((key) => matches(key, [pattern])))).toEqual([]);
});

it('a merge and an archive write how their job ended', async () => {
  await submit(0, { sheets: [planGrid(MINE)] });
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '已上报' } });
  for (const form of ['plan', undefined]) {
    written = [];
    await runOrder(api.deps, { collector: COLLECTOR, round: '2023', form, job: `summaries-of/${form}` });
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((key) => !matches(key, WRITTEN_BY_MERGES))).toEqual([]);
  }
});

it('no collector is among it, whatever it is called', () => {
  for (const name of ['x', 'x#ROUND#y#FORM#z', '*', 'AUDIT', '#'])
    expect(matches(collectorKey(name).pk, WRITTEN_BY_REQUESTS)).toBe(false);
  const scope = { collector: 'a', round: 'b', form: 'c' };
  for (const pk of [
    scopePartition(scope),
    blobPartition('x'),
    attemptsKey('x', 1, 0).pk,
    jobKey('x').pk,
    auditPartition('x'),
    codeKey('x').pk,
    codesPartition('x'),
    roundKey('x', 'y').pk,
  ])
    expect([pk, matches(pk, WRITTEN_BY_REQUESTS)]).toEqual([pk, true]);
});
