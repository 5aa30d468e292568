/** One sheet's XML → RawGrid, in one pass that stops at the limits; knows the sheet part, not the zip. */
import { cellName, columnNumber } from '#domain/sheet/address';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { trimEnds } from '#domain/sheet/text-form';
import { damaged, Refused } from '#opc/file-refusal';
import { decodeEscapes } from '#opc/text-escapes';
import { type Attributes, isTrue, type PlainStretch, scanXml } from '#opc/xml-scan';
import { EXCEL_COLUMNS, EXCEL_ROWS } from '../range-reference';
import type { ReadLimits } from '../read-limits';
import { Appearances, isNothing } from './appearances';
import { cellValue, type WorkbookContext, type WrittenCell } from './cell-value';
import type { CellNote } from './notes';
import { type PlainCell, readPlainRows } from './plain-rows';
import { SheetFrame } from './sheet-frame';
import { TextRuns, type WrittenRun } from './text-runs';

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** What a sheet's XML does not say of it. */
export interface SheetSurroundings {
  readonly sheet: string;
  readonly visibility: RawGrid['visibility'];
  readonly notes: readonly CellNote[];
  /** Addresses outside the workbook, by relationship id. */
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * The grid stands at A1. Cells that hold nothing are dropped wherever they are (styled blanks, lying dimensions), so
 * rows end with their last value and the grid with its last row that shows something. Beyond the limits, what shows
 * nothing (blanks, formulas that have come to nothing) is dropped too; anything else there is refused. Merges that run on
 * to Excel's edge are cut at the limits. `readsPlainly`: rows as every program writes them are read without the parser; to
 * the same grid.
 */
export function parseSheet(
  xml: string,
  around: SheetSurroundings,
  context: WorkbookContext,
  limits: ReadLimits,
  readsPlainly: boolean,
): RawGrid {
  const reader = new SheetReader(around, context, limits);
  scanXml(xml, around.sheet, reader, readsPlainly ? reader.plainRows : undefined);
  return reader.finish();
}

/** For who reads another format and tells it in the terms of this one: the same reading, the same limits. */
export interface SheetEvents {
  /** What stands around the cells, before any of them: merges, columns, links. */
  element(name: string, attributes: Attributes): void;
  hiddenRow(row: number): void;
  tell(at: { readonly row: number; readonly letters: string }, written: WrittenCell): void;
  finish(): RawGrid;
}

export function sheetReader(around: SheetSurroundings, context: WorkbookContext, limits: ReadLimits): SheetEvents {
  return new SheetReader(around, context, limits);
}

type CellBeingRead = { -readonly [K in keyof WrittenCell]: WrittenCell[K] };

class SheetReader implements SheetEvents {
  private readonly rows: RawCell[][] = [];
  private readonly frame: SheetFrame;
  private readonly appearances: Appearances;
  private readonly hiddenRows = new Set<number>();
  private readonly sharedFormulas = new Map<string, string>();
  private readonly usedColumns = new Set<number>();
  private readonly runs = new TextRuns();
  private usedRows = 0;
  private lastUsedRow = 0;
  private cells = 0;
  private rowElements = 0;
  private farCell: string | null = null;

  private row = 0;
  private column = 0;
  private cell: CellBeingRead | null = null;
  private formulaIndex: string | undefined;
  private richValue: string | undefined;
  private target: 'value' | 'formula' | null = null;

  constructor(
    private readonly around: SheetSurroundings,
    private readonly context: WorkbookContext,
    private readonly limits: ReadLimits,
  ) {
    const isWithin = ({ row, column }: CellNote) => row <= limits.rows && column <= limits.columns;
    this.frame = new SheetFrame(around.sheet, around.addresses, limits);
    this.appearances = new Appearances(around.notes.filter(isWithin));
  }

  readonly plainRows: PlainStretch = {
    begins: '<row',
    within: 'sheetData',
    depth: 2,
    read: (xml, from) =>
      this.cell === null ? readPlainRows(xml, from, (attributes, cells) => this.takeRow(attributes, cells)) : from,
  };

  element(name: string, attributes: Attributes): void {
    this.frame.open(name, attributes);
  }

  hiddenRow(row: number): void {
    if (row <= this.limits.rows) this.hiddenRows.add(row);
  }

  tell({ row, letters }: { readonly row: number; readonly letters: string }, written: WrittenCell): void {
    this.moveTo(letters, String(row));
    this.takeCell(written, undefined, undefined);
  }

  private get sheet(): string {
    return this.around.sheet;
  }

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) this.openInCell(this.cell, name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else this.frame.open(name, attributes);
  }

  text(value: string): void {
    if (this.cell === null) return;
    if (this.target === null) this.runs.text(value);
    else this.cell[this.target] += value;
  }

  close(name: string): void {
    if (this.cell === null) return;
    if (name === 'c') this.closeCell(this.cell);
    else if (name === 'v' || name === 'f') this.target = null;
    else this.runs.close(name);
  }

  finish(): RawGrid {
    const { rows: rowLimit, columns: columnLimit } = this.limits;
    if (this.usedRows > rowLimit) {
      throw new Refused({ code: 'file.tooManyRows', sheet: this.sheet, rows: this.usedRows, limit: rowLimit });
    }
    if (this.usedColumns.size > columnLimit) {
      throw new Refused({
        code: 'file.tooManyColumns',
        sheet: this.sheet,
        columns: this.usedColumns.size,
        limit: columnLimit,
      });
    }
    if (this.farCell !== null) {
      throw new Refused({
        code: 'file.cellOutOfBounds',
        sheet: this.sheet,
        cell: this.farCell,
        rows: rowLimit,
        columns: columnLimit,
      });
    }
    const rows = withoutEmptyEnd(this.rows);
    const hiddenRows = [...this.hiddenRows].filter((row) => row <= rows.length).sort((a, b) => a - b);
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const hiddenColumns = this.frame.hiddenColumns(widest);
    this.appearances.addLinks(this.frame.links, rows);
    const appearances = this.appearances.inOrder();
    const { sheet, visibility } = this.around;
    return {
      sheet,
      origin: { row: 1, column: 1 },
      rows,
      merges: this.frame.merges,
      hiddenRows,
      ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
      ...(visibility === undefined ? {} : { visibility }),
      ...(appearances.length === 0 ? {} : { appearances }),
    };
  }

  private openRow({ r, ht, hidden }: Attributes): void {
    this.rowElements++;
    if (this.rowElements > EXCEL_ROWS) {
      throw new Refused({
        code: 'file.tooManyRows',
        sheet: this.sheet,
        rows: this.rowElements,
        limit: this.limits.rows,
      });
    }
    this.row = index(r, this.row + 1, EXCEL_ROWS);
    this.column = 0;
    const isHidden = isTrue(hidden) || (ht !== undefined && Number(ht) === 0);
    if (isHidden && this.row <= this.limits.rows) this.hiddenRows.add(this.row);
  }

  /** A row that was read without the parser. */
  private takeRow(attributes: Attributes, cells: readonly PlainCell[]): void {
    this.openRow(attributes);
    for (const cell of cells) {
      this.moveTo(cell.letters, cell.row);
      const inline = cell.inline === undefined ? undefined : decodeEscapes(cell.inline);
      const formula = this.formulaOf(cell, cell.formulaIndex);
      const isAsWritten = formula === cell.formula && inline === cell.inline;
      this.takeCell(isAsWritten ? cell : { ...cell, formula, inline }, undefined, cell.richValue);
    }
  }

  private openCell({ r, t, s, vm }: Attributes): void {
    const [, letters, row] = r === undefined ? [] : (REFERENCE.exec(r) ?? []);
    if (r !== undefined && letters === undefined) throw damaged(`${this.sheet}: ${r} is no cell`);
    this.moveTo(letters?.toUpperCase(), row);
    this.cell = {
      type: t ?? 'n',
      format: Number(s ?? 0),
      value: undefined,
      formula: undefined,
      inline: undefined,
    };
    this.formulaIndex = undefined;
    this.richValue = vm;
  }

  private openInCell(cell: CellBeingRead, name: string, attributes: Attributes): void {
    if (name === 'v') {
      cell.value = '';
      this.target = 'value';
    } else if (name === 'f') {
      cell.formula = '';
      this.target = 'formula';
      this.formulaIndex = attributes.si;
    } else {
      if (name === 'is') cell.inline = '';
      this.runs.open(name, attributes);
    }
  }

  private closeCell(cell: WrittenCell): void {
    this.cell = null;
    const inline = this.runs.take();
    const inlineRuns = this.runs.takeRuns();
    const formula = this.formulaOf(cell, this.formulaIndex);
    const written = { ...cell, formula, inline: cell.inline === undefined ? undefined : inline };
    this.takeCell(written, inlineRuns, this.richValue);
  }

  private takeCell(
    written: WrittenCell,
    inlineRuns: readonly WrittenRun[] | undefined,
    richValue: string | undefined,
  ): void {
    const value = cellValue(written, this.context);
    if (value === null) return;
    const isBeyond = this.row > this.limits.rows || this.column > this.limits.columns;
    if (isBeyond && showsNothing(value, written.formula)) return;
    this.count(value);
    if (isBeyond) {
      this.farCell ??= cellName(this.row, this.column);
      return;
    }
    while (this.rows.length < this.row) this.rows.push([]);
    const row = this.rows[this.row - 1] ?? [];
    while (row.length < this.column) row.push(null);
    row[this.column - 1] = value;
    const runs = written.type === 's' ? this.context.strings.runs.get(Number(written.value)) : inlineRuns;
    const kept = this.appearances.add({
      row: this.row,
      column: this.column,
      written,
      value,
      look: this.context.looks[written.format],
      runs,
      isPicture: richValue !== undefined && this.isPicture(richValue, value),
      showsZeros: this.frame.showsZeros,
    });
    if (kept > 0) this.context.textBudget.spendUnits(kept);
  }

  /** Programs that know no pictures in cells show the error #VALUE!. */
  private isPicture(richValue: string, value: RawCell): boolean {
    const { pictures } = this.context;
    if (pictures !== undefined) return pictures.has(Number(richValue));
    return typeof value === 'object' && value !== null && 'error' in value && value.error === '#VALUE!';
  }

  /** A shared formula stands once; its followers name it by number. */
  private formulaOf({ formula }: WrittenCell, formulaIndex: string | undefined): string | undefined {
    if (formula === undefined || formulaIndex === undefined) return formula;
    if (formula !== '') this.sharedFormulas.set(formulaIndex, formula);
    return formula === '' ? (this.sharedFormulas.get(formulaIndex) ?? '') : formula;
  }

  private count(value: RawCell): void {
    if (++this.cells > this.limits.cells)
      throw new Refused({ code: 'file.tooManyCells', sheet: this.sheet, limit: this.limits.cells });
    this.usedColumns.add(this.column);
    if (this.row !== this.lastUsedRow) this.usedRows++;
    this.lastUsedRow = this.row;
    this.context.textBudget.spend(value);
    if (typeof value === 'string' && value.length > this.limits.textLength) {
      const cell = cellName(this.row, this.column);
      throw new Refused({ code: 'file.textTooLong', sheet: this.sheet, cell, limit: this.limits.textLength });
    }
  }

  /** Where the reference names; without one, the cell behind the one before. */
  private moveTo(letters: string | undefined, row: string | undefined): void {
    if (letters === undefined) this.column++;
    else {
      this.column = columnNumber(letters);
      this.row = index(row, 0, EXCEL_ROWS);
    }
    if (this.column > EXCEL_COLUMNS) throw damaged(`${this.sheet}: a cell right of column XFD`);
  }
}

function showsNothing(value: RawCell, formula: string | undefined): boolean {
  return formula === undefined ? typeof value === 'string' && trimEnds(value) === '' : isNothing(value);
}

/** Rows at the end that hold blank text only: formulas that were drawn down further than anybody filled in. */
function withoutEmptyEnd(rows: readonly RawCell[][]): readonly (readonly RawCell[])[] {
  const isSeen = (cell: RawCell) => cell !== null && !(typeof cell === 'string' && trimEnds(cell) === '');
  const last = rows.findLastIndex((row) => row.some(isSeen));
  return rows.slice(0, last + 1);
}

function index(text: string | undefined, fallback: number, last: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > last) throw damaged(`row ${text ?? fallback} does not exist`);
  return value;
}
