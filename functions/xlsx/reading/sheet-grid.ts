/** One sheet's XML → RawGrid, in one pass that stops at the limits; knows the sheet part, not the zip. */
import { cellName, columnNumber } from '#domain/sheet/address';
import type { RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';
import { damaged, Refused } from '#opc/file-refusal';
import { type Attributes, isTrue, scanXml } from '#opc/xml-scan';
import type { ReadLimits } from '../read-limits';
import { cellValue, type WorkbookContext, type WrittenCell } from './cell-value';
import { TextRuns } from './text-runs';

const EXCEL_ROWS = 1_048_576;
const EXCEL_COLUMNS = 16_384;
const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/**
 * The grid stands at A1. Cells that hold nothing are dropped wherever they are (styled blanks, lying dimensions), so
 * rows end with their last value and the grid with its last row; anything that does hold a value beyond the limits
 * is refused. Merges that run on to Excel's edge are cut at the limits.
 */
export function parseSheet(xml: string, sheet: string, context: WorkbookContext, limits: ReadLimits): RawGrid {
  const reader = new SheetReader(sheet, context, limits);
  scanXml(xml, sheet, reader);
  return reader.finish();
}

type CellBeingRead = { -readonly [K in keyof WrittenCell]: WrittenCell[K] };

class SheetReader {
  private readonly rows: RawCell[][] = [];
  private readonly merges: Rect[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly sharedFormulas = new Map<string, string>();
  private readonly usedColumns = new Set<number>();
  private readonly runs = new TextRuns();
  private usedRows = 0;
  private lastUsedRow = 0;
  private cells = 0;
  private rowElements = 0;
  private mergedCells = 0;
  private farCell: string | null = null;

  private row = 0;
  private column = 0;
  private cell: CellBeingRead | null = null;
  private formulaIndex: string | undefined;
  private target: 'value' | 'formula' | null = null;

  constructor(
    private readonly sheet: string,
    private readonly context: WorkbookContext,
    private readonly limits: ReadLimits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) this.openInCell(this.cell, name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
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
    const end = this.rows.length;
    const hiddenRows = [...this.hiddenRows].filter((row) => row <= end).sort((a, b) => a - b);
    const rows = Array.from({ length: end }, (_, index) => this.rows[index] ?? []);
    return { sheet: this.sheet, origin: { row: 1, column: 1 }, rows, merges: this.merges, hiddenRows };
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

  private openCell({ r, t, s }: Attributes): void {
    if (r === undefined) this.column++;
    else this.moveTo(r);
    if (this.column > EXCEL_COLUMNS) throw damaged(`${this.sheet}: a cell right of column XFD`);
    this.cell = {
      type: t ?? 'n',
      format: Number(s ?? 0),
      value: undefined,
      formula: undefined,
      inline: '',
    };
    this.formulaIndex = undefined;
  }

  private openInCell(cell: CellBeingRead, name: string, attributes: Attributes): void {
    if (name === 'v') {
      cell.value = '';
      this.target = 'value';
    } else if (name === 'f') {
      cell.formula = '';
      this.target = 'formula';
      this.formulaIndex = attributes.si;
    } else this.runs.open(name);
  }

  private closeCell(cell: WrittenCell): void {
    this.cell = null;
    const written = { ...cell, formula: this.formulaOf(cell), inline: this.runs.take() };
    const value = cellValue(written, this.context);
    if (value === null) return;
    this.count(value);
    if (this.row > this.limits.rows || this.column > this.limits.columns) {
      this.farCell ??= cellName(this.row, this.column);
      return;
    }
    while (this.rows.length < this.row) this.rows.push([]);
    const row = this.rows[this.row - 1] ?? [];
    while (row.length < this.column) row.push(null);
    row[this.column - 1] = value;
  }

  /** A shared formula stands once; its followers name it by number. */
  private formulaOf(cell: WrittenCell): string | undefined {
    if (cell.formula === undefined || this.formulaIndex === undefined) return cell.formula;
    if (cell.formula !== '') this.sharedFormulas.set(this.formulaIndex, cell.formula);
    return cell.formula === '' ? (this.sharedFormulas.get(this.formulaIndex) ?? '') : cell.formula;
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

  private moveTo(reference: string): void {
    const [, letters, row] = REFERENCE.exec(reference) ?? [];
    if (letters === undefined) throw damaged(`${this.sheet}: ${reference} is no cell`);
    this.column = columnNumber(letters.toUpperCase());
    this.row = index(row, 0, EXCEL_ROWS);
  }

  private addMerge(range: string): void {
    const [from = '', to = from] = range.split(':');
    const [, left = '', top] = REFERENCE.exec(from) ?? [];
    const [, right = '', bottom] = REFERENCE.exec(to) ?? [];
    if (left === '' || right === '') throw damaged(`${this.sheet}: ${range} is no range`);
    const merge = {
      top: index(top, 0, EXCEL_ROWS),
      left: columnNumber(left.toUpperCase()),
      bottom: Math.min(index(bottom, 0, EXCEL_ROWS), this.limits.rows),
      right: Math.min(columnNumber(right.toUpperCase()), this.limits.columns),
    };
    const isBeyond = merge.top > merge.bottom || merge.left > merge.right;
    if (isBeyond) return;
    this.mergedCells += (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    const limit = this.limits.mergedCells;
    if (this.mergedCells > limit) throw new Refused({ code: 'file.tooManyMerges', sheet: this.sheet, limit });
    this.merges.push(merge);
  }
}

function index(text: string | undefined, fallback: number, last: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > last) throw damaged(`row ${text ?? fallback} does not exist`);
  return value;
}
