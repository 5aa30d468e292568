/** Bundles what runs on one machine without tsx, as `npm run build` does: for Node 20, native parts in node_modules. */
import { build, type Metafile } from 'esbuild';
import { WITH_REQUIRE } from './bundle-functions';
import { PROJECT_ROOT } from './folders';

/** Threads that the server starts, found beside whatever starts it (functions/local/start-thread.ts). */
export const THREADS = {
  'sheet-worker': 'functions/local/sheet-work/sheet-worker.ts',
  'merge-worker': 'functions/local/merge-work/merge-worker.ts',
} as const;

const NATIVE = ['dynalite', 'classic-level', 'abstract-level', 'level'];

export interface LocalPrograms {
  /** Source files from the project's root, by the name of what is made of each. */
  readonly entryPoints: Readonly<Record<string, string>>;
  readonly outdir: string;
  /** Packages that stay in node_modules, beside the native ones. */
  readonly external?: readonly string[];
  /** What is loaded when it is used stands in a file of its own. */
  readonly splitting?: boolean;
}

/** Writes `<outdir>/<name>.js` for each. */
export async function bundleLocal({
  entryPoints,
  outdir,
  external = [],
  splitting = false,
}: LocalPrograms): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: { ...entryPoints },
    absWorkingDir: PROJECT_ROOT,
    outdir,
    bundle: true,
    splitting,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    metafile: true,
    external: [...NATIVE, ...external],
    banner: { js: WITH_REQUIRE },
    logLevel: 'warning',
  });
  return metafile;
}
