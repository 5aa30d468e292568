import { backOffMs } from '../../../addin/api/back-off';
import { createApiClient } from '../../../addin/api/client';
import { fingerprint } from '../../../addin/api/fingerprint';
import { openOutbox, type Pending } from '../../../addin/api/outbox';
import { type Failure, payloadOf, type Transport } from '../../../addin/api/request';
import { ManualTimers, MemoryStorage } from '../flow/pane-under-test';

interface Asked {
  readonly address: string;
  readonly init: RequestInit;
}

function client(answer: (asked: Asked) => Promise<Response> | Response) {
  const asked: Asked[] = [];
  const timers = new ManualTimers();
  const transport: Transport = {
    fetch: async (address, init) => {
      asked.push({ address, init });
      return answer({ address, init });
    },
    timers,
    baseUrl: 'https://forms.example.edu.cn',
    language: () => 'en',
  };
  return { api: createApiClient(transport), asked, timers };
}

const PLACE = { round: '2023', form: 'plan' };
const page = (status: number) => new Response('<html></html>', { status, headers: { 'content-type': 'text/html' } });
const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } });

describe('the API client', () => {
  it('keeps the token of the sign-in for later calls, and forgets it', async () => {
    const { api, asked } = client(() => Response.json({ token: 'abc.def', rounds: [] }));
    await api.signIn('CODE');
    await api.forms('2023');
    api.signOut();
    await api.forms('2023');
    const header = (at: number) => new Headers(asked[at]?.init.headers).get('authorization');
    expect([header(0), header(1), header(2)]).toEqual([null, 'Bearer abc.def', null]);
    expect(asked[0]?.init.body).toBe('{"code":"CODE"}');
    expect(asked.every(({ init }) => init.credentials === 'omit')).toBe(true);
  });

  it('asks in the reader’s language, at addresses in which every name is a name', async () => {
    const { api, asked } = client(() => Response.json([]));
    await api.history({ round: '2023/../x', form: 'plan?a=b' });
    expect(asked[0]?.address).toBe('https://forms.example.edu.cn/api/rounds/2023%2F..%2Fx/forms/plan%3Fa%3Db/history');
    expect(new Headers(asked[0]?.init.headers).get('accept-language')).toBe('en');
  });

  it('tells the server’s time with the answer', async () => {
    const { api } = client(() => Response.json([], { headers: { Date: 'Thu, 18 May 2023 08:00:00 GMT' } }));
    expect(await api.forms('2023')).toMatchObject({ ok: true, serverTime: Date.parse('2023-05-18T08:00:00Z') });
  });

  const failures: readonly (readonly [string, () => Response, Failure])[] = [
    ['a page of somebody else’s', () => page(200), { kind: 'unreadable' }],
    ['a gateway’s page', () => page(502), { kind: 'unreadable' }],
    [
      'JSON that is none',
      () => new Response('{', { headers: { 'content-type': 'application/json' } }),
      { kind: 'unreadable' },
    ],
    ['an error without words', () => Response.json({ message: 'Forbidden' }, { status: 403 }), { kind: 'unreadable' }],
    [
      'an answer that was cut off',
      () => new Response('[', { headers: { 'content-type': 'application/json', 'content-length': '2' } }),
      { kind: 'unreachable' },
    ],
    [
      'a refusal in the server’s words',
      () =>
        problem(
          409,
          { type: 'urn:x', title: 'T', detail: 'D', status: 409, code: 'submission.full', versions: 1000 },
          { 'x-request-id': 'r1' },
        ),
      {
        kind: 'refused',
        status: 409,
        code: 'submission.full',
        title: 'T',
        detail: 'D',
        requestId: 'r1',
        payload: { versions: 1000 },
      },
    ],
  ];
  it.each(failures)('%s is a value', async (_, answer, failure) => {
    const { api } = client(answer);
    expect(await api.forms('2023')).toEqual({ ok: false, failure });
  });

  it('a connection that breaks is a value', async () => {
    const { api, timers } = client(() => Promise.reject(new TypeError('fetch failed')));
    expect(await api.forms('2023')).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect(timers.size).toBe(0);
  });

  it('gives up after its time, longer for a submission than for a question', async () => {
    const hanging = ({ init }: Asked) =>
      new Promise<Response>((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    const { api, timers } = client(hanging);
    const asking = api.receipt(PLACE, 'id');
    const sending = api.submit(PLACE, 'id', { base: 0, withdraw: true });
    timers.advance(20_000);
    expect(await asking).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect(timers.size).toBe(1);
    timers.advance(25_000);
    expect(await sending).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('gives what a refusal carries only to whoever names its code', () => {
    const refusal: Failure = {
      kind: 'refused',
      status: 409,
      code: 'submission.full',
      title: '',
      detail: '',
      requestId: '',
      payload: { versions: 3 },
    };
    expect(payloadOf(refusal, 'submission.full')).toEqual({ versions: 3 });
    expect(payloadOf(refusal, 'submission.stale')).toBeUndefined();
    expect(payloadOf({ kind: 'unreachable' }, 'submission.full')).toBeUndefined();
  });

  it('names a download as the server does', async () => {
    const { api } = client(
      () => new Response('PK', { headers: { 'content-disposition': `attachment; filename*=UTF-8''%E9%99%84.xlsx` } }),
    );
    const answer = await api.summary(PLACE);
    expect(answer.ok && [answer.value.name, answer.value.bytes.length]).toEqual(['附.xlsx', 2]);
  });

  it('asks again, when it was told to, for a summary that is still being merged', async () => {
    let asked = 0;
    const { api, timers } = client(() => {
      asked += 1;
      return asked < 3
        ? new Response('{"state":"merging"}', { status: 202, headers: { 'retry-after': '7' } })
        : new Response('PK');
    });
    const answering = api.summary(PLACE);
    for (const expected of [1, 2]) {
      await new Promise(setImmediate);
      timers.advance(6_999);
      await new Promise(setImmediate);
      expect(asked).toBe(expected);
      timers.advance(1);
    }
    const answer = await answering;
    expect([asked, answer.ok && answer.value.bytes.length]).toEqual([3, 2]);
  });
});

describe('waiting before asking again', () => {
  it.each([
    [1, 1000, 2000],
    [2, 2000, 4000],
    [3, 4000, 8000],
    [20, 30_000, 60_000],
  ])('attempt %i lies between %i and %i ms', (attempt, least, most) => {
    expect(backOffMs(attempt, () => 0)).toBe(least);
    expect(backOffMs(attempt, () => 0.999999)).toBe(most);
  });
});

describe('a fingerprint', () => {
  it('is the same for the same content and differs for every small change', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `[{"sheet":"附件2","rows":[[${at}]]}]`);
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('附件2')).toBe(fingerprint('附件2'));
    expect(fingerprint('')).toMatch(/^[0-9a-f]{14}$/);
  });
});

describe('the outbox', () => {
  const PENDING: Pending = {
    id: '0d9c7c0a-6f1e-4b59-9d0e-6f4f5f2f9a11',
    kind: 'report',
    round: '2023',
    form: 'plan',
    unit: '会计学院',
    base: 0,
    at: '2023-05-18T08:00:00.000Z',
    fingerprint: '00000000000000',
    wasSent: false,
  };
  const place = { round: '2023', form: 'plan', unit: '会计学院' };

  it('keeps one id for each unit and form over a reload', () => {
    const storage = new MemoryStorage();
    openOutbox(storage).put(PENDING);
    const again = openOutbox(storage);
    expect(again.get(place)).toEqual(PENDING);
    expect(again.get({ ...place, unit: '图书馆' })).toBeUndefined();
    expect(again.get({ ...place, form: 'results' })).toBeUndefined();
    again.remove({ ...PENDING, id: 'another' });
    expect(again.get(place)).toEqual(PENDING);
    again.remove(PENDING);
    expect([again.get(place), storage.kept.size]).toEqual([undefined, 0]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"id":1}',
    JSON.stringify({ ...PENDING, unit: '图书馆' }),
    JSON.stringify({ ...PENDING, base: 'x' }),
  ])('reads %s as nothing', (text) => {
    const storage = new MemoryStorage();
    storage.setItem('kjz.pending.2023.plan.会计学院', text);
    expect(openOutbox(storage).get(place)).toBeUndefined();
  });

  it('works in memory where storage is blocked', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const outbox = openOutbox({ getItem: blocked, setItem: blocked, removeItem: blocked });
    outbox.put(PENDING);
    expect(outbox.get(place)).toEqual(PENDING);
    outbox.remove(PENDING);
    expect(outbox.get(place)).toBeUndefined();
  });
});
