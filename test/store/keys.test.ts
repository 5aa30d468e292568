import fc from 'fast-check';
import { itemBytes } from '#store/dynamodb/item';
import { headKey, headUnit, part, partText, versionKey } from '#store/dynamodb/keys';

/** Any text short enough for a key part, and often such as would confuse keys. */
const confusing = fc.constantFrom('#', '%', '%23', '%25', '2', '3', '5', 'FORM', '学');
const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.array(confusing, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
);

describe('key parts', () => {
  it('come back as the text they were made of', () => {
    fc.assert(fc.property(name, (text) => partText(part(text)) === text));
  });

  it('never contain the sign that joins them', () => {
    fc.assert(fc.property(name, (text) => !part(text).includes('#')));
  });

  it('keep the keys of different units apart', () => {
    const key = fc.record({ collector: name, round: name, form: name, unit: name });
    fc.assert(
      fc.property(key, key, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const isSameKey = JSON.stringify(headKey(one)) === JSON.stringify(headKey(other));
        return isSame === isSameKey && headUnit(headKey(one).sk) === one.unit;
      }),
    );
  });

  it('read like the architecture says', () => {
    const key = { collector: '科技处', round: '2026', form: '附件2', unit: '物理#1' };
    expect(headKey(key)).toEqual({ pk: 'COLLECTOR#科技处#ROUND#2026#FORM#附件2', sk: 'HEAD#物理%231' });
    expect(versionKey(key, 12, 'a').sk).toBe('VERSION#物理%231#000012#a');
  });
});

describe('item sizes', () => {
  it('count text in UTF-8 bytes, not in characters', () => {
    expect(itemBytes({ 名: '学院' })).toBe(9);
    expect(itemBytes({ a: new Uint8Array(5), b: true, c: [true], d: { e: 'f' } })).toBe(6 + 2 + 6 + 7);
  });
});
