import fc from 'fast-check';
import { patchBetween, patched } from '../../infra/merge-patch';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string()), tie('value'), {
      maxKeys: 5,
    }),
  ),
}));

test('what differs, put on the one, makes the other', () => {
  fc.assert(fc.property(value, value, (from, to) => expect(patched(from, patchBetween(from, to))).toEqual(to)));
});

// The examples of RFC 7396, appendix A, that have no null inside a value.
test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j with %j', (from, patch, expected) => {
  expect(patched(from, patch)).toEqual(expected);
});

test('of what is the same there is nothing to say', () => {
  expect(patchBetween({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).toEqual({});
});
