/** Which of the two inflaters is taken: pages have no Node, and Node need not inflate as pages do. */
import { join } from 'node:path';
import { build, type Platform } from 'esbuild';

async function partsOf(platform: Platform): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(__dirname, '../../functions/xlsx/read.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter((input) => /host-inflater|fflate/.test(input));
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
