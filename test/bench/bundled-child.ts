/**
 * The program of each measurement, bundled as `npm run build` bundles the server: what is measured is what is delivered.
 * Through tsx each module reads what it imports from its neighbours' at every use, and naming functions costs a call for
 * each, which neither dist nor the libraries beside us pay; it moved ratios by a sixth.
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
