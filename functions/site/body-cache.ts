/** The bytes of served files: read and compressed when they are first asked for, kept within a bound. */
import { readFile } from 'node:fs/promises';
import { type Body, bodyBytes, makeBody } from '#site/body';
import type { SiteFile } from './listing';

/** Of all bodies together, plain and compressed. */
export const KEPT_BYTES = 64 * 1024 * 1024;

export class BodyCache {
  /** In the order of their last use. */
  readonly #kept = new Map<string, Promise<Body>>();
  readonly #sizes = new Map<string, number>();
  readonly #limit: number;

  constructor(limitBytes = KEPT_BYTES) {
    this.#limit = limitBytes;
  }

  /** Rejects with the system's error when the file is gone. */
  get(file: SiteFile): Promise<Body> {
    const known = this.#kept.get(file.path);
    if (known !== undefined) {
      this.#kept.delete(file.path);
      this.#kept.set(file.path, known);
      return known;
    }
    const body = readBody(file);
    this.#kept.set(file.path, body);
    body.then(
      (read) => {
        this.#sizes.set(file.path, bodyBytes(read));
        this.#dropOldest();
      },
      () => this.#kept.delete(file.path),
    );
    return body;
  }

  get keptBytes(): number {
    return [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  #dropOldest(): void {
    let kept = this.keptBytes;
    for (const path of [...this.#kept.keys()]) {
      if (kept <= this.#limit) return;
      kept -= this.#sizes.get(path) ?? 0;
      this.#sizes.delete(path);
      this.#kept.delete(path);
    }
  }
}

async function readBody({ path, type }: SiteFile): Promise<Body> {
  return makeBody(new Uint8Array(await readFile(path)), type);
}
