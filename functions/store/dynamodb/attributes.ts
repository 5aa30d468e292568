/**
 * Items as DynamoDB tags their values (`{"S": "…"}`), and back. Ours instead of the SDK's document client: of the kinds
 * that an item holds these few are all, and the document client resolves its middleware twice for every call.
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { StoreError } from '../store-error';
import type { Attribute, Item } from './item';

export type TaggedItem = Record<string, AttributeValue>;

/** Throws where something is no attribute: `undefined`, a number that is not finite. */
export function tagged(item: Item): TaggedItem {
  const made: TaggedItem = {};
  for (const name in item) made[name] = taggedValue(item[name]);
  return made;
}

function taggedValue(value: Attribute | undefined): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: value.map((each: Attribute) => taggedValue(each)) };
  if (typeof value === 'object' && value !== null) return { M: tagged(value as Item) };
  throw new TypeError(`${typeof value} is no attribute`);
}

/** Throws `store.damaged` where an item holds what none of ours does: sets, nulls. */
export function untagged(item: Readonly<TaggedItem>): Item {
  const made: Record<string, Attribute> = {};
  for (const name in item) made[name] = plainValue(item[name]);
  return made;
}

function plainValue(value: AttributeValue | undefined): Attribute {
  if (value?.S !== undefined) return value.S;
  if (value?.N !== undefined) return Number(value.N);
  if (value?.B !== undefined) return value.B;
  if (value?.BOOL !== undefined) return value.BOOL;
  if (value?.L !== undefined) return value.L.map(plainValue);
  if (value?.M !== undefined) return untagged(value.M);
  throw new StoreError('store.damaged', 'an item holds an attribute of another kind');
}
