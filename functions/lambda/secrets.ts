/** The two secrets of a deployment, and the keys that are made of them. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { AppKeys } from '#api/sign-in/keys';
import { SHORT_CALLS } from './short-calls';

/** As infra/stack/secrets.ts has them made: shorter ones were put there by a mistake. */
const LEAST_CHARACTERS = 32;

/** The current text of a secret. Throws where it cannot be read or is too short; never with the text. */
export async function readSecret(client: SecretsManagerClient, id: string, least = LEAST_CHARACTERS): Promise<string> {
  const { SecretString: text = '' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  if (text.length < least) throw new Error(`a secret has fewer than ${least} characters`);
  return text;
}

export function connectSecrets(): SecretsManagerClient {
  return new SecretsManagerClient(SHORT_CALLS);
}

/** Of the texts as they are. */
export function keysOf(signing: string, pepper: string): AppKeys {
  return { signing: Buffer.from(signing, 'utf8'), pepper: Buffer.from(pepper, 'utf8') };
}
