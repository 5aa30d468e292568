/** Where the things lie that are deployed as they are: bundles, pages, Microsoft's client. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Folders {
  /** One folder per function, each with its index. */
  readonly bundles: string;
  /** The built pages. */
  readonly site: string;
  /** The `dist` folder of @microsoft/office-js. */
  readonly officeJs: string;
}

export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What `npm run build` made, or one sentence on what it did not. */
export function builtFolders(): Folders | { readonly wrong: string } {
  const folders = {
    bundles: join(PROJECT_ROOT, 'dist', 'lambda'),
    site: join(PROJECT_ROOT, 'dist', 'site'),
    officeJs: join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist'),
  };
  const missing = [folders.bundles, folders.site].find((folder) => !existsSync(folder));
  return missing === undefined ? folders : { wrong: `没有 ${missing}：先运行 npm run build。` };
}
