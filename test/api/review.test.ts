/** Returning cells, answering, accepting, reopening, extending: over the API, with two officers and a unit at once. */
import { randomUUID } from 'node:crypto';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
  type Who,
} from './api-under-test';
import { type Activity, addressOf, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const report = (
  base: number,
  changes: readonly Activity[] = [],
  more: readonly Activity[] = [],
  id: string = randomUUID(),
) =>
  api.call('PUT', newSubmission('plan', id), { as: 'mine', json: { base, sheets: [planGrid(MINE, changes, more)] } });
const decide = (decision: object, { as = 'admin' as Who, ...more }: { as?: Who; base?: number; unit?: string } = {}) =>
  api.call('POST', `${PLAN}/decisions`, {
    as,
    json: { ...(as === 'admin' ? { unit: MINE } : {}), ...more, decision },
  });
const review = (as: Who = 'admin') => api.call('GET', `${PLAN}/review${as === 'admin' ? `?unit=${MINE}` : ''}`, { as });
const ask = (version: number, ...comments: { address?: string; text: string }[]) =>
  decide({ kind: 'return', version, comments });
const OFFLINE = addressOf('offline', 1);

const threads = (body: object) =>
  (body as { threads: { id: string; state: string; now?: { address: string; value: string; isChanged: boolean } }[] })
    .threads;
const standingOf = (body: object) => (body as { standing: { state: string; open: number } }).standing;

it('goes from a returned cell to a new figure, to acceptance, and each side sees every step', async () => {
  await report(0);
  const returned = await ask(1, { address: OFFLINE, text: '与附件1不符，请核实' }, { text: '填报人没有写' });
  expect(returned.status).toBe(200);
  expect(standingOf(returned.body)).toMatchObject({ state: 'returned', open: 2, returned: { version: 1 } });

  // In the unit's own words: where it stands now, and what stood there.
  const seen = (await review('mine')).body;
  expect(threads(seen)[0]).toMatchObject({
    id: '1-1',
    text: '与附件1不符，请核实',
    place: { address: OFFLINE, label: '预计线下人次', received: '120' },
    now: { address: OFFLINE, value: '120', isChanged: false },
  });
  expect((await api.call('GET', `${ROUND}/forms`, { as: 'mine' })).body).toMatchObject([
    { form: 'plan', standing: { state: 'returned', open: 2 } },
    { form: 'results', standing: { state: 'none' } },
  ]);

  // The rows are sorted otherwise and the figure is changed: the query stands at its row.
  const sorted: readonly Activity[] = [
    { name: '科普讲座', category: '科普进校园', sessions: 1, offline: 95, budget: 0.3 },
    { name: '校园开放日', category: '单位开放周', sessions: 2, offline: 200, budget: 0.5 },
  ];
  expect((await report(1, sorted)).status).toBe(201);
  const moved = (await review()).body;
  expect(standingOf(moved)).toMatchObject({ state: 'toReview', open: 2 });
  expect(threads(moved)[0]?.now).toMatchObject({ address: addressOf('offline', 0), value: '95', isChanged: true });

  const answered = await decide({ kind: 'answer', query: '1-2', text: '已补上' }, { as: 'mine' });
  expect(threads(answered.body)[1]).toMatchObject({
    state: 'answered',
    answers: [{ text: '已补上', version: 2, by: { name: MINE } }],
  });
  expect((await decide({ kind: 'accept', version: 1 })).body).toMatchObject({ code: 'decision.stale', version: 2 });
  const accepted = await decide({ kind: 'accept', version: 2 });
  expect(standingOf(accepted.body)).toMatchObject({ state: 'accepted', open: 0 });
  expect(threads(accepted.body).map(({ state }) => state)).toEqual(['closed', 'closed']);
});

it('ends resubmission and taking back, for the unit and the collector, until it is reopened with a reason', async () => {
  const id = randomUUID();
  const first = await report(0, [], [], id);
  await decide({ kind: 'accept', version: 1 });
  const refused = await report(1, [{ offline: 201 }]);
  expect([refused.status, refused.body.code]).toEqual([423, 'report.accepted']);
  expect(refused.body.detail).toContain('科学技术处');
  expect((await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 1, withdraw: true } })).status).toBe(423);
  const onBehalf = { base: 1, unit: MINE, sheets: [planGrid(MINE, [{ offline: 201 }])] };
  expect((await api.call('PUT', newSubmission(), { as: 'admin', json: onBehalf })).status).toBe(423);
  expect((await report(0, [], [], id)).body.receipt).toBe(first.body.receipt);
  expect((await ask(1, { text: '再看看' })).body.code).toBe('decision.accepted');

  expect((await decide({ kind: 'reopen', version: 1, reason: ' ' })).status).toBe(400);
  const reopened = await decide({ kind: 'reopen', version: 1, reason: '漏报了一项' });
  expect(standingOf(reopened.body)).toMatchObject({ state: 'submitted', reopened: { reason: '漏报了一项' } });
  expect((await report(1, [{ offline: 201 }])).status).toBe(201);
});

it('two officers at once never lose a decision: the second looks again', async () => {
  await report(0);
  const seen = Number((await review()).body.seq);
  const [one, other] = await Promise.all([
    decide({ kind: 'return', version: 1, comments: [{ address: OFFLINE, text: '甲说' }] }, { base: seen }),
    decide({ kind: 'accept', version: 1 }, { base: seen }),
  ]);
  expect([one.status, other.status].sort()).toEqual([200, 409]);
  expect([one, other].find(({ status }) => status === 409)?.body).toMatchObject({ code: 'decision.stale', seq: 1 });

  // Who does not say what was seen is put behind: both are kept.
  const notes = await Promise.all(
    ['乙', '丙', '丁'].map((text) => decide({ kind: 'note', version: 1, comments: [{ text }] })),
  );
  expect(notes.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { body } = await review();
  expect([body.seq, threads(body).length]).toEqual([4, one.status === 200 ? 4 : 3]);
});

it('gives one unit more time: what comes by then is in time, for nobody else', async () => {
  api.setClock('2023-05-21T08:00:00.000Z');
  const late = await api.call('PUT', newSubmission(), { as: 'others', json: { base: 0, sheets: [planGrid(OTHERS)] } });
  expect(late.body.late).toBe(true);
  const until = '2023-05-25T00:00:00+08:00';
  const extended = await decide({ kind: 'extend', until, reason: '比赛改期' });
  expect(standingOf(extended.body)).toMatchObject({ state: 'none', due: until, isOverdue: false });
  expect((await decide({ kind: 'extend', until, reason: '再延' })).body).toMatchObject({
    code: 'decision.notLater',
    detail: expect.stringContaining('2023-05-25 00:00'),
  });
  expect((await report(0)).body.late).toBe(false);
  const state = (await api.call('GET', `${ROUND}/state`, { as: 'admin' })).body as unknown as {
    units: { unit: string; forms: { plan: { standing: { state: string } } } }[];
  };
  const of = (name: string) => state.units.find(({ unit }) => unit === name)?.forms.plan.standing.state;
  expect([of(MINE), of(OTHERS), of('团委')]).toEqual(['submitted', 'late', 'none']);
});

it.each<[string, object, number, string]>([
  [
    'a cell that no row has',
    { kind: 'return', version: 1, comments: [{ address: '附件2!A1', text: '?' }] },
    422,
    'decision.noSuchCell',
  ],
  [
    'no address at all',
    { kind: 'return', version: 1, comments: [{ address: '第五行', text: '?' }] },
    422,
    'decision.noSuchCell',
  ],
  ['another version', { kind: 'return', version: 9, comments: [{ text: '?' }] }, 409, 'decision.stale'],
  ['an answer that nobody asked for', { kind: 'answer', query: '7-1', text: '好' }, 409, 'decision.noSuchQuery'],
  ['closing what is not open', { kind: 'close', queries: ['7-1'] }, 409, 'decision.noSuchQuery'],
  ['reopening what is open', { kind: 'reopen', version: 1, reason: '改' }, 409, 'decision.notAccepted'],
  ['a return without a word', { kind: 'return', version: 1, comments: [] }, 400, 'request.invalid'],
  ['a comment of spaces', { kind: 'return', version: 1, comments: [{ text: '  ' }] }, 400, 'request.invalid'],
  ['another kind', { kind: 'delete', version: 1 }, 400, 'request.invalid'],
])('%s is refused, and nothing is recorded', async (_, decision, status, code) => {
  await report(0);
  const answer = await decide(decision);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect((await review()).body.seq).toBe(0);
});

it('is the collector’s to decide, and the unit’s own to read and answer', async () => {
  await report(0);
  await ask(1, { text: '请核实' });
  for (const decision of [
    { kind: 'accept', version: 1 },
    { kind: 'close', queries: ['1-1'] },
    { kind: 'extend', until: '2024-01-01T00:00:00+08:00', reason: '我要延期' },
  ])
    expect((await decide(decision, { as: 'mine' })).body.code).toBe('role.adminOnly');
  const foreign = await decide({ kind: 'answer', query: '1-1', text: '我来答' }, { as: 'others', unit: MINE });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'unit.notYours']);
  expect((await api.call('GET', `${PLAN}/review?unit=${MINE}`, { as: 'others' })).status).toBe(403);
  expect((await review('mine')).body.seq).toBe(1);
});

it('is on record: who, what, of which unit and version', async () => {
  await report(0);
  await ask(1, { address: OFFLINE, text: '核实' });
  await decide({ kind: 'answer', query: '1-1', text: '属实' }, { as: 'mine' });
  await decide({ kind: 'close', queries: ['1-1'] });
  const records: string[] = [];
  for await (const { actor, action, target, detail } of api.deps.registry.listAudit(COLLECTOR))
    if (action.startsWith('review.'))
      records.push(`${actor.split(':')[0]} ${action} ${target} ${(detail as { seq: number }).seq}`);
  expect(records.sort()).toEqual([
    `admin review.closed 2023/plan/${MINE} 3`,
    `admin review.returned 2023/plan/${MINE} 1`,
    `unit review.answered 2023/plan/${MINE} 2`,
  ]);
});

it('a unit answers a query twenty times, then telephones', async () => {
  await report(0);
  await ask(1, { text: '请核实' });
  for (let at = 0; at < 20; at++)
    expect((await decide({ kind: 'answer', query: '1-1', text: `第${at}次` }, { as: 'mine' })).status).toBe(200);
  expect((await decide({ kind: 'answer', query: '1-1', text: '再来' }, { as: 'mine' })).body).toMatchObject({
    code: 'decision.tooMany',
    answers: 20,
  });
});

it('where the round takes nothing late, only an extension lets a unit report; the collector reports on', async () => {
  await api.deps.registry.putRound(COLLECTOR, EXAMPLE_ROUND.id, { ...EXAMPLE_ROUND, latePolicy: 'refuse' });
  api.setClock('2023-05-21T08:00:00.000Z');
  const refused = await report(0);
  expect([refused.status, refused.body.code, refused.body.due]).toEqual([423, 'round.overdue', '2023-05-20 00:00']);
  expect((await decide({ kind: 'extend', until: '2023-05-22T00:00:00+08:00', reason: '出差' })).status).toBe(200);
  expect((await report(0)).status).toBe(201);
  const onBehalf = { base: 0, unit: OTHERS, sheets: [planGrid(OTHERS)] };
  expect((await api.call('PUT', newSubmission(), { as: 'admin', json: onBehalf })).body.late).toBe(true);
  api.setClock('2023-05-22T08:00:00.000Z');
  expect((await report(1, [{ offline: 140 }])).body.detail).toContain('2023-05-22 00:00');
});

describe('all that is clean', () => {
  const others = (changes: readonly Activity[] = []) =>
    api.call('PUT', newSubmission(), { as: 'others', json: { base: 0, sheets: [planGrid(OTHERS, changes)] } });
  const acceptable = () => api.call('GET', `${ROUND}/acceptable`, { as: 'admin' });
  const accept = (reports: unknown) => api.call('POST', `${ROUND}/acceptances`, { as: 'admin', json: { reports } });

  it('is told beforehand with what is not, then accepted, and only that', async () => {
    await report(0);
    await others();
    await ask(1, { text: '请核实' });
    const before = await acceptable();
    expect(before.body).toEqual({
      clean: [{ unit: OTHERS, form: 'plan', version: 1 }],
      not: [{ unit: MINE, form: 'plan', version: 1, why: 'returned', count: 1 }],
      accepted: 0,
      missing: 78,
    });
    const answer = await accept([
      { unit: OTHERS, form: 'plan', version: 1 },
      { unit: MINE, form: 'plan', version: 1 },
      { unit: '团委', form: 'plan', version: 1 },
    ]);
    expect(answer.body).toMatchObject({
      accepted: [{ unit: OTHERS }],
      not: [
        { unit: MINE, code: 'decision.openQueries', detail: expect.stringContaining('1条意见') },
        { unit: '团委', code: 'decision.nothingReported' },
      ],
    });
    expect((await acceptable()).body).toMatchObject({ clean: [], accepted: 1, missing: 78 });
  });

  it('leaves alone what came in between', async () => {
    await report(0);
    const { clean } = (await acceptable()).body;
    await report(1, [{ offline: 140 }]);
    expect((await accept(clean)).body).toMatchObject({ accepted: [], not: [{ unit: MINE, code: 'decision.stale' }] });
  });

  it('is nobody’s but the collector’s', async () => {
    expect((await api.call('GET', `${ROUND}/acceptable`, { as: 'mine' })).status).toBe(403);
    const json = { reports: [{ unit: MINE, form: 'plan', version: 1 }] };
    expect((await api.call('POST', `${ROUND}/acceptances`, { as: 'mine', json })).status).toBe(403);
  });
});

it('a long roster is read page by page, and the pages are the whole', async () => {
  await report(0);
  await decide({ kind: 'accept', version: 1 });
  type Page = { units: { unit: string }[]; next?: number; totals: { plan: { submitted: number } } };
  const whole = (await api.call('GET', `${ROUND}/state`, { as: 'admin' })).body as unknown as Page;
  const units: unknown[] = [];
  let submitted = 0;
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page: Page = (await api.call('GET', `${ROUND}/state?from=${from}&limit=17`, { as: 'admin' }))
      .body as unknown as Page;
    units.push(...page.units);
    submitted += page.totals.plan.submitted;
    from = page.next;
  }
  expect(units).toEqual(whole.units);
  expect([units.length, submitted]).toEqual([40, 1]);
});
