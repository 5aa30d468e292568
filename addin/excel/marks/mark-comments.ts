/** The sentences beside the painted cells. Comments (1.10) stand in for notes, which the client does not have yet. */

import { cellRange } from '../ranges';
import { errorLocation } from '../session/failures';
import type { WantedMark } from './wanted-marks';

/** How our comments are known by, also after the file was opened again. */
const SIGNATURE = '【核对】';

/** Created before the first sync of a batch; the other steps come after it. */
export class MarkComments {
  private readonly comments: Excel.CommentCollection;
  private places: readonly Excel.Range[] = [];

  constructor(context: Excel.RequestContext) {
    this.comments = context.workbook.comments;
    this.comments.load('items/id,items/content');
  }

  /** Excel allows one comment a cell: whether there are others whose places have to be asked for. */
  askForPlacesOfOthers(): boolean {
    this.places = this.comments.items
      .filter((comment) => !isOurComment(comment))
      .map((comment) => comment.getLocation());
    for (const place of this.places) place.load('rowIndex,columnIndex,worksheet/id');
    return this.places.length > 0;
  }

  removeOurs(): void {
    for (const comment of this.comments.items) if (isOurComment(comment)) comment.delete();
  }

  /** A cell that carries somebody's comment is painted only; the pane has the sentence anyway. */
  add(sheet: Excel.Worksheet, wanted: readonly WantedMark[]): void {
    const taken = new Set(
      this.places
        .filter(({ worksheet }) => worksheet.id === sheet.id)
        .map(({ rowIndex, columnIndex }) => `${rowIndex + 1},${columnIndex + 1}`),
    );
    for (const mark of wanted) {
      if (taken.has(`${mark.row},${mark.column}`)) continue;
      this.comments.add(cellRange(sheet, mark), `${SIGNATURE}${mark.sentences.join('\n')}`);
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

export function isOurComment({ content }: Excel.Comment): boolean {
  return content.startsWith(SIGNATURE);
}
