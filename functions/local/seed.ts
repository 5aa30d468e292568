/** What a new data folder is given: secrets, the example round, its access codes. A second start changes nothing. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { hashAccessCode } from '#api/sign-in/access-code';
import type { AppKeys } from '#api/sign-in/keys';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { roundSchema } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';
import { createCodesSheet, type HandedOutCode, readCodesSheet } from './codes-sheet';
import { type DataFolder, readOrCreateSecret } from './data-folder';

/** The keys of this data folder, made on its first start; 0600. */
export async function openKeys(folder: DataFolder): Promise<AppKeys> {
  const signing = await readOrCreateSecret(folder, 'signing-key.json', newSigningKey);
  const pepper = await readOrCreateSecret(folder, 'pepper.txt', () => randomBytes(32).toString('base64url'));
  return { signing: JSON.parse(signing), pepper: Buffer.from(pepper, 'base64url') };
}

function newSigningKey(): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return JSON.stringify({
    privateKey: privateKey.export({ format: 'jwk' }),
    publicKey: publicKey.export({ format: 'jwk' }),
  });
}

export interface Seeded {
  readonly round: Round;
  /** As the sheet says; undefined when somebody took the sheet away. */
  readonly codes: readonly HandedOutCode[] | undefined;
  readonly isFirstStart: boolean;
}

/**
 * The round is put last: where it stands, the codes stand too, and a start that was killed half-way is simply
 * finished by the next one with the codes it had already written down.
 */
export async function seedExampleRound(
  folder: DataFolder,
  registry: RegistryStore,
  pepper: Uint8Array,
): Promise<Seeded> {
  const round = EXAMPLE_ROUND;
  const collector = round.collector.id;
  const stored = await registry.getRound(collector, round.id);
  const sheet = await readCodesSheet(folder.path);
  if (stored !== undefined) {
    const readable = roundSchema.safeParse(stored.definition);
    // Written by an older version in a shape that is no longer read: the example is this program's own, so it is renewed.
    if (!readable.success) await registry.putRound(collector, round.id, round);
    return { round: readable.data ?? round, codes: sheet, isFirstStart: false };
  }
  const codes = sheet ?? (await createCodesSheet(folder.path, round));
  await Promise.all(
    codes.map(({ unit, code }) => {
      const codeHash = hashAccessCode(pepper, code);
      return registry.putCode(
        unit === undefined ? { codeHash, collector, role: 'admin' } : { codeHash, collector, role: 'unit', unit },
      );
    }),
  );
  await registry.putRound(collector, round.id, round);
  return { round, codes, isFirstStart: true };
}
