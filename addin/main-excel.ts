/** The pane inside Excel: waits for Office.js, puts the parts together, mounts. */
import { browserDeps, localeFrom, takeCodeHint } from './browser-deps';
import { startOfficeOfPage } from './excel/office-of-page';
import { openExcelWorkbook } from './excel/office-workbook';
import { keepKeysInPane } from './excel/pane-keys';
import { createPaneStore } from './pane/create-pane-store';
import { mountPane } from './pane/mount';
import { showUnsupported } from './unsupported';

async function start(root: HTMLElement): Promise<void> {
  const office = await startOfficeOfPage();
  if (office.status !== 'ready') {
    showUnsupported(root, office.status, localeFrom(office.status === 'tooOld' ? office.language : navigator.language));
    return;
  }
  const store = createPaneStore({
    ...browserDeps(office.storagePrefix),
    workbook: openExcelWorkbook(office.client),
    locale: localeFrom(office.language),
    codeHint: takeCodeHint(),
  });
  void store.actions.resumeSignIn();
  const theme = office.isDark === undefined ? undefined : office.isDark ? 'dark' : 'light';
  keepKeysInPane(document);
  mountPane(root, store, { place: 'excel', theme, wantsSubmit: asksToSubmit() });
}

/** Opened by the ribbon's 提交. It submits nothing by itself, and not again because the page was loaded anew. */
function asksToSubmit(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return new URLSearchParams(window.location.search).get('do') === 'submit' && navigation?.type !== 'reload';
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
await start(root);
