/** NoteCollection and Note: the notes of the old kind, which have no threads. The npm client does not know them yet. */
import { text, whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Note } from '../univer/book';
import type { ModelContext } from './model-context';

export function notes({ book, objects, plainNotes }: ModelContext, sheetId: string): HostObject {
  const all = () => book.notes(sheetId).filter(({ id }) => plainNotes.has(id));
  const object = ({ id, row, column, text: content }: Note): HostObject => ({
    type: 'Note',
    identity: { key: 'Id', value: () => id },
    scalars: { content: { get: () => content }, authorName: { get: () => plainNotes.get(id) ?? '' } },
    methods: { getLocation: () => objects.range(sheetId, { row, column, rows: 1, columns: 1 }) },
  });
  const found = (note: Note | undefined, member: string): HostObject => {
    if (note === undefined) throw hostError('ItemNotFound', `NoteCollection.${member}`);
    return object(note);
  };
  return {
    type: 'NoteCollection',
    methods: {
      getItem: (key) =>
        found(
          all().find(({ id }) => id === text(key, 'NoteCollection.getItem')),
          'getItem',
        ),
      getItemAt: (index) => found(all()[whole(index, 'NoteCollection.getItemAt')], 'getItemAt'),
      getCount: () => all().length,
    },
    items: () => all().map(object),
  };
}
