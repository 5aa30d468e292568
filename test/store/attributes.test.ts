/** Items and DynamoDB's tagged values. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { tagged, untagged } from '#store/dynamodb/attributes';
import type { Item } from '#store/dynamodb/item';

it.each<[string, Item, Record<string, AttributeValue>]>([
  ['texts, empty ones too', { pk: '材料', sk: '' }, { pk: { S: '材料' }, sk: { S: '' } }],
  ['numbers', { a: 0, b: -1.5, c: 1e21 }, { a: { N: '0' }, b: { N: '-1.5' }, c: { N: '1e+21' } }],
  ['truths', { a: true, b: false }, { a: { BOOL: true }, b: { BOOL: false } }],
  ['bytes', { a: new Uint8Array([0, 255]) }, { a: { B: new Uint8Array([0, 255]) } }],
  [
    'lists in maps',
    { a: { b: [1, ['x'], {}] } },
    { a: { M: { b: { L: [{ N: '1' }, { L: [{ S: 'x' }] }, { M: {} }] } } } },
  ],
])('%s, there and back', (_, item, expected) => {
  expect(tagged(item)).toEqual(expected);
  expect(untagged(expected)).toEqual(item);
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['no number', Number.NaN],
  ['a number without end', Number.POSITIVE_INFINITY],
])('%s is no attribute', (_, value) => {
  expect(() => tagged({ pk: 'x', value } as unknown as Item)).toThrow(TypeError);
});

it.each<[string, AttributeValue]>([
  ['a set', { SS: ['a'] }],
  ['a null', { NULL: true }],
])('%s, which nothing here writes, is damage', (_, value) => {
  expect(() => untagged({ pk: { S: 'x' }, value })).toThrow(expect.objectContaining({ code: 'store.damaged' }));
});
