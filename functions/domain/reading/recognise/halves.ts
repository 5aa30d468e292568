/** A table printed in parts side by side, each under the same headers: 序号 指标 … | 序号 指标 …. */
import type { Header, HeaderColumn } from './header';

/** Of the headers, so many stand twice where it is a second table and not one column too many. */
const FEWEST_TWICE = 3;

export function isSideBySide({ duplicated }: Header): boolean {
  return new Set(duplicated.map(({ first }) => first.key)).size >= FEWEST_TWICE;
}

/** The parts from left to right, each with its own columns; the header itself where there is only one. */
export function partsOf<H extends Header>(header: H): readonly H[] {
  if (!isSideBySide(header)) return [header];
  const standing = new Map<string, HeaderColumn[]>();
  for (const column of header.columns.values()) standing.set(column.key, [column]);
  for (const { row, column, text, first } of header.duplicated) {
    standing.get(first.key)?.push({ key: first.key, column, row, text });
  }
  for (const columns of standing.values()) columns.sort((a, b) => a.column - b.column);
  const count = Math.max(...[...standing.values()].map(({ length }) => length));
  return Array.from({ length: count }, (_, at): H => {
    const columns = [...standing].flatMap(([key, found]) => {
      const column = found[at];
      return column === undefined ? [] : [[key, column] as const];
    });
    return { ...header, columns: new Map(columns), duplicated: [] };
  });
}
