/** How this area announces its results. */
import { speaker } from '../../shell/flow/news';
import { PAPERS_SENTENCES } from '../words/sentences';

export const say = speaker(PAPERS_SENTENCES);
