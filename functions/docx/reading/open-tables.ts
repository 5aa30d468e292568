/** Tables while they are read, nested ones too: rows, cells and how far these reach. Knows no text. */
import { Refused } from '#opc/file-refusal';
import { type Attributes, isOn } from '#opc/xml-scan';
import type { DocumentLimits } from '../document-limits';
import type { Block, Table, TableCell, TableRow } from './blocks';
import { ownAttribute } from './side-texts';

interface OpenCell {
  readonly ordinal: number;
  span: number;
  goesOn: TableCell['goesOn'];
  readonly blocks: Block[];
}

interface OpenRow {
  before: number;
  isHidden: boolean;
  /** Taken out by a change that somebody has recorded. */
  isDeleted: boolean;
  readonly cells: TableCell[];
}

interface OpenTable {
  readonly widths: number[];
  readonly rows: TableRow[];
  row?: OpenRow | undefined;
  cell?: OpenCell | undefined;
}

/** For refusals: tables are numbered once they are whole. */
const SOME_TABLE = '表格';

export class OpenTables {
  private readonly stack: OpenTable[] = [];
  private cells = 0;

  constructor(private readonly limits: DocumentLimits) {}

  /** Returns where blocks go from here on, if that changes. `ordinal`: of a cell. */
  open(name: string, parent: string | undefined, attributes: Attributes, ordinal: number): Block[] | undefined {
    const table = this.stack.at(-1);
    if (name === 'tbl') this.stack.push({ widths: [], rows: [] });
    else if (table === undefined) return undefined;
    else if (name === 'gridCol' && parent === 'tblGrid') this.addWidth(table, attributes);
    else if (name === 'tr') this.beginRow(table);
    else if (table.row !== undefined && parent === 'trPr') this.setRow(table.row, name, attributes);
    else if (table.row !== undefined && name === 'tc') return this.beginCell(table, ordinal);
    else if (table.cell !== undefined && parent === 'tcPr') this.setCell(table.cell, name, attributes);
    return undefined;
  }

  /** Whether blocks go elsewhere again, and a table that is whole. */
  close(name: string): { readonly leaves?: true; readonly table?: Table } {
    const table = this.stack.at(-1);
    if (table === undefined) return {};
    if (name === 'tc' && table.row !== undefined && table.cell !== undefined) {
      table.row.cells.push(table.cell);
      table.cell = undefined;
      return { leaves: true };
    }
    if (name === 'tr' && table.row !== undefined) {
      const { isDeleted, ...row } = table.row;
      if (!isDeleted) table.rows.push(row);
      table.row = undefined;
    }
    if (name !== 'tbl') return {};
    this.stack.pop();
    const { widths, rows } = table;
    return rows.length === 0 ? {} : { table: { kind: 'table', widths, rows } };
  }

  private addWidth({ widths }: OpenTable, attributes: Attributes): void {
    if (widths.length <= this.limits.columns) widths.push(Number(ownAttribute(attributes, 'w') ?? 0));
  }

  private beginRow(table: OpenTable): void {
    const { rows: limit } = this.limits;
    if (table.rows.length >= limit)
      throw new Refused({ code: 'file.tooManyRows', sheet: SOME_TABLE, rows: limit + 1, limit });
    table.row = { before: 0, isHidden: false, isDeleted: false, cells: [] };
  }

  private setRow(row: OpenRow, name: string, attributes: Attributes): void {
    const val = ownAttribute(attributes, 'val');
    if (name === 'gridBefore') row.before = this.counted(val, 0);
    else if (name === 'hidden') row.isHidden = isOn(val);
    else if (name === 'del') row.isDeleted = true;
  }

  private beginCell(table: OpenTable, ordinal: number): Block[] {
    const { cells: limit } = this.limits;
    if (++this.cells > limit) throw new Refused({ code: 'file.tooManyCells', sheet: SOME_TABLE, limit });
    const blocks: Block[] = [];
    table.cell = { ordinal, span: 1, goesOn: undefined, blocks };
    return blocks;
  }

  private setCell(cell: OpenCell, name: string, attributes: Attributes): void {
    const val = ownAttribute(attributes, 'val');
    if (name === 'gridSpan') cell.span = Math.max(1, this.counted(val, 1));
    else if (name === 'vMerge' && val !== 'restart') cell.goesOn ??= 'down';
    else if (name === 'hMerge' && val !== 'restart') cell.goesOn = 'across';
  }

  /** As far as a table may reach: one more is refused later, with the table's name. */
  private counted(val: string | undefined, otherwise: number): number {
    const number = Number(val ?? otherwise);
    return Number.isInteger(number) && number >= 0 ? Math.min(number, this.limits.columns + 1) : otherwise;
  }
}
