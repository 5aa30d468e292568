/** What the flow needs of a browser: network, storage, clock, timers, clipboard. The same in Excel's frame and in a browser page. */
import { LONGEST_CODE } from '#api/answers/wire-limits';
import type { Locale } from '#domain/words/locale';
import { saveFile } from './file/save-file';
import type { PaneDeps } from './pane/shell/flow/deps';
import { copyText } from './pane/shell/view/copy-text';

type BrowserDeps = Omit<PaneDeps, 'workbook' | 'locale'>;

/** `storagePrefix` keeps add-ins of one origin apart (Office.context.partitionKey); '' in a plain page. */
export function browserDeps(storagePrefix: string): BrowserDeps {
  return {
    fetch: (address, init) => window.fetch(address, init),
    storage: partition(storagePrefix),
    newId: randomId,
    now: () => new Date(),
    random: () => Math.random(),
    timers: {
      set: (work, milliseconds) => window.setTimeout(work, milliseconds),
      clear: (timer) => window.clearTimeout(timer as number),
    },
    connection: {
      isOnline: () => window.navigator.onLine,
      watch(changed) {
        const online = () => changed(true);
        const offline = () => changed(false);
        window.addEventListener('online', online);
        window.addEventListener('offline', offline);
        return () => {
          window.removeEventListener('online', online);
          window.removeEventListener('offline', offline);
        };
      },
    },
    save: saveFile,
    workbookFiles: async () => (await import('./file/definition-workbook')).definitionWorkbook,
    mailedFiles: async () => (await import('./mailed/mailed-files')).mailedFiles,
    copy: copyText,
  };
}

function partition(prefix: string): PaneDeps['storage'] {
  return {
    getItem: (key) => window.localStorage.getItem(prefix + key),
    setItem: (key, value) => window.localStorage.setItem(prefix + key, value),
    removeItem: (key) => window.localStorage.removeItem(prefix + key),
  };
}

/** crypto.randomUUID exists only on https and localhost; a campus server may be reached over plain http. */
function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const at = (index: number) => bytes[index] ?? 0;
  bytes[6] = (at(6) & 0x0f) | 0x40;
  bytes[8] = (at(8) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The pane speaks Chinese and English; Chinese unless something else was asked for. */
export function localeFrom(language: string | undefined): Locale {
  return language?.toLowerCase().startsWith('en') === true ? 'en' : 'zh-CN';
}

/**
 * The access code after `#code=` of the address: never sent to a server, and taken off the address once read, so that it
 * stays in no address bar, history or picture of the screen.
 */
export function takeCodeHint(): string | undefined {
  const { location, history } = window;
  const parts = new URLSearchParams(location.hash.slice(1));
  const code = parts.get('code');
  if (code === null) return undefined;
  parts.delete('code');
  const rest = parts.size === 0 ? '' : `#${parts}`;
  // Office.js takes replaceState off the window it runs in; a bare # is what is left of the address then.
  if (typeof history.replaceState === 'function') {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${rest}`);
  } else location.replace(rest === '' ? '#' : rest);
  return code.length > LONGEST_CODE ? undefined : code;
}
