/** A workbook's sheets as a Word document, each a table, written by another program's library (docx) as people would type it. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { appearanceAt, cellAt, endColumn, endRow, type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';

const COLUMN_WIDTH = 900;

/** Rows of a table are the rows of its sheet: row 5 of 附件2 is 第5行 of 表1. */
export function sheetsAsDocument(grids: readonly RawGrid[]): Promise<Buffer> {
  const children = grids.flatMap((grid) => [new Paragraph(''), tableOf(grid)]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function tableOf(grid: RawGrid): Table {
  const last = endColumn(grid) - 1;
  const rows: TableRow[] = [];
  for (let row = 1; row < endRow(grid); row++) {
    const cells: TableCell[] = [];
    for (let column = 1; column <= last; column++) {
      const merge = grid.merges.find(
        ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      const isCovered = merge !== undefined && (merge.top !== row || merge.left !== column);
      if (isCovered) continue;
      cells.push(
        new TableCell({
          children: paragraphsOf(grid, row, column),
          ...(merge === undefined
            ? {}
            : {
                columnSpan: Math.min(merge.right, last) - merge.left + 1,
                rowSpan: Math.min(merge.bottom, endRow(grid) - 1) - merge.top + 1,
              }),
        }),
      );
    }
    rows.push(new TableRow({ children: cells }));
  }
  return new Table({ columnWidths: Array.from({ length: last }, () => COLUMN_WIDTH), rows });
}

function paragraphsOf(grid: RawGrid, row: number, column: number): Paragraph[] {
  const seen = appearanceAt(grid, row, column);
  const text = seen?.shown ?? typed(cellAt(grid, row, column));
  if (seen?.runs === undefined)
    return text
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun({ text: line, strike: seen?.struck === true })] }));
  const runs = seen.runs.map(
    ({ text: piece, struck, raised }) =>
      new TextRun({ text: piece, strike: struck === true, superScript: raised === true }),
  );
  return [new Paragraph({ children: runs })];
}

/** Formulas that nobody has computed show nothing. */
function typed(cell: RawCell): string {
  return cell !== null && typeof cell === 'object' && 'uncomputed' in cell ? '' : textOf(cell);
}
