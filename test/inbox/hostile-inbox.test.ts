/** Hostile mails and archives are each read or refused in words, within 5 s and 300 MB: in Node and in a browser. */
import { join } from 'node:path';
import { HostilePages, LIMIT_MEGABYTES, LIMIT_MS, measured } from '../hostile-run';
import { hostileInbox } from './hostile-inbox';

it('reads or refuses each within its time and memory', () => {
  const files = hostileInbox();
  expect(files.length).toBeGreaterThanOrEqual(15);
  const found = measured(join(__dirname, 'found-measured.ts'), files) as Record<
    string,
    { codes: string[]; milliseconds: number; grownMegabytes: number }
  >;
  expect(Object.fromEntries(files.map(({ name }) => [name, found[name]?.codes]))).toEqual(
    Object.fromEntries(files.map(({ name, codes }) => [name, codes])),
  );
  expect(Object.entries(found).filter(([, { milliseconds }]) => milliseconds >= LIMIT_MS)).toEqual([]);
  const last = Object.values(found).at(-1);
  expect(last?.grownMegabytes).toBeLessThan(LIMIT_MEGABYTES);
}, 180_000);

declare global {
  var lookInto: (name: string) => Promise<{ readonly codes: readonly string[]; readonly milliseconds: number }>;
}

describe('in a browser', () => {
  let pages: HostilePages;
  beforeAll(async () => {
    pages = await HostilePages.start(`
      import { foundIn } from '#inbox/open-inbox';
      import '#inbox/read-found';
      globalThis.lookInto = async (name) => {
        const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer());
        const since = performance.now();
        const codes = new Set();
        for await (const found of foundIn({ name, bytes })) if (!('bytes' in found)) codes.add(found.refusal.code);
        return { codes: [...codes].sort(), milliseconds: performance.now() - since };
      };`);
  }, 120_000);
  afterAll(() => pages?.close());

  it.each(hostileInbox().map((file) => [file.name, file] as const))(
    '%s',
    async (name, { bytes, codes }) => {
      const found = await pages.with(bytes, (page) => page.evaluate((named) => globalThis.lookInto(named), name));
      expect(found.codes).toEqual(codes);
      expect(found.milliseconds).toBeLessThan(LIMIT_MS);
    },
    60_000,
  );
});
