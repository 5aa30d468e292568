/** How this area announces its results. */
import { speaker } from '../../shell/flow/news';
import { INBOX_SENTENCES } from '../words/sentences';

export const say = speaker(INBOX_SENTENCES);
