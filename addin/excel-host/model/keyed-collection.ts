/** A collection of texts by key, as Excel keeps settings and custom properties. */
import { text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject } from '../protocol/host-object';
import type { Json } from '../protocol/messages';

export interface KeyedCollectionParts {
  readonly store: Map<string, string>;
  readonly type: string;
  readonly itemType: string;
  /** What an item has beside key, value and `delete`. */
  readonly more: (key: string) => Pick<HostObject, 'identity' | 'scalars'>;
  /** Of a value that the client gave; `location` is for the error. */
  readonly encode: (value: Argument, location: string) => string;
  readonly decode: (kept: string | undefined) => Json;
}

export function keyedCollection({ store, type, itemType, more, encode, decode }: KeyedCollectionParts): HostObject {
  const item = (key: string): HostObject => {
    const { scalars, ...others } = more(key);
    return {
      ...others,
      type: itemType,
      scalars: {
        key: { get: () => key },
        value: {
          get: () => decode(store.get(key)),
          set: (value) => void store.set(key, encode(value, `${itemType}.value`)),
        },
        ...scalars,
      },
      methods: { delete: action(() => store.delete(key)) },
    };
  };
  return {
    type,
    methods: {
      add: (key, value) => {
        const name = text(key, `${type}.add`);
        store.set(name, encode(value, `${type}.add`));
        return item(name);
      },
      getItem: (key) => {
        const name = text(key, `${type}.getItem`);
        if (!store.has(name)) throw hostError('ItemNotFound', `${type}.getItem`);
        return item(name);
      },
      getItemOrNullObject: (key) => {
        const name = text(key, `${type}.getItemOrNullObject`);
        return store.has(name) ? item(name) : null;
      },
      getCount: () => store.size,
    },
    items: () => [...store.keys()].map(item),
  };
}
