/** The texts of all cells, each distinct one once (xl/sharedStrings.xml); knows no cells. */
import { needsQuotePrefix, textElement } from './write-text';

/**
 * More distinct texts stay in their cells: most of a long list's texts stand in it once or twice, and a table of them
 * would be held as long as the workbook is written.
 */
const MOST_SHARED = 50_000;

/** Where a text stands, twice over, and one more where it needs `quotePrefix`: asked for at every cell. */
export type TextPlace = number;

export class SharedTexts {
  readonly #places = new Map<string, TextPlace>();
  readonly #most: number;

  constructor(most = MOST_SHARED) {
    this.#most = most;
  }

  /** undefined for a new text where there is no room for it. */
  place(text: string): TextPlace | undefined {
    const known = this.#places.get(text);
    if (known !== undefined || this.#places.size >= this.#most) return known;
    const place = 2 * this.#places.size + (needsQuotePrefix(text) ? 1 : 0);
    this.#places.set(text, place);
    return place;
  }

  *xml(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.#places.size}">`;
    for (const text of this.#places.keys()) yield `<si>${textElement(text)}</si>`;
    yield '</sst>';
  }
}
