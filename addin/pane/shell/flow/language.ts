/** The language of the pane: chosen once, kept on this machine; what is shown is worded again, nothing is read again. */
import type { Locale } from '#domain/words/locale';
import { type KeyValueStorage, STORAGE_PREFIX, tolerant } from '../../../api/outbox';
import type { PaneActions } from '../../model/actions';
import type { Checking } from '../../staff/flow/check';
import type { Flow } from './flow';

const KEY = `${STORAGE_PREFIX}locale`;

export function keptLocale(storage: KeyValueStorage, otherwise: Locale): Locale {
  const kept = tolerant(() => storage.getItem(KEY));
  return kept === 'zh-CN' || kept === 'en' ? kept : otherwise;
}

export function languageActions({ deps, state }: Flow, checking: Checking): Pick<PaneActions, 'useLanguage'> {
  return {
    useLanguage(locale) {
      state.change({ locale });
      tolerant(() => deps.storage.setItem(KEY, locale));
      checking.reword();
    },
  };
}
