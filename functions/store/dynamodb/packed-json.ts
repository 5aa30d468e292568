/** Any JSON value as one attribute: compressed Binary, small, and counted in bytes by every engine. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { StoreError } from '../store-error';

/** `undefined` is stored as null, like in an array. */
export function packJson(value: unknown): Uint8Array {
  return gzipSync(Buffer.from(JSON.stringify(value ?? null), 'utf8'), { level: 3 });
}

/** Throws `store.damaged`. */
export function unpackJson(packed: unknown): unknown {
  if (!(packed instanceof Uint8Array)) throw new StoreError('store.damaged', 'a JSON attribute is missing');
  try {
    return JSON.parse(gunzipSync(packed).toString('utf8'));
  } catch (error) {
    throw new StoreError('store.damaged', 'a JSON attribute cannot be read', error);
  }
}
