/** The bytes of served files: read and compressed when they are first asked for, kept within a bound. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SiteFile } from './listing';

export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it is worth it. */
  readonly gzipped?: Uint8Array<ArrayBuffer>;
  /** Of the content, without quotes. */
  readonly digest: string;
}

/** Of all bodies together, plain and compressed. */
export const KEPT_BYTES = 64 * 1024 * 1024;
const SMALLEST_COMPRESSED = 1024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|wasm)|image\/svg)/;

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
    const body = makeBody(file);
    this.#kept.set(file.path, body);
    body.then(
      ({ bytes, gzipped }) => {
        this.#sizes.set(file.path, bytes.byteLength + (gzipped?.byteLength ?? 0));
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

async function makeBody({ path, type }: SiteFile): Promise<Body> {
  const bytes = new Uint8Array(await readFile(path));
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  if (!COMPRESSIBLE.test(type) || bytes.byteLength < SMALLEST_COMPRESSED) return { bytes, digest };
  const gzipped = new Uint8Array(await promisify(gzip)(bytes, { level: 9 }));
  return gzipped.byteLength < bytes.byteLength ? { bytes, digest, gzipped } : { bytes, digest };
}
