/** WorksheetCollection. */
import { flag, optionalText, text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { eventRegistration, WORKBOOK_TARGET } from './event-registration';
import { checkedSheetName, findSheet, type ModelContext } from './model-context';

export function worksheets(context: ModelContext): HostObject {
  const { book, objects } = context;
  const candidates = (visibleOnly: boolean) => book.sheets().filter(({ isHidden }) => !visibleOnly || !isHidden);
  const end = (sheet: { readonly id: string } | undefined, member: string): HostObject => {
    if (sheet === undefined) throw hostError('ItemNotFound', `WorksheetCollection.${member}`);
    return objects.worksheet(sheet.id);
  };
  return {
    type: 'WorksheetCollection',
    methods: {
      add: (name) => {
        const asked = optionalText(name, 'WorksheetCollection.add') ?? freeName(context);
        return objects.worksheet(book.addSheet(checkedSheetName(context, asked, 'WorksheetCollection.add')));
      },
      getItem: (key) => end(findSheet(context, text(key, 'WorksheetCollection.getItem')), 'getItem'),
      getItemOrNullObject: (key) => {
        const found = findSheet(context, text(key, 'WorksheetCollection.getItemOrNullObject'));
        return found === undefined ? null : objects.worksheet(found.id);
      },
      getFirst: (visibleOnly) => end(candidates(flag(visibleOnly))[0], 'getFirst'),
      getLast: (visibleOnly) => end(candidates(flag(visibleOnly)).at(-1), 'getLast'),
      getActiveWorksheet: () => objects.worksheet(book.activeSheetId()),
      getCount: (visibleOnly) => candidates(flag(visibleOnly)).length,
      ...eventRegistration(context, WORKBOOK_TARGET),
    },
    items: () => book.sheets().map(({ id }) => objects.worksheet(id)),
  };
}

function freeName(context: ModelContext): string {
  let number = context.book.sheets().length + 1;
  while (findSheet(context, `Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}
