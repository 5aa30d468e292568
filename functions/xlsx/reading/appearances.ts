/** What a person sees at a sheet's cells beyond their values, collected while they are read. Knows no XML. */
import { APPEARANCE_LIMITS, type CellAppearance, type RawCell, textOf } from '#domain/sheet/raw-grid';
import { trimEnds } from '#domain/sheet/text-form';
import { looksOfRuns, type RunLooks, saysAddress } from '#domain/sheet/text-looks';
import { type CellLook, PLAIN_LOOK } from './cell-looks';
import type { WrittenCell } from './cell-value';
import { isPictureText, originOf } from './formula-origin';
import type { CellNote } from './notes';
import type { LinkedRange } from './sheet-frame';
import type { WrittenRun } from './text-runs';

type Facts = { -readonly [K in keyof CellAppearance]: CellAppearance[K] };

export interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly written: WrittenCell;
  readonly value: RawCell;
  readonly look: CellLook | undefined;
  readonly runs: readonly WrittenRun[] | undefined;
  /** Its `vm` names a picture. */
  readonly isPicture: boolean;
  readonly showsZeros: boolean;
}

/** Cells of linked ranges that are looked at, of one sheet: ranges of real sheets are a cell or a merge. */
const MOST_LINKED_CELLS = 200_000;

export class Appearances {
  private readonly found = new Map<string, Facts>();

  constructor(notes: readonly CellNote[]) {
    for (const { row, column, text } of notes) {
      const entry = this.at(row, column);
      if (entry !== undefined) entry.note = text;
    }
  }

  /** Returns how many characters it keeps besides the value. */
  add(cell: SeenCell): number {
    const facts = factsOf(cell);
    if (facts === undefined) return 0;
    const entry = this.at(cell.row, cell.column);
    if (entry !== undefined) Object.assign(entry, facts);
    return facts.runs === undefined ? 0 : textOf(cell.value).length;
  }

  /** A link over many cells shows at each that holds something. */
  addLinks(links: readonly LinkedRange[], rows: readonly (readonly RawCell[])[]): void {
    let looked = 0;
    for (const { range, address } of links) {
      for (let row = range.top; row <= Math.min(range.bottom, rows.length); row++) {
        const cells = rows[row - 1] ?? [];
        for (let column = range.left; column <= Math.max(range.left, Math.min(range.right, cells.length)); column++) {
          if (++looked > MOST_LINKED_CELLS) return;
          const value = cells[column - 1] ?? null;
          if (value !== null && !saysAddress(textOf(value), address)) this.addLink(row, column, address);
        }
      }
    }
  }

  private addLink(row: number, column: number, address: string): void {
    const entry = this.at(row, column);
    if (entry !== undefined) entry.link = address;
  }

  /** Row by row. */
  inOrder(): readonly CellAppearance[] {
    return [...this.found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Undefined once there are as many as are kept. */
  private at(row: number, column: number): Facts | undefined {
    const key = `${row},${column}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    if (this.found.size >= APPEARANCE_LIMITS.entries) return undefined;
    const entry = { row, column };
    this.found.set(key, entry);
    return entry;
  }
}

function factsOf(cell: SeenCell): Partial<CellAppearance> | undefined {
  const { written, value, look = PLAIN_LOOK, runs, isPicture, showsZeros } = cell;
  const shown = typeof value !== 'number' ? undefined : !showsZeros && value === 0 ? '' : look.display?.(value);
  const formula = written.formula === undefined ? undefined : ofFormula(written.formula, value);
  const isPictured = isPicture || (typeof value === 'string' && isPictureText(value));
  const strikes = looksOf(runs, look.struck);
  if (shown === undefined && formula === undefined && !isPictured && strikes === undefined) return undefined;
  return {
    ...formula,
    ...strikes,
    ...(shown === undefined ? {} : { shown }),
    ...(isPictured ? { picture: true } : {}),
  };
}

/** 0 or no text: of a formula's result it means that nobody has filled in anything. */
export function isNothing(value: RawCell): boolean {
  return value === 0 || (typeof value === 'string' && trimEnds(value) === '');
}

function ofFormula(formula: string, value: RawCell): Partial<CellAppearance> | undefined {
  const { link, ...origin } = originOf(formula);
  const facts = {
    ...origin,
    ...(isNothing(value) ? { emptyByFormula: true as const } : {}),
    ...(link === undefined || saysAddress(textOf(value), link) ? {} : { link }),
  };
  return Object.keys(facts).length === 0 ? undefined : facts;
}

function looksOf(runs: readonly WrittenRun[] | undefined, isCellStruck: boolean): RunLooks | undefined {
  if (runs === undefined) return isCellStruck ? { struck: true } : undefined;
  return looksOfRuns(runs.map(({ text, struck = isCellStruck, raised }) => ({ text, struck, raised })));
}
