import type { CryptoKey, JWK } from 'jose';

/** Secrets; they stay inside this room and never reach a log. */
export interface AppKeys {
  /** An Ed25519 pair: signs and checks access tokens. */
  readonly signing: { readonly privateKey: CryptoKey | JWK; readonly publicKey: CryptoKey | JWK };
  /** Keys the hash of access codes; at least 32 random bytes. Changing it makes every code unknown. */
  readonly pepper: Uint8Array;
}
