/** CDK and what belongs to it, which only synthesising and deploying needs: a package of its own, infra/stack. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from './folders';

const STACK = join(PROJECT_ROOT, 'infra', 'stack');

/** Installs them where they are not there, or not in the versions this project pins. Gives what went wrong, in one sentence. */
export async function needCdk(): Promise<string | undefined> {
  if (isInstalled()) return undefined;
  const npm = process.env.npm_execpath;
  if (npm === undefined) return '没有部署用的软件包：先运行 npm run infra:install。';
  process.stdout.write('安装部署用的软件包（infra/stack）…\n');
  const exitCode = await run([npm, 'ci', '--prefix', STACK, '--no-audit', '--no-fund'], STACK);
  return exitCode === 0 ? undefined : '部署用的软件包没有装上：原因见上。';
}

/** The pinned CDK CLI, by its file: no shell, so a school's name needs no quoting on any system. Gives its exit code. */
export async function runCdk(args: readonly string[]): Promise<number> {
  const wrong = await needCdk();
  if (wrong === undefined) return run([join(STACK, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...args], PROJECT_ROOT);
  process.stderr.write(`${wrong}\n`);
  return 1;
}

function isInstalled(): boolean {
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(manifestIn(STACK));
  return Object.entries(dependencies).every(([name, version]) => {
    const folder = join(STACK, 'node_modules', name);
    return existsSync(folder) && z.object({ version: z.string() }).parse(manifestIn(folder)).version === version;
  });
}

function manifestIn(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function run(args: readonly string[], cwd: string): Promise<number> {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
