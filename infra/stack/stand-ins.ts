/** Small files that stand in for what a build would make: kept templates change with the stack, not with the product. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folders } from '../folders';

const PAGE = '<!doctype html><script type="module" src="/assets/main-abcd1234.js"></script>';
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['api', 'merge', 'operate', 'site'].map((name) => [`lambda/${name}/index.mjs`, `export const name = '${name}';`]),
  ),
  ...Object.fromEntries(
    ['index', 'taskpane', 'commands', 'workbench', 'pane-frame'].map((name) => [`site/${name}.html`, PAGE]),
  ),
  'site/.stamp': 'stamp',
  'site/assets/main-abcd1234.js': 'export {};',
  'site/icons/icon-16.png': 'icon',
  'office-js/office.js': '/* client */',
  'office-js/office.debug.js': '/* client, long */',
};

export function writeStandIns(folder: string): Folders {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return {
    bundles: join(folder, 'lambda'),
    site: join(folder, 'site'),
    officeJs: join(folder, 'office-js'),
  };
}
