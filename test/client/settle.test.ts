/** Submitting with certainty, when the network fails at every point of it. */
import type { Answer, Failure, Refusal } from '#client/answer';
import { type Fate, recordOnce, send, settle } from '#client/settle';
import type { Receipt } from '#client/shapes';

const ID = '0d9c7c0a-6f1e-4b59-9d0e-6f4f5f2f9a11';
const PLACE = { round: '2023', form: 'plan' };
const BODY = { base: 0, withdraw: true } as const;

const receipt = { receipt: 'PLAN-U01-0001-ABCDEF', submissionId: ID.toUpperCase(), version: 1 } as Receipt;
const refusal = (status: number, code: string, payload = {}): Refusal => ({
  kind: 'refused',
  status,
  code,
  title: '',
  detail: '',
  requestId: '',
  payload,
});
const RECEIPT: Answer<Receipt> = { ok: true, value: receipt };
const failed = (failure: Failure): Answer<Receipt> => ({ ok: false, failure });
const SILENCE = failed({ kind: 'unreachable' });
const PORTAL = failed({ kind: 'unreadable' });
const TROUBLE = failed(refusal(503, 'store.unavailable', { retryAfterSeconds: 3 }));
const NOT_FOUND = failed(refusal(404, 'submission.notFound'));
const STALE = failed(refusal(409, 'submission.stale'));
const EXPIRED = failed(refusal(401, 'session.expired'));

/** Answers in order, and what was asked. */
function server(...answers: readonly Answer<Receipt>[]) {
  const asked: string[] = [];
  const waits: number[] = [];
  const next = (method: string, id: string) => {
    asked.push(`${method} ${id === ID ? 'the id' : id}`);
    return Promise.resolve(answers[asked.length - 1] ?? SILENCE);
  };
  return {
    asked,
    waits,
    api: {
      submit: (_place: unknown, id: string) => next('PUT', id),
      receipt: (_place: unknown, id: string) => next('GET', id),
    },
    timers: {
      set(work: () => void, milliseconds: number) {
        waits.push(milliseconds);
        work();
      },
      clear() {},
    },
  };
}

const fates: readonly (readonly [string, Answer<Receipt>, Fate['fate'], string])[] = [
  ['its receipt', RECEIPT, 'recorded', 'recorded'],
  ['the receipt of another id', { ok: true, value: { ...receipt, submissionId: 'another' } }, 'unknown', 'unknown'],
  ['silence', SILENCE, 'unknown', 'unknown'],
  ['somebody else’s page', PORTAL, 'unknown', 'unknown'],
  ['a server in trouble', TROUBLE, 'unknown', 'unknown'],
  ['a refusal', STALE, 'refused', 'refused'],
  ['a sign-in that is over', EXPIRED, 'turnedAway', 'turnedAway'],
  ['a revoked code', failed(refusal(401, 'code.notAccepted')), 'turnedAway', 'turnedAway'],
  ['nothing under this id', NOT_FOUND, 'refused', 'notRecorded'],
];

it.each(fates)('after %s', async (_, answer, whenSent, whenSettled) => {
  expect((await send(server(answer).api, PLACE, ID, BODY)).fate).toBe(whenSent);
  expect((await settle(server(answer).api, PLACE, ID)).fate).toBe(whenSettled);
});

const dances: readonly (readonly [string, readonly Answer<Receipt>[], readonly string[], Partial<Fate>])[] = [
  ['sends once where all is well', [RECEIPT], ['PUT'], { fate: 'recorded', receipt }],
  ['asks after silence, and does not send what is there', [SILENCE, RECEIPT], ['PUT', 'GET'], { fate: 'recorded' }],
  [
    'sends again what is not there, under the same id',
    [SILENCE, NOT_FOUND, SILENCE, NOT_FOUND, RECEIPT],
    ['PUT', 'GET', 'PUT', 'GET', 'PUT'],
    { fate: 'recorded' },
  ],
  ['asks on while nothing answers', [PORTAL, TROUBLE, RECEIPT], ['PUT', 'GET', 'GET'], { fate: 'recorded' }],
  ['ends with a refusal', [TROUBLE, NOT_FOUND, STALE], ['PUT', 'GET', 'PUT'], { fate: 'refused' }],
  ['is refused where nobody is signed in any longer', [EXPIRED], ['PUT'], { fate: 'refused' }],
  [
    'does not know, signed out after something may have arrived',
    [SILENCE, EXPIRED],
    ['PUT', 'GET'],
    { fate: 'unknown' },
  ],
  ['does not know when its patience ends', [], ['PUT', 'GET', 'GET'], { fate: 'unknown' }],
];

it.each(dances)('%s', async (_, answers, asked, fate) => {
  const dance = server(...answers);
  const patience = { waitsMs: [100, 200], timers: dance.timers, random: () => 0.5 };
  expect(await recordOnce(dance.api, PLACE, ID, BODY, patience)).toMatchObject(fate);
  expect(dance.asked).toEqual(asked.map((method) => `${method} the id`));
});

it('waits longer each time, and as long as the server asks', async () => {
  const dance = server(SILENCE, TROUBLE, SILENCE);
  const patience = { waitsMs: [100, 200], timers: dance.timers, random: () => 0.5 };
  await recordOnce(dance.api, PLACE, ID, BODY, patience);
  expect(dance.waits).toEqual([100, 3_000]);
});
