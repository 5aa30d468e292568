/** Which column of its table a cell stands in. Columns that people dragged apart by a hair are one. ECMA-376-1 17.4.48 */
import type { Table } from './blocks';

/** A place in the table as it is written → its column, counted from 0. */
export type ColumnOf = (place: number) => number;

/** In twentieths of a point: some 3 mm. Narrower columns of real tables hold nothing. */
const HAIR = 170;

export function columnsOf(table: Table): ColumnOf {
  const count = widthOf(table);
  const { widths } = table;
  const isDeclared = widths.length >= count && widths.slice(0, count).every((width) => width > 0);
  if (!isDeclared) return (place) => place;
  const columns: number[] = [0];
  let column = 0;
  let since = 0;
  for (const [at, width] of widths.slice(0, count).entries()) {
    since += width;
    // The right edge closes the table wherever it is.
    if (since > HAIR || at === count - 1) {
      column++;
      since = 0;
    }
    columns.push(column);
  }
  const columnOf = (place: number) => columns[place] ?? place;
  return standsApart(table, columnOf) ? columnOf : (place) => place;
}

/** How many columns its widest row reaches. */
export function widthOf({ rows }: Table): number {
  let widest = 0;
  for (const { before, cells } of rows) {
    widest = Math.max(
      widest,
      cells.reduce((place, { span }) => place + span, before),
    );
  }
  return widest;
}

/** No cell is squeezed to nothing. */
function standsApart({ rows }: Table, columnOf: ColumnOf): boolean {
  return rows.every(({ before, cells }) => {
    let place = before;
    return cells.every(({ span }) => {
      const from = columnOf(place);
      place += span;
      return columnOf(place) > from;
    });
  });
}

/** Where its columns end, from the left: tables that share them were one, or are of one making. */
export function edgesOf(table: Table): readonly number[] {
  let edge = 0;
  return table.widths.slice(0, widthOf(table)).map((width) => {
    edge += width;
    return edge;
  });
}

export function haveSameEdges(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.length > 0 && one.length === other.length && one.every((edge, at) => Math.abs(edge - (other[at] ?? 0)) <= HAIR)
  );
}
