/** Puts a round where what was read still stands, with what its forms were; what is too large to be kept is no failure of the store's. */
import type { Round } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';
import { StoreError } from '#store/store-error';
import type { StandingRound } from '../sign-in/round-access';
import { definitionsToKeep } from './kept-definitions';

/** `stale`: somebody put another one in between. Throws StoreError. */
export type Kept = 'kept' | 'stale' | 'tooLarge';

export interface RoundToKeep {
  readonly round: Round;
  /** What was read; undefined: none stands. */
  readonly standing: StandingRound | undefined;
  /** Who stores it, as people read it. */
  readonly by: string;
  readonly now: Date;
}

export async function keepRound(
  registry: Pick<RegistryStore, 'replaceRound' | 'keptDefinitions'>,
  { round, standing, by, now }: RoundToKeep,
): Promise<Kept> {
  try {
    const said = { by, at: now.toISOString() };
    const definitions = await definitionsToKeep(registry, standing?.round, round, said);
    const isKept = await registry.replaceRound(round.collector.id, round.id, round, standing?.edition, definitions);
    return isKept ? 'kept' : 'stale';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store.tooLarge') return 'tooLarge';
    throw error;
  }
}
