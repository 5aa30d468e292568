/** NoteCollection and Note: the notes of the old kind, which have no threads. The npm client does not know them yet. */
import { text, whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import type { Note } from '../univer/book';
import { cellsFrom } from './cell-address';
import { type ModelContext, requireWritable } from './model-context';

/** Whoever sits at this Excel. */
const AUTHOR = '科技活动周';

interface Placed {
  readonly sheetId: string;
  readonly note: Note;
}

/** @param sheetId only this sheet's notes; absent = the workbook's */
export function notes(context: ModelContext, sheetId?: string): HostObject {
  const { book, plainNotes } = context;
  const all = (): readonly Placed[] =>
    book
      .sheets()
      .filter(({ id }) => sheetId === undefined || id === sheetId)
      .flatMap(({ id }) => book.notes(id).map((note) => ({ sheetId: id, note })))
      .filter(({ note }) => plainNotes.has(note.id));
  const found = (placed: Placed | undefined, member: string): HostObject => {
    if (placed === undefined) throw hostError('ItemNotFound', `NoteCollection.${member}`);
    return noteObject(context, placed.note.id);
  };
  return {
    type: 'NoteCollection',
    methods: {
      add: (cell, content) => {
        const location = 'NoteCollection.add';
        const at = cellsFrom(context, cell, sheetId ?? book.activeSheetId(), location);
        requireWritable(context, at.sheetId, location);
        const { row, column } = at.area;
        const here = () => book.notes(at.sheetId).find((note) => note.row === row && note.column === column);
        if (here() !== undefined) throw hostError('InvalidOperation', location);
        book.setNote(at.sheetId, row, column, text(content, location));
        const note = here();
        if (note !== undefined) plainNotes.set(note.id, AUTHOR);
        return found(note === undefined ? undefined : { sheetId: at.sheetId, note }, 'add');
      },
      getItem: (key) =>
        found(
          all().find(({ note }) => note.id === text(key, 'NoteCollection.getItem')),
          'getItem',
        ),
      getItemAt: (index) => found(all()[whole(index, 'NoteCollection.getItemAt')], 'getItemAt'),
      getCount: () => all().length,
    },
    items: () => all().map(({ note }) => noteObject(context, note.id)),
  };
}

function noteObject(context: ModelContext, id: string): HostObject {
  const { book, objects, plainNotes } = context;
  const placed = (member: string): Placed => {
    for (const { id: sheetId } of book.sheets()) {
      const note = book.notes(sheetId).find((other) => other.id === id);
      if (note !== undefined) return { sheetId, note };
    }
    throw hostError('ItemNotFound', `Note.${member}`);
  };
  const writable = (member: string): Placed => {
    const at = placed(member);
    requireWritable(context, at.sheetId, `Note.${member}`);
    return at;
  };
  return {
    type: 'Note',
    identity: { key: 'Id', value: () => id },
    scalars: {
      content: {
        get: () => placed('content').note.text,
        set: (value) => {
          const { sheetId, note } = writable('content');
          book.setNote(sheetId, note.row, note.column, text(value, 'Note.content'));
        },
      },
      authorName: { get: () => plainNotes.get(id) ?? '' },
    },
    methods: {
      getLocation: () => {
        const { sheetId, note } = placed('getLocation');
        return objects.range(sheetId, { row: note.row, column: note.column, rows: 1, columns: 1 });
      },
      delete: action(() => {
        const { sheetId, note } = writable('delete');
        book.deleteNote(sheetId, note.row, note.column);
        plainNotes.delete(id);
      }),
    },
  };
}
