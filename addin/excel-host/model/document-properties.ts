/** DocumentProperties: the custom ones only, which a file keeps for whoever reads it. */
import { text } from '../protocol/arguments';
import type { HostObject } from '../protocol/host-object';
import { keyedCollection } from './keyed-collection';
import type { ModelContext } from './model-context';

export function documentProperties({ customProperties }: ModelContext): HostObject {
  return { type: 'DocumentProperties', navigations: { custom: () => custom(customProperties) }, methods: {} };
}

function custom(store: Map<string, string>): HostObject {
  return keyedCollection({
    store,
    type: 'CustomPropertyCollection',
    itemType: 'CustomProperty',
    more: () => ({ scalars: { type: { get: () => 'String' } } }),
    encode: text,
    decode: (kept) => kept ?? '',
  });
}
