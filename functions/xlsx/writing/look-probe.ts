/**
 * Which number the library gives to each look. It numbers looks as its cells bring them, so the first sheet of its frame
 * has a row in which every look stands once; rows that are written beside the library take their numbers from there.
 */
import type { Cell } from 'hucre/xlsx';
import { columnLetters } from '#domain/sheet/address';
import type { StyleName } from '#domain/sheet/sheet-styles';
import { LOOKS, type Look, lookOf, STYLES } from './write-styles';

/** As a cell's tag says it: ` s="7"`, or nothing. */
export type LookAttributes = Readonly<Record<Look, string>>;
export type LookNumbers = ReadonlyMap<StyleName | undefined, LookAttributes>;

/** Of row 1, from a column on; the last is a text, so that there is a part for texts. */
export function probeCells(column: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  probes(column).forEach(({ style, look, column: at }) => {
    const cellStyle = lookOf(style, look);
    if (cellStyle !== undefined) cells.set(`0,${at - 1}`, { value: null, style: cellStyle });
  });
  cells.set(`0,${column - 1 + STYLES.length * LOOKS.length}`, { value: '.' });
  return cells;
}

/** From the part of the sheet that has the probe. A look that the library took for none has no attribute. */
export function probedLooks(sheet: string, column: number): LookNumbers {
  const found = new Map([...sheet.matchAll(/<c r="([A-Z]+)1" s="(\d+)"\/>/g)].map(([, at, number]) => [at, number]));
  const numbers = new Map<StyleName | undefined, Record<Look, string>>();
  for (const { style, look, column: at } of probes(column)) {
    const attributes = numbers.get(style) ?? { plain: '', prefixed: '', day: '', time: '' };
    const number = found.get(columnLetters(at));
    if (number !== undefined) attributes[look] = ` s="${number}"`;
    numbers.set(style, attributes);
  }
  return numbers;
}

function probes(column: number) {
  return STYLES.flatMap((style, row) =>
    LOOKS.map((look, at) => ({ style, look, column: column + row * LOOKS.length + at })),
  );
}
