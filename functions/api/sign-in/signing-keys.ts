/** The key pair that signs one collector's tokens: what another collector's key signed is no token here. */
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { onceByText } from '#domain/sheet/once-by-text';

export interface SigningKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** By secret and collector: deriving costs as much as verifying a token. Bounded, since whoever asks names the collector. */
const derived = new WeakMap<Uint8Array, (collector: string) => SigningKeys>();
const KNOWN_COLLECTORS = 256;

const SEED_BYTES = 32;
/** What precedes the seed of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * An Ed25519 pair out of a secret of the whole deployment (HKDF, RFC 5869): nobody has to make or keep a pair for each
 * collector, and rotating is writing a new secret. Everybody signs in again then.
 */
export function signingKeysOf(secret: Uint8Array, collector: string): SigningKeys {
  const keysOf = derived.get(secret) ?? onceByText((name) => derive(secret, name), KNOWN_COLLECTORS);
  derived.set(secret, keysOf);
  return keysOf(collector);
}

function derive(secret: Uint8Array, collector: string): SigningKeys {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', `kjz access tokens of ${collector}`, SEED_BYTES));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
