/** A row as JSON keeps and sends it: cells by their names (K5) on the row's own sheet. Inside, a cell is a value. */
import type { Row } from '../reading/row';
import { cellName, parseCell } from '../sheet/address';

export interface WrittenRow extends Omit<Row, 'cells'> {
  /** Column key → cell, without the sheet: K5. */
  readonly addresses: Readonly<Record<string, string>>;
}

export function writtenRow({ cells, ...row }: Row): WrittenRow {
  const addresses: Record<string, string> = {};
  for (const key of Object.keys(cells)) {
    const at = cells[key];
    if (at !== undefined) addresses[key] = cellName(at.row, at.column);
  }
  return { ...row, addresses };
}

/** A name that names no cell is left out. Cells are made when they are first asked for: a merge never does. */
export function rowOf({ addresses, ...row }: WrittenRow): Row {
  let made: Row['cells'] | undefined;
  return {
    ...row,
    get cells() {
      made ??= cellsOf(row.sheet, addresses);
      return made;
    },
  };
}

function cellsOf(sheet: string, addresses: WrittenRow['addresses']): Row['cells'] {
  const cells: Record<string, Row['cells'][string]> = {};
  for (const [key, name] of Object.entries(addresses)) {
    const at = parseCell(name);
    if (at !== undefined) cells[key] = { sheet, ...at };
  }
  return cells;
}
