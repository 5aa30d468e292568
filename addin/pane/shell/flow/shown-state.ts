/** The one state that is shown: put together anew from the values that hold, whenever one of them changed. */
import type { Store } from '../model/store';

export interface ShownState<S> extends Omit<Store<S, never>, 'actions'> {
  /** One of the values that it is put together from is another. */
  changed(): void;
}

/** The same object as long as every part of it is the same. */
export function showState<S extends object>(puttingTogether: () => S): ShownState<S> {
  let shown = puttingTogether();
  const subscribers = new Set<() => void>();
  return {
    state: () => shown,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    changed() {
      const next = puttingTogether();
      if (isSame(shown, next)) return;
      shown = next;
      for (const tell of [...subscribers]) tell();
    },
  };
}

function isSame(a: object, b: object): boolean {
  const parts = new Map<string, unknown>(Object.entries(a));
  const others = Object.entries(b);
  return parts.size === others.length && others.every(([key, part]) => parts.has(key) && parts.get(key) === part);
}
