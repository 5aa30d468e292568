/** What the bundles are made of: a cold start compiles all of it, whether it is used or not. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, bundleFunction, FUNCTION_NAMES } from '../../infra/bundle-functions';

let folder: string;
let bundles: ReadonlyMap<string, Bundle>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  bundles = new Map(
    await Promise.all(FUNCTION_NAMES.map(async (name) => [name, await bundleFunction(name, folder)] as const)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Bytes of the parts whose path matches. */
function bytesOf(name: string, path: RegExp): number {
  const parts = bundles.get(name)?.parts ?? new Map<string, number>();
  return [...parts].reduce((sum, [part, bytes]) => (path.test(part) ? sum + bytes : sum), 0);
}

describe.each(FUNCTION_NAMES)('%s', (name) => {
  it('knows of its parts', () => {
    const all = bytesOf(name, /./);
    expect(all).toBeGreaterThan(0.9 * (bundles.get(name)?.bytes ?? Number.NaN));
  });

  it('has zod without its sentences in fifty languages, but for the one that it cannot do without', () => {
    expect(bytesOf(name, /node_modules\/zod\//)).toBeGreaterThan(0);
    expect(bytesOf(name, /node_modules\/zod\/v4\/locales\/(?!en\.js$)/)).toBe(0);
  });
});
