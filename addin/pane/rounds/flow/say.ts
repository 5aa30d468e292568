/** How this area announces its results. */
import { speaker } from '../../shell/flow/news';
import { ROUNDS_SENTENCES } from '../words/sentences';

export type { RoundsResults } from '../words/sentences';
export const say = speaker(ROUNDS_SENTENCES);
