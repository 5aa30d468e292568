/** What the last reading told of the sheets: which id a name stood for, and how its cells show numbers. */

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

interface Formats {
  readonly top: number;
  readonly left: number;
  readonly codes: readonly (readonly unknown[])[];
}

/** Names as the caller knows them, from the last reading; a sheet that was renamed since is still found. */
export class KnownSheets {
  private readonly ids = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly formats = new Map<string, readonly Formats[]>();

  /** Replaces everything that was known. */
  replace(sheets: readonly (KnownSheet & { readonly formats: readonly Formats[] })[]): void {
    this.ids.clear();
    this.known.clear();
    this.formats.clear();
    for (const sheet of sheets) {
      this.add(sheet);
      this.formats.set(sheet.name, sheet.formats);
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
  formatAt(name: string, row: number, column: number): string | undefined {
    for (const { top, left, codes } of this.formats.get(name) ?? []) {
      const code = codes[row - top]?.[column - left];
      if (typeof code === 'string') return code;
    }
    return undefined;
  }
}
