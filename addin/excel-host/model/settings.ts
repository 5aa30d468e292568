/** SettingCollection: the same store as Office.context.document.settings. */
import { json } from '../protocol/arguments';
import type { HostObject } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import { keyedCollection } from './keyed-collection';
import type { ModelContext } from './model-context';

export function settings({ settings: store }: ModelContext): HostObject {
  return keyedCollection({
    store,
    type: 'SettingCollection',
    itemType: 'Setting',
    more: (key) => ({ identity: { key: '_Id', value: () => key }, scalars: { _Id: { get: () => key } } }),
    encode: (value, location) => JSON.stringify(json(value, location)),
    decode: (kept) => JSON.parse(kept ?? 'null') as Json,
  });
}
