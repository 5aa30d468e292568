import { randomUUID } from 'node:crypto';
import { DOCX_TYPE } from '#api/answers/media-types';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { buildDocument, p } from '../docx/document-builder';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, PLAN, ROUND, type Who } from './api-under-test';
import { planGrid } from './plan-grid';

/** Who asks, in the order of the matrix; `others` and the admins ask for what belongs to `mine`. */
const ASKING: readonly (Who | undefined)[] = [undefined, 'mine', 'others', 'admin', 'strangeAdmin'];
const CODES: Readonly<Record<number, readonly string[]>> = {
  401: ['session.missing'],
  403: ['unit.notYours', 'role.adminOnly'],
  404: [
    ...['round.notFound', 'submission.notFound', 'version.notFound', 'document.notKept', 'code.notFound'],
    'paperCopy.unknown',
  ],
  422: ['submission.hasErrors'],
};

const id = randomUUID();
const SCHEME = `${ROUND}/papers/scheme`;
const mineByName = `unit=${encodeURIComponent(MINE)}`;
/** Of what nobody reported; only an admin may name the unit. */
const withdrawal = randomUUID();
const withdrawOthers = { base: 0, withdraw: true, unit: OTHERS };
const ofMine = { base: 0, sheets: [planGrid(MINE)] };

/**
 * Every route of the API × every asker: the status of each. A unit's own requests name no unit; everybody else tries to
 * name `mine`, in every way the route knows.
 */
const MATRIX: Readonly<Record<string, readonly Row[]>> = {
  'post /api/v1/session': [
    { path: '/api/v1/session', json: { code: 'wrong' }, expect: [401, 401, 401, 401, 401], open: true },
  ],
  'get /api/v1/session': [{ path: '/api/v1/session', expect: [401, 200, 200, 200, 200] }],
  'get /health': [{ path: '/health', expect: [200, 200, 200, 200, 200] }],
  'get /api/v1/rounds/{round}': [{ path: ROUND, expect: [401, 200, 200, 200, 404] }],
  'get /api/v1/rounds/{round}/definition': [{ path: `${ROUND}/definition`, expect: [401, 200, 200, 200, 404] }],
  'get /api/v1/rounds/{round}/forms': [
    { path: `${ROUND}/forms?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${ROUND}/forms?unit=U01`, expect: [401, 200, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/sheet': [
    { path: `${PLAN}/sheet?${mineByName}`, expect: [401, 200, 403, 200, 404] },
  ],
  'post /api/v1/rounds/{round}/forms/{form}/check': [
    { path: `${PLAN}/check`, json: ofMine, expect: [401, 200, 200, 200, 404] },
  ],
  'put /api/v1/rounds/{round}/forms/{form}/submissions/{id}': [
    { path: `${PLAN}/submissions/${id}`, json: ofMine, expect: [401, 200, 422, 200, 404] },
    { path: `${PLAN}/submissions/${withdrawal}`, json: withdrawOthers, expect: [401, 400, 400, 409, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/submissions/{id}': [
    { path: `${PLAN}/submissions/${id}`, expect: [401, 200, 404, 400, 404] },
    { path: `${PLAN}/submissions/${id}?${mineByName}`, expect: [401, 200, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/history': [
    { path: `${PLAN}/history?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/history`, expect: [401, 200, 200, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/desk': [
    { path: `${PLAN}/desk?${mineByName}`, expect: [401, 403, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}': [
    { path: `${PLAN}/versions/1?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/versions/1`, expect: [401, 200, 404, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/sheet': [
    { path: `${PLAN}/versions/1/sheet?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/versions/1/sheet`, expect: [401, 200, 404, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/annotated': [
    { path: `${PLAN}/versions/1/annotated?${mineByName}`, expect: [401, 403, 403, 200, 404] },
  ],
  'put /api/v1/rounds/{round}/forms/{form}/document': [
    // Of a body that is no Word document.
    { path: `${PLAN}/document`, json: {}, expect: [401, 403, 403, 415, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/document': [
    // Of a form whose file nobody kept.
    { path: `${PLAN}/document`, expect: [401, 404, 404, 404, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/document': [
    { path: `${PLAN}/versions/1/document?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/versions/1/document`, expect: [401, 200, 404, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/print': [
    { path: `${PLAN}/versions/1/print?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/versions/1/print`, expect: [401, 200, 404, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/summary/document': [
    { path: `${PLAN}/summary/document`, expect: [401, 403, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/paper-copies': [{ path: `${ROUND}/paper-copies`, expect: [401, 403, 403, 200, 404] }],
  'post /api/v1/rounds/{round}/paper-copies': [
    // Of a print that there is not.
    {
      path: `${ROUND}/paper-copies`,
      json: { deed: { kind: 'receive', code: '000000' } },
      expect: [401, 403, 403, 404, 404],
    },
  ],
  'get /api/v1/rounds/{round}/recommended': [{ path: `${ROUND}/recommended`, expect: [401, 403, 403, 200, 404] }],
  'post /api/v1/rounds/{round}/recommended': [
    // Of a choice that there is not.
    {
      path: `${ROUND}/recommended`,
      json: { base: 0, decision: { kind: 'restore', decision: 1 } },
      expect: [401, 403, 403, 409, 404],
    },
  ],
  'get /api/v1/rounds/{round}/recommended/document': [
    { path: `${ROUND}/recommended/document`, expect: [401, 403, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/papers': [
    { path: `${ROUND}/papers?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${ROUND}/papers`, expect: [401, 200, 200, 400, 404] },
  ],
  'put /api/v1/rounds/{round}/papers/{paper}/submissions/{id}': [
    // Of a body that is no file.
    { path: `${SCHEME}/submissions/${id}?base=0&file=a&${mineByName}`, json: {}, expect: [401, 415, 403, 415, 404] },
  ],
  'get /api/v1/rounds/{round}/papers/{paper}/history': [
    { path: `${SCHEME}/history?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${SCHEME}/history`, expect: [401, 200, 200, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/papers/{paper}/versions/{version}/file': [
    { path: `${SCHEME}/versions/1/file?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${SCHEME}/versions/1/file`, expect: [401, 200, 404, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/papers/{paper}/draft': [
    // Of a form that nobody reported; an admin who names nobody asks for the school's.
    { path: `${ROUND}/papers/closing/draft?${mineByName}`, expect: [401, 409, 403, 409, 404] },
    { path: `${ROUND}/papers/closing/draft`, expect: [401, 409, 409, 409, 404] },
  ],
  'post /api/v1/rounds/{round}/papers/{paper}/draft': [
    // Of a body that is no Word document.
    { path: `${ROUND}/papers/closing/draft?${mineByName}`, json: {}, expect: [401, 415, 403, 415, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/known': [
    { path: `${PLAN}/known?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/known`, expect: [401, 200, 200, 400, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/review': [
    { path: `${PLAN}/review?${mineByName}`, expect: [401, 200, 403, 200, 404] },
    { path: `${PLAN}/review`, expect: [401, 200, 200, 400, 404] },
  ],
  'post /api/v1/rounds/{round}/forms/{form}/decisions': [
    {
      path: `${PLAN}/decisions`,
      json: { unit: MINE, decision: { kind: 'note', version: 1, comments: [{ text: '已阅' }] } },
      expect: [401, 403, 403, 200, 404],
    },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/joint': [{ path: `${PLAN}/joint`, expect: [401, 200, 200, 200, 404] }],
  'post /api/v1/rounds/{round}/forms/{form}/joint': [
    // Of a decision that there is not.
    {
      path: `${PLAN}/joint`,
      json: { base: 0, decision: { kind: 'undo', decision: 1 } },
      expect: [401, 403, 403, 409, 404],
    },
  ],
  'get /api/v1/rounds/{round}/findings': [{ path: `${ROUND}/findings`, expect: [401, 403, 403, 200, 404] }],
  'get /api/v1/rounds/{round}/acceptable': [{ path: `${ROUND}/acceptable`, expect: [401, 403, 403, 200, 404] }],
  'post /api/v1/rounds/{round}/acceptances': [
    // Of a version that there is not.
    {
      path: `${ROUND}/acceptances`,
      json: { reports: [{ unit: MINE, form: 'plan', version: 9 }] },
      expect: [401, 403, 403, 200, 404],
    },
  ],
  'get /api/v1/rounds/{round}/participation': [{ path: `${ROUND}/participation`, expect: [401, 403, 403, 200, 404] }],
  'get /api/v1/rounds/{round}/state': [{ path: `${ROUND}/state`, expect: [401, 403, 403, 200, 404] }],
  'post /api/v1/rounds/{round}/lock': [
    // Nothing is locked by what is refused, and what follows opens it again.
    { path: `${ROUND}/lock`, json: { reason: '汇总表已上报' }, expect: [401, 403, 403, 200, 404] },
  ],
  'post /api/v1/rounds/{round}/unlock': [
    { path: `${ROUND}/unlock`, json: { unit: MINE, reason: '漏报一项' }, expect: [401, 403, 403, 200, 404] },
    { path: `${ROUND}/unlock`, json: {}, expect: [401, 403, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/owing': [{ path: `${ROUND}/owing`, expect: [401, 403, 403, 200, 404] }],
  'post /api/v1/rounds/{round}/reminders': [
    { path: `${ROUND}/reminders`, json: { units: [MINE], channel: 'copy' }, expect: [401, 403, 403, 200, 404] },
  ],
  'post /api/v1/rounds/{round}/reminders/drafts': [
    { path: `${ROUND}/reminders/drafts`, json: { units: [MINE] }, expect: [401, 403, 403, 200, 404] },
  ],
  'put /api/v1/rounds/{round}/reminders/{id}': [
    // Of a deployment without a mail server.
    { path: `${ROUND}/reminders/${randomUUID()}`, json: { unit: MINE }, expect: [401, 403, 403, 409, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/definitions': [
    { path: `${PLAN}/definitions`, expect: [401, 403, 403, 200, 404] },
  ],
  'get /api/v1/rounds/{round}/archive': [
    // Of a round that is open.
    { path: `${ROUND}/archive`, expect: [401, 403, 403, 409, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/misfits': [{ path: `${PLAN}/misfits`, expect: [401, 403, 403, 200, 404] }],
  'get /api/v1/rounds/{round}/summary': [{ path: `${ROUND}/summary`, expect: [401, 403, 403, 200, 404] }],
  'get /api/v1/rounds/{round}/summaries': [{ path: `${ROUND}/summaries`, expect: [401, 403, 403, 200, 404] }],
  'post /api/v1/rounds/{round}/summaries': [
    // Of a body that is no workbook.
    { path: `${ROUND}/summaries`, json: {}, expect: [401, 403, 403, 415, 404] },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/summary': [{ path: `${PLAN}/summary`, expect: [401, 403, 403, 200, 404] }],
  // What belongs to a collector is asked by its own admins: another one's see what is theirs, which is nothing here.
  'get /api/v1/rounds': [{ path: '/api/v1/rounds', expect: [401, 403, 403, 200, 200] }],
  'post /api/v1/rounds': [
    {
      path: '/api/v1/rounds',
      json: { id: '2024', name: '下一年', from: '2023', window: { from: '2024-05-01', to: '2024-05-31' } },
      expect: [401, 403, 403, 201, 404],
    },
  ],
  'get /api/v1/rounds/{round}/setup': [{ path: `${ROUND}/setup`, expect: [401, 403, 403, 200, 404] }],
  'put /api/v1/rounds/{round}/setup': [
    { path: `${ROUND}/setup`, json: { base: 'x', definition: EXAMPLE_ROUND }, expect: [401, 403, 403, 409, 404] },
  ],
  'post /api/v1/rounds/{round}/roster/check': [
    { path: `${ROUND}/roster/check`, json: { text: MINE }, expect: [401, 403, 403, 200, 404] },
  ],
  'put /api/v1/rounds/{round}/stage': [
    { path: `${ROUND}/stage`, json: { stage: 'published' }, expect: [401, 403, 403, 200, 404] },
  ],
  'post /api/v1/rounds/{round}/remove': [
    { path: `${ROUND}/remove`, json: { confirm: '2023' }, expect: [401, 403, 403, 409, 404] },
  ],
  'post /api/v1/rounds/{round}/codes': [{ path: `${ROUND}/codes`, json: {}, expect: [401, 403, 403, 201, 404] }],
  'get /api/v1/codes': [{ path: '/api/v1/codes', expect: [401, 403, 403, 200, 200] }],
  'post /api/v1/codes': [{ path: '/api/v1/codes', json: { officer: '李老师' }, expect: [401, 403, 403, 201, 201] }],
  'post /api/v1/codes/{codeId}/revoke': [{ path: '/api/v1/codes/0123/revoke', expect: [401, 403, 403, 404, 404] }],
  'get /api/v1/audit': [{ path: '/api/v1/audit', expect: [401, 403, 403, 200, 200] }],
};
interface Row {
  readonly path: string;
  readonly json?: unknown;
  readonly expect: readonly number[];
  /** Needs no sign-in: its 401 is about the code. */
  readonly open?: true;
}

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
  await api.call('PUT', `${PLAN}/submissions/${id}`, { as: 'mine', json: ofMine });
  const paper = { type: DOCX_TYPE, body: buildDocument({ body: p('校园开放日的方案') }) };
  await api.call('PUT', `${SCHEME}/submissions/${randomUUID()}?base=0&file=a.docx`, { as: 'mine', raw: paper });
});
afterAll(() => api.close());

it('has a row for every route that the API describes, and for no other', async () => {
  const { body } = await api.call('GET', '/openapi.json');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(Object.keys(MATRIX).sort());
});

const cases = Object.entries(MATRIX).flatMap(([route, rows]) =>
  rows.flatMap((row) =>
    ASKING.map((who, at) => ({ route, who: who ?? 'nobody', as: who, status: row.expect[at], ...row })),
  ),
);

it.each(cases)(
  '$route asked by $who for another’s answers $status',
  async ({ route, path, json, as, status, open }) => {
    const method = route.split(' ')[0]?.toUpperCase() ?? '';
    const answer = await api.call(method, path, { ...(as && { as }), ...(json !== undefined && { json }) });
    expect(answer.status).toBe(status);
    if (status !== undefined && open === undefined && CODES[status] !== undefined) {
      expect(CODES[status]).toContain(answer.body.code);
    }
    if (answer.status >= 400) expect(Buffer.from(answer.bytes).toString('utf8')).not.toContain('校园开放日');
  },
);

it('shows the roster to the collector only, where only the round is asked for', async () => {
  const asUnit = await api.call('GET', ROUND, { as: 'mine' });
  expect(Object.keys(asUnit.body).sort()).toEqual(['collector', 'forms', 'id', 'name', 'school', 'window']);
  expect(Buffer.from(asUnit.bytes).toString('utf8')).not.toContain(OTHERS);
  const asAdmin = await api.call('GET', ROUND, { as: 'admin' });
  expect(asAdmin.body.roster).toHaveLength(40);
});

it('gives every unit its own sheet', async () => {
  const sheet = await api.call('GET', `${PLAN}/sheet`, { as: 'others' });
  const { body } = await api.call('POST', `${PLAN}/check`, {
    as: 'mine',
    raw: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: sheet.bytes },
  });
  expect(body.issues).toContainEqual(expect.objectContaining({ code: 'unit.notYours', received: OTHERS }));
});

describe('a body that says more than it may', () => {
  it.each([
    ['a unit', { unit: OTHERS }],
    ['its own unit', { unit: MINE }],
    ['a role', { role: 'admin' }],
    ['a collector', { collector: 'elsewhere' }],
    ['a status', { status: 'accepted' }],
    ['a state', { state: 'zero' }],
    ['a version', { version: 9 }],
    ['a time', { submittedAt: '2023-05-01T00:00:00.000Z' }],
    ['that it is in time', { late: false }],
    ['a key of the prototype', JSON.parse('{"__proto__": {"role": "admin"}}') as object],
    ['a constructor', { constructor: { prototype: {} } }],
  ])('%s is refused before anything is stored', async (_, more) => {
    const before = (await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body;
    const own = Object.entries(more).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    const raw = `{"base":1,"sheets":${JSON.stringify(ofMine.sheets)},${own.join(',')}}`;
    const { status, body } = await api.call('PUT', newSubmission(), {
      as: 'mine',
      raw: { type: 'application/json', body: raw },
    });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body).toEqual(before);
  });

  it.each(['role=admin', 'unit=U02', 'state=zero', 'base=1'])('an address with ?%s is refused', async (query) => {
    const { status } = await api.call('PUT', `${newSubmission()}?${query}`, { as: 'mine', json: ofMine });
    expect(status).toBe(400);
  });

  it.each(['role=admin', 'collector=elsewhere', 'sort=1'])('reading with ?%s is refused', async (query) => {
    const { status } = await api.call('GET', `${PLAN}/history?${query}`, { as: 'mine' });
    expect(status).toBe(400);
  });
});
