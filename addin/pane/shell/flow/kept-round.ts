/** The round that was chosen last on this machine, by collector: found again the next time, as long as the same ones are offered. */
import type { Session } from '#client/shapes';
import { type KeyValueStorage, STORAGE_PREFIX, tolerant } from '../../../storage/browser-storage';

type Offered = Pick<Session, 'collector' | 'rounds'>;

const keyOf = ({ collector }: Offered) => `${STORAGE_PREFIX}round.${collector}`;

export function keepRound(storage: KeyValueStorage, offered: Offered, round: string): void {
  const kept = { round, among: offered.rounds.map(({ id }) => id) };
  tolerant(() => storage.setItem(keyOf(offered), JSON.stringify(kept)));
}

/** Undefined also where a round has come that nobody could choose then: it is shown before anybody stays with the old one. */
export function keptRound(storage: KeyValueStorage, offered: Offered): string | undefined {
  const text = tolerant(() => storage.getItem(keyOf(offered)));
  const kept = typeof text === 'string' ? tolerant((): unknown => JSON.parse(text)) : undefined;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { round, among } = kept as { readonly [key: string]: unknown };
  const wasOffered = ({ id }: { readonly id: string }) => Array.isArray(among) && among.includes(id);
  const isStillSo = offered.rounds.every(wasOffered) && offered.rounds.some(({ id }) => id === round);
  return isStillSo ? String(round) : undefined;
}
