/** How this area announces its results: the shell's sentences, and its own. */
import { speaker } from '../../shell/flow/news';
import { SHELL_SENTENCES } from '../../shell/words/sentences';
import { STAFF_SENTENCES } from '../words/sentences';

export const say = speaker({
  'zh-CN': { ...SHELL_SENTENCES['zh-CN'], ...STAFF_SENTENCES['zh-CN'] },
  en: { ...SHELL_SENTENCES.en, ...STAFF_SENTENCES.en },
});
