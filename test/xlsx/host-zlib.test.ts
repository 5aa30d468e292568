/** Which zlib is taken, to read and to write: pages have no Node, and Node need not do it as pages do. */
import { join } from 'node:path';
import { build, type Platform } from 'esbuild';

async function partsOf(platform: Platform, entry = 'read', parts = /host-inflater|fflate/): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(__dirname, `../../functions/xlsx/${entry}.ts`)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter((input) => parts.test(input));
}

it('a bundle for pages inflates by itself', async () => {
  expect(await partsOf('browser')).toEqual([
    expect.stringContaining('fflate'),
    expect.stringMatching(/functions\/opc\/host-inflater\.ts$/),
  ]);
});

it('a bundle for Node inflates by zlib', async () => {
  expect(await partsOf('node')).toEqual([expect.stringMatching(/functions\/opc\/node\/host-inflater\.ts$/)]);
});

it.each([
  ['browser', /functions\/opc\/host-gzip\.ts$/],
  ['node', /functions\/opc\/node\/host-gzip\.ts$/],
] as const)('a bundle for a %s deflates in its own way', async (platform, own) => {
  expect(await partsOf(platform, 'write', /host-gzip/)).toEqual([expect.stringMatching(own)]);
});
