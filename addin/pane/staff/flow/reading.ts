/** What reads a form out of sheets is the largest part of the pane, and nobody needs it to sign in: fetched behind that screen. */
import { LatePart } from '../../../workbook/late-part';

const READING = new LatePart(() => import('./reading-parts'));

export const readingParts = () => READING.get();
