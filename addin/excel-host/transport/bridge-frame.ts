/** In the pane's frame over plain http, where office.js' own bootstrap refuses: Excel's client over its native bridge. */
import type { FromFrame, FromPage } from './frame-messages';
import type { NativeBridge } from './native-bridge';
import { type BareOffice, createOfficeContext, installOffice } from './office-context';

type Start = Extract<FromPage, { kind: 'start' }>;

/** What the client's script looks for and leaves on the page. */
interface ClientPage {
  _richApiNativeBridge: NativeBridge;
  OSF: { _OfficeAppFactory: unknown };
  Office: BareOffice;
}

/**
 * Afterwards `Excel` and `Office` are there, as after office.js.
 *
 * @param source address of the client's script, `excel-web-16.00.js`
 * @throws Error where no page around the frame answers within ten seconds, or the script cannot be loaded
 */
export async function installBridge(source: string): Promise<void> {
  const page = window as unknown as ClientPage;
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => post({ kind: 'client', text }),
    onMessageFromHost: null,
  };
  page._richApiNativeBridge = bridge;
  const saves = new Map<number, () => void>();
  const start = await new Promise<Start>((answered, refused) => {
    const noAnswer = setTimeout(() => refused(new Error('no page around this frame plays Excel')), ANSWER_WITHIN_MS);
    window.addEventListener('message', ({ source: sender, origin, data }: MessageEvent) => {
      if (sender !== window.parent || origin !== window.location.origin) return;
      const message = data as FromPage;
      if (message.kind === 'host') bridge.onMessageFromHost?.(message.text);
      if (message.kind === 'settingsSaved') take(saves, message.id)?.();
      if (message.kind === 'start') {
        clearTimeout(noAnswer);
        answered(message);
      }
    });
    post({ kind: 'hello' });
  });
  await loadScript(source);
  let lastSave = 0;
  const context = createOfficeContext({
    requirementSets: start.requirementSets,
    displayLanguage: start.displayLanguage,
    settings: new Map(start.settings),
    saveSettings: (settings) =>
      new Promise((saved) => {
        lastSave += 1;
        saves.set(lastSave, saved);
        post({ kind: 'saveSettings', id: lastSave, settings: [...settings] });
      }),
  });
  page.Office = installOffice(page, context);
}

const ANSWER_WITHIN_MS = 10_000;

function post(message: FromFrame): void {
  window.parent.postMessage(message, window.location.origin);
}

function take<T>(map: Map<number, T>, key: number): T | undefined {
  const found = map.get(key);
  map.delete(key);
  return found;
}

function loadScript(source: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', () => loaded());
    script.addEventListener('error', () => failed(new Error(`${source} could not be loaded`)));
    document.head.append(script);
  });
}
