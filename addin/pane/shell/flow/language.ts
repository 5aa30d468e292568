/** The language of the pane: chosen once, kept on this machine; what is shown is worded again, nothing is read again. */
import type { Locale } from '#domain/words/locale';
import { type KeyValueStorage, STORAGE_PREFIX, tolerant } from '../../../storage/browser-storage';
import type { ShellActions } from '../model/actions';
import type { Flow } from './flow';

const KEY = `${STORAGE_PREFIX}locale`;

export function keptLocale(storage: KeyValueStorage, otherwise: Locale): Locale {
  const kept = tolerant(() => storage.getItem(KEY));
  return kept === 'zh-CN' || kept === 'en' ? kept : otherwise;
}

/** `reword` puts into words again what was worded by the flow. */
export function languageActions({ deps, pane }: Flow, reword: () => void): Pick<ShellActions, 'useLanguage'> {
  return {
    useLanguage(locale) {
      pane.change({ locale });
      tolerant(() => deps.storage.setItem(KEY, locale));
      reword();
    },
  };
}
