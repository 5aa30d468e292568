/** The page around a pane's frame over plain http: hands the client's messages to the host and back. */
import type { ExcelHost } from '../excel-host';
import type { FromFrame, FromPage } from './frame-messages';
import { answerBridgeMessages } from './native-bridge';
import { replaceSettings } from './office-context';

/**
 * Opens the pane in the frame and serves it until disconnected. The frame's page calls `installBridge`.
 *
 * @param options address of the frame's page, of this page's own origin
 * @returns ends the connection; the frame stays as it is
 */
export function connectPaneFrame(
  frame: HTMLIFrameElement,
  host: ExcelHost,
  { address }: { readonly address: string },
): () => void {
  const post = (message: FromPage) => frame.contentWindow?.postMessage(message, window.location.origin);
  const client = answerBridgeMessages(host, (text) => post({ kind: 'host', text }));
  const answer = (message: FromFrame) => {
    switch (message.kind) {
      case 'hello':
        return post({
          kind: 'start',
          requirementSets: host.requirementSets,
          displayLanguage: host.displayLanguage,
          settings: [...host.settings],
        });
      case 'client':
        return client.receive(message.text);
      case 'saveSettings':
        replaceSettings(host.settings, new Map(message.settings));
        return post({ kind: 'settingsSaved', id: message.id });
    }
  };
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source === frame.contentWindow && origin === window.location.origin) answer(data as FromFrame);
  };
  window.addEventListener('message', listen);
  frame.src = address;
  return () => {
    window.removeEventListener('message', listen);
    client.stop();
  };
}
