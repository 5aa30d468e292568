/** Gives the hooks of the shell and its areas the pane's store. Components use the hooks and never see the store. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { ShellActions } from '../model/actions';
import type { ShellState } from '../model/state';
import type { Store } from '../model/store';

type AnyStore = Store<ShellState, ShellActions>;

const StoreContext = createContext<AnyStore | undefined>(undefined);

/** What is mounted has the state and the actions of every area; which of them an area may see, its own hooks say. */
export function PaneProvider({ store, children }: { readonly store: AnyStore; readonly children: ReactNode }) {
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>;
}

function useStore(): AnyStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('a hook of the pane outside of <PaneProvider>');
  return store;
}

/** Part of the state; the component renders again when that part is another. `select` must not make new objects. */
export function usePaneState<State extends ShellState, Part>(select: (state: State) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state() as State));
}

export function usePaneActions<Actions extends ShellActions>(): Actions {
  return useStore().actions as Actions;
}
