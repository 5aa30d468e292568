/** Puts the pane into a page: looks, store, root. Knows neither Office nor the server. */
import { createRoot } from 'react-dom/client';
import { PaneProvider } from '../hooks/PaneProvider';
import type { PaneStore } from '../model/store';
import type { MountOptions } from './mount-options';
import { Pane } from './Pane';
import '../theme/frame.css';
import '../theme/menu.css';
import '../theme/cards.css';
import '../theme/issues.css';
import '../theme/reading.css';
import '../theme/collector.css';
import '../theme/wide.css';

export interface MountedPane {
  /** Excel changed its theme. */
  changeTheme(theme: MountOptions['theme']): void;
  unmount(): void;
}

/** Renders the pane into `element`, which should fill the window, and follows the store until unmounted. */
export function mountPane(
  element: HTMLElement,
  store: PaneStore,
  { theme, place, wantsSubmit = false }: MountOptions,
): MountedPane {
  const root = createRoot(element);
  const render = (shown: MountOptions['theme']) =>
    root.render(
      <PaneProvider store={store}>
        <Pane theme={shown} place={place} wantsSubmit={wantsSubmit} />
      </PaneProvider>,
    );
  render(theme);
  return { changeTheme: render, unmount: () => root.unmount() };
}
