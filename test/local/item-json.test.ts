/** Parts of items without reading the items: the same as of an item that was read. */
import fc from 'fast-check';
import { joined, parsedItem, withOnly } from '#local/embedded/item-json';

const NAMES = ['sk', 'facts', 'version', 'blobId', 'a.b', 'a-b'];
/** Texts in which JSON has something to escape, or that look like JSON. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '学', '😀', '\n', '\u2028', '\ud800') }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.record({ S: text }),
    fc.record({ N: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) }),
    fc.record({ BOOL: fc.boolean() }),
    fc.record({ NULL: fc.constant(true) }),
    fc.record({ SS: fc.array(text) }),
    fc.record({ L: fc.array(tie('value')) }),
    fc.record({ M: fc.dictionary(text, tie('value')) }),
  ),
}));
const item = fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), text), value);

function stored(each: unknown): Buffer {
  return Buffer.from(JSON.stringify(each));
}

it('of any item, exactly what is wanted, as it stands', () => {
  fc.assert(
    fc.property(item, fc.subarray(NAMES), (each, names) => {
      const wanted = new Set(names);
      const expected = Object.fromEntries(Object.entries(each).filter(([name]) => wanted.has(name)));
      expect(withOnly(wanted, stored(each)).toString()).toBe(JSON.stringify(expected));
    }),
    { numRuns: 500 },
  );
});

it('nothing of an item that has nothing, or nothing of what is wanted', () => {
  expect(withOnly(new Set(['sk']), Buffer.from('{}')).toString()).toBe('{}');
  expect(withOnly(new Set(['sk']), stored({ pk: { S: 'sk' } })).toString()).toBe('{}');
  expect(withOnly(new Set(), stored({ pk: { S: 'p' } })).toString()).toBe('{}');
});

it.each(['{"pk":{"S":"cut', '{"pk', '{"pk":{"M":{"a":{"S":"b"}}'])('%s is no item, and said so', (cut) => {
  expect(() => withOnly(new Set(['pk']), Buffer.from(cut))).toThrow('an item is no JSON');
});

it('stand in their answer one after another', () => {
  const items = [{ a: { S: '一' } }, {}, { b: { N: '1' } }];
  expect(JSON.parse(joined('{"Items":[', items.map(stored), ']}').toString())).toEqual({ Items: items });
  expect(joined('[', [], ']').toString()).toBe('[]');
  expect(parsedItem(stored(items[0]))).toEqual(items[0]);
});
