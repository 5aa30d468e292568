/** What is known of cells, by where they stand: by figures, since a text for each of 300,000 cells costs more than all else. */
import type { CellPosition } from './address';

/** More than any sheet has columns. */
const COLUMNS = 2 ** 15;

export class CellMap<T> {
  readonly #sheets = new Map<string, Map<number, T>>();

  has({ sheet, row, column }: CellPosition): boolean {
    return this.#sheets.get(sheet)?.has(row * COLUMNS + column) ?? false;
  }

  get({ sheet, row, column }: CellPosition): T | undefined {
    return this.#sheets.get(sheet)?.get(row * COLUMNS + column);
  }

  set({ sheet, row, column }: CellPosition, value: T): void {
    const known = this.#sheets.get(sheet);
    const cells = known ?? new Map<number, T>();
    if (known === undefined) this.#sheets.set(sheet, cells);
    cells.set(row * COLUMNS + column, value);
  }
}
