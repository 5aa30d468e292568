/** The sentences beside the painted cells. Comments (1.10) stand in for notes, which the client does not have yet. */

import { cellRange } from '../ranges';
import { errorLocation } from '../session/failures';
import type { WantedMark } from './wanted-marks';

/** How our comments are known by, also after the file was opened again. */
const SIGNATURE = '【核对】';

/** Created before the first sync of a batch; the other steps come after it. */
export class MarkComments {
  private readonly comments: Excel.CommentCollection;
  private placed: readonly { readonly comment: Excel.Comment; readonly place: Excel.Range }[] = [];

  constructor(context: Excel.RequestContext) {
    this.comments = context.workbook.comments;
    this.comments.load('items/id,items/content');
  }

  /** Excel allows one comment a cell: whether there are others whose places have to be asked for. */
  askForPlacesOfOthers(): boolean {
    return this.askForPlaces((comment) => !isOurComment(comment));
  }

  /** Whether there are any of ours, whose places have to be asked for. */
  askForPlacesOfOurs(): boolean {
    return this.askForPlaces(isOurComment);
  }

  private askForPlaces(wanted: (comment: Excel.Comment) => boolean): boolean {
    this.placed = this.comments.items.filter(wanted).map((comment) => ({ comment, place: comment.getLocation() }));
    for (const { place } of this.placed) place.load('rowIndex,columnIndex,worksheet/id');
    return this.placed.length > 0;
  }

  /** On that sheet, ours stay beside these marks alone, and say what these say; their places were asked for. */
  keepOurs(sheet: Excel.Worksheet, wanted: readonly WantedMark[]): void {
    const texts = new Map(wanted.map((mark) => [`${mark.row},${mark.column}`, textOf(mark)]));
    for (const { comment, place } of this.placed) {
      if (place.worksheet.id !== sheet.id) continue;
      const text = texts.get(`${place.rowIndex + 1},${place.columnIndex + 1}`);
      if (text === undefined) comment.delete();
      else if (text !== comment.content) comment.content = text;
    }
  }

  removeOurs(): void {
    for (const comment of this.comments.items) if (isOurComment(comment)) comment.delete();
  }

  /** A cell that carries somebody's comment is painted only; the pane has the sentence anyway. */
  add(sheet: Excel.Worksheet, wanted: readonly WantedMark[]): void {
    const taken = new Set(
      this.placed
        .filter(({ place }) => place.worksheet.id === sheet.id)
        .map(({ place }) => `${place.rowIndex + 1},${place.columnIndex + 1}`),
    );
    for (const mark of wanted) {
      if (taken.has(`${mark.row},${mark.column}`)) continue;
      this.comments.add(cellRange(sheet, mark), textOf(mark));
    }
  }

  /** Old notes (批注) cannot be seen through this client, and Excel refuses a comment where one stands. */
  static async forgive(synced: Promise<void>): Promise<void> {
    try {
      await synced;
    } catch (error) {
      if (!errorLocation(error).startsWith('CommentCollection.')) throw error;
    }
  }
}

function textOf({ sentences }: WantedMark): string {
  return `${SIGNATURE}${sentences.join('\n')}`;
}

export function isOurComment({ content }: Excel.Comment): boolean {
  return content.startsWith(SIGNATURE);
}
