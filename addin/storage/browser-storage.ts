/** What a browser keeps for us over a reload, as far as it lets us. */

/** As localStorage has it; every method may throw where a browser blocks storage. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export const STORAGE_PREFIX = 'kjz.';

/** A full, blocked or damaged storage must not keep anybody from submitting. */
export function tolerant<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
