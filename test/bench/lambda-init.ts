/** What a cold start costs before the first event: loading each built function in a clean process. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleFunction, FUNCTION_NAMES } from '../../infra/bundle-functions';

/** What it is asked for by, beside the rows. */
export const INIT = 'init';

export interface InitRow {
  readonly name: string;
  readonly zippedBytes: number;
  readonly milliseconds: number;
  /** To loading the SDK's DynamoDB client alone, in the same run. */
  readonly ratio: number;
}

/** A cold start may take so many times as long as loading the SDK's DynamoDB client, which none of them can do without. */
export const MOST_OF_CLIENT = 2.5;

/** Loads one file and prints the milliseconds it took. Handed to a bare node, so it imports nothing else. */
const LOADING = {
  module: 'import(process.argv[1])',
  // import() would look through its text for the names that it exports.
  commonJs: 'Promise.resolve(require(process.argv[1]))',
};
const LOAD = (loading: string) =>
  `const t = performance.now(); ${loading}.then(() => { console.log(performance.now() - t); process.exit(0); })`;
/** As infra tells them; init reads no more. */
const ENVIRONMENT = {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  KJZ_STAGE: 'dev',
  KJZ_TABLE: 'table',
  KJZ_WORKBOOKS: 'workbooks',
  KJZ_SIGNING_SECRET: 'signing',
  KJZ_PEPPER_SECRET: 'pepper',
  KJZ_MERGE_FUNCTION: 'merge',
  KJZ_FORWARDED_HOPS: '0',
  KJZ_SITE: 'site',
  KJZ_CONNECT_ORIGIN: 'https://workbooks.example.edu.cn',
  POWERTOOLS_SERVICE_NAME: 'kjz',
  POWERTOOLS_METRICS_NAMESPACE: 'kjz',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** Medians of `runs` processes each, taken in turns so that the machine's moods hit all alike. */
export async function measureInit(runs: number): Promise<readonly InitRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'init-'));
  try {
    const bundles = await Promise.all(
      FUNCTION_NAMES.map(async (name) => ({ name, ...(await bundleFunction(name, folder)) })),
    );
    const reference = createRequire(import.meta.url).resolve('@aws-sdk/client-dynamodb');
    const times = new Map<string, number[]>([reference, ...bundles.map(({ file }) => file)].map((file) => [file, []]));
    for (let run = 0; run < runs; run++) for (const [file, taken] of times) taken.push(await loadMilliseconds(file));
    const medianOf = (file: string) =>
      (times.get(file) ?? []).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
    return bundles.map(({ name, file, zippedBytes }) => {
      const milliseconds = medianOf(file);
      return { name, zippedBytes, milliseconds, ratio: milliseconds / medianOf(reference) };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadMilliseconds(file: string): Promise<number> {
  const env = { PATH: process.env.PATH, ...ENVIRONMENT };
  const isModule = file.endsWith('.mjs');
  const load = LOAD(isModule ? LOADING.module : LOADING.commonJs);
  const named = isModule ? pathToFileURL(file).href : file;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', load, named], { env });
  return Number(stdout);
}

export function initTable(rows: readonly InitRow[]): string {
  return rows
    .map(({ name, zippedBytes, milliseconds, ratio }) => {
      const size = `${Math.round(zippedBytes / 1024)} KB zipped`;
      const target = `ratio ≤ ${MOST_OF_CLIENT} ${ratio <= MOST_OF_CLIENT ? '✓' : '✗'}`;
      return `${name.padEnd(8)} ${size.padStart(15)}  init ${milliseconds.toFixed(0).padStart(4)} ms  ${ratio.toFixed(2)} ×  ${target}`;
    })
    .join('\n');
}

/** One sentence each. */
export function missedInit(rows: readonly InitRow[]): readonly string[] {
  return rows
    .filter(({ ratio }) => !(ratio <= MOST_OF_CLIENT))
    .map(({ name, ratio }) => `${INIT}: ${name} ratio ≤ ${MOST_OF_CLIENT} ✗ (${ratio.toFixed(2)})`);
}
