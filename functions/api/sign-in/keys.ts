/** Secrets of a deployment; they stay inside this room and never reach a log. At least 32 random bytes each. */
export interface AppKeys {
  /** Each collector's signing keys are derived from it. Changing it makes everybody sign in again. */
  readonly signing: Uint8Array;
  /** Keys the hash of access codes. Changing it makes every code unknown. */
  readonly pepper: Uint8Array;
}
