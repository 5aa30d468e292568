/** What the product asks of the place where finished workbooks are kept and fetched from. Types only. */

/**
 * Whole objects by key. A key is 1 to 8 segments joined by `/`, 512 characters at most; a segment is 1 to 200 lower-case
 * letters, digits, `.`, `_`, `-` and starts with a letter or digit: put text of other scripts into a hash first. No key
 * may be another's beginning up to a `/` (`a` beside `a/b`): a folder cannot hold both.
 * Every method may throw a StoreError: `store.invalidKey`, `store.unavailable`.
 */
export interface ObjectStore {
  /** Stores or replaces the object; a reader sees the old bytes or the new, never a part. In pieces: one after another. */
  put(key: string, bytes: Uint8Array | readonly Uint8Array[], contentType: string): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** The length in bytes of what `get` would give, without reading it. */
  size(key: string): Promise<number | undefined>;
  /** Removes every object whose key begins with `${above}/`, not `above` itself, and tells how many. May be cut off and repeated. */
  removeBelow(above: string): Promise<number>;
}

/** Addresses that open one object to whoever holds them, without signing in, for a short while. */
export interface DownloadAddresses {
  /** Absolute, or a path on the API's own origin. The object need not be there; may throw a StoreError, `store.invalidKey` too. */
  addressOf(key: string, download: Download): Promise<string>;
}

/** How a browser is told to take the object. */
export interface Download {
  readonly contentType: string;
  /** Content-Disposition, ASCII. */
  readonly disposition: string;
  readonly validSeconds: number;
}
