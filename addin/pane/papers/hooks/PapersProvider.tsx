/** Gives this area's components their store, which is one unit's own. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { PapersActions, PapersStore } from '../model/actions';
import type { PapersState } from '../model/state';

const PapersContext = createContext<PapersStore | undefined>(undefined);

export function PapersProvider({ store, children }: { readonly store: PapersStore; readonly children: ReactNode }) {
  return <PapersContext.Provider value={store}>{children}</PapersContext.Provider>;
}

function useStore(): PapersStore {
  const store = useContext(PapersContext);
  if (store === undefined) throw new Error('a hook of papers outside of <PapersProvider>');
  return store;
}

/** `select` must not make new objects. */
export function usePapers<Part>(select: (state: PapersState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}

export function usePapersActions(): PapersActions {
  return useStore().actions;
}
