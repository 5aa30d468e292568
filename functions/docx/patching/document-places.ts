/** Where the cells of a document's sheets stand in its XML. */
import type { CellPosition } from '#domain/sheet/address';
import { endColumn } from '#domain/sheet/raw-grid';
import type { DocumentSheet, Origin } from '../reading/document-grids';

export class DocumentPlaces {
  private readonly byName: ReadonlyMap<string, DocumentSheet>;

  constructor(readonly sheets: readonly DocumentSheet[]) {
    this.byName = new Map(sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  }

  /** The cell itself or the first of its merge. */
  cell(at: CellPosition): Origin | undefined {
    const { grid, originAt } = this.sheet(at);
    const merge = grid.merges.find(
      ({ top, bottom, left, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
    );
    return originAt(merge?.top ?? at.row, merge?.left ?? at.column);
  }

  /** As above; what is said of a cell that is not there is said at the nearest before it. */
  nearest(at: CellPosition): Origin | undefined {
    const here = this.cell(at);
    if (here !== undefined) return here;
    const { grid, originAt } = this.sheet(at);
    for (let row = Math.min(at.row, grid.rows.length); row >= 1; row--) {
      const first =
        row === at.row ? at.column : Math.max(1, ...grid.rows.slice(row - 1, row).map(({ length }) => length));
      for (let column = first; column >= 1; column--) {
        const found = originAt(row, column);
        if (found !== undefined) return found;
      }
    }
    return originAt(1, 1);
  }

  /** By column: the numbers of the cells that begin in this row. */
  rowCells(sheet: string, row: number): ReadonlyMap<number, number> {
    const { grid, originAt } = this.sheet({ sheet, row, column: 1 });
    const found = new Map<number, number>();
    for (let column = 1; column < endColumn(grid); column++) {
      const origin = originAt(row, column);
      if (origin?.kind === 'cell') found.set(column, origin.cell);
    }
    return found;
  }

  private sheet({ sheet }: CellPosition): DocumentSheet {
    const found = this.byName.get(sheet);
    if (found === undefined) throw new Error(`the document has no sheet ${sheet}`);
    return found;
  }
}
