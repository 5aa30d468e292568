/** Hostile Word documents and old workbooks are each read or refused in words, within 5 s and 300 MB: in Node and in a browser. */
import { join } from 'node:path';
import type { FileRefusal } from '#opc/file-refusal';
import { refusalMessage } from '#opc/refusal-messages';
import { HostilePages, LIMIT_MEGABYTES, LIMIT_MS, measured } from '../hostile-run';
import { type HostileFile, hostileDocuments, hostileOldWorkbooks } from './hostile-files';

const SETS: readonly (readonly [string, readonly HostileFile[]])[] = [
  ['Word documents', hostileDocuments()],
  ['old workbooks', hostileOldWorkbooks()],
];

it.each(SETS)('%s are fifteen at least', (_, files) => {
  expect(files.length).toBeGreaterThanOrEqual(15);
});

describe('in Node', () => {
  it.each(SETS)(
    '%s',
    (_, files) => {
      const { grownMegabytes, found } = measured(join(__dirname, 'read-measured.ts'), files) as {
        grownMegabytes: number;
        found: Record<string, { code: string | null; milliseconds: number }>;
      };
      expect(Object.fromEntries(files.map(({ name }) => [name, found[name]?.code]))).toEqual(
        Object.fromEntries(files.map(({ name, code }) => [name, code ?? null])),
      );
      const slow = files.filter(({ name }) => (found[name]?.milliseconds ?? LIMIT_MS) >= LIMIT_MS);
      expect(slow.map(({ name }) => name)).toEqual([]);
      expect(grownMegabytes).toBeLessThan(LIMIT_MEGABYTES);
    },
    120_000,
  );
});

declare global {
  var readHostile: () => Promise<{ refusal?: FileRefusal; milliseconds: number }>;
}

describe('in a browser', () => {
  let pages: HostilePages;
  beforeAll(async () => {
    pages = await HostilePages.start(`
      import { readFile } from '#files/read-file';
      globalThis.readHostile = async () => {
        const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer());
        const since = performance.now();
        const result = await readFile(bytes);
        return { ...(result.ok ? {} : { refusal: result.refusal }), milliseconds: performance.now() - since };
      };`);
  }, 120_000);
  afterAll(() => pages?.close());

  const cases = SETS.flatMap(([, files]) => files.map((file) => [file.name, file] as const));
  it.each(cases)('%s', async (_, { bytes, code }) => {
    const { refusal, milliseconds } = await pages.with(bytes, (page) => page.evaluate(() => globalThis.readHostile()));
    expect(refusal?.code).toBe(code);
    expect(milliseconds).toBeLessThan(LIMIT_MS);
    if (refusal === undefined) return;
    const words = refusalMessage(refusal);
    expect(words['zh-CN']).toMatch(/。$/);
    expect(words.en).toMatch(/\.$/);
  });
});
