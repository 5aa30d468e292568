/**
 * The sentences beside the painted cells: notes (1.18, where the client knows them), which every Excel and WPS shows as
 * they are; else comments (1.10), which older programs show as a thread that they cannot read.
 */

import { cellRange } from '../ranges';
import { notesOf } from '../reading/sheet-notes';
import type { RequirementSets } from '../requirement-sets';
import { errorLocation } from '../session/failures';
import { isOurComment, isOurNote, signed } from './signature';
import type { WantedMark } from './wanted-marks';

interface Placed {
  readonly said: Excel.Comment | Excel.Note;
  readonly place: Excel.Range;
}

/** Created before the first sync of a batch; the other steps come after it. */
export class MarkComments {
  private readonly comments: Excel.CommentCollection;
  private readonly notes: Excel.NoteCollection | undefined;
  private placed: readonly Placed[] = [];

  constructor(context: Excel.RequestContext, has: RequirementSets) {
    this.comments = context.workbook.comments;
    this.comments.load('items/id,items/content');
    this.notes = has.notes ? notesOf(context.workbook) : undefined;
    this.notes?.load('items/content,items/authorName');
  }

  /** Excel allows one comment or note a cell: whether there are others whose places have to be asked for. */
  askForPlacesOfOthers(): boolean {
    return this.askForPlaces(false);
  }

  /** Whether there are any of ours, whose places have to be asked for. */
  askForPlacesOfOurs(): boolean {
    return this.askForPlaces(true);
  }

  private askForPlaces(ours: boolean): boolean {
    this.placed = this.said(ours).map((said) => ({ said, place: said.getLocation() }));
    for (const { place } of this.placed) place.load('rowIndex,columnIndex,worksheet/id');
    return this.placed.length > 0;
  }

  /** Ours may be of both kinds: the document was marked in another Excel before. */
  private said(ours: boolean): readonly Placed['said'][] {
    return [
      ...this.comments.items.filter((comment) => isOurComment(comment) === ours),
      ...(this.notes?.items ?? []).filter((note) => isOurNote(note) === ours),
    ];
  }

  /** On that sheet, ours stay beside these marks alone, and say what these say; their places were asked for. */
  keepOurs(sheet: Excel.Worksheet, wanted: readonly WantedMark[]): void {
    const texts = new Map(wanted.map((mark) => [`${mark.row},${mark.column}`, signed(mark.sentences)]));
    for (const { said, place } of this.placed) {
      if (place.worksheet.id !== sheet.id) continue;
      const text = texts.get(`${place.rowIndex + 1},${place.columnIndex + 1}`);
      if (text === undefined) said.delete();
      else if (text !== said.content) said.content = text;
    }
  }

  removeOurs(): void {
    for (const said of this.said(true)) said.delete();
  }

  /** A cell that carries somebody's comment or note is painted only; the pane has the sentence anyway. */
  add(sheet: Excel.Worksheet, wanted: readonly WantedMark[]): void {
    const taken = new Set(
      this.placed
        .filter(({ place }) => place.worksheet.id === sheet.id)
        .map(({ place }) => `${place.rowIndex + 1},${place.columnIndex + 1}`),
    );
    const kind = this.notes ?? this.comments;
    for (const mark of wanted) {
      if (!taken.has(`${mark.row},${mark.column}`)) kind.add(cellRange(sheet, mark), signed(mark.sentences));
    }
  }

  /** Without notes in the client those of people cannot be seen, and Excel refuses a comment where one stands. */
  static async forgive(synced: Promise<void>): Promise<void> {
    try {
      await synced;
    } catch (error) {
      if (!/^(Comment|Note)Collection\./.test(errorLocation(error))) throw error;
    }
  }
}
