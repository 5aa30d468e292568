/** A formula moved to another cell, as Excel moves it when it fills down; knows references, not functions. */
import { columnLetters, columnNumber } from '#domain/sheet/address';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * What is passed over whole: text, quoted sheet names, names of columns and books in brackets; then references to
 * columns (`A:C`), rows (`2:4`) and cells, none of them part of a longer name, a function or a sheet's name.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*\]|(?<![\p{L}\p{N}_.$])(?:(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.$(!])|(\$?\d{1,7}):(\$?\d{1,7})(?![\p{L}\p{N}_.$(!])|(\$?[A-Z]{1,3})(\$?\d{1,7})(?![\p{L}\p{N}_.(!]))|[\p{L}_\\][\p{L}\p{N}_.\\?]*/giu;

/** `D5+$E$1`, two rows down: `D7+$E$1`. What leaves the sheet becomes `#REF!`, as in Excel. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token: string, ...groups: unknown[]) => {
    const [fromColumn, toColumn, fromRow, toRow, column, row] = groups.slice(0, 6).map((group) => String(group ?? ''));
    if (column && row) return joined([movedColumn(column, columns), movedRow(row, rows)], '');
    if (fromColumn && toColumn) return joined([movedColumn(fromColumn, columns), movedColumn(toColumn, columns)], ':');
    if (fromRow && toRow) return joined([movedRow(fromRow, rows), movedRow(toRow, rows)], ':');
    return token;
  });
}

function joined(parts: readonly (string | null)[], by: string): string {
  return parts.includes(null) ? '#REF!' : parts.join(by);
}

function movedColumn(reference: string, by: number): string | null {
  if (reference.startsWith('$')) return reference;
  const column = columnNumber(reference.toUpperCase()) + by;
  return column < 1 || column > LAST_COLUMN ? null : columnLetters(column);
}

function movedRow(reference: string, by: number): string | null {
  if (reference.startsWith('$')) return reference;
  const row = Number(reference) + by;
  return row < 1 || row > LAST_ROW ? null : String(row);
}
