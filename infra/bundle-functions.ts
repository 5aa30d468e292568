/** Bundles the Lambda functions, each for itself: what `npm run build` makes, tests run and infra deploys. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { zipSync } from 'fflate';
import { PROJECT_ROOT } from './folders';

export const FUNCTION_NAMES = ['api', 'merge', 'operate', 'site'] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** What a cold start may have to fetch and unpack, in bytes. */
export const LARGEST_ZIPPED_FUNCTION = 1024 * 1024;

export interface Bundle {
  /** What Lambda starts; the rest stands beside it. */
  readonly file: string;
  /** Of all its files. */
  readonly bytes: number;
  readonly zippedBytes: number;
  /** What it is made of: each source with its bytes in the bundle. */
  readonly parts: ReadonlyMap<string, number>;
  /** Of these, what a start compiles: all but what is loaded when it is used. */
  readonly startParts: ReadonlyMap<string, number>;
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

/** Parts of the SDK that are CommonJS still call require. */
export const WITH_REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/**
 * `<folder>/<name>/index.mjs` and what it loads when that is used (`import()`), beside it. They need nothing else, the
 * pinned AWS SDK included: what Lambda's own image brings changes under a running service. `.mjs`, since this project's
 * package.json does not travel with them.
 */
export async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const outdir = join(folder, name);
  const { outputFiles, metafile } = await build({
    entryPoints: { index: join(PROJECT_ROOT, 'functions', 'lambda', `${name}.ts`) },
    absWorkingDir: PROJECT_ROOT,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Tests run it on Node 20, `npm run test:lambda-node` on 24, which Lambda has.
    target: 'node20',
    // Half the size, and half the time to read it at a cold start.
    mainFields: ['module', 'main'],
    minifyWhitespace: true,
    minifySyntax: true,
    // Names stay as they were written: errors are told apart, and logged, by name. Shortened names that are put back
    // cost a call for each function at every start.
    minifyIdentifiers: false,
    banner: { js: WITH_REQUIRE },
    plugins: [WITHOUT_ZOD_LOCALES],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  const contents = outputFiles.map(({ path, contents }) => [basename(path), contents] as const);
  const zippedBytes = zipSync(Object.fromEntries(contents), { level: 9 }).byteLength;
  const { outputs } = metafile;
  return {
    file: join(outdir, 'index.mjs'),
    bytes: contents.reduce((sum, [, { byteLength }]) => sum + byteLength, 0),
    zippedBytes,
    parts: partsOf(Object.values(outputs)),
    startParts: partsOf(loadedWith(entryOf(name, outputs), outputs)),
  };
}

type Outputs = Metafile['outputs'];
type Output = Outputs[string];

/** What is loaded when it is used has an entry of its own, too. */
function entryOf(name: FunctionName, outputs: Outputs): Output {
  const entry = Object.values(outputs).find(({ entryPoint }) => entryPoint === `functions/lambda/${name}.ts`);
  if (entry === undefined) throw new Error('the bundle has no entry');
  return entry;
}

/** The output and whatever it imports outright, each once. */
function loadedWith(output: Output, outputs: Outputs, found = new Set<Output>()): ReadonlySet<Output> {
  found.add(output);
  for (const { path, kind } of output.imports) {
    const imported = kind === 'import-statement' ? outputs[path] : undefined;
    if (imported !== undefined && !found.has(imported)) loadedWith(imported, outputs, found);
  }
  return found;
}

function partsOf(outputs: Iterable<Output>): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const { inputs } of outputs)
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      parts.set(path, (parts.get(path) ?? 0) + bytesInOutput);
  return parts;
}
