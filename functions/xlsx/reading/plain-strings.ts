/** Shared strings as nearly every program writes them: plain text, without runs. As `plain-rows.ts`. */
import { plainText } from './plain-text';

/** Chinese programs put where phonetic guides would come from behind every text; it says nothing. */
const PHONETIC =
  '(?:<phoneticPr(?: fontId="\\d{1,9}")?(?: type="[A-Za-z]{1,30}")?(?: alignment="[A-Za-z]{1,30}")? ?/>)?';
const ITEM = new RegExp(`<si><t(?: xml:space="preserve")?>([^<]*)</t>${PHONETIC}</si>`, 'y');

/** `from`: where an item begins. Hands out texts in order; returns where it stopped, behind the last item that it read. */
export function readPlainStrings(xml: string, from: number, take: (text: string) => void): number {
  let at = from;
  for (;;) {
    ITEM.lastIndex = at;
    const written = ITEM.exec(xml)?.[1];
    const text = written === undefined ? undefined : plainText(written);
    if (text === undefined) return at;
    take(text);
    at = ITEM.lastIndex;
  }
}
