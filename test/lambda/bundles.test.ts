/** What the bundles are made of: a cold start compiles all that is loaded with it, whether it is used or not. */
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

/** Bytes of the parts whose path matches; of those that a start compiles, or of all. */
function bytesOf(name: string, path: RegExp, of: 'parts' | 'startParts' = 'parts'): number {
  const parts = bundles.get(name)?.[of] ?? new Map<string, number>();
  return [...parts].reduce((sum, [part, bytes]) => (path.test(part) ? sum + bytes : sum), 0);
}

describe.each(FUNCTION_NAMES)('%s', (name) => {
  it('knows of its parts', () => {
    const all = bytesOf(name, /./);
    expect(all).toBeGreaterThan(0.9 * (bundles.get(name)?.bytes ?? Number.NaN));
    expect(bytesOf(name, new RegExp(`^functions/lambda/${name}\\.ts$`), 'startParts')).toBeGreaterThan(0);
  });

  it('has zod without its sentences in fifty languages, but for the one that it cannot do without', () => {
    expect(bytesOf(name, /node_modules\/zod\//)).toBeGreaterThan(0);
    expect(bytesOf(name, /node_modules\/zod\/v4\/locales\/(?!en\.js$)/)).toBe(0);
  });
});

describe('what only some requests need is there, and no start compiles it', () => {
  it.each([
    ['workbooks that are written', 'hucre'],
    ['workbooks that are read', 'saxes'],
    ['numbers as they are shown', 'numfmt'],
    ['the bucket', '@aws-sdk/client-s3'],
    ['addresses that are signed', '@aws-sdk/s3-request-presigner'],
    ['the merge function', '@aws-sdk/client-lambda'],
  ])('%s', (_, library) => expectLater(new RegExp(`node_modules/${library}/`)));

  it.each(['collect', 'desk', 'documents', 'remind', 'archive'])('the collector’s %s', (folder) =>
    expectLater(new RegExp(`^functions/api/${folder}/\\w[\\w-]*-routes\\.ts$`)),
  );

  function expectLater(path: RegExp): void {
    expect(bytesOf('api', path)).toBeGreaterThan(0);
    expect(bytesOf('api', path, 'startParts')).toBe(0);
  }
});

it.each(FUNCTION_NAMES)(
  '%s inflates and deflates by zlib, without a library that makes its tables at each start',
  (name) => {
    expect(bytesOf(name, /node_modules\/fflate\//)).toBe(0);
  },
);
