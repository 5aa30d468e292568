/** The pane's every state as Excel on Windows shows it. */
import { describeWidth } from './gallery-checks';

describe('at 320 px', () => describeWidth(320));
