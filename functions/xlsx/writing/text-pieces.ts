/** Many short texts → few pieces of UTF-8, each large enough to be worth its trip and small enough to be forgotten. */

const PIECE_UNITS = 64 * 1024;
const encoder = new TextEncoder();

export function* textPieces(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_UNITS) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  if (piece !== '') yield encoder.encode(piece);
}
