/** What the last reading told of the sheets: which id a name stood for, how its cells show what they hold, which are merged. */
import type { CellAppearance, Rect } from '#domain/sheet/raw-grid';

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Formats {
  readonly top: number;
  readonly left: number;
  readonly codes: readonly (readonly unknown[])[];
}

interface ReadSheet extends KnownSheet {
  readonly formats: readonly Formats[];
  readonly merges: readonly Rect[];
  readonly appearances: readonly CellAppearance[];
}

/** Names as the caller knows them, from the last reading; a sheet that was renamed since is still found. */
export class KnownSheets {
  private readonly ids = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly read = new Map<string, ReadSheet>();
  /** By sheet and cell: what we have given cells since. */
  private readonly given = new Map<string, Map<string, string>>();

  /** Replaces everything that was known. */
  replace(sheets: readonly ReadSheet[]): void {
    this.ids.clear();
    this.known.clear();
    this.read.clear();
    this.given.clear();
    for (const sheet of sheets) {
      this.add(sheet);
      this.read.set(sheet.name, sheet);
    }
  }

  add({ id, name }: KnownSheet): void {
    this.ids.set(name, id);
    this.known.add(id);
  }

  /** What to ask Excel for: the id, or the name itself where it was never read. */
  keyOf(name: string): string {
    return this.ids.get(name) ?? name;
  }

  isKnown(id: string): boolean {
    return this.known.has(id);
  }

  /** The number format of a cell; undefined where the last reading did not reach. */
  formatAt(name: string, { row, column }: Cell): string | undefined {
    const given = this.given.get(name)?.get(`${row},${column}`);
    if (given !== undefined) return given;
    for (const { top, left, codes } of this.read.get(name)?.formats ?? []) {
      const code = codes[row - top]?.[column - left];
      if (typeof code === 'string') return code;
    }
    return undefined;
  }

  gaveFormat(name: string, { row, column }: Cell, format: string): void {
    const cells = this.given.get(name) ?? new Map<string, string>();
    this.given.set(name, cells.set(`${row},${column}`, format));
  }

  /** Whether what stands in the cell is struck out or raised, or parts of it are. */
  hasOddFont(name: string, { row, column }: Cell): boolean {
    const appearances = this.read.get(name)?.appearances ?? [];
    return appearances.some(
      (seen) => seen.row === row && seen.column === column && (seen.struck !== undefined || seen.runs !== undefined),
    );
  }

  /** What is written to a covered cell would be lost: the merge's first cell stands for all. */
  firstOfMerge(name: string, { row, column }: Cell): Cell {
    const merge = this.read
      .get(name)
      ?.merges.find(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
    return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
  }
}
