/** What an item may hold, and how many bytes DynamoDB charges for it. */
import { StoreError } from '../store-error';

export type Attribute =
  | string
  | number
  | boolean
  | Uint8Array
  | readonly Attribute[]
  | { readonly [name: string]: Attribute };

export type Item = Readonly<Record<string, Attribute>>;

/** DynamoDB refuses items over 400 KB; the rest is margin for the attributes added later. */
export const MAX_ITEM_BYTES = 390 * 1024;

/**
 * DynamoDB's own size rule (Developer Guide, "DynamoDB item sizes and formats"): names and text in UTF-8 bytes.
 * Counted here because the embedded engine counts UTF-16 units and would let 900 KB of Chinese through.
 */
export function itemBytes(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += Buffer.byteLength(name, 'utf8') + attributeBytes(value);
  return bytes;
}

/** Throws `store.tooLarge`; `what` names the item in the message. */
export function refuseOversize(what: string, item: Item): void {
  const bytes = itemBytes(item);
  if (bytes > MAX_ITEM_BYTES)
    throw new StoreError('store.tooLarge', `${what} has ${bytes} bytes, over ${MAX_ITEM_BYTES}`);
}

const CONTAINER_BYTES = 3;
const NUMBER_BYTES = 21;

function attributeBytes(value: Attribute): number {
  if (typeof value === 'string') return Buffer.byteLength(value, 'utf8');
  if (typeof value === 'number') return NUMBER_BYTES;
  if (typeof value === 'boolean') return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (isList(value)) return value.reduce<number>((sum, each) => sum + 1 + attributeBytes(each), CONTAINER_BYTES);
  return CONTAINER_BYTES + Object.keys(value).length + itemBytes(value);
}

function isList(value: Attribute): value is readonly Attribute[] {
  return Array.isArray(value);
}
