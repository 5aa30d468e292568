/** Puts the pane into a page: looks, store, root. Knows neither Office nor the server. */
import { createRoot } from 'react-dom/client';
import { Pane } from './Pane';
import type { PaneStore } from './pane-state';
import { PaneProvider } from './shell/hooks/PaneProvider';
import type { MountOptions } from './shell/view/mount-options';
import './shell/theme/frame.css';
import './shell/theme/menu.css';
import './shell/theme/cards.css';
import './staff/theme/issues.css';
import './staff/theme/review.css';
import './shell/theme/reading.css';
import './shell/theme/wide.css';
import './staff/theme/sheet.css';
import './shell/theme/print.css';

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
