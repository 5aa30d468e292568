/** Who is next: each asker has a line of their own, and the lines are served in turn. Knows nothing of what is asked. */

export interface TurnLimits {
  /** Of all askers together. */
  readonly waiting: number;
  readonly waitingOfOne: number;
}

export class Turns<T> {
  /** Never empty lines; the first is served next. */
  readonly #lines = new Map<string, T[]>();
  #waiting = 0;

  constructor(readonly limits: TurnLimits) {}

  /** False where too many wait already, of this asker or of all. */
  add(asker: string, item: T): boolean {
    const line = this.#lines.get(asker) ?? [];
    if (this.#waiting >= this.limits.waiting || line.length >= this.limits.waitingOfOne) return false;
    line.push(item);
    this.#lines.set(asker, line);
    this.#waiting++;
    return true;
  }

  /** The first of the line whose turn it is; that line goes behind the others. */
  next(): T | undefined {
    for (const [asker, line] of this.#lines) {
      const item = line.shift();
      this.#lines.delete(asker);
      if (line.length > 0) this.#lines.set(asker, line);
      this.#waiting--;
      return item;
    }
    return undefined;
  }

  /** All that still wait, who wait no longer. */
  clear(): readonly T[] {
    const all = [...this.#lines.values()].flat();
    this.#lines.clear();
    this.#waiting = 0;
    return all;
  }
}
