/** A thread that runs one of this room's programs. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Each is an entry of the build, by this name. */
const PROGRAMS = {
  'sheet-worker': './sheet-work/sheet-worker.ts',
  'merge-worker': './merge-work/merge-worker.ts',
} as const;

/** Beside the bundled program; or its source, which a thread cannot read by itself. */
export function startThread(program: keyof typeof PROGRAMS, options: WorkerOptions): Worker {
  const isBundled = !import.meta.url.endsWith('.ts');
  if (isBundled) return new Worker(new URL(`./${program}.js`, import.meta.url), options);
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const reader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href;
  const script = new URL(PROGRAMS[program], import.meta.url).href;
  const source = `import(${JSON.stringify(reader)}).then(({ register }) => { register(); return import(${JSON.stringify(script)}); });`;
  return new Worker(source, { ...options, eval: true, execArgv: [] });
}

export function isOutOfMemory(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
