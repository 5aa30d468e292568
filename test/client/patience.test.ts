import type { Answer } from '#client/answer';
import { backOffMs, untilAnswered } from '#client/patience';

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

describe('a question', () => {
  const SILENCE: Answer<string> = { ok: false, failure: { kind: 'unreachable' } };
  const NO: Answer<string> = {
    ok: false,
    failure: { kind: 'refused', status: 403, code: 'x', title: '', detail: '', requestId: '', payload: {} },
  };
  const TROUBLE: Answer<string> = {
    ok: false,
    failure: { kind: 'refused', status: 503, code: 'x', title: '', detail: '', requestId: '', payload: {} },
  };
  const YES: Answer<string> = { ok: true, value: 'yes' };

  it.each([
    ['is asked until it is answered', [SILENCE, TROUBLE, YES], YES, 3],
    ['is not asked again once it was refused', [SILENCE, NO, YES], NO, 2],
    ['ends with its last failure', [SILENCE, SILENCE, TROUBLE, YES], TROUBLE, 3],
  ] as const)('%s', async (_, answers, last, times) => {
    let asked = 0;
    const timers = { set: (work: () => void) => work(), clear() {} };
    const patience = { waitsMs: [1, 1], timers, random: () => 0.5 };
    const question = async () => answers[asked++] ?? YES;
    expect(await untilAnswered<string>(patience, question)).toEqual(last);
    expect(asked).toBe(times);
  });
});
