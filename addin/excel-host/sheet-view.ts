/** A sheet as a test or the workbench looks at it: by name, in A1 addresses, without a client. */
import { type Area, contains, parseArea } from './model/area';
import { findSheet, type ModelContext, type TableState } from './model/model-context';
import { newPageSetup, type PageSetup } from './model/page-setup';
import type { CellLook, CellValue, FillPattern, SheetFacts, SheetFilter, Validation } from './univer/book';

export class SheetView {
  constructor(
    private readonly context: ModelContext,
    private readonly key: string,
  ) {}

  get facts(): SheetFacts {
    const found = findSheet(this.context, this.key);
    if (found === undefined) throw new Error(`no sheet ${this.key}`);
    return found;
  }

  get id(): string {
    return this.facts.id;
  }

  value(cell: string): CellValue {
    const { row, column } = area(cell);
    return this.context.book.content(this.id, row, column)?.value ?? '';
  }

  formula(cell: string): string | undefined {
    const { row, column } = area(cell);
    return this.context.book.content(this.id, row, column)?.formula;
  }

  values(address: string): readonly (readonly CellValue[])[] {
    const { row, column, rows, columns } = area(address);
    const id = this.id;
    return Array.from({ length: rows }, (_, down) =>
      Array.from(
        { length: columns },
        (_, right) => this.context.book.content(id, row + down, column + right)?.value ?? '',
      ),
    );
  }

  /** What the cell shows. */
  text(cell: string): string {
    return this.context.book.displayed(this.value(cell), this.look(cell).numberFormat ?? 'General');
  }

  look(cell: string): CellLook {
    const { row, column } = area(cell);
    return this.context.book.look(this.id, row, column);
  }

  /** `#RRGGBB`, or undefined without a fill. */
  fill(cell: string): string | undefined {
    return this.look(cell).fill ?? undefined;
  }

  /** Undefined for a fill of one colour, and for none. */
  fillPattern(cell: string): FillPattern | undefined {
    const { row, column } = parseArea(cell, 'sheet.fillPattern');
    return this.context.book.extra(this.id, row, column).pattern;
  }

  note(cell: string): string | undefined {
    const at = area(cell);
    return this.context.book.notes(this.id).find(({ row, column }) => row === at.row && column === at.column)?.text;
  }

  /** Of what stands beside a cell: whether it is a note of the old kind, and no thread. */
  isPlainNote(cell: string): boolean {
    const at = area(cell);
    const note = this.context.book.notes(this.id).find(({ row, column }) => row === at.row && column === at.column);
    return note !== undefined && this.context.plainNotes.has(note.id);
  }

  validation(cell: string): Validation | undefined {
    const { row, column } = area(cell);
    return this.context.book.validations(this.id).find(({ areas }) => areas.some((one) => contains(one, row, column)));
  }

  get usedArea(): Area | undefined {
    return this.context.book.usedArea(this.id, true);
  }

  get merges(): readonly Area[] {
    return this.context.book.merges(this.id);
  }

  /** Points. @param column `C` */
  columnWidth(column: string): number {
    return this.context.book.columnWidth(this.id, area(`${column}1`).column);
  }

  /** Points. @param row counted from 1 */
  rowHeight(row: number): number {
    return this.context.book.rowHeight(this.id, row - 1);
  }

  /** @param row counted from 1 */
  isRowHidden(row: number): boolean {
    return this.context.book.isRowHidden(this.id, row - 1);
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.context.book.freeze(this.id);
  }

  get filter(): SheetFilter | undefined {
    return this.context.book.filter(this.id);
  }

  get isProtected(): boolean {
    return this.context.protections.has(this.id);
  }

  get tables(): readonly TableState[] {
    return this.context.tables.filter(({ sheetId }) => sheetId === this.id);
  }

  get pageSetup(): PageSetup {
    return this.context.pageSetups.get(this.id) ?? newPageSetup();
  }
}

function area(address: string): Area {
  return parseArea(address, 'SheetView');
}
