/**
 * Every route × every field × bad values, seeded: nothing is answered with 500 or HTML, nothing hangs, and whatever is
 * answered stands in the description: its status with the route, what a refusal carries with its code. Routes and fields
 * come from /openapi.json, so that a new one is here by itself.
 */

import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { problemsOf } from '#api/answers/problem-schemas';
import type { ProblemStatus } from '#api/answers/problems';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { type ApiUnderTest, apiUnderTest, MINE, OTHERS } from '../api/api-under-test';
import { asked } from '../api/asked';
import { planGrid } from '../api/plan-grid';
import { openApiDocument } from './document';

jest.setTimeout(240_000);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** What the description says of the route that is meant. */
  readonly operation: Operation;
  /** Another method than the description's. */
  readonly isOtherMethod?: boolean;
}

const LEAST_REQUESTS = 3_000;
/** Far beyond what any of these may take: only what hangs does. */
const HANGS_AFTER_MS = 20_000;

/** mulberry32: the same requests in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomFrom(20230515);
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** What no field should be. Made anew: some are large. */
const BAD: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => 2 ** 53 + 1,
  () => '',
  () => ' ',
  () => '\u0000',
  () => '\ud800',
  () => '\u202e翻转',
  () => 'x'.repeat(40_000),
  () => '\ufdfa'.repeat(2_000),
  () => '../../etc/passwd',
  () => "' OR 1=1 --",
  () => '<script>alert(1)</script>',
  () => '=HYPERLINK("http://x","y")',
  () => [],
  () => {},
  () => ({}),
  () => [null],
  () => [[]],
  () => [[[[]]]],
  () => ({ length: 3 }),
  () => ({ toString: 1, valueOf: {} }),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}') as unknown,
  () => Array.from({ length: 3_000 }, (_, at) => at),
  () => nested(14),
  () => nested(200),
];

/** Every place in the body that the description names, and some beside. */
function placesIn(schema: Schema, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const here = at.length === 0 ? [] : [at];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, of]) => placesIn(of, [...at, name]));
  const inItems = schema.items === undefined ? [] : placesIn(schema.items, [...at, 0]);
  const inEither = (schema.oneOf ?? []).flatMap((either) => placesIn(either, at).slice(1));
  return [...here, ...inside, ...inItems, ...inEither, [...at, '__proto__'], [...at, 'unknown']];
}

/** A copy with something else in that place. */
function withAt(value: unknown, [step, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (step === undefined) return put;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
    list[step] = withAt(list[step], rest, put);
    return list;
  }
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const copy = Object.assign(Object.create(null) as Record<string, unknown>, object);
  copy[step] = withAt((object as Record<string, unknown>)[step], rest, put);
  return copy;
}

const GOOD_BODIES: Readonly<Record<string, () => unknown>> = {
  '/api/v1/session': () => ({ code: 'wrong' }),
  '/api/v1/rounds/{round}/reminders': () => ({ units: [MINE], channel: 'copy', address: 'https://kjz.example.edu.cn' }),
  '/api/v1/rounds/{round}/reminders/{id}': () => ({
    unit: MINE,
    after: randomUUID(),
    address: 'https://kjz.example.edu.cn',
  }),
  '/api/v1/rounds/{round}/reminders/drafts': () => ({ units: [MINE], address: 'https://kjz.example.edu.cn' }),
  '/api/v1/rounds': () => ({
    id: '2023',
    name: '又一次',
    window: { from: '2023-09-01', to: '2023-09-08' },
    deadlines: { plan: '2023-09-01T00:00:00+08:00' },
  }),
  '/api/v1/rounds/{round}/setup': () => ({ base: 'x', definition: EXAMPLE_ROUND }),
  '/api/v1/rounds/{round}/roster/check': () => ({ text: `${MINE}\t13800000000\n"` }),
  '/api/v1/rounds/{round}/stage': () => ({ stage: 'published', reason: '已经上报' }),
  '/api/v1/rounds/{round}/remove': () => ({ confirm: 'x' }),
  '/api/v1/rounds/{round}/codes': () => ({ unit: OTHERS }),
  '/api/v1/codes': () => ({ officer: '李老师' }),
  report: () => ({
    base: 0,
    sheets: [{ ...planGrid(MINE), appearances: [{ row: 5, column: 3, shown: '20人', runs: [{ text: 'a' }] }] }],
    file: 'a.xlsx',
    explanations: [{ address: '附件2!K5', code: 'figure.suspiciouslySmall', reason: '属实' }],
  }),
};

const PATH_VALUES = [
  '2023',
  'plan',
  'results',
  '1',
  '../x',
  '%00',
  '%F0%9F%98%80',
  'a'.repeat(300),
  '__proto__',
  '0',
  '-1',
  '1e9',
  '%ff',
  '%2e%2e%2f',
  '%E4%BC%9A%',
  'plan;a=b',
  '%0d%0aX-A:%20b',
];
const CONTENT_TYPES = [
  'application/json',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  '',
  'application/json; charset=gbk',
];
const BROKEN = ['', '{', '[', '"', '{"base":', '\ufeff{}', '{"a":1}{"b":2}', 'null', '0', '[]', 'NaN', '{"base":01}'];

let api: ApiUnderTest;
let operations: { readonly method: string; readonly path: string; readonly operation: Operation }[];
let tokens: readonly (string | undefined)[];

beforeAll(async () => {
  api = await apiUnderTest();
  const document = JSON.parse(await openApiDocument()) as {
    readonly paths: Record<string, Record<string, Operation>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  tokens = [undefined, 'x', await api.token('mine'), await api.token('mine'), await api.token('admin')];
});
afterAll(() => api?.close());

const GOOD_PATH: Readonly<Record<string, string>> = {
  round: '2023',
  form: 'plan',
  paper: 'scheme',
  version: '1',
  id: '7d0d1d3e-3c43-4b5e-9d1e-1f6a2a3b4c5d',
};

function* requests(): Generator<Request> {
  for (const { method, path, operation } of operations) {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => GOOD_PATH[name] ?? 'x');
    const schema = operation.requestBody?.content['application/json']?.schema;
    const good = schema === undefined ? undefined : (GOOD_BODIES[path] ?? GOOD_BODIES.report)?.();
    const json = (body: unknown): Partial<Request> => ({
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const ask = (more: Partial<Request> = {}): Request => {
      const token = oneOf(tokens);
      return {
        method,
        path: filled,
        operation,
        ...(good === undefined ? {} : { body: JSON.stringify(good) }),
        ...more,
        headers: {
          ...(good === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...more.headers,
        },
      };
    };
    if (schema !== undefined) {
      for (const place of [[], ...placesIn(schema)]) for (const bad of BAD) yield ask(json(withAt(good, place, bad())));
      for (const body of BROKEN) yield ask({ body });
      for (const type of CONTENT_TYPES) yield ask({ headers: { 'content-type': type } });
      yield ask({ body: new Uint8Array([0xff, 0xfe, 0x00]) });
      yield ask({ body: new Uint8Array(5_000_000) });
      const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
      yield ask({
        body: zip,
        headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      });
    }
    for (const [name] of path.matchAll(/\{\w+\}/g)) {
      for (const value of PATH_VALUES)
        yield ask({
          path: path.replace(name, value).replaceAll(/\{(\w+)\}/g, (_, key: string) => GOOD_PATH[key] ?? 'x'),
        });
    }
    const queries = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name);
    for (const name of [...queries, 'unknown', '__proto__', 'unit[]', 'unit%00']) {
      for (const value of ['', '1', '-1', 'x'.repeat(5_000), '%ff', '会计学院', 'a&a=b'])
        yield ask({ path: `${filled}?${name}=${value}` });
    }
    for (const other of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])
      yield ask({
        method: other,
        isOtherMethod: other !== method,
        ...(other === 'GET' || other === 'HEAD' ? { body: '' } : {}),
      });
    for (const authorization of ['Bearer', 'Bearer ..', 'Basic eDp5', `Bearer ${'a'.repeat(9_000)}`, 'bearer null'])
      yield ask({ headers: { authorization } });
    for (const language of ['', '*', 'x'.repeat(2_000), 'en;q=2,,,zh'])
      yield ask({ headers: { 'accept-language': language } });
  }
}

async function answerTo({ method, path, headers, body }: Request): Promise<Response | 'hangs'> {
  const mayHaveBody = method !== 'GET' && method !== 'HEAD' && body !== undefined && body !== '';
  const answered = asked(api.app, path, { method, headers, ...(mayHaveBody ? { body: body as string } : {}) });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'hangs'>((resolve) => {
    timer = setTimeout(() => resolve('hangs'), HANGS_AFTER_MS);
  });
  const answer = await Promise.race([answered, late]);
  clearTimeout(timer);
  return answer;
}

/** Exactly what the description has of its code: nothing lacking, nothing besides. */
function isDescribed(status: number, text: string): boolean {
  const said: unknown = JSON.parse(text);
  const read = problemsOf(status as ProblemStatus).safeParse(said);
  return read.success && isDeepStrictEqual(read.data, said);
}

it('answers every bad request in words', async () => {
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let sent = 0;
  for (const request of requests()) {
    sent++;
    // So that what is limited by time refuses as little as it would people, and the rest is reached.
    if (sent % 40 === 0) api.setClock(new Date(api.deps.now().getTime() + 60_000).toISOString());
    const answer = await answerTo(request);
    const told = `${request.method} ${request.path.slice(0, 120)} ${String(request.body).slice(0, 160)}`;
    if (answer === 'hangs') {
      faults.push(`hangs: ${told}`);
      continue;
    }
    const { status } = answer;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    if (status >= 500) faults.push(`${status}: ${told} ${text.slice(0, 200)}`);
    if (type.includes('html')) faults.push(`HTML: ${told}`);
    const isRefusal = status >= 400 && request.method !== 'HEAD';
    if (isRefusal && type !== 'application/problem+json') faults.push(`${status} ${type}: ${told}`);
    if (isRefusal && !isDescribed(status, text)) faults.push(`${status} not as described: ${told} ${text}`);
    if (request.isOtherMethod !== true && !(status in request.operation.responses))
      faults.push(`${status} is not among the route's answers: ${told} ${text.slice(0, 200)}`);
    if (isRefusal && text.includes('node_modules')) faults.push(`a trace: ${told}`);
  }
  process.stdout.write(
    `fuzz: ${sent} requests, ${[...statuses]
      .sort()
      .map(([of, count]) => `${of}×${count}`)
      .join(' ')}\n`,
  );
  expect(faults).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(LEAST_REQUESTS);
  expect(statuses.get(429) ?? 0).toBeLessThan(sent / 10);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

it('every field of a body that is described is known, and every field that is known is described', async () => {
  // Files have no fields.
  const bodies = operations.filter(({ operation }) => operation.requestBody?.content['application/json'] !== undefined);
  const known = await Promise.all(
    bodies.map(async ({ method, path, operation }) => {
      const fields = Object.keys(operation.requestBody?.content['application/json']?.schema.properties ?? {});
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => GOOD_PATH[name] ?? 'x');
      const answer = await api.call(method, filled, {
        as: 'admin',
        json: Object.fromEntries([...fields, 'somethingElse'].map((field) => [field, null])),
      });
      const errors = answer.body.errors as { readonly path: string; readonly message: string }[];
      const wrong = errors.filter((error) => error.path !== '').map((error) => error.path);
      const unknown = errors.filter((error) => error.path === '').map((error) => error.message);
      return { path, missing: fields.filter((field) => !wrong.includes(field)), unknown };
    }),
  );
  expect(known).toEqual(
    bodies.map(({ path }) => ({ path, missing: [], unknown: ['Unrecognized key: "somethingElse"'] })),
  );
  expect(bodies.map(({ operation }) => operation.operationId).sort()).toEqual([
    'acceptReports',
    'addDecision',
    'checkReport',
    'checkRoster',
    'createRound',
    'decideJoint',
    'decideRecommended',
    'issueOfficerCode',
    'issueUnitCodes',
    'lockRound',
    'mailReminder',
    'makeReminderDrafts',
    'noteReminders',
    'putSetup',
    'receivePaperCopy',
    'removeRound',
    'setStage',
    'signIn',
    'submitReport',
    'unlockRound',
  ]);
});
