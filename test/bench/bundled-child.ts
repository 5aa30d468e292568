/**
 * The program of each measurement, bundled as `npm run build` bundles the server: what is measured is what is delivered.
 * Through tsx the same rows cost up to a sixth more or less than bundled, some of ours more and some of a library's less
 * (2026-11-27).
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleLocal, THREADS } from '../../infra/bundle-local';
import { PROJECT_ROOT } from '../../infra/folders';

/** Below the project, whose node_modules have what stays outside. */
const FOLDER = join(PROJECT_ROOT, 'out', 'bench');

/** The file to fork. */
export async function bundleChild(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await bundleLocal({
    entryPoints: { child: 'test/bench/child.ts', ...THREADS },
    outdir: FOLDER,
    external: ['exceljs'],
    splitting: true,
  });
  return join(FOLDER, 'child.js');
}
