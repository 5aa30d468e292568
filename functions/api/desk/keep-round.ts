/** Puts a round where what was read still stands; what is too large to be kept is no failure of the store's. */
import type { Round } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';
import { StoreError } from '#store/store-error';

/** `stale`: somebody put another one in between. Throws StoreError. */
export type Kept = 'kept' | 'stale' | 'tooLarge';

/** `readEdition` undefined: none stands. */
export async function keepRound(
  registry: Pick<RegistryStore, 'replaceRound'>,
  round: Round,
  readEdition: string | undefined,
): Promise<Kept> {
  try {
    const isKept = await registry.replaceRound(round.collector.id, round.id, round, readEdition);
    return isKept ? 'kept' : 'stale';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store.tooLarge') return 'tooLarge';
    throw error;
  }
}
