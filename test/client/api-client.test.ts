import { type Failure, isCertain, payloadOf } from '#client/answer';
import { createApiClient } from '#client/api-client';
import type { Transport } from '#client/transport';
import { ANSWER_READERS } from '#kjz/answer-readers';
import { ManualTimers } from '../addin/flow/pane-under-test';

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
    expect(asked[0]?.address).toBe(
      'https://forms.example.edu.cn/api/v1/rounds/2023%2F..%2Fx/forms/plan%3Fa%3Db/history',
    );
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

  it('gives up on a summary that never comes', async () => {
    const { api, asked, timers } = client(() => new Response('{"state":"merging"}', { status: 202 }));
    let answer: unknown;
    void api.summary(PLACE).then((given) => {
      answer = given;
    });
    for (let seconds = 0; answer === undefined && seconds < 1_000; seconds += 3) {
      await new Promise(setImmediate);
      timers.advance(3_000);
    }
    expect(answer).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect(asked.length).toBe(240);
  });

  it('names the unit that is meant, in the address of a question or a file and in the body of cells', async () => {
    const { api, asked } = client(() => Response.json([]));
    const place = { ...PLACE, onBehalfOf: '会计学院' };
    await api.history(place);
    await api.submit(place, 'id', { base: 2, workbook: new Uint8Array([1]), file: 'a&b.xlsx' });
    await api.submit(place, 'id', { base: 2, withdraw: true });
    const unit = encodeURIComponent('会计学院');
    expect(asked.map(({ address }) => address.slice(address.indexOf('/forms/plan') + 11))).toEqual([
      `/history?unit=${unit}`,
      `/submissions/id?base=2&file=a%26b.xlsx&unit=${unit}`,
      '/submissions/id',
    ]);
    expect(asked[2]?.init.body).toBe('{"base":2,"withdraw":true,"unit":"会计学院"}');
  });

  it.each<readonly [string, () => Response]>([
    ['page', () => page(413)],
    ['page without a type', () => new Response('<html></html>', { status: 413 })],
    ['JSON of its own', () => Response.json({ message: 'Request Entity Too Large' }, { status: 413 })],
    ['problem without a code', () => problem(413, { type: 'about:blank', title: 'Too large', status: 413 })],
    ['JSON that is none', () => new Response('{', { status: 413, headers: { 'content-type': 'application/json' } })],
    ['nothing', () => new Response(null, { status: 413 })],
  ])('takes a proxy’s “too large” for what it is, certain and not to be sent again: a %s', async (_what, answered) => {
    const { api } = client(answered);
    const answer = await api.submit(PLACE, 'id', { base: 0, workbook: new Uint8Array(9) });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused', status: 413, code: 'request.tooLarge' } });
    expect(answer.ok || isCertain(answer.failure)).toBe(true);
    const other = client(() => new Response('<html>502</html>', { status: 502 }));
    expect(await other.api.submit(PLACE, 'id', { base: 0, workbook: new Uint8Array(9) })).toMatchObject({
      failure: { kind: 'unreadable' },
    });
  });

  it('believes only what its reader can read, where it has one', async () => {
    const transport: Transport = {
      fetch: async () => Response.json([{ form: 'plan' }]),
      timers: new ManualTimers(),
      baseUrl: '',
      language: () => 'en',
    };
    const careful = createApiClient(transport, { readers: ANSWER_READERS });
    expect(await careful.forms('2023')).toEqual({ ok: false, failure: { kind: 'unreadable' } });
    expect(await createApiClient(transport).forms('2023')).toMatchObject({ ok: true });
  });
});
