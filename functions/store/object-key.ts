/** The shape of an object's key, the same wherever objects are kept. */
import { StoreError } from './store-error';

const KEY_LENGTH = 512;
/** File systems allow 255 bytes to a name; some that encrypt names allow fewer. */
const KEY = /^[a-z0-9][a-z0-9._-]{0,199}(?:\/[a-z0-9][a-z0-9._-]{0,199}){0,7}$/;

/** Throws `store.invalidKey`. */
export function checkedKey(key: string): string {
  const isWellFormed = key.length <= KEY_LENGTH && KEY.test(key);
  if (!isWellFormed) throw new StoreError('store.invalidKey', `not an object key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}
