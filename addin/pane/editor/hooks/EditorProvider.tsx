/** Gives the editor's components its store: it is one editor's own, and ends with it. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Path } from '#domain/editing/edits';
import { type FieldFault, isWithin } from '#domain/editing/field-fault';
import type { Store } from '../../shell/model/store';
import type { EditorActions } from '../model/actions';
import type { EditorState } from '../model/state';

type EditorStore = Store<EditorState, EditorActions>;

const EditorContext = createContext<EditorStore | undefined>(undefined);

export function EditorProvider({ store, children }: { readonly store: EditorStore; readonly children: ReactNode }) {
  return <EditorContext.Provider value={store}>{children}</EditorContext.Provider>;
}

function useStore(): EditorStore {
  const store = useContext(EditorContext);
  if (store === undefined) throw new Error('a hook of the editor outside of <EditorProvider>');
  return store;
}

/** `select` must not make new objects. */
export function useEditor<Part>(select: (state: EditorState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}

export function useEditorActions(): EditorActions {
  return useStore().actions;
}

/** What is wrong at that place, or in it. */
export function useFaults(path: Path): readonly FieldFault[] {
  return useEditor((state) => state.faults).filter((fault) => isWithin(fault, path));
}
