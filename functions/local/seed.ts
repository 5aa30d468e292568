/** What a new data folder is given: secrets, the example rounds, their access codes. A second start changes nothing. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { hashAccessCode } from '#api/sign-in/access-code';
import type { AppKeys } from '#api/sign-in/keys';
import { EXAMPLE_ROUND, exampleRoundAround } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { roundSchema } from '#domain/form/round';
import { roundsInOrder } from '#domain/form/round-order';
import { isoDayInChina } from '#domain/words/china-time';
import { OPERATOR } from '#operate/operations';
import type { CodeIssue, RegistryStore } from '#store/registry-store';
import { createCodesSheet, type HandedOutCode, readCodesSheet } from './codes-sheet';
import { type DataFolder, readOrCreateSecret } from './data-folder';

/** The keys of this data folder, made on its first start; 0600. */
export async function openKeys(folder: DataFolder): Promise<AppKeys> {
  const signing = await readOrCreateSecret(folder, 'signing-key.json', newSigningKey);
  const pepper = await readOrCreateSecret(folder, 'pepper.txt', () => randomBytes(32).toString('base64url'));
  return { signing: signingSecretOf(signing), pepper: Buffer.from(pepper, 'base64url') };
}

/** Of the pair, which signed by itself before there were several collectors, the private key's bytes. */
function signingSecretOf(text: string): Uint8Array {
  const { privateKey } = JSON.parse(text) as { readonly privateKey: { readonly d: string } };
  return Buffer.from(privateKey.d, 'base64url');
}

function newSigningKey(): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return JSON.stringify({
    privateKey: privateKey.export({ format: 'jwk' }),
    publicKey: publicKey.export({ format: 'jwk' }),
  });
}

export interface Seeded {
  /** As they are stored and can be read, the current one first. */
  readonly rounds: readonly Round[];
  /** As the sheet says; undefined when somebody took the sheet away. */
  readonly codes: readonly HandedOutCode[] | undefined;
  readonly isFirstStart: boolean;
}

const COLLECTOR = EXAMPLE_ROUND.collector.id;

/**
 * Two rounds, the notice's of 2023 and one around today: what somebody tries has a deadline to come, and the sheets of
 * 2023 can still be checked and reported. The round of 2023 is put last: where it stands, everything else stands too,
 * and a start that was killed half-way is simply finished by the next one with what it had already written down.
 */
export async function seedExampleRounds(
  folder: DataFolder,
  registry: RegistryStore,
  pepper: Uint8Array,
  now: Date,
): Promise<Seeded> {
  const stored = await registry.getRound(COLLECTOR, EXAMPLE_ROUND.id);
  // One that the collector removed does not come back.
  const isFirstStart = !(await registry.hasHadRound(COLLECTOR, EXAMPLE_ROUND.id));
  // Written by an older version in a shape that is no longer read: the example is this program's own, so it is renewed.
  const isUnreadable = stored !== undefined && !roundSchema.safeParse(stored.definition).success;
  if (isFirstStart) await layFirstRounds(folder, registry, pepper, now);
  else if (isUnreadable) await put(registry, EXAMPLE_ROUND);
  // Codes of before 2026-11-26 are listed nowhere.
  const areListed = isFirstStart || (await registry.listCodes(COLLECTOR)).length > 0;
  if (!areListed) await putCodes(registry, pepper, (await readCodesSheet(folder.path)) ?? []);
  const rounds = (await registry.listRounds(COLLECTOR)).flatMap(
    ({ definition }) => roundSchema.safeParse(definition).data ?? [],
  );
  return { rounds: roundsInOrder(rounds, now.getTime()), codes: await readCodesSheet(folder.path), isFirstStart };
}

async function layFirstRounds(folder: DataFolder, registry: RegistryStore, pepper: Uint8Array, now: Date) {
  const codes = (await readCodesSheet(folder.path)) ?? (await createCodesSheet(folder.path, EXAMPLE_ROUND));
  await putCodes(registry, pepper, codes, { at: now.toISOString(), by: OPERATOR });
  // One that a killed start laid on another day stays.
  const isOneThere = (await registry.listRounds(COLLECTOR)).length > 0;
  if (!isOneThere) await put(registry, exampleRoundAround(isoDayInChina(now.getTime())));
  await put(registry, EXAMPLE_ROUND);
}

async function putCodes(
  registry: RegistryStore,
  pepper: Uint8Array,
  codes: readonly HandedOutCode[],
  issued?: CodeIssue,
): Promise<void> {
  await Promise.all(
    codes.map(({ unit, code }) => {
      const codeHash = hashAccessCode(pepper, code);
      return registry.putCode(
        unit === undefined
          ? { codeHash, collector: COLLECTOR, role: 'admin' }
          : { codeHash, collector: COLLECTOR, role: 'unit', unit },
        issued,
      );
    }),
  );
}

function put(registry: RegistryStore, round: Round): Promise<void> {
  return registry.putRound(COLLECTOR, round.id, round);
}
