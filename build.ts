/** Bundles what runs without tsx: the server and the command line for Node 20, and each Lambda function for itself. */
import { readFile, rm } from 'node:fs/promises';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { zipSync } from 'fflate';

/** What a cold start may have to fetch and unpack. */
const LARGEST_ZIPPED_FUNCTION = 1024 * 1024;
const FUNCTIONS = ['api', 'merge', 'operate', 'site'] as const;

const SHARED: BuildOptions & { readonly metafile: true } = { bundle: true, platform: 'node', metafile: true };

await rm('dist', { recursive: true, force: true });
await Promise.all([buildLocal(), ...FUNCTIONS.map(buildFunction)]);

/** Native parts stay in node_modules. */
async function buildLocal(): Promise<void> {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: ['functions/local/main.ts', 'functions/local/kjz.ts'],
    outdir: 'dist',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    external: ['dynalite', 'classic-level', 'abstract-level', 'level'],
    // Bundled CommonJS parts of the AWS SDK still call require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  tell(metafile);
}

/**
 * One file that needs nothing beside it, the pinned AWS SDK included: what Lambda's own image brings changes under a
 * running service. CommonJS starts faster there than a module. Exits 1 when it is too large.
 */
async function buildFunction(name: string): Promise<void> {
  const outfile = `dist/lambda/${name}/index.cjs`;
  const { metafile } = await build({
    ...SHARED,
    entryPoints: [`functions/lambda/${name}.ts`],
    outfile,
    format: 'cjs',
    // Tests run it on Node 20; Lambda runs Node 24.
    target: 'node20',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
  });
  const zipped = zipSync({ 'index.cjs': new Uint8Array(await readFile(outfile)) }, { level: 9 }).byteLength;
  tell(metafile, `, zipped ${Math.round(zipped / 1024)} KB`);
  if (zipped <= LARGEST_ZIPPED_FUNCTION) return;
  process.stderr.write(`${outfile}: over ${LARGEST_ZIPPED_FUNCTION / 1024} KB zipped\n`);
  process.exitCode = 1;
}

function tell({ outputs }: Metafile, more = ''): void {
  for (const [file, { bytes }] of Object.entries(outputs)) {
    if (!file.endsWith('.map')) process.stdout.write(`${file} ${Math.round(bytes / 1024)} KB${more}\n`);
  }
}
