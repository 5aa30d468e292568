/** Bundles the Lambda functions, each for itself: what `npm run build` makes, tests run and infra deploys. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
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
}

/**
 * `<folder>/<name>/index.cjs`: one file that needs nothing beside it, the pinned AWS SDK included: what Lambda's own
 * image brings changes under a running service. CommonJS, since this project's package.json does not travel with it.
 */
export async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const file = join(folder, name, 'index.cjs');
  await build({
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
    legalComments: 'none',
    logLevel: 'warning',
  });
  const content = new Uint8Array(await readFile(file));
  const zippedBytes = zipSync({ 'index.cjs': content }, { level: 9 }).byteLength;
  return { file, bytes: content.byteLength, zippedBytes };
}
