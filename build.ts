/** Bundles what runs without tsx: the server and the command line for Node 20, and each Lambda function for itself. */
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundleFunction, FUNCTION_NAMES, LARGEST_ZIPPED_FUNCTION } from './infra/bundle-functions';

await rm('dist', { recursive: true, force: true });
await buildLocal();
for (const name of FUNCTION_NAMES) {
  const { file, bytes, zippedBytes } = await bundleFunction(name, 'dist/lambda');
  process.stdout.write(`${file} ${kilobytes(bytes)}, zipped ${kilobytes(zippedBytes)}\n`);
  if (zippedBytes > LARGEST_ZIPPED_FUNCTION) {
    process.stderr.write(`${file}: over ${kilobytes(LARGEST_ZIPPED_FUNCTION)} zipped\n`);
    process.exitCode = 1;
  }
}

/** Native parts stay in node_modules. */
async function buildLocal(): Promise<void> {
  const { metafile } = await build({
    entryPoints: {
      main: 'functions/local/main.ts',
      'sheet-worker': 'functions/local/sheet-work/sheet-worker.ts',
      'merge-worker': 'functions/local/merge-work/merge-worker.ts',
      kjz: 'functions/kjz/main.ts',
    },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    metafile: true,
    external: ['dynalite', 'classic-level', 'abstract-level', 'level'],
    // Bundled CommonJS parts of the AWS SDK still call require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (file.endsWith('.js')) process.stdout.write(`${file} ${kilobytes(bytes)}\n`);
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
