/** The two secrets of a deployment, and the keys that are made of them. */
import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { AppKeys } from '#api/sign-in/keys';
import { SHORT_CALLS } from './short-calls';

/** As infra/stack/secrets.ts has them made: shorter ones were put there by a mistake. */
const LEAST_CHARACTERS = 32;

/** The current text of a secret. Throws where it cannot be read or is too short; never with the text. */
export async function readSecret(client: SecretsManagerClient, id: string): Promise<string> {
  const { SecretString: text = '' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  if (text.length < LEAST_CHARACTERS) throw new Error(`a secret has fewer than ${LEAST_CHARACTERS} characters`);
  return text;
}

export function connectSecrets(): SecretsManagerClient {
  return new SecretsManagerClient(SHORT_CALLS);
}

/** Of the text as it is. */
export function pepperOf(secret: string): Uint8Array {
  return Buffer.from(secret, 'utf8');
}

/**
 * An Ed25519 pair out of any random text (HKDF, RFC 5869): Secrets Manager generates text, and rotating is writing a
 * new one. Everybody signs in again then.
 */
export function signingKeysOf(secret: string): AppKeys['signing'] {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'kjz access tokens', SEED_BYTES));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return {
    privateKey: privateKey.export({ format: 'jwk' }) as AppKeys['signing']['privateKey'],
    publicKey: createPublicKey(privateKey).export({ format: 'jwk' }) as AppKeys['signing']['publicKey'],
  };
}

const SEED_BYTES = 32;
/** What precedes the seed of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
