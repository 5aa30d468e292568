/** Every state of the pane, rendered by the real components with actions that do nothing: ?state=&locale=&theme= */
import type { Locale } from '#domain/words/locale';
import { type MountedPane, mountPane } from '../../addin/pane/mount';
import { OFFICER_WORDS } from '../../addin/pane/officer/words/view-words';
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

/** The officers' page that a state is of, where it is not their first one. */
const PAGES = ['inbox', 'reminding', 'findings', 'joint', 'recommended', 'paperCopies', 'summary', 'closing'] as const;

/** Goes there as a person does; the officers' area is fetched late, here too. */
async function goToPage(name: string, locale: Locale): Promise<void> {
  const page = PAGES.find((each) => name.split('-')[0] === each);
  for (let tries = 0; page !== undefined && tries < 100; tries++) {
    const tabs = [...document.querySelectorAll<HTMLElement>('.page-tabs button')];
    const tab = tabs.find(({ textContent }) => textContent === OFFICER_WORDS[locale].places[page]);
    if (tab !== undefined) return tab.click();
    await new Promise((done) => setTimeout(done));
  }
}

/** A fresh pane in that state: nothing folded or typed is left from the one before. */
async function show(name: string, locale: Locale, theme: Theme): Promise<void> {
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
  await goToPage(name, locale);
}

/** The pane that is there gets that state, as the flow would give it. */
function become(name: string): void {
  state = namedState(name, state.locale);
  for (const changed of subscribers) changed();
}

const asked = new URLSearchParams(window.location.search);
void show(
  asked.get('state') ?? 'checked',
  asked.get('locale') === 'en' ? 'en' : 'zh-CN',
  asked.get('theme') === 'dark' ? 'dark' : 'light',
);

// What the test reaches for.
Object.assign(window, { gallery: { names: STATE_NAMES, calls, show, become, ...probes } });
