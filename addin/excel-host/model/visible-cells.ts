/** Which rows and columns of an area can be seen. */
import type { Book } from '../univer/book';
import type { Area } from './area';
import type { ModelContext } from './model-context';

function visible(from: number, count: number, isHidden: (index: number) => boolean): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index).filter((index) => !isHidden(index));
}

/** A column without width counts as hidden. */
export function isColumnHidden(book: Book, sheetId: string, column: number): boolean {
  return book.isColumnHidden(sheetId, column) || book.columnWidth(sheetId, column) === 0;
}

export function visibleRows({ book }: ModelContext, sheetId: string, { row, rows }: Area): readonly number[] {
  return visible(row, rows, (index) => book.isRowHidden(sheetId, index));
}

export function visibleColumns({ book }: ModelContext, sheetId: string, { column, columns }: Area): readonly number[] {
  return visible(column, columns, (index) => isColumnHidden(book, sheetId, index));
}

/** The visible cells as rectangles, from top to bottom. */
export function visibleAreas(context: ModelContext, sheetId: string, area: Area): readonly Area[] {
  const columns = runs(visibleColumns(context, sheetId, area));
  return runs(visibleRows(context, sheetId, area)).flatMap(([row, rows]) =>
    columns.map(([column, width]) => ({ row, rows, column, columns: width })),
  );
}

function runs(indexes: readonly number[]): readonly (readonly [from: number, count: number])[] {
  const found: [number, number][] = [];
  for (const index of indexes) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
    else found.push([index, 1]);
  }
  return found;
}
