/** Small pieces are put together, large ones are handed on as they are; nothing is lost on the way. */
import fc from 'fast-check';
import { gathered, joined } from '#opc/byte-pieces';

const LEAST = 8;

it('loses nothing, keeps the order, and copies no large piece', () => {
  const piece = fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const made = [...gathered(pieces, LEAST)];
      expect(joined(made)).toEqual(joined(pieces));
      expect(pieces.filter(({ length }) => length >= LEAST).every((large) => made.includes(large))).toBe(true);
      // Only what stands before a large one, and the last, may be small.
      const small = made.filter(({ length }, at) => length < LEAST && (made[at + 1]?.length ?? 0) < LEAST);
      expect(small.length).toBeLessThanOrEqual(1);
      expect(made.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});
