/** The form editor in every state, inside of the pane's frame: ?state=&locale=&theme= */
import { FluentProvider } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import type { Locale } from '#domain/words/locale';
import { FormEditor } from '../../addin/pane/editor/view/FormEditor';
import type { PaneActions } from '../../addin/pane/pane-state';
import { PaneProvider } from '../../addin/pane/shell/hooks/PaneProvider';
import { THEMES } from '../../addin/pane/shell/theme/themes';
import '../../addin/pane/shell/theme/frame.css';
import '../../addin/pane/shell/theme/cards.css';
import '../../addin/pane/shell/theme/reading.css';
import '../../addin/pane/shell/theme/wide.css';
import { EDITOR_STATES, editorIn } from './editor-states';
import * as probes from './probes';
import { namedState } from './states';

let root: Root | undefined;

async function show(name: string, locale: Locale, theme: 'light' | 'dark'): Promise<void> {
  root?.unmount();
  const element = document.getElementById('root');
  if (element === null) throw new Error('gallery.html has no #root');
  const store = await editorIn(name);
  const shell = namedState('collector', locale);
  const paneStore = { state: () => shell, subscribe: () => () => {}, actions: {} as PaneActions };
  document.documentElement.lang = locale;
  root = createRoot(element);
  root.render(
    <PaneProvider store={paneStore}>
      <FluentProvider theme={THEMES[theme]} className="pane" data-appearance={theme} data-place="file" lang={locale}>
        <div className="pane-content">
          <FormEditor store={store} onClose={() => {}} />
        </div>
      </FluentProvider>
    </PaneProvider>,
  );
  Object.assign(window, { editor: store });
}

const asked = new URLSearchParams(window.location.search);
void show(
  asked.get('state') ?? 'editor-column',
  asked.get('locale') === 'en' ? 'en' : 'zh-CN',
  asked.get('theme') === 'dark' ? 'dark' : 'light',
);

Object.assign(window, { gallery: { names: EDITOR_STATES, calls: [], show, ...probes } });
