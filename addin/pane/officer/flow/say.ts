/** How this area announces its results. */
import { speaker } from '../../shell/flow/news';
import { OFFICER_SENTENCES } from '../words/sentences';

export const say = speaker(OFFICER_SENTENCES);
