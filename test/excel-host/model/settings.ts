/** SettingCollection: the same store as Office.context.document.settings. */
import { json, text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { ModelContext } from './model-context';

export function settings({ settings: store }: ModelContext): HostObject {
  const setting = (key: string): HostObject => ({
    type: 'Setting',
    identity: { key: '_Id', value: () => key },
    scalars: {
      key: { get: () => key },
      value: {
        get: () => JSON.parse(store.get(key) ?? 'null') as Json,
        set: (value) => void store.set(key, JSON.stringify(json(value, 'Setting.value'))),
      },
      _Id: { get: () => key },
    },
    methods: { delete: action(() => store.delete(key)) },
  });
  return {
    type: 'SettingCollection',
    methods: {
      add: (key, value) => {
        const name = text(key, 'SettingCollection.add');
        store.set(name, JSON.stringify(json(value, 'SettingCollection.add')));
        return setting(name);
      },
      getItem: (key) => {
        const name = text(key, 'SettingCollection.getItem');
        if (!store.has(name)) throw hostError('ItemNotFound', 'SettingCollection.getItem');
        return setting(name);
      },
      getItemOrNullObject: (key) => {
        const name = text(key, 'SettingCollection.getItemOrNullObject');
        return store.has(name) ? setting(name) : null;
      },
      getCount: () => store.size,
    },
    items: () => [...store.keys()].map(setting),
  };
}
