/** Comments (1.10) and notes of the old kind (1.18) of a sheet, as text. An author's name is no part of it. */
import { isOurComment, isOurNote, withoutAuthor } from '../marks/signature';

/** What hangs on one cell, before it is known on which. */
export interface Thread {
  readonly askPlace: () => Excel.Range;
  /** To be called after the place was asked and answered. */
  readonly text: () => string;
}

export interface AskedNotes {
  readonly comments: Excel.CommentCollection | undefined;
  readonly notes: Excel.NoteCollection | undefined;
}

export function askNotes(
  sheet: Excel.Worksheet,
  has: { readonly comments: boolean; readonly notes: boolean },
): AskedNotes {
  const comments = has.comments ? sheet.comments : undefined;
  comments?.load('items/content');
  const notes = has.notes ? notesOf(sheet) : undefined;
  notes?.load('items/content,items/authorName');
  return { comments, notes };
}

/** A client from npm does not know them, whatever Excel does. */
export function notesOf(parent: Excel.Worksheet | Excel.Workbook): Excel.NoteCollection | undefined {
  return 'notes' in parent ? parent.notes : undefined;
}

export function threadsOf({ comments, notes }: AskedNotes): readonly Thread[] {
  const theirs = (comments?.items ?? []).filter((comment) => !isOurComment(comment));
  return [
    ...theirs.map((comment) => ({
      askPlace: () => {
        comment.replies.load('items/content');
        return comment.getLocation();
      },
      text: () => [comment, ...comment.replies.items].map(({ content }) => content).join('\n'),
    })),
    ...(notes?.items ?? []).flatMap((note) => {
      const text = textOfNote(note);
      return text === '' ? [] : [{ askPlace: () => note.getLocation(), text: () => text }];
    }),
  ];
}

/** Of the notes in annotated copies, and what stands there between a person's note and ours: as functions/xlsx writes them. */
const OUR_NOTES = { author: '科技活动周核对', after: '\n————————\n' } as const;

/** '' where it is ours. */
function textOfNote(note: Excel.Note): string {
  if (note.authorName === OUR_NOTES.author || isOurNote(note)) return '';
  const [text = ''] = withoutAuthor(note).split(OUR_NOTES.after);
  return text.trim();
}
