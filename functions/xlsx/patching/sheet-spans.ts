/** Where the rows, cells and formulas of a sheet stand in its text, as far as a change needs them. ECMA-376-1 18.3 */
import { parseRange } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';
import { notPatchable } from '#opc/file-refusal';
import { type Attributes, isTrue } from '#opc/xml-scan';
import { type ElementSpan, scanSpans } from '#opc/xml-spans';

export interface FormulaSpan {
  readonly span: ElementSpan;
  readonly row: number;
  readonly column: number;
}

export interface CellSpan {
  readonly span: ElementSpan;
  readonly column: number;
  readonly formula: ElementSpan | undefined;
}

export interface RowSpan {
  readonly span: ElementSpan;
  readonly row: number;
  /** In order. */
  readonly cells: readonly CellSpan[];
}

export interface SheetSpans {
  readonly root: ElementSpan;
  /** The root's children, in order. */
  readonly sections: readonly ElementSpan[];
  readonly sheetData: ElementSpan;
  /** Only rows that were asked for and that are there. */
  readonly rows: ReadonlyMap<number, RowSpan>;
  /** Where a row belongs that was asked for and is not there. */
  readonly rowPlaces: ReadonlyMap<number, number>;
  /** Look of empty columns: the first and last column each holds for, and its number. */
  readonly columnLooks: readonly { readonly from: number; readonly to: number; readonly look: number }[];
  /** The followers of every shared formula whose first cell stands in a row that was asked for, by its number. */
  readonly followers: ReadonlyMap<string, readonly FormulaSpan[]>;
  /** Ranges of several cells that one formula fills. */
  readonly arrays: readonly Rect[];
}

/** sheetData, row, c, f: the root is 0. */
const DEPTH = { section: 1, row: 2, cell: 3, formula: 4 } as const;

/** Refuses a sheet whose rows or cells are out of order: where a new one belongs cannot be told then. */
export function locateSheet(xml: string, part: string, wantedRows: ReadonlySet<number>): SheetSpans {
  const locator = new SheetLocator(part, wantedRows);
  scanSpans(xml, part, locator);
  return locator.finish();
}

export function holds(rect: Rect, row: number, column: number): boolean {
  return rect.top <= row && row <= rect.bottom && rect.left <= column && column <= rect.right;
}

interface OpenCell {
  readonly span: ElementSpan;
  readonly column: number;
  formula: ElementSpan | undefined;
}

class SheetLocator {
  private root: ElementSpan | undefined;
  private sheetData: ElementSpan | undefined;
  private section = '';
  private readonly sections: ElementSpan[] = [];
  private readonly rows = new Map<number, RowSpan>();
  private readonly rowPlaces = new Map<number, number>();
  private readonly columnLooks: { from: number; to: number; look: number }[] = [];
  private readonly followers = new Map<string, FormulaSpan[]>();
  private readonly withoutFirst = new Set<string>();
  private readonly arrays: Rect[] = [];
  private readonly missing: number[];
  private row = 0;
  private column = 0;
  private cells: OpenCell[] | undefined;
  private cell: OpenCell | undefined;

  constructor(
    private readonly part: string,
    wantedRows: ReadonlySet<number>,
  ) {
    // Read from its end, so that the next row to come is the last.
    this.missing = [...wantedRows].sort((a, b) => b - a);
  }

  open(element: ElementSpan, depth: number): void {
    const { name } = element;
    if (depth === 0) this.root = element;
    else if (depth === DEPTH.section) this.openSection(element);
    else if (this.section === 'cols') this.addColumns(element.attributes);
    else if (this.section !== 'sheetData') return;
    else if (depth === DEPTH.row && name === 'row') this.openRow(element);
    else if (depth === DEPTH.cell && name === 'c') this.openCell(element);
    else if (depth === DEPTH.formula && name === 'f') this.openFormula(element);
    else if (depth < DEPTH.formula && name !== 'extLst') throw notPatchable(`${this.part}: <${name}> among rows`);
  }

  close(element: ElementSpan, depth: number): void {
    if (depth === DEPTH.cell) this.cell = undefined;
    if (depth === DEPTH.section) this.section = '';
    if (depth !== DEPTH.row || this.cells === undefined) return;
    this.rows.set(this.row, { span: element, row: this.row, cells: this.cells });
    this.cells = undefined;
  }

  finish(): SheetSpans {
    const { root, sheetData } = this;
    if (root === undefined || sheetData === undefined) throw notPatchable(`${this.part} has no rows to stand in`);
    for (const row of this.missing) this.rowPlaces.set(row, sheetData.closeFrom);
    const { sections, rows, rowPlaces, columnLooks, followers, arrays } = this;
    return { root, sections, sheetData, rows, rowPlaces, columnLooks, followers, arrays };
  }

  private openSection(element: ElementSpan): void {
    this.section = element.name;
    this.sections.push(element);
    if (element.name !== 'sheetData') return;
    if (this.sheetData !== undefined) throw notPatchable(`${this.part} has rows twice`);
    this.sheetData = element;
  }

  private addColumns({ min, max, style }: Attributes): void {
    if (style !== undefined) this.columnLooks.push({ from: Number(min), to: Number(max), look: Number(style) });
  }

  private openRow(element: ElementSpan): void {
    const row = element.attributes.r === undefined ? this.row + 1 : Number(element.attributes.r);
    if (!Number.isInteger(row) || row <= this.row) throw notPatchable(`${this.part}: row ${row} is out of order`);
    this.row = row;
    this.column = 0;
    for (let next = this.missing.at(-1); next !== undefined && next <= row; next = this.missing.at(-1)) {
      this.missing.pop();
      if (next === row) this.cells = [];
      else this.rowPlaces.set(next, element.from);
    }
  }

  private openCell(element: ElementSpan): void {
    const { r } = element.attributes;
    const place = r === undefined ? undefined : parseRange(r);
    const column = r === undefined ? this.column + 1 : (place?.left ?? 0);
    const isElsewhere = place !== undefined && place.top !== this.row;
    if (isElsewhere || column <= this.column) throw notPatchable(`${this.part}: cell ${r} is out of order`);
    this.column = column;
    this.cell = { span: element, column, formula: undefined };
    this.cells?.push(this.cell);
  }

  private openFormula(element: ElementSpan): void {
    if (this.cell !== undefined) this.cell.formula = element;
    const { t, si = '', ref } = element.attributes;
    if (t === 'shared') this.addShared(element, si, ref !== undefined);
    const area = t === 'shared' || ref === undefined ? undefined : parseRange(ref);
    if (area !== undefined && (area.top < area.bottom || area.left < area.right)) this.arrays.push(area);
  }

  private addShared(element: ElementSpan, index: string, isFirst: boolean): void {
    const known = this.followers.get(index);
    const isWanted = this.cells !== undefined;
    if (isFirst && isWanted) {
      const isUnclear = known !== undefined || this.withoutFirst.has(index);
      if (isUnclear) throw notPatchable(`${this.part}: shared formula ${index} is used before it is given`);
      this.followers.set(index, []);
    } else if (known === undefined) this.withoutFirst.add(index);
    else known.push({ span: element, row: this.row, column: this.column });
  }
}

/** Whether the row's own look holds for its empty cells. */
export function rowLook({ attributes: { s, customFormat } }: ElementSpan): number | undefined {
  return s !== undefined && isTrue(customFormat) ? Number(s) : undefined;
}
