/** The pane's every state as Excel on the web shows it. */
import { describeWidth } from './gallery-checks';

describe('at 350 px', () => describeWidth(350));
