/** The page without Excel: the same pane on a dropped .xlsx, and the collector's view. Loads no office.js. */
import { browserDeps, localeFrom, takeCodeHint } from './browser-deps';
import { openFileWorkbook } from './file/file-workbook';
import { createPaneStore } from './pane/create-pane-store';
import { wouldLoseInInbox } from './pane/inbox/model/unsaved';
import { mountPane } from './pane/mount';
import { wouldLoseInRounds } from './pane/rounds/model/unsaved';
import { wouldLose } from './pane/staff/model/unsaved';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

const workbook = openFileWorkbook();
const store = createPaneStore({
  ...browserDeps(''),
  workbook,
  locale: localeFrom(window.navigator.language),
  codeHint: takeCodeHint(),
});
void store.actions.resumeSignIn();
mountPane(root, store, { place: 'file' });

// Behind the first screen: then files are opened, put right and handed out without a network too.
if ('requestIdleCallback' in window) window.requestIdleCallback(() => workbook.prepare(), { timeout: 5_000 });
else setTimeout(() => workbook.prepare(), 1_000);

// The browser asks in its own words before the page goes with what is nowhere else.
window.addEventListener('beforeunload', (event) => {
  const { submit, roundsArea, inbox } = store.state();
  const isLost =
    wouldLose(submit, workbook.unsavedCells) ||
    wouldLoseInRounds(roundsArea?.state()) ||
    wouldLoseInInbox(inbox?.state());
  if (isLost) event.preventDefault();
});
