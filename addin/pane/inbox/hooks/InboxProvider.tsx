/** Gives this area's components its store, which is one round's own. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { InboxActions, InboxStore } from '../model/actions';
import type { InboxState } from '../model/state';

const InboxContext = createContext<InboxStore | undefined>(undefined);

export function InboxProvider({ store, children }: { readonly store: InboxStore; readonly children: ReactNode }) {
  return <InboxContext.Provider value={store}>{children}</InboxContext.Provider>;
}

function useStore(): InboxStore {
  const store = useContext(InboxContext);
  if (store === undefined) throw new Error('a hook of the inbox outside of <InboxProvider>');
  return store;
}

/** `select` must not make new objects. */
export function useInbox<Part>(select: (state: InboxState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}

export function useInboxActions(): InboxActions {
  return useStore().actions;
}
