/** DocumentProperties: the custom ones only, which a file keeps for whoever reads it. */
import { text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import type { ModelContext } from './model-context';

export function documentProperties({ customProperties }: ModelContext): HostObject {
  return { type: 'DocumentProperties', navigations: { custom: () => custom(customProperties) }, methods: {} };
}

function custom(properties: Map<string, string>): HostObject {
  const property = (key: string): HostObject => ({
    type: 'CustomProperty',
    scalars: {
      key: { get: () => key },
      value: {
        get: () => properties.get(key) ?? '',
        set: (value) => void properties.set(key, text(value, 'CustomProperty.value')),
      },
      type: { get: () => 'String' },
    },
    methods: { delete: action(() => properties.delete(key)) },
  });
  return {
    type: 'CustomPropertyCollection',
    methods: {
      add: (key, value) => {
        const name = text(key, 'CustomPropertyCollection.add');
        properties.set(name, text(value, 'CustomPropertyCollection.add'));
        return property(name);
      },
      getItem: (key) => {
        const name = text(key, 'CustomPropertyCollection.getItem');
        if (!properties.has(name)) throw hostError('ItemNotFound', 'CustomPropertyCollection.getItem');
        return property(name);
      },
      getItemOrNullObject: (key) => {
        const name = text(key, 'CustomPropertyCollection.getItemOrNullObject');
        return properties.has(name) ? property(name) : null;
      },
      getCount: () => properties.size,
    },
    items: () => [...properties.keys()].map(property),
  };
}
