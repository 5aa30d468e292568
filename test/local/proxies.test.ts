/** Behind proxies: wrong codes are counted against who typed them, not against the proxy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ATTEMPTS_PER_PEER, ATTEMPTS_PER_WINDOW } from '#api/sign-in/attempts';
import { readStartOptions } from '#local/start-options';
import { serverUnderTest } from './server-under-test';

it.each([
  [undefined, { proxies: 0 }],
  ['1', { proxies: 1 }],
  ['one', { wrong: expect.stringContaining('KJZ_PROXIES') }],
  ['9', { wrong: expect.stringContaining('KJZ_PROXIES') }],
])('KJZ_PROXIES=%s', (KJZ_PROXIES, expected) => {
  expect(readStartOptions([], { KJZ_PROXIES })).toMatchObject(expected);
});

const MOST_GUESSES = 600;

async function behindOneProxy(): Promise<{ guess: (from: string) => Promise<number>; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'proxies-'));
  const { port, close } = await serverUnderTest(folder, { proxies: 1, now: () => new Date('2026-11-25T08:00:00Z') });
  const guess = async (from: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
      body: JSON.stringify({ code: 'AAAAA-AAAAA' }),
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  return {
    guess,
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How many of them were let through before one was refused. */
async function guessesUntilRefused(guess: (from: string) => Promise<number>, from: (guesses: number) => string) {
  let guesses = 0;
  while ((await guess(from(guesses))) !== 429 && guesses < MOST_GUESSES) guesses += 1;
  return guesses;
}

it('one who guesses is throttled, and nobody else behind the same proxy', async () => {
  const { guess, close } = await behindOneProxy();
  // What they claim to be changes each time, and so does their port; what the proxy saw does not.
  const guesses = await guessesUntilRefused(guess, (at) => `10.0.0.${at}, 198.51.100.9:${40_000 + at}`);
  expect(guesses).toBe(ATTEMPTS_PER_WINDOW);
  expect(await guess('198.51.100.10')).toBe(401);
  await close();
});

it('one who comes past the proxy and claims another address each time is throttled all the same', async () => {
  const { guess, close } = await behindOneProxy();
  expect(await guessesUntilRefused(guess, (at) => `203.0.${Math.floor(at / 250)}.${at % 250}`)).toBe(ATTEMPTS_PER_PEER);
  await close();
});
