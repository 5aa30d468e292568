/**
 * How cells of every look are formatted, the same in all workbooks, and which number each look has there. The library
 * numbers looks as cells bring them, so it once writes a sheet in which every look stands once; rows that are written
 * beside it take their numbers from there.
 */
import type { Cell } from 'hucre/xlsx';
import { columnLetters } from '#domain/sheet/address';
import type { StyleName } from '#domain/sheet/sheet-styles';
import { withQuotePrefix } from './finish-parts';
import { libraryParts, partText, STYLES_PART, sheetPart } from './library-parts';
import { LOOKS, type Look, lookOf, STYLES } from './write-styles';

/** As a cell's tag says it: ` s="7"`, or nothing. */
export type LookAttributes = Readonly<Record<Look, string>>;
export type LookNumbers = ReadonlyMap<StyleName | undefined, LookAttributes>;

export interface Looks {
  readonly numbers: LookNumbers;
  /** xl/styles.xml for a workbook whose own, as the library wrote it, formats no cells but may format conditions. */
  stylesFor(own: string): string;
}

/** Formats of conditions, which are a workbook's own. */
const CONDITIONS = /<dxfs[^>]*(?:\/>|>.*?<\/dxfs>)/s;

let known: Promise<Looks> | undefined;

/** Made when they are first asked for; what failed is tried again. */
export function allLooks(): Promise<Looks> {
  known ??= probed().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function probed(): Promise<Looks> {
  const parts = await libraryParts({ sheets: [{ name: '1', cells: probeCells() }] });
  const textOf = (name: string) => {
    const part = parts.find((each) => each.name === name);
    if (part === undefined) throw new Error(`the library wrote no ${name}`);
    return partText(part);
  };
  const styles = withQuotePrefix(textOf(STYLES_PART));
  const none = conditionsOf(styles);
  return {
    numbers: numbersIn(textOf(sheetPart(0))),
    stylesFor: (own) => styles.replace(none, () => conditionsOf(own)),
  };
}

function conditionsOf(styles: string): string {
  const [conditions] = CONDITIONS.exec(styles) ?? [];
  if (conditions === undefined) throw new Error('the library wrote styles without a place for conditions');
  return conditions;
}

/** Every look once, in row 1. */
function probeCells(): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const { style, look, column } of probes()) {
    const cellStyle = lookOf(style, look);
    if (cellStyle !== undefined) cells.set(`0,${column - 1}`, { value: null, style: cellStyle });
  }
  return cells;
}

/** A look that the library took for none has no attribute. */
function numbersIn(sheet: string): LookNumbers {
  const found = new Map([...sheet.matchAll(/<c r="([A-Z]+)1" s="(\d+)"\/>/g)].map(([, at, number]) => [at, number]));
  const numbers = new Map<StyleName | undefined, Record<Look, string>>();
  for (const { style, look, column } of probes()) {
    const attributes = numbers.get(style) ?? { plain: '', prefixed: '', day: '', time: '' };
    const number = found.get(columnLetters(column));
    if (number !== undefined) attributes[look] = ` s="${number}"`;
    numbers.set(style, attributes);
  }
  return numbers;
}

function probes() {
  return STYLES.flatMap((style, row) =>
    LOOKS.map((look, at) => ({ style, look, column: 1 + row * LOOKS.length + at })),
  );
}
