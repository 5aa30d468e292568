/** CommentCollection and Comment, kept as the spreadsheet's notes so that they can be seen. */
import { text, whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import type { Note } from '../univer/book';
import { cellsFrom } from './cell-address';
import { type ModelContext, requireWritable } from './model-context';

interface Placed {
  readonly sheetId: string;
  readonly note: Note;
}

/** @param sheetId only this sheet's comments; absent = the workbook's */
export function comments(context: ModelContext, sheetId?: string): HostObject {
  const { book } = context;
  const all = (): readonly Placed[] =>
    book
      .sheets()
      .filter(({ id }) => sheetId === undefined || id === sheetId)
      .flatMap(({ id }) => book.notes(id).map((note) => ({ sheetId: id, note })))
      .filter(({ note }) => !context.plainNotes.has(note.id));
  const byId = (id: string) => all().find(({ note }) => note.id === id);
  const found = (placed: Placed | undefined, member: string): HostObject => {
    if (placed === undefined) throw hostError('ItemNotFound', `CommentCollection.${member}`);
    return comment(context, placed.note.id);
  };
  return {
    type: 'CommentCollection',
    methods: {
      add: (cell, content) => {
        const location = 'CommentCollection.add';
        const at = cellsFrom(context, cell, sheetId ?? book.activeSheetId(), location);
        requireWritable(context, at.sheetId, location);
        const { row, column } = at.area;
        const isTaken = book.notes(at.sheetId).some((note) => note.row === row && note.column === column);
        if (isTaken) throw hostError('InvalidOperation', location);
        book.setNote(at.sheetId, row, column, text(content, location));
        const added = book.notes(at.sheetId).find((note) => note.row === row && note.column === column);
        return found(added === undefined ? undefined : { sheetId: at.sheetId, note: added }, 'add');
      },
      getItem: (id) => found(byId(text(id, 'CommentCollection.getItem')), 'getItem'),
      getItemOrNullObject: (id) => {
        const placed = byId(text(id, 'CommentCollection.getItemOrNullObject'));
        return placed === undefined ? null : comment(context, placed.note.id);
      },
      getItemAt: (index) => found(all()[whole(index, 'CommentCollection.getItemAt')], 'getItemAt'),
      getItemByCell: (cell) => {
        const at = cellsFrom(context, cell, sheetId ?? book.activeSheetId(), 'CommentCollection.getItemByCell');
        const placed = all().find(
          (one) => one.sheetId === at.sheetId && one.note.row === at.area.row && one.note.column === at.area.column,
        );
        return found(placed, 'getItemByCell');
      },
      getCount: () => all().length,
    },
    items: () => all().map(({ note }) => comment(context, note.id)),
  };
}

function comment(context: ModelContext, id: string): HostObject {
  const { book, objects } = context;
  const placed = (member: string): Placed => {
    for (const { id: sheetId } of book.sheets()) {
      const note = book.notes(sheetId).find((other) => other.id === id);
      if (note !== undefined) return { sheetId, note };
    }
    throw hostError('ItemNotFound', `Comment.${member}`);
  };
  return {
    type: 'Comment',
    identity: { key: 'Id', value: () => id },
    scalars: {
      id: { get: () => id },
      content: {
        get: () => placed('content').note.text,
        set: (value) => {
          const { sheetId, note } = placed('content');
          requireWritable(context, sheetId, 'Comment.content');
          book.setNote(sheetId, note.row, note.column, text(value, 'Comment.content'));
        },
      },
      authorName: { get: () => '科技活动周' },
      authorEmail: { get: () => '' },
      contentType: { get: () => 'Plain' },
      resolved: { get: () => false },
    },
    navigations: { replies: () => replies(context, id) },
    methods: {
      getLocation: () => {
        const { sheetId, note } = placed('getLocation');
        return objects.range(sheetId, { row: note.row, column: note.column, rows: 1, columns: 1 });
      },
      delete: action(() => {
        const { sheetId, note } = placed('delete');
        requireWritable(context, sheetId, 'Comment.delete');
        book.deleteNote(sheetId, note.row, note.column);
      }),
    },
  };
}

function replies(context: ModelContext, id: string): HostObject {
  const said = () => context.replies.get(id) ?? [];
  return {
    type: 'CommentReplyCollection',
    methods: { getCount: () => said().length },
    items: () =>
      said().map((content, at) => ({
        type: 'CommentReply',
        identity: { key: 'Id', value: () => `${id}/${at}` },
        scalars: { id: { get: () => `${id}/${at}` }, content: { get: () => content } },
        methods: {},
      })),
  };
}
