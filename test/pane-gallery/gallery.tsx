/** Every state of the pane, rendered by the real components with actions that do nothing: ?state=&locale=&theme= */
import type { Locale } from '#domain/words/locale';
import { type MountedPane, mountPane } from '../../addin/pane/mount';
import type { PaneActions, PaneStore } from '../../addin/pane/pane-state';
import * as probes from './probes';
import { namedState, STATE_NAMES } from './states';

/** What was asked of the flow since the state was shown: name and arguments. */
const calls: (readonly [action: string, ...given: unknown[]])[] = [];

const record =
  (action: string) =>
  (...given: unknown[]) => {
    calls.push([action, ...given]);
    return Promise.resolve();
  };

/** Does nothing but remember; the view must not depend on what an action returns. */
const actions = new Proxy({} as PaneActions, {
  get: (_, action) => record(String(action)),
});

type Theme = 'light' | 'dark';
let mounted: MountedPane | undefined;
let state = namedState('checked', 'zh-CN');
const subscribers = new Set<() => void>();

/** A fresh pane in that state: nothing folded or typed is left from the one before. */
function show(name: string, locale: Locale, theme: Theme): void {
  mounted?.unmount();
  const root = document.getElementById('root');
  if (root === null) throw new Error('gallery.html has no #root');
  calls.length = 0;
  state = namedState(name, locale);
  const store: PaneStore = {
    state: () => state,
    subscribe: (changed) => {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    actions,
  };
  document.documentElement.lang = locale;
  mounted = mountPane(root, store, { theme, place: state.place });
}

/** The pane that is there gets that state, as the flow would give it. */
function become(name: string): void {
  state = namedState(name, state.locale);
  for (const changed of subscribers) changed();
}

const asked = new URLSearchParams(window.location.search);
show(
  asked.get('state') ?? 'checked',
  asked.get('locale') === 'en' ? 'en' : 'zh-CN',
  asked.get('theme') === 'dark' ? 'dark' : 'light',
);

// What the test reaches for.
Object.assign(window, { gallery: { names: STATE_NAMES, calls, show, become, ...probes } });
