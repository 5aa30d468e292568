/** The digest that a page over plain http makes by itself is the one that everybody else makes. */
import { createHash, randomBytes } from 'node:crypto';
import { digestHere, sha256 } from '../../../addin/mailed/sha256';

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Around the ends of a block of 64, where the padding needs another one. */
const LENGTHS = [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1_000, 100_003];

it.each(LENGTHS)('of %i bytes, also where they lie within others', async (length) => {
  const around = randomBytes(length + 13);
  const bytes = new Uint8Array(around.buffer, around.byteOffset + 7, length);
  expect(Buffer.from(digestHere(bytes)).toString('hex')).toBe(expected(bytes));
  expect(await sha256(bytes)).toBe(expected(bytes));
});
