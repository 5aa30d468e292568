/** `Office.context` and `Office.onReady` where office.js' own bootstrap does not run (Node, plain http). */
import { type RequirementSets, supportsSet } from '../excel-host';

export interface OfficeContextParts {
  readonly requirementSets: RequirementSets;
  readonly displayLanguage: string;
  /** Document settings, JSON by name, when the pane starts. */
  readonly settings: ReadonlyMap<string, string>;
  /** Keeps all settings in the document: what is missing is gone. */
  readonly saveSettings: (settings: ReadonlyMap<string, string>) => Promise<void>;
}

interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

type Callback = (result: AsyncResult) => void;

export const HOST_INFO = { host: 'Excel', platform: 'OfficeOnline' } as const;

/** The part of `Office.context` that add-ins use; the rest is missing, so that using it is noticed. */
export function createOfficeContext({ requirementSets, displayLanguage, settings, saveSettings }: OfficeContextParts) {
  return {
    ...HOST_INFO,
    displayLanguage,
    contentLanguage: displayLanguage,
    /** Key under which the pane keeps its state of this host. */
    partitionKey: 'emulated-excel',
    diagnostics: { ...HOST_INFO, version: '16.0.0.0' },
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') =>
        supportsSet(requirementSets, name, String(version)),
    },
    document: { mode: 'readWrite', url: 'Book1.xlsx', settings: documentSettings(settings, saveSettings) },
  };
}

export type OfficeContext = ReturnType<typeof createOfficeContext>;

/** The global `Office`, as much of it as there is. */
export interface BareOffice {
  readonly context: OfficeContext;
  readonly onReady: () => Promise<typeof HOST_INFO>;
}

/** Gives the client that was loaded its context, where it looks for it. */
export function installOffice(
  client: { readonly OSF: { _OfficeAppFactory: unknown } },
  context: OfficeContext,
): BareOffice {
  client.OSF._OfficeAppFactory = { getContext: () => context };
  return { context, onReady: async () => HOST_INFO };
}

function documentSettings(initial: ReadonlyMap<string, string>, save: OfficeContextParts['saveSettings']) {
  const kept = new Map<string, string>(initial);
  return {
    get: (name: string): unknown => {
      const found = kept.get(name);
      return found === undefined ? null : JSON.parse(found);
    },
    set: (name: string, value: unknown): void => void kept.set(name, JSON.stringify(value)),
    remove: (name: string): void => void kept.delete(name),
    saveAsync: (...given: readonly (object | Callback)[]): void => {
      const callback = given.find((one): one is Callback => typeof one === 'function');
      save(kept).then(
        () => callback?.({ status: 'succeeded', value: undefined }),
        (error: unknown) =>
          callback?.({ status: 'failed', value: undefined, error: { code: 5001, message: String(error) } }),
      );
    },
    refreshAsync: (callback?: Callback): void => callback?.({ status: 'succeeded', value: undefined }),
  };
}

/** Keeps exactly these settings. */
export function replaceSettings(store: Map<string, string>, settings: ReadonlyMap<string, string>): void {
  store.clear();
  for (const [name, value] of settings) store.set(name, value);
}
