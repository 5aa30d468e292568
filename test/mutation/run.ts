/**
 * `npm run mutate [-- PART] [--blocks N] [--seed S] [--again]`: changes the sources in small ways and sees whether a test
 * notices (Stryker). Blocks of lines are drawn by the seed: all of the domain would take days. `--again` takes from the
 * run before what neither its code nor its tests have changed. Prints the score of each part and every change that
 * survived; exit 1 where a part is below LEAST_SCORE.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { randomFrom } from '../soak/hostile-sheets';
import { PARTS, type Part } from './parts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, 'out', 'mutation');
const STRYKER = '9.6.1';
const LEAST_SCORE = 80;
const BLOCK_LINES = 12;
const NOTES: Readonly<Record<string, string>> = { NoCoverage: '(not run) ', Timeout: '(out of time) ' };

const { values, positionals } = parseArgs({
  options: {
    blocks: { type: 'string' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const outcome = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          statusReason: z.string().optional(),
          location: z.object({ start: z.object({ line: z.int(), column: z.int() }), end: z.object({ line: z.int() }) }),
        }),
      ),
    }),
  ),
});

mkdirSync(OUT, { recursive: true });
const wanted = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
for (const part of wanted) if ((await mutate(part)) < LEAST_SCORE) process.exitCode = 1;

/** Gives the score in percent. */
async function mutate(part: Part): Promise<number> {
  const blocks = values.blocks === undefined ? part.blocks : Number(values.blocks);
  const places = drawn(blocksOf(part), blocks, randomFrom(Number(values.seed)));
  const report = join('out', 'mutation', `${part.name}.json`);
  const jestConfig = createRequire(import.meta.url)('../../jest.config.cjs') as object;
  const config = {
    mutate: places,
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        ...jestConfig,
        globalSetup: undefined,
        testRunner: '<rootDir>/test/mutation/jest-circus.cjs',
        testMatch: ['<rootDir>/test/mutation/together.ts'],
        maxWorkers: 1,
      },
    },
    coverageAnalysis: 'perTest',
    // Texts of errors and names of things.
    mutator: { excludedMutations: ['StringLiteral'] },
    tsconfigFile: 'none',
    ignorePatterns: ['/dist', '/out', '/.data', '/.types', '/coverage', '/infra', '/docs'],
    concurrency: 2,
    // What loops is stopped by its count of steps; time is for what waits, on a busy machine too.
    timeoutMS: 120_000,
    timeoutFactor: 3,
    tempDirName: join('out', 'mutation', 'work'),
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    incremental: values.again,
    incrementalFile: report,
    allowEmpty: true,
  };
  const file = join(OUT, `${part.name}.config.json`);
  writeFileSync(file, JSON.stringify(config, null, 1));
  const exitCode = await stryker(file, testsOf(part));
  if (exitCode !== 0) throw new Error(`${part.name}: Stryker ended with ${exitCode}`);
  return tell(part.name, outcome.parse(JSON.parse(readFileSync(join(ROOT, report), 'utf8'))));
}

/** Every stretch of BLOCK_LINES of every source, as Stryker names it. */
function blocksOf({ sources, without }: Part): readonly string[] {
  const files = sources.flatMap((source) => filesBelow(join(ROOT, source))).filter((file) => !without?.test(file));
  return files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    const count = Math.ceil(lines / BLOCK_LINES);
    const name = relative(ROOT, file);
    return Array.from({ length: count }, (_, at) => `${name}:${at * BLOCK_LINES + 1}-${(at + 1) * BLOCK_LINES}`);
  });
}

function testsOf({ tests, withoutTests }: Part): readonly string[] {
  const files = tests.flatMap((test) => filesBelow(join(ROOT, test)));
  return files
    .filter((file) => file.endsWith('.test.ts') && !withoutTests?.test(file))
    .map((file) => relative(ROOT, file).replaceAll('\\', '/'));
}

function filesBelow(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
    .filter((file) => file.endsWith('.ts'));
}

function drawn<T>(all: readonly T[], count: number | undefined, random: () => number): readonly T[] {
  if (count === undefined) return all;
  return all
    .map((each) => ({ each, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ each }) => each);
}

/** Not among the project's packages: 80 MB that only this needs. */
function stryker(config: string, tests: readonly string[]): Promise<number> {
  const packages = ['core', 'jest-runner'].flatMap((name) => ['-p', `@stryker-mutator/${name}@${STRYKER}`]);
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const child = spawn(npx, ['--yes', ...packages, 'stryker', 'run', config], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: JSON.stringify(tests) },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function tell(part: string, { files }: z.infer<typeof outcome>): number {
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: ofFile }]) =>
    ofFile.map((mutant) => ({
      ...mutant,
      file,
      line: source.split('\n')[mutant.location.start.line - 1]?.trim() ?? '',
    })),
  );
  const noticed = mutants.filter(({ status }) => status === 'Killed').length;
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const loops = mutants.filter(isLoop).length;
  const judged = noticed + loops + missed.length;
  const score = judged === 0 ? 100 : (100 * (noticed + loops)) / judged;
  process.stdout.write(`\n${part}: ${noticed + loops} of ${judged} noticed, ${score.toFixed(1)} %\n`);
  const outOfTime = mutants.filter((mutant) => mutant.status === 'Timeout' && !isLoop(mutant));
  for (const { status, file, location, line, mutatorName, replacement } of [...missed, ...outOfTime])
    process.stdout.write(
      `  ${file}:${location.start.line} ${NOTES[status] ?? ''}${mutatorName}: ${line.slice(0, 110)} → ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 60)}\n`,
    );
  return score;
}

/** Beyond a hundred times as many steps as before; what only ran out of time, on a busy machine, says nothing. */
function isLoop({
  status,
  statusReason = '',
}: {
  readonly status: string;
  readonly statusReason?: string | undefined;
}) {
  return status === 'Timeout' && statusReason.startsWith('Hit limit');
}
