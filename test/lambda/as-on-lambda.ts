/**
 * npm run test:lambda-node: the tests of functions/lambda with the bundles run by Node 24, as Lambda runs them. This
 * project's own floor stays Node 20; the binary (100 MB) is fetched into out/ when it is wanted, at a pinned version.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../infra/folders';

/** Of the same line as Runtime.NODEJS_24_X in infra/stack/product-function.ts. */
const NODE = '24.21.0';
const SYSTEM = process.platform === 'win32' ? 'win' : process.platform;
const PACKAGE = `node-${SYSTEM}-${process.arch}`;
const FOLDER = join(PROJECT_ROOT, 'out', `node-${NODE}`);
const BINARY = join(FOLDER, 'node_modules', PACKAGE, 'bin', SYSTEM === 'win' ? 'node.exe' : 'node');

process.exitCode = main();

function main(): number {
  const npm = process.env.npm_execpath;
  if (npm === undefined) return failed('run it as npm run test:lambda-node');
  if (!existsSync(BINARY)) {
    const options = ['--prefix', FOLDER, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    if (run([npm, 'install', ...options, `${PACKAGE}@${NODE}`]) !== 0)
      return failed(`${PACKAGE}@${NODE} was not installed`);
  }
  const jest = join(PROJECT_ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  return run([jest, 'test/lambda', ...process.argv.slice(2)], {
    KJZ_LAMBDA_NODE: BINARY,
    KJZ_LAMBDA_NODE_VERSION: NODE,
  });
}

function run(args: readonly string[], more: Readonly<Record<string, string>> = {}): number {
  const { status } = spawnSync(process.execPath, args, {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  return status ?? 1;
}

function failed(reason: string): 1 {
  process.stderr.write(`test:lambda-node: ${reason}\n`);
  return 1;
}
