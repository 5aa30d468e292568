/** The workbook port over plain grids in memory, without Excel; keeps the port's contract (test/addin/workbook). */
import type { CellMark } from '#domain/issues/marks';
import { type CellPosition, formatAddress, parseAddress, parseCell } from '#domain/sheet/address';
import { withComputedFormulas } from '#domain/sheet/formulas';
import { cellAt, endRow, type RawCell, type RawGrid, withCells } from '#domain/sheet/raw-grid';
import type { PlanCell, PlanValue, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { freeName } from '../../../addin/workbook/sheet-names';
import {
  type CellWrite,
  done,
  failed,
  type LookPart,
  type Outcome,
  type Workbook,
  type WorkbookAbilities,
  type WorkbookFailure,
} from '../../../addin/workbook/workbook';

interface Sheet {
  readonly id: string;
  grid: RawGrid;
  readonly hidden: boolean;
  readonly isOurs: boolean;
  /** The name that formulas know the sheet by, and its formulas as far as nobody typed over them. */
  planned?: { readonly name: string; readonly formulas: readonly Formula[] };
}

interface Formula {
  readonly row: number;
  readonly column: number;
  readonly cell: { readonly uncomputed: string };
}

type Operation = 'read' | 'layOut' | 'write' | 'mark' | 'keepMarks' | 'unmark' | 'select' | 'putOwnSheet';

export class GridWorkbook implements Workbook {
  readonly abilities: WorkbookAbilities = { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true };
  readonly sheets: Sheet[] = [];
  readonly settings = new Map<string, string>();
  readonly calls: Operation[] = [];
  marks: readonly CellMark[] = [];
  selected: string | undefined;
  /** What the next layouts leave undone of the looks. */
  undone: readonly LookPart[] = [];
  readonly #failures: { operation: Operation; failure: WorkbookFailure }[] = [];
  readonly #watchers = new Set<() => void>();
  /** By the name it was last read by. */
  readonly #read = new Map<string, Sheet>();
  #added = 0;
  #gate: Promise<void> | undefined;
  #open: () => void = () => undefined;

  /** The next call of that operation fails so. */
  failNext(operation: Operation, failure: WorkbookFailure): void {
    this.#failures.push({ operation, failure });
  }

  /** Readings wait until `release`. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  release(): void {
    this.#gate = undefined;
    this.#open();
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  names(): readonly string[] {
    return this.sheets.map(({ grid }) => grid.sheet);
  }

  /** A person types into a cell, or several at once. */
  type(sheet: string, cells: Readonly<Record<string, RawCell>>): void {
    const found = this.#named(sheet);
    const changes = Object.entries(cells).map(([name, cell]) => ({ ...inSheet(name), cell }));
    this.#put(found, changes);
    this.#recalculate();
    this.changed();
  }

  /** A sheet comes in from elsewhere. */
  paste(grid: RawGrid, hidden = false): void {
    this.#insert({ grid, hidden, isOurs: false });
    this.changed();
  }

  /** The whole workbook of somebody else, formulas too. */
  takeCopyOf({ sheets }: GridWorkbook): void {
    for (const { grid, hidden, planned } of sheets)
      this.#insert({ grid, hidden, isOurs: false, ...(planned === undefined ? {} : { planned }) });
    this.changed();
  }

  remove(sheet: string): void {
    this.sheets.splice(this.sheets.indexOf(this.#named(sheet)), 1);
    this.marks = this.marks.filter(({ at }) => at.sheet !== sheet);
    this.changed();
  }

  rename(sheet: string, name: string): void {
    const found = this.#named(sheet);
    found.grid = { ...found.grid, sheet: name };
    this.marks = this.marks.map((mark) =>
      mark.at.sheet === sheet ? { ...mark, at: { ...mark.at, sheet: name } } : mark,
    );
    this.changed();
  }

  /** Told at once and every time: whoever watches must cope with it. */
  changed(): void {
    for (const tell of this.#watchers) tell();
  }

  cell(address: string): RawCell {
    const at = parseAddress(address);
    if (at === undefined) throw new Error(`${address} is no cell`);
    const { sheet, row, column } = at;
    const { grid } = this.#named(sheet);
    return grid.rows[row - grid.origin.row]?.[column - grid.origin.column] ?? null;
  }

  async read() {
    this.calls.push('read');
    await this.#gate;
    return this.#outcome('read', () => {
      this.#read.clear();
      for (const sheet of this.sheets) this.#read.set(sheet.grid.sheet, sheet);
      return done({ sheets: this.sheets.map(({ id, hidden, grid }) => ({ id, hidden, grid })), unknown: [] });
    });
  }

  async layOut(plan: WorkbookPlan) {
    return this.#outcome('layOut', () => {
      const isForDownload = plan.names.length > 0 || plan.sheets.some(({ charts }) => charts.length > 0);
      if (isForDownload) return failed({ code: 'unsupported' });
      for (const [name, value] of plan.properties.custom) this.settings.set(name, value);
      return done({ sheets: plan.sheets.map((sheet) => this.#add(sheet, false)), undone: this.undone });
    });
  }

  async putOwnSheet(plan: SheetPlan) {
    return this.#outcome('putOwnSheet', () => {
      const before = this.sheets.findIndex(({ isOurs, grid }) => isOurs && grid.sheet === plan.name);
      if (before < 0) return done(this.#add(plan, true));
      this.sheets.splice(before, 1);
      return done(this.#add(plan, true, before));
    });
  }

  async write(cells: readonly CellWrite[]) {
    return this.#onSheets('write', cells, (placed) => {
      for (const { sheet, at, value } of placed) {
        this.#put(sheet, [{ ...firstOfMerge(sheet.grid, at), cell: value === '' ? null : value }]);
      }
      this.#recalculate();
    });
  }

  async mark(marks: readonly CellMark[]) {
    return this.#onSheets('mark', marks, (placed) => {
      this.marks = placed.map(({ sheet, ...mark }) => ({ ...mark, at: { ...mark.at, sheet: sheet.grid.sheet } }));
    });
  }

  async keepMarks(marks: readonly CellMark[], sheets: readonly string[]) {
    return this.#outcome('keepMarks', () => {
      const wanted = new Map(marks.map((mark) => [formatAddress(this.#nowAt(mark.at)), mark]));
      const tidied = new Set(sheets.map((name) => this.#sheetOf(name)?.grid.sheet));
      this.marks = this.marks.flatMap((mark) => {
        const kept = wanted.get(formatAddress(mark.at));
        if (!tidied.has(mark.at.sheet)) return [mark];
        return kept === undefined ? [] : [{ ...kept, at: mark.at }];
      });
      return done(this.#areIssuesMarked());
    });
  }

  async unmark() {
    return this.#outcome('unmark', () => {
      this.marks = [];
      return done(undefined);
    });
  }

  async isMarked() {
    return done(this.#areIssuesMarked());
  }

  #areIssuesMarked(): boolean {
    return this.marks.some(({ severity }) => severity !== 'query');
  }

  async select(at: CellPosition) {
    return this.#onSheets('select', [{ at }], (placed) => {
      for (const { sheet } of placed) this.selected = formatAddress({ ...at, sheet: sheet.grid.sheet });
    });
  }

  async watch(changed: () => void) {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  }

  async setting(name: string) {
    return done(this.settings.get(name));
  }

  /** Nothing is done when a sheet is missing. */
  #onSheets<P extends { readonly at: CellPosition }>(
    operation: Operation,
    places: readonly P[],
    act: (placed: readonly (P & { readonly sheet: Sheet })[]) => void,
  ): Outcome<void> {
    return this.#outcome(operation, () => {
      const placed: (P & { readonly sheet: Sheet })[] = [];
      for (const place of places) {
        const sheet = this.#sheetOf(place.at.sheet);
        if (sheet === undefined) return failed({ code: 'sheetMissing', sheet: place.at.sheet });
        placed.push({ ...place, sheet });
      }
      return done(act(placed));
    });
  }

  #outcome<T>(operation: Operation, act: () => Outcome<T>): Outcome<T> {
    if (operation !== 'read') this.calls.push(operation);
    const at = this.#failures.findIndex((planned) => planned.operation === operation);
    const [planned] = at < 0 ? [] : this.#failures.splice(at, 1);
    return planned === undefined ? act() : failed(planned.failure);
  }

  #nowAt(at: CellPosition): CellPosition {
    return { ...at, sheet: this.#sheetOf(at.sheet)?.grid.sheet ?? at.sheet };
  }

  #put(sheet: Sheet, changes: readonly { row: number; column: number; cell: RawCell }[]): void {
    sheet.grid = withCells(sheet.grid, changes);
    if (sheet.planned === undefined) return;
    const isTypedOver = (formula: Formula) =>
      changes.some(({ row, column }) => row === formula.row && column === formula.column);
    const formulas = sheet.planned.formulas.filter((formula) => !isTypedOver(formula));
    sheet.planned = { ...sheet.planned, formulas };
  }

  /** As Excel does after every change: the formulas that were laid out, under the names they know their sheets by. */
  #recalculate(): void {
    const formulasOf = ({ grid, planned }: Sheet) => planned?.formulas.filter(({ row }) => row < endRow(grid)) ?? [];
    const named = this.sheets.map((sheet) => {
      const grid = withCells(sheet.grid, formulasOf(sheet));
      return { ...grid, sheet: sheet.planned?.name ?? sheet.grid.sheet };
    });
    withComputedFormulas(named).forEach((computed, at) => {
      const sheet = this.sheets[at];
      if (sheet === undefined) return;
      const results = formulasOf(sheet).map(({ row, column }) => {
        const cell = cellAt(computed, row, column);
        return { row, column, cell: cell === '' ? null : cell };
      });
      if (results.length > 0) sheet.grid = withCells(sheet.grid, results);
    });
  }

  /** As the caller names it: by the last reading, whatever it is called since. */
  #sheetOf(name: string): Sheet | undefined {
    const known = this.#read.get(name);
    if (known !== undefined) return this.sheets.includes(known) ? known : undefined;
    return this.sheets.find(({ grid }) => grid.sheet === name);
  }

  #named(sheet: string): Sheet {
    const found = this.sheets.find(({ grid }) => grid.sheet === sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet} among ${this.names().join()}`);
    return found;
  }

  #add(plan: SheetPlan, isOurs: boolean, at?: number): string {
    const sheet = freeName(plan.name, new Set(this.names().map((name) => name.toLowerCase())));
    const rows = plan.rows.map(({ cells }) => cells.map(cellOf));
    const grid = { sheet, origin: { row: 1, column: 1 }, rows, merges: plan.merges, hiddenRows: [] };
    const formulas = plan.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [{ row: row + 1, column: column + 1, cell: { uncomputed: cell.formula } }],
      ),
    );
    this.#insert({ grid, hidden: false, isOurs, planned: { name: plan.name, formulas } }, at);
    return sheet;
  }

  #insert(sheet: Omit<Sheet, 'id'>, at = this.sheets.length): void {
    this.#added++;
    this.sheets.splice(at, 0, { id: `{${this.#added}}`, ...sheet });
  }
}

/** Formulas show the result that the plan gives with them. */
function cellOf(cell: PlanCell | null): RawCell {
  if (cell?.formula !== undefined) return cell.result ?? null;
  const value: PlanValue = cell?.value ?? null;
  return value === '' ? null : value;
}

function firstOfMerge({ merges }: RawGrid, { row, column }: CellPosition) {
  const merge = merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

function inSheet(name: string) {
  const at = parseCell(name);
  if (at === undefined) throw new Error(`${name} is no cell`);
  return at;
}
