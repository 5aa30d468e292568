/** Gives the hooks of this folder the pane's store. Components use the hooks and never see the store. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { PaneActions } from '../../model/actions';
import type { PaneState } from '../../model/state';
import type { PaneStore } from '../../model/store';

const StoreContext = createContext<PaneStore | undefined>(undefined);

export function PaneProvider({ store, children }: { readonly store: PaneStore; readonly children: ReactNode }) {
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>;
}

function useStore(): PaneStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('a hook of the pane outside of <PaneProvider>');
  return store;
}

/** Part of the state; the component renders again when that part is another. `select` must not make new objects. */
export function usePane<T>(select: (state: PaneState) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}

export function usePaneActions(): PaneActions {
  return useStore().actions;
}
