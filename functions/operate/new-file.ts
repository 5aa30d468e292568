/** A file that is written piece by piece and there whole or not at all; only its owner may read it. */
import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface NewFile {
  write(text: string): Promise<void>;
  /** Puts it in its place. Throws where something was put there meanwhile. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** undefined: there is such a file, or none can be made there. */
export async function createFile(path: string): Promise<NewFile | undefined> {
  const half = join(dirname(path), `.${randomUUID()}`);
  try {
    // Tries the name itself, so that nobody waits for an export that cannot be kept.
    await (await open(path, 'wx', 0o600)).close();
    await rm(path);
    const file = await open(half, 'wx', 0o600);
    return {
      async write(text) {
        await file.writeFile(text, 'utf8');
      },
      async keep() {
        await file.sync();
        await file.close();
        // Unlike a rename, a link never replaces what is there.
        try {
          await link(half, path);
        } finally {
          await rm(half, { force: true });
        }
      },
      async discard() {
        await rm(half, { force: true });
        await file.close();
      },
    };
  } catch {
    return undefined;
  }
}
