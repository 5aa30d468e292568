/** Somebody at the keyboard, for tests: whatever it does fires the events of a person, not of the client. */
import { type Area, parseArea } from './model/area';
import { parseEntry } from './model/cell-entry';
import { findSheet, type ModelContext, type TableState } from './model/model-context';
import { LINK_LOOK } from './model/range-look';
import type { BookChange, CellLook, CellValue, FillPattern, NewContent, TextPiece } from './univer/book';
import { isAllowed } from './validation-check';

export type TypingOutcome = 'accepted' | 'refusedByValidation' | 'refusedByProtection';

export class Person {
  constructor(
    private readonly context: ModelContext,
    private readonly changeEditing: (isEditing: boolean) => void,
    private readonly tell: (change: BookChange) => void,
  ) {}

  /** Types and presses Enter: validation that stops is asked first. */
  type(sheet: string, cell: string, entered: CellValue): TypingOutcome {
    const sheetId = this.idOf(sheet);
    const area = parseArea(cell, 'person.type');
    if (this.context.protections.has(sheetId)) return 'refusedByProtection';
    const format = this.context.book.look(sheetId, area.row, area.column).numberFormat ?? 'General';
    const entry = parseEntry(entered, format);
    if (entry.formula === undefined && !isAllowed(this.context, sheetId, area, entry.value))
      return 'refusedByValidation';
    this.put(sheetId, area, [[entered]]);
    return 'accepted';
  }

  /** Plain paste of a block: validation is not asked, as in Excel. */
  paste(sheet: string, firstCell: string, rows: readonly (readonly CellValue[])[]): TypingOutcome {
    const sheetId = this.idOf(sheet);
    if (this.context.protections.has(sheetId)) return 'refusedByProtection';
    const { row, column } = parseArea(firstCell, 'person.paste');
    const columns = Math.max(...rows.map((one) => one.length));
    this.put(sheetId, { row, column, rows: rows.length, columns }, rows);
    return 'accepted';
  }

  /** Presses Delete. */
  clear(sheet: string, address: string): void {
    const area = parseArea(address, 'person.clear');
    const empty = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ''));
    this.put(this.idOf(sheet), area, empty);
  }

  /** Excel is in cell-edit mode until {@link endEdit}. */
  beginEdit(): void {
    this.changeEditing(true);
  }

  endEdit(): void {
    this.changeEditing(false);
  }

  fill(sheet: string, address: string, color: string | null): void {
    this.context.book.restyle(this.idOf(sheet), parseArea(address, 'person.fill'), { fill: color });
  }

  /** A fill of two colours, or a gradient (LinearGradient). */
  pattern(sheet: string, cell: string, color: string, pattern: FillPattern): void {
    this.fill(sheet, cell, color);
    const { row, column } = parseArea(cell, 'person.pattern');
    const { book } = this.context;
    book.setExtra(this.idOf(sheet), row, column, { ...book.extra(this.idOf(sheet), row, column), pattern });
  }

  /** Sorts whole rows of an area by a column's texts; contents and looks go along. @param column `C` */
  sort(sheet: string, address: string, column: string): void {
    const sheetId = this.idOf(sheet);
    const area = parseArea(address, 'person.sort');
    const by = parseArea(`${column}1`, 'person.sort').column - area.column;
    const { book } = this.context;
    const rows = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, right) => {
        const [row, at] = [area.row + down, area.column + right];
        return { content: book.content(sheetId, row, at) ?? { value: '' }, look: book.look(sheetId, row, at) };
      }),
    );
    const textOf = (row: (typeof rows)[number]) => String(row[by]?.content.value ?? '');
    rows.sort((one, other) => (textOf(one) < textOf(other) ? -1 : Number(textOf(one) > textOf(other))));
    const isText = (value: CellValue) => typeof value === 'string';
    const contents = rows.map((row) => row.map(({ content }) => ({ ...content, isText: isText(content.value) })));
    book.write(sheetId, area, contents);
    book.clearLooks(sheetId, area);
    book.restyle(sheetId, area, (row, at) => rows[row - area.row]?.[at - area.column]?.look);
    this.tell({ kind: 'rowsSorted', sheetId, area });
  }

  /** A formula of the sheet fills its neighbours (spills): what they hold is said by no event. */
  spill(sheet: string): void {
    this.context.spilling.add(this.idOf(sheet));
  }

  /** @param beforeRow counted from 1 */
  insertRows(sheet: string, beforeRow: number, count = 1): void {
    this.context.book.insertRows(this.idOf(sheet), beforeRow - 1, count);
  }

  /** @param fromRow counted from 1 */
  deleteRows(sheet: string, fromRow: number, count = 1): void {
    this.context.book.deleteRows(this.idOf(sheet), fromRow - 1, count);
  }

  /** @param fromRow counted from 1 */
  hideRows(sheet: string, fromRow: number, count = 1): void {
    this.context.book.setRowsHidden(this.idOf(sheet), fromRow - 1, count, true);
  }

  /** @param column `C` */
  hideColumns(sheet: string, column: string, count = 1): void {
    this.context.book.setColumnsHidden(this.idOf(sheet), parseArea(`${column}1`, 'person').column, count, true);
  }

  /** Points; 0 makes it disappear. @param column `C` */
  widenColumn(sheet: string, column: string, points: number): void {
    this.context.book.setColumnWidth(this.idOf(sheet), parseArea(`${column}1`, 'person').column, 1, points);
  }

  /** Bold, struck through, another number format … */
  format(sheet: string, address: string, look: CellLook): void {
    this.context.book.restyle(this.idOf(sheet), parseArea(address, 'person.format'), look);
  }

  /** Types a text and formats its parts. */
  typePieces(sheet: string, cell: string, pieces: readonly TextPiece[]): void {
    const { row, column } = parseArea(cell, 'person.typePieces');
    this.context.book.writePieces(this.idOf(sheet), row, column, pieces);
  }

  /** Makes the cell a link, as Ctrl+K does. @param link an address, or `#` and a place in this workbook */
  link(sheet: string, cell: string, link: string): void {
    const area = parseArea(cell, 'person.link');
    const { book } = this.context;
    const extra = book.extra(this.idOf(sheet), area.row, area.column);
    book.setExtra(this.idOf(sheet), area.row, area.column, { ...extra, link });
    book.restyle(this.idOf(sheet), area, LINK_LOOK);
  }

  /** Places a picture in the cell. */
  placePicture(sheet: string, cell: string): void {
    const area = parseArea(cell, 'person.placePicture');
    const { book } = this.context;
    book.write(this.idOf(sheet), area, [[{ value: '#VALUE!' }]]);
    book.setExtra(this.idOf(sheet), area.row, area.column, { picture: true });
  }

  /** Comments on a cell (新批注), and others answer. */
  comment(sheet: string, cell: string, text: string, replies: readonly string[] = []): void {
    const id = this.putNote(sheet, cell, text);
    if (replies.length > 0) this.context.replies.set(id, replies);
  }

  /** A note of the old kind (批注 before there were threads). */
  note(sheet: string, cell: string, text: string, author = ''): void {
    this.context.plainNotes.set(this.putNote(sheet, cell, text), author);
  }

  merge(sheet: string, address: string): void {
    this.context.book.merge(this.idOf(sheet), parseArea(address, 'person.merge'));
  }

  addSheet(name: string): void {
    this.context.book.addSheet(name);
  }

  renameSheet(sheet: string, name: string): void {
    this.context.book.renameSheet(this.idOf(sheet), name);
  }

  deleteSheet(sheet: string): void {
    this.context.book.deleteSheet(this.idOf(sheet));
  }

  hideSheet(sheet: string): void {
    this.context.book.setSheetHidden(this.idOf(sheet), true);
  }

  /** As a macro does: 取消隐藏 does not list it. */
  hideSheetWell(sheet: string): void {
    this.hideSheet(sheet);
    this.context.veryHidden.add(this.idOf(sheet));
  }

  activate(sheet: string): void {
    this.context.book.activateSheet(this.idOf(sheet));
  }

  select(sheet: string, address: string): void {
    this.context.book.select(this.idOf(sheet), parseArea(address, 'person.select'));
  }

  protect(sheet: string): void {
    const sheetId = this.idOf(sheet);
    this.context.protections.set(sheetId, {});
    this.context.book.setReadOnly(sheetId, true);
  }

  unprotect(sheet: string): void {
    const sheetId = this.idOf(sheet);
    this.context.protections.delete(sheetId);
    this.context.book.setReadOnly(sheetId, false);
  }

  /** Makes the area a table, as Ctrl+T does. */
  makeTable(sheet: string, address: string, name: string): void {
    const sheetId = this.idOf(sheet);
    const area = parseArea(address, 'person.makeTable');
    const id = String(this.context.tables.length + 1);
    const shown = { showHeaders: true, showFilterButton: true, showBandedRows: true };
    const table: TableState = { id, sheetId, area, name, style: 'TableStyleMedium2', ...shown };
    this.context.tables.push(table);
    this.context.book.setFilter(sheetId, { area, keptTexts: new Map() });
  }

  /** Filters a column by its texts; rows with others are hidden. @param column of the sheet, `C` */
  filter(sheet: string, address: string, column: string, keptTexts: readonly string[]): void {
    const sheetId = this.idOf(sheet);
    const area = parseArea(address, 'person.filter');
    const at = parseArea(`${column}1`, 'person.filter').column;
    this.context.book.setFilter(sheetId, { area, keptTexts: new Map([[at, keptTexts]]) });
  }

  undo(): void {
    this.context.book.undo();
  }

  redo(): void {
    this.context.book.redo();
  }

  private putNote(sheet: string, cell: string, text: string): string {
    const { row, column } = parseArea(cell, 'person.note');
    const sheetId = this.idOf(sheet);
    this.context.book.setNote(sheetId, row, column, text);
    const put = this.context.book.notes(sheetId).find((note) => note.row === row && note.column === column);
    if (put === undefined) throw new Error(`no note at ${sheet}!${cell}`);
    return put.id;
  }

  private put(sheetId: string, area: Area, rows: readonly (readonly CellValue[])[]): void {
    const { book } = this.context;
    const formats = new Map<string, string>();
    const contents = rows.map((cells, down) =>
      Array.from({ length: area.columns }, (_, right): NewContent => {
        const entered = cells[right];
        if (entered === undefined) return undefined;
        const at = { row: area.row + down, column: area.column + right };
        const before = book.look(sheetId, at.row, at.column).numberFormat ?? 'General';
        const { value, formula, numberFormat, isText = false } = parseEntry(entered, before);
        if (numberFormat !== undefined && before === 'General') formats.set(`${at.row},${at.column}`, numberFormat);
        return { value, isText, ...(formula === undefined ? {} : { formula }) };
      }),
    );
    book.write(sheetId, area, contents);
    if (formats.size === 0) return;
    book.restyle(sheetId, area, (row, column) => {
      const numberFormat = formats.get(`${row},${column}`);
      return numberFormat === undefined ? undefined : { numberFormat };
    });
  }

  private idOf(sheet: string): string {
    const found = findSheet(this.context, sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    return found.id;
  }
}
