/** Gives this area's components its store, which is one sign-in's own. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Store } from '../../shell/model/store';
import type { RoundsActions } from '../model/actions';
import type { RoundsState } from '../model/state';

type AnyRoundsStore = Store<RoundsState, RoundsActions>;

const RoundsContext = createContext<AnyRoundsStore | undefined>(undefined);

export function RoundsProvider({ store, children }: { readonly store: AnyRoundsStore; readonly children: ReactNode }) {
  return <RoundsContext.Provider value={store}>{children}</RoundsContext.Provider>;
}

function useStore(): AnyRoundsStore {
  const store = useContext(RoundsContext);
  if (store === undefined) throw new Error('a hook of the rounds outside of <RoundsProvider>');
  return store;
}

/** `select` must not make new objects. */
export function useRounds<Part>(select: (state: RoundsState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}

export function useRoundsActions(): RoundsActions {
  return useStore().actions;
}
