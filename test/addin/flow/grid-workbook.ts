/** The workbook port over plain grids in memory: what Excel does with a plan, a write or a mark, without Excel. */
import type { CellMark } from '#domain/issues/marks';
import { type CellPosition, formatAddress, parseAddress, parseCell } from '#domain/sheet/address';
import { type RawCell, type RawGrid, withCells } from '#domain/sheet/raw-grid';
import type { PlanCell, PlanValue, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import {
  type CellWrite,
  done,
  failed,
  type Outcome,
  type Workbook,
  type WorkbookAbilities,
  type WorkbookFailure,
} from '../../../addin/workbook/workbook';

interface Sheet {
  readonly id: string;
  grid: RawGrid;
  readonly isOurs: boolean;
}

type Operation = 'read' | 'layOut' | 'write' | 'mark' | 'unmark' | 'select' | 'putOwnSheet';

export class GridWorkbook implements Workbook {
  readonly abilities: WorkbookAbilities = { layOut: 'inPlace', select: true, mark: 'inPlace', watch: true };
  readonly sheets: Sheet[] = [];
  readonly settings = new Map<string, string>();
  readonly calls: Operation[] = [];
  marks: readonly CellMark[] = [];
  selected: string | undefined;
  readonly #failures: { operation: Operation; failure: WorkbookFailure }[] = [];
  readonly #watchers = new Set<() => void>();
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
    found.grid = withCells(found.grid, changes);
    this.changed();
  }

  /** A sheet comes in from elsewhere. */
  paste(grid: RawGrid): void {
    this.sheets.push({ id: `{${this.sheets.length + 1}}`, grid, isOurs: false });
    this.changed();
  }

  remove(sheet: string): void {
    this.sheets.splice(this.sheets.indexOf(this.#named(sheet)), 1);
    this.changed();
  }

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
    return this.#outcome('read', () => ({
      sheets: this.sheets.map(({ id, grid }) => ({ id, hidden: false, grid })),
      unknown: [],
    }));
  }

  async layOut(plan: WorkbookPlan) {
    return this.#outcome('layOut', () => {
      for (const [name, value] of plan.properties.custom) this.settings.set(name, value);
      return plan.sheets.map((sheet) => this.#add(sheet, false));
    });
  }

  async putOwnSheet(plan: SheetPlan) {
    return this.#outcome('putOwnSheet', () => {
      const before = this.sheets.findIndex(({ isOurs, grid }) => isOurs && grid.sheet === plan.name);
      if (before >= 0) this.sheets.splice(before, 1);
      return this.#add(plan, true);
    });
  }

  async write(cells: readonly CellWrite[]) {
    const missing = cells.find(({ at }) => !this.names().includes(at.sheet));
    if (missing !== undefined) return failed({ code: 'sheetMissing', sheet: missing.at.sheet });
    return this.#outcome('write', () => {
      for (const { at, value } of cells) {
        const sheet = this.#named(at.sheet);
        sheet.grid = withCells(sheet.grid, [{ ...at, cell: value === '' ? null : value }]);
      }
    });
  }

  async mark(marks: readonly CellMark[]) {
    return this.#outcome('mark', () => {
      this.marks = marks;
    });
  }

  async unmark() {
    return this.#outcome('unmark', () => {
      this.marks = [];
    });
  }

  async isMarked() {
    return done(this.marks.length > 0);
  }

  async select(at: CellPosition) {
    return this.#outcome('select', () => {
      this.selected = formatAddress(at);
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

  #outcome<T>(operation: Operation, act: () => T): Outcome<T> {
    if (operation !== 'read') this.calls.push(operation);
    const at = this.#failures.findIndex((planned) => planned.operation === operation);
    const [planned] = at < 0 ? [] : this.#failures.splice(at, 1);
    return planned === undefined ? done(act()) : failed(planned.failure);
  }

  #named(sheet: string): Sheet {
    const found = this.sheets.find(({ grid }) => grid.sheet === sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet} among ${this.names().join()}`);
    return found;
  }

  #add(plan: SheetPlan, isOurs: boolean): string {
    const name = this.names().includes(plan.name) ? `${plan.name} (2)` : plan.name;
    const rows = plan.rows.map(({ cells }) => cells.map(cellOf));
    const grid = { sheet: name, origin: { row: 1, column: 1 }, rows, merges: plan.merges, hiddenRows: [] };
    this.sheets.push({ id: `{${this.sheets.length + 1}}`, grid, isOurs });
    return name;
  }
}

/** Formulas show the result that the plan gives with them. */
function cellOf(cell: PlanCell | null): RawCell {
  const shown: PlanValue = cell?.value ?? cell?.result ?? null;
  return shown === '' ? null : shown;
}

function inSheet(name: string) {
  const at = parseCell(name);
  if (at === undefined) throw new Error(`${name} is no cell`);
  return at;
}
