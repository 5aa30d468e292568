/**
 * A document's blocks → sheets: each table with the paragraphs above it as rows of their own, so that titles and
 * letterheads stand where a sheet has them. A table that goes on in the next one is one sheet with it.
 */

import { isReceipt } from '#domain/reading/recognise/receipt-sheets';
import type { CellAppearance, RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';
import { wordSheetName } from '#domain/sheet/word-sheet';
import { Refused } from '#opc/file-refusal';
import type { DocumentLimits } from '../document-limits';
import type { Block, Paragraph, Table } from './blocks';
import { seenText } from './cell-text';
import { cellsOf, type TableCells } from './table-cells';
import { edgesOf, haveSameEdges, widthOf } from './table-edges';

/** A place of the document that a cell of a sheet stands for, by its number. */
export type Origin =
  | { readonly kind: 'cell'; readonly cell: number }
  | { readonly kind: 'paragraph'; readonly paragraph: number };

export interface DocumentSheet {
  readonly grid: RawGrid;
  /** Undefined where the document has no cell. */
  originAt(row: number, column: number): Origin | undefined;
}

export function sheetsOf(blocks: readonly Block[], limits: DocumentLimits): readonly DocumentSheet[] {
  const sheets = new Sheets(limits);
  sheets.addAll(withoutFrames(blocks));
  return sheets.finish();
}

/** A table of one cell around other tables is their frame: what it holds stands in the document itself. */
function withoutFrames(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    const only = block.kind === 'table' && block.rows.length === 1 ? block.rows[0]?.cells : undefined;
    const inside = only?.length === 1 ? (only[0]?.blocks ?? []) : [];
    return inside.some(({ kind }) => kind === 'table') ? withoutFrames(inside) : [block];
  });
}

/** So that a name stays short enough for whoever keeps it: a document of more tables has further sheets. */
const MOST_JOINED = 24;

class Sheets {
  private readonly done: SheetRows[] = [];
  private open: SheetRows | undefined;
  /** Paragraphs since the last table. */
  private pending: Paragraph[] = [];
  private tables = 0;

  constructor(private readonly limits: DocumentLimits) {}

  addAll(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.addTable(block);
      else if (saysAnything(block)) this.pending.push(block);
    }
  }

  finish(): readonly DocumentSheet[] {
    if (this.open !== undefined) this.open.addBelow(this.pending);
    else if (this.pending.length > 0) this.start().addParagraphs(this.pending);
    return this.done.map((sheet) => ({ grid: sheet.grid(), originAt: sheet.originAt.bind(sheet) }));
  }

  private addTable(table: Table): void {
    const number = this.tables + 1;
    const cells = cellsOf(table, `表${number}`, this.limits);
    if (isReceipt({ rows: cells.rows })) this.leaveBelow();
    this.tables = number;
    const goesOn = this.open?.isContinuedBy(table, cells, this.pending) === true;
    const sheet = goesOn && this.open !== undefined ? this.open : this.start(number);
    if (goesOn) sheet.addBelow(this.pending);
    else sheet.addParagraphs(this.pending);
    this.pending = [];
    sheet.addTable(table, cells);
    if (cells.nested.length === 0) return;
    // What stands in a cell is a table by itself, and what follows the outer one is not its continuation.
    for (const each of cells.nested) {
      this.open = undefined;
      this.addTable(each);
    }
    this.open = undefined;
  }

  /** A receipt of ours stands behind the document, under its own heading: what was there before stays where it was. */
  private leaveBelow(): void {
    const heading = this.pending.splice(-1);
    this.open?.addBelow(this.pending);
    this.open = undefined;
    this.pending = heading;
  }

  private start(firstTable?: number): SheetRows {
    if (this.done.length >= this.limits.tables)
      throw new Refused({ code: 'file.tooManyTables', limit: this.limits.tables });
    this.open = new SheetRows(firstTable, this.limits);
    this.done.push(this.open);
    return this.open;
  }
}

function saysAnything(paragraph: Paragraph): boolean {
  return seenText([paragraph]).text.trim() !== '';
}

/** Labels with their answers beside them; a list of activities is wider. */
const LETTERHEAD = { rows: 3, columns: 6 } as const;

class SheetRows {
  private readonly rows: (readonly RawCell[])[] = [];
  private readonly merges: Rect[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly appearances: CellAppearance[] = [];
  /** As `WordSheet` has them. */
  private readonly heights: number[] = [];
  private readonly origins = new Map<string, Origin>();
  /** All that it holds so far is a small table. */
  private isLetterhead = false;
  private edges: readonly number[] = [];
  private firstRow: readonly RawCell[] = [];

  constructor(
    private readonly firstTable: number | undefined,
    private readonly limits: DocumentLimits,
  ) {}

  /**
   * The same columns, and either nothing between or the same beginning again: 续表, or one table per activity. And what
   * stands in a small table above another (填报单位 | 会计学院) is that one's letterhead.
   */
  isContinuedBy(table: Table, { rows: [first = []] }: TableCells, between: readonly Paragraph[]): boolean {
    if (this.heights.length > 2 * MOST_JOINED) return false;
    if (this.isLetterhead && widthOf(table) > LETTERHEAD.columns) return true;
    if (!haveSameEdges(this.edges, edgesOf(table))) return false;
    const beginsAlike = first[0] !== undefined && first[0] !== null && first[0] === this.firstRow[0];
    return between.length === 0 || beginsAlike;
  }

  addParagraphs(paragraphs: readonly Paragraph[]): void {
    this.heights.push(paragraphs.length);
    for (const paragraph of paragraphs) this.addParagraph(paragraph);
  }

  /** Apart from the table, so that nobody takes them for its rows. */
  addBelow(paragraphs: readonly Paragraph[]): void {
    if (paragraphs.length === 0) {
      this.heights.push(0);
      return;
    }
    this.heights.push(paragraphs.length + 1);
    this.rows.push([]);
    for (const paragraph of paragraphs) this.addParagraph(paragraph);
  }

  addTable(table: Table, { rows, merges, hiddenRows, appearances, origins }: TableCells): void {
    const above = this.rows.length;
    this.isLetterhead =
      this.heights.length === 1 && rows.length <= LETTERHEAD.rows && widthOf(table) <= LETTERHEAD.columns;
    if (this.edges.length === 0) {
      this.edges = edgesOf(table);
      this.firstRow = rows[0] ?? [];
    }
    for (const row of rows) this.rows.push(row);
    for (const { top, left, bottom, right } of merges)
      this.merges.push({ top: top + above, left, bottom: bottom + above, right });
    for (const row of hiddenRows) this.hiddenRows.push(row + above);
    for (const seen of appearances) this.appearances.push({ ...seen, row: seen.row + above });
    for (const { row, column, cell } of origins) this.origins.set(`${row + above} ${column}`, { kind: 'cell', cell });
    this.heights.push(rows.length);
  }

  originAt(row: number, column: number): Origin | undefined {
    return this.origins.get(`${row} ${column}`);
  }

  grid(): RawGrid {
    const { rows: limit } = this.limits;
    const heights = this.heights.at(-1) === 0 ? this.heights.slice(0, -1) : this.heights;
    const sheet = wordSheetName({ firstTable: this.firstTable, heights });
    const { rows, merges, hiddenRows, appearances } = this;
    if (rows.length > limit) throw new Refused({ code: 'file.tooManyRows', sheet, rows: rows.length, limit });
    return {
      sheet,
      origin: { row: 1, column: 1 },
      rows,
      merges,
      hiddenRows,
      ...(appearances.length === 0 ? {} : { appearances }),
    };
  }

  private addParagraph(paragraph: Paragraph): void {
    const { text, facts } = seenText([paragraph]);
    this.rows.push([text]);
    this.origins.set(`${this.rows.length} 1`, { kind: 'paragraph', paragraph: paragraph.ordinal });
    if (facts !== undefined) this.appearances.push({ row: this.rows.length, column: 1, ...facts });
  }
}
