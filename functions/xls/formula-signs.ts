/** What a formula's tokens tell beyond its result: another workbook, an address. Calculates nothing. [MS-XLS] 2.5.198 */
import { PieceReader } from './piece-reader';

/** Bytes behind the tokens that have a fixed length; a token that is none of these ends what is looked at. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((token) => [token, 0] as const),
  [0x1c, 1],
  [0x1d, 1],
  [0x1e, 2],
  [0x1f, 8],
  [0x20, 7],
  [0x21, 2],
  [0x22, 3],
  [0x23, 4],
  [0x24, 4],
  [0x25, 8],
  [0x29, 2],
  [0x2a, 4],
  [0x2b, 8],
  [0x2c, 4],
  [0x2d, 8],
]);
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOICE = 4;
const VARIABLE_FUNCTION = 0x22;
const HYPERLINK = 359;
/** References to a sheet by its number, and the bytes behind that number. */
const REFERENCES: ReadonlyMap<number, number> = new Map([
  [0x39, 4],
  [0x3a, 4],
  [0x3b, 8],
  [0x3c, 4],
  [0x3d, 8],
]);

/** The formula as the reader of new workbooks would have it, as far as it tells anything: `[1]!A1`, `HYPERLINK("…")`. */
export function formulaSigns(tokens: PieceReader, bytes: number, external: ReadonlySet<number>): string {
  const data = new PieceReader([Uint8Array.from({ length: bytes }, () => tokens.byte())]);
  let firstText: string | undefined;
  while (data.hasMore) {
    const token = base(data.byte());
    const reference = REFERENCES.get(token);
    if (reference !== undefined) {
      if (external.has(data.word())) return '[1]其他!A1';
      data.skip(reference);
    } else if (token === TEXT) {
      const text = data.text('byte');
      firstText ??= text;
    } else if (token === ATTRIBUTE) {
      const kind = data.byte();
      const count = data.word();
      if (kind === CHOICE) data.skip(2 * count + 2);
    } else if (token === VARIABLE_FUNCTION) {
      data.skip(1);
      if ((data.word() & 0x7fff) === HYPERLINK && firstText !== undefined)
        return `HYPERLINK("${firstText.replaceAll('"', '""')}")`;
    } else {
      const length = LENGTHS.get(token);
      if (length === undefined) return '';
      data.skip(length);
    }
  }
  return '';
}

/** The same token stands for a reference, a value and an array. */
function base(token: number): number {
  return token >= 0x40 ? (token & 0x1f) | 0x20 : token;
}
