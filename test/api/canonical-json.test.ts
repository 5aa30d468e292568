/** One text for one value, whatever the order of its keys. */
import fc from 'fast-check';
import { canonicalJson } from '#api/reports/canonical-json';

it('orders keys everywhere, leaves undefined out of objects and makes it null in lists', () => {
  const value = { b: [undefined, 1, 'x', null, true], a: [{ d: 1, c: undefined, 名: '值' }, [Number.NaN]] };
  expect(canonicalJson(value)).toBe('{"a":[{"d":1,"名":"值"},[null]],"b":[null,1,"x",null,true]}');
});

it('says what JSON says, and the same of the same content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text, turned))).toBe(text);
    }),
  );
});

/** Its keys the other way round. */
function turned(_: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value).reverse()) : value;
}
