import { preferredLocale } from '#api/answers/language';
import { StoreError, type StoreErrorCode } from '#store/store-error';
import type { SubmissionStore } from '#store/submission-store';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, PLAN, ROUND } from './api-under-test';
import { planGrid, SEEDED_PHONE } from './plan-grid';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

/** A store in which one method fails. */
function failing<S extends object>(store: S, method: keyof S, error: Error): S {
  return new Proxy(store, {
    get: (target, key) => {
      if (key === method) return () => Promise.reject(error);
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1, with a Chinese summary, words, answers and the sign-in of every route', async () => {
    const { status, body } = await api.call('GET', '/openapi.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: expect.any(String) } });
    for (const [path, methods] of Object.entries(
      body.paths as Record<string, Record<string, Record<string, unknown>>>,
    )) {
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toMatch(/\p{Script=Han}/u);
        expect(String(operation.description).length).toBeGreaterThan(20);
        // A workbook and an archive are answered by an address; what makes something, by what was made.
        const isMaking = /^(?:create|issue)/.test(String(operation.operationId));
        expect(operation.responses).toHaveProperty(
          /\/(?:summary|archive)$/.test(path) ? '303' : isMaking ? '201' : '200',
        );
        if (/^\/api\/v1\/(?:rounds|codes|audit)/.test(path)) expect(operation.security).toEqual([{ accessToken: [] }]);
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const parameters = (operation.parameters ?? []) as { in: string; name: string }[];
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(named);
      }
    }
    expect(body.components).toMatchObject({ securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } } });
  });

  it('refers to nothing that it lacks', async () => {
    const { body } = await api.call('GET', '/openapi.json');
    const pointers = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    for (const [, pointer = ''] of pointers) {
      const found = pointer
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
      expect(found).toBeDefined();
    }
  });
});

it('says that it is well, without touching the store', async () => {
  const { status, body } = await api.call('GET', '/health');
  expect([status, body]).toEqual([200, { ok: true, name: 'kjz', version: '0.1.0' }]);
});

describe('every answer', () => {
  it.each([['/health'], [ROUND], ['/nowhere'], ['/openapi.json']])(
    '%s is data that no browser may run, frame or guess at',
    async (path) => {
      const { headers } = await api.call('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('to somebody signed in is not to be stored, refusals included', async () => {
    for (const path of [ROUND, `${PLAN}/sheet`, `${PLAN}/summary`, `${ROUND}/forms/nothing/sheet`]) {
      const { headers } = await api.call('GET', path, { as: 'mine' });
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['https://forms.example.edu.cn', 'https://forms.example.edu.cn'],
    ['https://evil.example', null],
    ['https://forms.example.edu.cn.evil.example', null],
    ['http://forms.example.edu.cn', null],
    ['null', null],
  ])('to a page of %s allows %s', async (origin, allowed) => {
    const preflight = await api.call('OPTIONS', newSubmission(), {
      headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' },
    });
    const direct = await api.call('GET', ROUND, { as: 'mine', headers: { Origin: origin } });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(direct.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(direct.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('speaks Chinese, and English to those who ask for it', async () => {
    const zh = await api.call('GET', '/nowhere');
    const en = await api.call('GET', '/nowhere', { headers: { 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.5' } });
    expect([zh.status, zh.body.title, zh.headers.get('content-language')]).toEqual([404, '没有这个地址', 'zh-CN']);
    expect([en.status, en.body.title, en.headers.get('content-language')]).toEqual([404, 'No such address', 'en']);
  });

  it.each([
    ['', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['fr,en;q=0.5', 'en'],
    ['en;q=0.2,zh;q=0.7', 'zh-CN'],
    ['en;q=nonsense', 'zh-CN'],
  ])('to “%s” is in %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe('a failure behind the API', () => {
  async function withSubmissions(code: StoreErrorCode, work: (api: ApiUnderTest) => Promise<void>): Promise<void> {
    const error = new StoreError(code, 'secret table name');
    const broken = failing<SubmissionStore>(api.deps.submissions, 'commit', error);
    const other = await apiUnderTest({ submissions: broken });
    try {
      await work(other);
    } finally {
      await other.close();
    }
  }
  const json = { base: 0, sheets: [planGrid(MINE)] };

  it.each<[StoreErrorCode, number, string]>([
    ['store.throttled', 503, 'store.unavailable'],
    ['store.unavailable', 503, 'store.unavailable'],
    ['store.tooLarge', 413, 'submission.tooLarge'],
    ['store.damaged', 500, 'internal.unexpected'],
  ])('%s answers %d %s and tells nothing of the inside', async (code, status, problem) => {
    await withSubmissions(code, async (broken) => {
      const answer = await broken.call('PUT', newSubmission(), { as: 'mine', json });
      expect([answer.status, answer.body.code]).toEqual([status, problem]);
      expect(Buffer.from(answer.bytes).toString('utf8')).not.toMatch(/secret|StoreError| at /);
      expect(answer.headers.get('retry-after')).toBe(status === 503 ? '3' : null);
      const line = broken.log.at(-1);
      expect(line).toMatchObject({ event: 'request', status, code: problem });
      if (status === 500)
        expect([answer.body.id, line?.error]).toEqual([line?.requestId, expect.stringContaining('secret')]);
    });
  });
});

describe('the log', () => {
  it('has a line per request with the route’s pattern, and no telephone number, name, code or token', async () => {
    const before = api.log.length;
    const sheets = [planGrid(MINE, [{ offline: '约200' }])];
    const path = newSubmission();
    await api.call('POST', `${PLAN}/check`, { as: 'mine', json: { sheets } });
    await api.call('PUT', path, { as: 'mine', json: { base: 3, sheets: [planGrid(MINE)] } });
    await api.call('PUT', path, { as: 'mine', json: { base: 0, sheets, phone: SEEDED_PHONE } });
    await api.call('PUT', path, { as: 'mine', raw: { type: 'application/json', body: `{"phone":${SEEDED_PHONE}` } });
    await api.call('GET', `${PLAN}/history?unit=${SEEDED_PHONE}`, { as: 'admin' });
    await api.call('GET', `/${SEEDED_PHONE}`);
    const failure = new TypeError(`cannot read 130-0000-4821 or ${SEEDED_PHONE}`);
    const other = await apiUnderTest({ submissions: failing<SubmissionStore>(api.deps.submissions, 'head', failure) });
    await other.call('GET', `${ROUND}/forms`, { as: 'mine' });
    await other.close();

    expect(other.log.at(-1)).toMatchObject({ status: 500, error: expect.stringContaining('cannot read … or …') });
    expect(api.log.slice(before).map(({ route }) => route)).toContain(
      '/api/v1/rounds/:round/forms/:form/submissions/:id',
    );
    const text = JSON.stringify([...api.log, ...other.log]);
    for (const secret of [SEEDED_PHONE, '130-0000-4821', '乙老师', MINE, api.codes.mine, await api.token('mine')]) {
      expect(text).not.toContain(secret);
    }
  });
});
