/** jest runs this once before every test file. */
import { unpackBrowser } from './addin/browser';

export default unpackBrowser;
