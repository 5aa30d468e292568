/** The one kind of failure that leaves this room: what a caller can act on, with the adapter's own error as its cause. */

/**
 * | code | meaning | try again? |
 * |---|---|---|
 * | `store.throttled` | the database asked for less, also after retries | yes, later |
 * | `store.unavailable` | not reachable, too slow or failing; a write may or may not have happened | yes, same id |
 * | `store.tooLarge` | content or record beyond a stated limit; nothing was written | no |
 * | `store.invalidKey` | a part of a key is empty, too long or not well-formed text | no |
 * | `store.damaged` | what was read back is not what was written | no |
 */
export type StoreErrorCode =
  | 'store.throttled'
  | 'store.unavailable'
  | 'store.tooLarge'
  | 'store.invalidKey'
  | 'store.damaged';

/** Messages are for logs and name no content of a submission. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(`${code}: ${message}`, { cause });
    this.code = code;
  }
}
