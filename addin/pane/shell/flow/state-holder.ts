/** The one state of the pane: replaced, never changed; whoever subscribed is told. Knows nothing of what it means. */
import type { Locale } from '#domain/words/locale';
import type { WorkbookAbilities } from '../../../workbook/workbook';
import type { PaneState } from '../../model/state';

/** `undefined` takes an optional key away. */
export type Changes = { readonly [K in keyof PaneState]?: PaneState[K] | undefined };

export interface StateHolder {
  get(): PaneState;
  change(changes: Changes): void;
  subscribe(changed: () => void): () => void;
}

export function holdState(initial: PaneState): StateHolder {
  let state = initial;
  const subscribers = new Set<() => void>();
  return {
    get: () => state,
    change(changes) {
      const entries = Object.entries(changes);
      const current = new Map<string, unknown>(Object.entries(state));
      if (entries.every(([key, value]) => current.get(key) === value)) return;
      const kept = Object.entries({ ...state, ...changes }).filter(([, value]) => value !== undefined);
      // Only keys that may be absent can be given as undefined, but for `history`, whose absence reads the same.
      state = Object.fromEntries(kept) as unknown as PaneState;
      for (const changed of [...subscribers]) changed();
    },
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
  };
}

export interface Setting {
  readonly locale: Locale;
  readonly place: PaneState['place'];
  readonly abilities: WorkbookAbilities;
  readonly online: boolean;
  readonly codeHint?: string | undefined;
}

/** Before anybody signed in, and again after signing out. */
export function initialState({ locale, place, abilities, online, codeHint }: Setting): PaneState {
  return {
    locale,
    place,
    abilities,
    online,
    session: codeHint === undefined ? { status: 'signedOut' } : { status: 'signedOut', codeHint },
    screen: 'forms',
    sheet: { status: 'absent' },
    submit: { status: 'idle' },
    history: undefined,
    announcement: '',
  };
}
