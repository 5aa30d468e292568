/** NamedItemCollection and NamedItem. */
import { flag, optionalText, text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject, isHostObject } from '../protocol/host-object';
import type { DefinedName } from '../univer/book';
import { areaName, parseArea, splitAddress } from './area';
import { cellsFrom, fullAddress } from './cell-address';
import { findSheet, type ModelContext } from './model-context';

/** @param sheetId names that hold on this sheet only; absent = the workbook's */
export function names(context: ModelContext, sheetId?: string): HostObject {
  const { book } = context;
  const own = () => book.definedNames().filter((name) => name.sheetId === sheetId);
  const find = (key: string) => own().find(({ name }) => name.toLowerCase() === key.toLowerCase());
  return {
    type: 'NamedItemCollection',
    methods: {
      add: (name, reference, comment) => {
        const location = 'NamedItemCollection.add';
        const asked = text(name, location);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(asked) || /^[A-Z]{1,3}\d+$/i.test(asked))
          throw hostError('InvalidArgument', location);
        if (find(asked) !== undefined) throw hostError('ItemAlreadyExists', location);
        book.addDefinedName({
          name: asked,
          reference: isHostObject(reference)
            ? absoluteAddress(context, reference)
            : text(reference, location).replace(/^=/, ''),
          comment: optionalText(comment, location) ?? '',
          ...(sheetId === undefined ? {} : { sheetId }),
        });
        return namedItem(context, asked, sheetId);
      },
      getItem: (key) => {
        const found = find(text(key, 'NamedItemCollection.getItem'));
        if (found === undefined) throw hostError('ItemNotFound', 'NamedItemCollection.getItem');
        return namedItem(context, found.name, sheetId);
      },
      getItemOrNullObject: (key) => {
        const found = find(text(key, 'NamedItemCollection.getItemOrNullObject'));
        return found === undefined ? null : namedItem(context, found.name, sheetId);
      },
      getCount: () => own().length,
    },
    items: () => own().map(({ name }) => namedItem(context, name, sheetId)),
  };
}

function absoluteAddress(context: ModelContext, range: HostObject): string {
  const { sheetId, area } = cellsFrom(context, range, '', 'NamedItemCollection.add');
  const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return fullAddress(context, sheetId, area).replace(areaName(area), absolute);
}

function namedItem(context: ModelContext, name: string, sheetId: string | undefined): HostObject {
  const { book, objects } = context;
  const current = (member: string): DefinedName => {
    const found = book.definedNames().find((other) => other.name === name && other.sheetId === sheetId);
    if (found === undefined) throw hostError('ItemNotFound', `NamedItem.${member}`);
    return found;
  };
  const rangeOf = (member: string): HostObject | null => {
    const { sheet, cells } = splitAddress(current(member).reference);
    const named = sheet === undefined ? undefined : findSheet(context, sheet);
    if (named === undefined || !/^[$A-Z\d:]+$/i.test(cells)) return null;
    return objects.range(named.id, parseArea(cells, `NamedItem.${member}`));
  };
  return {
    type: 'NamedItem',
    identity: { key: '_Id', value: () => name },
    scalars: {
      name: { get: () => current('name').name },
      type: { get: () => (rangeOf('type') === null ? 'String' : 'Range') },
      value: { get: () => current('value').reference },
      formula: { get: () => `=${current('formula').reference}` },
      comment: { get: () => current('comment').comment },
      visible: { get: () => true, set: (value) => void flag(value) },
      scope: { get: () => (sheetId === undefined ? 'Workbook' : 'Worksheet') },
      _Id: { get: () => name },
    },
    methods: {
      getRange: () => {
        const found = rangeOf('getRange');
        if (found === null) throw hostError('InvalidArgument', 'NamedItem.getRange');
        return found;
      },
      getRangeOrNullObject: () => rangeOf('getRangeOrNullObject'),
      delete: action(() => book.deleteDefinedName(current('delete').id)),
    },
  };
}
