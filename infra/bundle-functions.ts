/** Bundles the Lambda functions, each for itself: what `npm run build` makes, tests run and infra deploys. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { zipSync } from 'fflate';
import { PROJECT_ROOT } from './folders';

export const FUNCTION_NAMES = ['api', 'merge', 'operate', 'site'] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** What a cold start may have to fetch and unpack, in bytes. */
export const LARGEST_ZIPPED_FUNCTION = 1024 * 1024;

export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  readonly zippedBytes: number;
  /** What it is made of: each source with its bytes in the bundle. */
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * zod brings its sentences in fifty languages (261 KB), which nobody asks it for: problems are said by this product. Where
 * zod is used as a namespace, as @hono/zod-openapi does, no bundler may leave them out by itself.
 */
const WITHOUT_ZOD_LOCALES: Plugin = {
  name: 'without-zod-locales',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]v4[\\/](?:classic|core)[\\/]/.test(importer)
        ? { path: 'no-zod-locales', namespace: 'no-zod-locales' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'no-zod-locales' }, () => ({ contents: 'export {};' }));
  },
};

/**
 * `<folder>/<name>/index.cjs`: one file that needs nothing beside it, the pinned AWS SDK included: what Lambda's own
 * image brings changes under a running service. CommonJS, since this project's package.json does not travel with it.
 */
export async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const file = join(folder, name, 'index.cjs');
  const { metafile } = await build({
    entryPoints: [join(PROJECT_ROOT, 'functions', 'lambda', `${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // Tests run it on Node 20, `npm run test:lambda-node` on 24, which Lambda has.
    target: 'node20',
    // Half the size, and half the time to read it at a cold start.
    mainFields: ['module', 'main'],
    minify: true,
    // Errors are told apart, and logged, by name.
    keepNames: true,
    plugins: [WITHOUT_ZOD_LOCALES],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const content = new Uint8Array(await readFile(file));
  const zippedBytes = zipSync({ 'index.cjs': content }, { level: 9 }).byteLength;
  const [output] = Object.values(metafile.outputs);
  const parts = new Map(Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
  return { file, bytes: content.byteLength, zippedBytes, parts };
}
