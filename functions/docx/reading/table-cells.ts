/** One table → cells, merges and what is seen at them, counted from its own first row. Knows no paragraphs around it. */
import type { CellAppearance, RawCell, Rect } from '#domain/sheet/raw-grid';
import { Refused } from '#opc/file-refusal';
import type { DocumentLimits } from '../document-limits';
import type { Block, Paragraph, Table } from './blocks';
import { seenText } from './cell-text';
import { type ColumnOf, columnsOf, widthOf } from './table-edges';

/** Where a cell of the sheet stands in the document. */
export interface CellOrigin {
  readonly row: number;
  readonly column: number;
  readonly cell: number;
}

export interface TableCells {
  readonly rows: readonly (readonly RawCell[])[];
  /** Rows and columns from 1, as everywhere. */
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly appearances: readonly CellAppearance[];
  /** Of every cell, empty ones too. */
  readonly origins: readonly CellOrigin[];
  /** Tables that stand in cells, in reading order. */
  readonly nested: readonly Table[];
}

/** `name` is for refusals. */
export function cellsOf(table: Table, name: string, limits: DocumentLimits): TableCells {
  const columnOf = columnsOf(table);
  const width = columnOf(widthOf(table));
  if (width > limits.columns)
    throw new Refused({ code: 'file.tooManyColumns', sheet: name, columns: width, limit: limits.columns });
  const reader = new CellsReader(name, columnOf, limits);
  for (const row of table.rows) reader.add(row);
  return reader.finish();
}

type OpenRect = { -readonly [K in keyof Rect]: Rect[K] };

class CellsReader {
  private readonly rows: RawCell[][] = [];
  private readonly rects: OpenRect[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly appearances: CellAppearance[] = [];
  private readonly origins: CellOrigin[] = [];
  private readonly nested: Table[] = [];
  /** By column: what stands in the row before. */
  private above: ReadonlyMap<number, OpenRect> = new Map();

  constructor(
    private readonly name: string,
    private readonly columnOf: ColumnOf,
    private readonly limits: DocumentLimits,
  ) {}

  add({ before, cells, isHidden }: Table['rows'][number]): void {
    const row = this.rows.length + 1;
    const values: RawCell[] = [];
    const here = new Map<number, OpenRect>();
    let place = before;
    let last: OpenRect | undefined;
    for (const { ordinal, span, goesOn, blocks } of cells) {
      const left = this.columnOf(place) + 1;
      place += span;
      const right = this.columnOf(place);
      const whole = goesOn === 'down' ? this.above.get(left) : goesOn === 'across' ? last : undefined;
      const rect = whole ?? { top: row, left, bottom: row, right };
      if (goesOn === 'down') rect.bottom = row;
      if (goesOn === 'across') rect.right = right;
      if (whole === undefined) {
        this.rects.push(rect);
        this.origins.push({ row, column: left, cell: ordinal });
      }
      here.set(left, rect);
      last = rect;
      this.read(blocks, rect, values, row);
    }
    this.above = here;
    while (values.length > 0 && values.at(-1) === null) values.pop();
    this.rows.push(values);
    if (isHidden) this.hiddenRows.push(row);
  }

  finish(): TableCells {
    const merges = this.rects.filter(({ top, left, bottom, right }) => bottom > top || right > left);
    const { merges: limit } = this.limits;
    if (merges.length > limit) throw new Refused({ code: 'file.tooManyMerges', sheet: this.name, limit });
    const { rows, hiddenRows, appearances, origins, nested } = this;
    return { rows, merges, hiddenRows, appearances, origins, nested };
  }

  /** What Word keeps in the lower part of a merged cell, and shows to nobody, is nothing. */
  private read(blocks: readonly Block[], { top, left }: OpenRect, values: RawCell[], row: number): void {
    const paragraphs = paragraphsOf(blocks);
    for (const block of blocks) if (block.kind === 'table') this.nested.push(block);
    if (top !== row) return;
    const { text, facts } = seenText(paragraphs);
    const { textLength: limit } = this.limits;
    if (text.length > limit)
      throw new Refused({ code: 'file.textTooLong', sheet: this.name, cell: `第${row}行第${left}格`, limit });
    while (values.length < left) values.push(null);
    const before = values[left - 1];
    // Cells that were merged across by an old program bring a text each.
    values[left - 1] =
      typeof before === 'string' ? (text === '' ? before : `${before}\n${text}`) : text === '' ? null : text;
    if (facts !== undefined) this.appearances.push({ row, column: left, ...facts });
  }
}

export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
}
