/**
 * Computes the few formulas that laid-out sheets hold, where a program that does not calculate saved them without a
 * result: SUM, COUNT, COUNTIF(S), SUMIFS and IF over ranges. Whatever else stands in a formula leaves it uncomputed.
 */
import { parseAddress, parseRange } from './address';
import { CellMap } from './cell-map';
import { cellAt, type RawCell, type RawGrid } from './raw-grid';

/** The grids with every uncomputed formula replaced by its result, as far as it can be told. The same grids if none. */
export function withComputedFormulas(grids: readonly RawGrid[]): readonly RawGrid[] {
  if (!grids.some(({ rows }) => rows.some(holdsUncomputed))) return grids;
  const book = new Book(grids);
  return grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row, at) =>
      holdsUncomputed(row)
        ? row.map((cell, column) =>
            isUncomputed(cell) ? (book.cell(grid, grid.origin.row + at, grid.origin.column + column) ?? cell) : cell,
          )
        : row,
    ),
  }));
}

function holdsUncomputed(row: readonly RawCell[]): boolean {
  for (const cell of row) if (typeof cell === 'object' && isUncomputed(cell)) return true;
  return false;
}

function isUncomputed(cell: RawCell): cell is { readonly uncomputed: string } {
  return cell !== null && typeof cell === 'object' && 'uncomputed' in cell;
}

/** Formulas that stand on one another; deeper ones nobody lays out. */
const DEEPEST = 20;
/** Cells one formula may look at, and all of a workbook together: what is beyond stays uncomputed, and is said. */
const MOST_CELLS = 50_000;
const MOST_CELLS_IN_ALL = 1_000_000;

type Computed = number | string | boolean;
type Operand = Computed | readonly RawCell[];

class Uncomputable extends Error {}
/** One for all: thousands of formulas are uncomputable, and nobody reads where. */
const UNCOMPUTABLE = new Uncomputable();

class Book {
  readonly #sheets: ReadonlyMap<string, RawGrid>;
  readonly #known = new CellMap<Computed | undefined>();
  /** By home sheet and reference: a column of formulas looks at the same ranges again and again. */
  readonly #ranges = new Map<string, readonly RawCell[]>();
  #depth = 0;
  #looked = 0;

  constructor(grids: readonly RawGrid[]) {
    this.#sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  }

  /** A cell with its formula computed; undefined where it cannot be. */
  cell(grid: RawGrid, row: number, column: number): RawCell | undefined {
    const cell = cellAt(grid, row, column);
    if (!isUncomputed(cell)) return cell;
    const at = { sheet: grid.sheet, row, column };
    if (this.#known.has(at)) return this.#known.get(at);
    // Known as uncomputable while it is being computed: a circle ends here.
    this.#known.set(at, undefined);
    const computed = this.#compute(cell.uncomputed, grid);
    this.#known.set(at, computed);
    return computed;
  }

  range(reference: string, home: RawGrid): readonly RawCell[] {
    const key = `${home.sheet}\n${reference}`;
    const cells = this.#ranges.get(key) ?? this.#read(reference, home);
    this.#ranges.set(key, cells);
    this.#looked += cells.length;
    if (this.#looked > MOST_CELLS_IN_ALL) throw UNCOMPUTABLE;
    return cells;
  }

  #read(reference: string, home: RawGrid): readonly RawCell[] {
    if (this.#looked > MOST_CELLS_IN_ALL) throw UNCOMPUTABLE;
    const mark = reference.lastIndexOf('!');
    const sheet = mark < 0 ? home.sheet : parseAddress(`${reference.slice(0, mark)}!A1`)?.sheet;
    const grid = this.#sheets.get(sheet ?? '');
    const area = parseRange(reference.slice(mark + 1));
    if (grid === undefined || area === undefined) throw UNCOMPUTABLE;
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw UNCOMPUTABLE;
    const cells: RawCell[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.cell(grid, row, column);
        const isUnknown = cell === undefined || (cell !== null && typeof cell === 'object' && 'error' in cell);
        if (isUnknown) throw UNCOMPUTABLE;
        cells.push(cell);
      }
    }
    return cells;
  }

  #compute(formula: string, home: RawGrid): Computed | undefined {
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth++;
    try {
      return new Formula(formula, (reference) => this.range(reference, home)).result();
    } catch (error) {
      if (error instanceof Uncomputable) return undefined;
      throw error;
    } finally {
      this.#depth--;
    }
  }
}

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|"(?<text>(?:[^"]|"")*)"|(?<name>[A-Z]+)(?=\()|(?<range>(?:(?:'(?:[^']|'')+'|[^\s'"(),=<>+*/!-]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(?<sign><>|[(),=+-]))/uy;

/** One formula, read from left to right: sums and differences of calls, ranges and literals, and one comparison. */
class Formula {
  #at = 0;
  #token: { readonly kind: string; readonly text: string } | undefined;

  constructor(
    readonly text: string,
    readonly range: (reference: string) => readonly RawCell[],
  ) {
    this.#next();
  }

  result(): Computed {
    const value = single(this.#comparison());
    if (this.#token !== undefined) throw UNCOMPUTABLE;
    return value;
  }

  #next(): void {
    if (this.text.slice(this.#at).trim() === '') {
      this.#token = undefined;
      return;
    }
    TOKEN.lastIndex = this.#at;
    const found = TOKEN.exec(this.text);
    const [kind, text] = Object.entries(found?.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (found === null || kind === undefined || text === undefined) throw UNCOMPUTABLE;
    this.#at = TOKEN.lastIndex;
    this.#token = { kind, text };
  }

  #take(sign: string): boolean {
    if (this.#token?.kind !== 'sign' || this.#token.text !== sign) return false;
    this.#next();
    return true;
  }

  #comparison(): Operand {
    const left = this.#sum();
    if (this.#take('=')) return single(left) === single(this.#sum());
    return this.#take('<>') ? single(left) !== single(this.#sum()) : left;
  }

  #sum(): Operand {
    let value = this.#operand();
    for (;;) {
      if (this.#take('+')) value = numeric(value) + numeric(this.#operand());
      else if (this.#take('-')) value = numeric(value) - numeric(this.#operand());
      else return value;
    }
  }

  #operand(): Operand {
    const token = this.#token;
    if (token === undefined || token.kind === 'sign') throw UNCOMPUTABLE;
    this.#next();
    switch (token.kind) {
      case 'number':
        return Number(token.text);
      case 'text':
        return token.text.replaceAll('""', '"');
      case 'range':
        return this.range(token.text);
      default:
        return this.#call(token.text);
    }
  }

  #call(name: string): Operand {
    if (!this.#take('(')) throw UNCOMPUTABLE;
    const given: Operand[] = [];
    do given.push(this.#comparison());
    while (this.#take(','));
    if (!this.#take(')')) throw UNCOMPUTABLE;
    return called(name, given);
  }
}

function called(name: string, given: readonly Operand[]): Computed {
  const [first = [], ...others] = given;
  switch (name) {
    case 'SUM':
      return tidy(given.flatMap(numbersIn).reduce((sum, number) => sum + number, 0));
    case 'COUNT':
      return given.flatMap(numbersIn).length;
    case 'COUNTA':
      return given.flatMap(cellsIn).filter((cell) => cell !== null).length;
    case 'COUNTIF':
    case 'COUNTIFS':
      return matching(given).filter(Boolean).length;
    case 'SUMIFS': {
      const wanted = matching(others);
      return tidy(
        cellsIn(first).reduce<number>((sum, cell, at) => sum + (wanted[at] && typeof cell === 'number' ? cell : 0), 0),
      );
    }
    case 'IF':
      return single(single(first) === true ? (others[0] ?? 0) : (others[1] ?? false));
    default:
      throw UNCOMPUTABLE;
  }
}

/** Ranges and criteria by turns: for each place, whether all of them hold. */
function matching(given: readonly Operand[]): readonly boolean[] {
  const ranges = given.filter((_, at) => at % 2 === 0).map(cellsIn);
  const criteria = given.filter((_, at) => at % 2 === 1).map((criterion) => meets(String(single(criterion))));
  if (criteria.length !== ranges.length) throw UNCOMPUTABLE;
  return (ranges[0] ?? []).map((_, at) => ranges.every((cells, n) => criteria[n]?.(cells[at] ?? null) ?? false));
}

/** `?*` is any text, `<>取消` anything but it, other words themselves; wildcards beyond that are not computed. */
function meets(criterion: string): (cell: RawCell) => boolean {
  if (criterion === '?*') return (cell) => typeof cell === 'string' && cell !== '';
  const isNegated = criterion.startsWith('<>');
  const wanted = isNegated ? criterion.slice(2) : criterion;
  if (/[?*~<>=]/u.test(wanted)) throw UNCOMPUTABLE;
  const isWanted = (cell: RawCell) => (typeof cell === 'string' || typeof cell === 'number') && String(cell) === wanted;
  return isNegated ? (cell) => !isWanted(cell) : isWanted;
}

function cellsIn(operand: Operand): readonly RawCell[] {
  return typeof operand === 'object' ? operand : [operand];
}

/** Numbers that stand as numbers; Excel's SUM passes over text in the same way. A date among them is nobody's sum. */
function numbersIn(operand: Operand): readonly number[] {
  const cells = cellsIn(operand);
  if (cells.some((cell) => cell !== null && typeof cell === 'object')) throw UNCOMPUTABLE;
  return cells.filter((cell) => typeof cell === 'number');
}

function single(operand: Operand): Computed {
  if (typeof operand !== 'object') return operand;
  const [cell = null, ...more] = operand;
  if (more.length > 0 || (cell !== null && typeof cell === 'object')) throw UNCOMPUTABLE;
  return cell ?? 0;
}

function numeric(operand: Operand): number {
  const value = single(operand);
  if (typeof value !== 'number') throw UNCOMPUTABLE;
  return value;
}

/** As Excel shows it: 15 digits, so that 0.1 + 0.2 is 0.3. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(15));
}
