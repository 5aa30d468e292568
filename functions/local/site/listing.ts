/** Which files may be served, under which address: found by looking into the folders once, so no address reaches others. */
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { systemCode } from '#machine/system-code';
import { type Body, makeBody } from '#site/body';
import type { Encoding } from '#site/encoding';
import { isWorkbenchPage, LIBRARY_PREFIX, type NamedFile, namedFile, pathsOf } from '#site/file-kind';

export interface SiteFile extends NamedFile {
  /** On disk. */
  readonly path: string;
}

/** By the address's path: /assets/main-3f2a.js, and /workbench besides /workbench.html. */
export type SiteListing = ReadonlyMap<string, SiteFile>;

/** The built pages; `workbench: false` leaves the trying-out page and its frame unserved. */
export async function listSite(folder: string, { workbench }: { readonly workbench: boolean }): Promise<SiteListing> {
  const names = await filesBelow(folder);
  return listing(
    folder,
    names.filter((name) => workbench || !isWorkbenchPage(name)),
  );
}

/** Microsoft's client, unmodified, below /office-js/; its debug copies stay out. */
export async function listOfficeJs(folder: string): Promise<SiteListing> {
  return listing(folder, await filesBelow(folder), LIBRARY_PREFIX);
}

function listing(folder: string, names: readonly string[], prefix = ''): SiteListing {
  return new Map(
    names.flatMap((name): [string, SiteFile][] => {
      const file = namedFile(`${prefix}${name}`);
      if (file === undefined) return [];
      return pathsOf(file.name).map((path) => [path, { ...file, path: join(folder, name) }]);
    }),
  );
}

/** Rejects with the system's error when the file is gone. */
export async function readBody({ path, type }: SiteFile, encoding?: Encoding): Promise<Body> {
  return makeBody(new Uint8Array(await readFile(path)), type, encoding);
}

/** Plain files only: a link could lead out of the folder. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
