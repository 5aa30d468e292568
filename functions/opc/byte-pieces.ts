/** Bytes that come in pieces: handed on in turn, put together. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** One is made while one is taken, and no more. */
export async function eachInTurn(pieces: Iterable<Bytes>, write: (piece: Bytes) => Promise<void>): Promise<void> {
  let taken = Promise.resolve();
  for (const piece of pieces) {
    await taken;
    taken = write(piece);
    taken.catch(() => undefined);
  }
  await taken;
}

export function joined(chunks: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Small pieces together, each time they have so many bytes; large ones as they are, so that none is copied. */
export function* gathered<Piece extends Uint8Array>(pieces: Iterable<Piece>, least: number): Generator<Piece | Bytes> {
  let waiting: Piece[] = [];
  let length = 0;
  const together = function* () {
    if (length > 0) yield joined(waiting);
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    if (piece.length >= least) {
      yield* together();
      yield piece;
      continue;
    }
    waiting.push(piece);
    length += piece.length;
    if (length >= least) yield* together();
  }
  yield* together();
}
