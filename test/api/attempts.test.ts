/** How many wrong codes may come from one place, and what counts as one. */
import { ATTEMPTS_PER_PEER, ATTEMPTS_PER_WINDOW, addressBucket, refusalOfWrongCode } from '#api/sign-in/attempts';
import { storesOver } from '#store/dynamodb/stores';
import type { RegistryStore } from '#store/registry-store';
import { type EmbeddedTable, embeddedTable } from '../store/embedded-table';

let table: EmbeddedTable;
let registry: RegistryStore;
let day = 0;
beforeAll(async () => {
  table = await embeddedTable();
  registry = storesOver(table.connect()).registry;
});
beforeEach(() => {
  day += 1;
});
afterAll(() => table.close());

type From = Parameters<typeof refusalOfWrongCode>[1];

/** On a day of the test's own, so that nothing is counted twice. */
const today = (time: string) => new Date(Date.parse(`2023-05-18T${time}Z`) + day * 86_400_000);
const wrongCode = (from: From, at = today('04:00:00')) => refusalOfWrongCode(registry, from, at);

/** Of so many, how many were told that the code is wrong, not to wait. */
async function heard(guesses: readonly From[]): Promise<number> {
  let count = 0;
  for (const from of guesses) count += Number((await wrongCode(from)).code === 'code.notAccepted');
  return count;
}

const times = (count: number, from: (at: number) => From) => Array.from({ length: count }, (_, at) => from(at));
const PROXY = '10.0.0.1';
const somebody = (at: number) => ({ caller: `203.0.${Math.floor(at / 250)}.${at % 250}`, peer: PROXY });

it.each<[string, number, readonly From[]]>([
  ['one address', ATTEMPTS_PER_WINDOW, times(25, () => ({ caller: '192.0.2.7', peer: '192.0.2.7' }))],
  ['nobody knows where', ATTEMPTS_PER_WINDOW, times(25, () => undefined)],
  ['connections that nobody knows', ATTEMPTS_PER_WINDOW, times(25, () => ({ caller: undefined, peer: undefined }))],
  [
    'one caller behind proxies of several addresses',
    ATTEMPTS_PER_WINDOW,
    times(25, (at) => ({ caller: '192.0.2.7', peer: `10.0.0.${at}` })),
  ],
  ['two callers behind one proxy', 40, times(40, (at) => ({ caller: `192.0.2.${at % 2}`, peer: PROXY }))],
  [
    'a proxy that guesses itself, and more callers than it may have',
    15 + ATTEMPTS_PER_PEER,
    [...times(15, () => ({ caller: PROXY, peer: PROXY })), ...times(ATTEMPTS_PER_PEER + 5, somebody)],
  ],
])(
  'from %s %i are heard',
  async (_, expected, guesses) => {
    expect(await heard(guesses)).toBe(expected);
  },
  60_000,
);

it.each([
  ['04:00:00', 600],
  ['04:03:20.999', 400],
  ['04:09:59', 1],
])('one too many at %s waits %i seconds, and is heard then', async (time, seconds) => {
  const at = today(time);
  const from = { caller: '192.0.2.7', peer: '192.0.2.7' };
  for (let guess = 0; guess < ATTEMPTS_PER_WINDOW; guess += 1) await wrongCode(from, at);
  const { code, payload, headers } = await wrongCode(from, at);
  expect({ code, payload, headers }).toEqual({
    code: 'code.tooManyAttempts',
    payload: { retryAfterSeconds: seconds },
    headers: { 'Retry-After': String(seconds) },
  });
  const later = new Date(Math.floor(at.getTime() / 1000 + seconds) * 1000);
  expect((await wrongCode(from, later)).code).toBe('code.notAccepted');
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:bbbb:0:0:9', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1:2:3:4', '2001:db8:0:0::/64'],
  ['2001:db8::2:3:4:5:6', '2001:db8:0:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001::', '2001:0:0:0::/64'],
  ['::2:3:4:5:6', '0:0:0:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['198.51.100.9:52114', '198.51.100.9'],
  ['198.51.100.9:443', '198.51.100.9'],
  ['[2001:db8:1:2::9]:52114', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::7]', '2001:db8:1:2::/64'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['999.1.1.1', 'unknown'],
  ['1:2:3', 'unknown'],
  ['not an address', 'unknown'],
  [undefined, 'unknown'],
])('counts %s as %s', (address, bucket) => {
  expect(addressBucket(address)).toBe(bucket);
});
