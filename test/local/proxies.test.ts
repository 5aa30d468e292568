/** Behind proxies: wrong codes are counted against who typed them, not against the proxy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const MOST_GUESSES = 200;

it('one who guesses is throttled, and nobody else behind the same proxy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'proxies-'));
  const { port, close } = await serverUnderTest(folder, { proxies: 1 });
  const guess = async (from: string) =>
    (
      await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
        body: JSON.stringify({ code: 'AAAAA-AAAAA' }),
      })
    ).status;
  let guesses = 0;
  // What they claim to be changes each time; what the proxy saw does not.
  while ((await guess(`10.0.0.${guesses}, 198.51.100.9`)) !== 429 && guesses < MOST_GUESSES) guesses += 1;
  expect(guesses).toBeLessThan(MOST_GUESSES);
  expect(await guess('198.51.100.10')).toBe(401);
  await close();
  await rm(folder, { recursive: true, force: true });
});
