/** Bundles what runs without tsx: the server and the command line for Node 20, and each Lambda function for itself. */
import { rm } from 'node:fs/promises';
import { bundleFunction, FUNCTION_NAMES, LARGEST_ZIPPED_FUNCTION } from './infra/bundle-functions';
import { bundleLocal, THREADS } from './infra/bundle-local';

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

async function buildLocal(): Promise<void> {
  const metafile = await bundleLocal({
    entryPoints: { main: 'functions/local/main.ts', ...THREADS, kjz: 'functions/kjz/main.ts' },
    outdir: 'dist',
  });
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (file.endsWith('.js')) process.stdout.write(`${file} ${kilobytes(bytes)}\n`);
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
