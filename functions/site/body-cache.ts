/** The bytes of served files: read and compressed when they are first asked for, kept within a bound. Knows no place. */
import { type Body, bodyBytes } from './body';

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

  /** What `read` gave for this key, until others need the room; rejects as `read` does, which is asked again then. */
  get(key: string, read: () => Promise<Body>): Promise<Body> {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const body = read();
    this.#kept.set(key, body);
    body.then(
      (made) => {
        this.#sizes.set(key, bodyBytes(made));
        this.#dropOldest();
      },
      () => this.#kept.delete(key),
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
