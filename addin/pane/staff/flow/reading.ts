/** What reads a form out of sheets is the largest part of the pane, and nobody needs it to sign in: fetched behind that screen. */
import { done, failed, type Outcome } from '../../../workbook/workbook';

type Reading = typeof import('./reading-parts');

let fetched: Promise<Reading> | undefined;

/** Fails where the part cannot be fetched; asked for again, it is tried again. */
export async function readingParts(): Promise<Outcome<Reading>> {
  fetched ??= import('./reading-parts');
  try {
    return done(await fetched);
  } catch (error) {
    fetched = undefined;
    return failed({ code: 'unexpected', detail: String(error) });
  }
}
