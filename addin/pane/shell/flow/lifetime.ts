/**
 * How long something holds. What ends is dropped with everything made within it; nobody clears it field by field, and
 * what comes back late finds a value that nobody looks at any more.
 */

export class Lifetime {
  #isOver = false;
  readonly #atEnd = new Set<() => void>();

  /** Ends with `within` at the latest. */
  constructor(within?: Lifetime) {
    if (within !== undefined) this.atEnd(within.atEnd(() => this.end()));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** For what lives outside of it and must not outlive it: timers, subscriptions. Returns how to take that back. */
  atEnd(work: () => void): () => void {
    if (this.#isOver) {
      work();
      return () => {};
    }
    this.#atEnd.add(work);
    return () => this.#atEnd.delete(work);
  }

  end(): void {
    this.#isOver = true;
    const all = [...this.#atEnd];
    this.#atEnd.clear();
    for (const work of all) work();
  }
}

/** `undefined` takes an optional key away. */
export type Changes<S> = { readonly [K in keyof S]?: S[K] | undefined };

/** A value with a lifetime: replaced, never changed in place. `changed` is told until it is over. */
export class Held<S extends object> extends Lifetime {
  #value: S;
  readonly #changed: () => void;

  constructor(value: S, changed: () => void, within?: Lifetime) {
    super(within);
    this.#value = value;
    this.#changed = changed;
  }

  get value(): S {
    return this.#value;
  }

  change(changes: Changes<S>): void {
    const current = new Map<string, unknown>(Object.entries(this.#value));
    if (Object.entries(changes).every(([key, value]) => current.get(key) === value)) return;
    const kept = Object.entries({ ...this.#value, ...changes }).filter(([, value]) => value !== undefined);
    // Only keys that may be absent are given as undefined, or those whose absence reads the same.
    this.#value = Object.fromEntries(kept) as S;
    if (!this.isOver) this.#changed();
  }
}

/**
 * What every value of that lifetime has one of: made when it is first asked for, dropped with it. So an area keeps what
 * belongs to a sign-in, and the sign-in does not know the areas (as a plugin's field in a ProseMirror state).
 */
export function fieldOf<L extends Lifetime, T>(make: (owner: L) => T): (owner: L) => T {
  const made = new WeakMap<L, { readonly field: T }>();
  return (owner) => {
    const found = made.get(owner) ?? { field: make(owner) };
    made.set(owner, found);
    return found.field;
  };
}
