/** What the product asks of the place where finished workbooks are cached. Types only. */

/**
 * Whole objects by key. A key is 1 to 8 segments joined by `/`, 512 characters at most; a segment is lower-case
 * letters, digits, `.`, `_`, `-` and starts with a letter or digit: put text of other scripts into a hash first.
 * Every method may throw a StoreError: `store.invalidKey`, `store.unavailable`.
 */
export interface ObjectStore {
  /** Stores or replaces the object; a reader sees the old bytes or the new, never a part. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
}
