/** The pane's every state as Excel on a Mac shows it. */
import { describeWidth } from './gallery-checks';

describe('at 270 px', () => describeWidth(270));
