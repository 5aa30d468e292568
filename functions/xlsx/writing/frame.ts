/**
 * Everything of a workbook but its rows, written by the library: styles, validations, charts, links, notes, names,
 * properties.
 */
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { deflated } from '#opc/deflate';
import type { ZipEntry } from '#opc/zip-directory';
import { utf8 } from './byte-writer';
import { finishOf } from './finish-parts';
import { libraryParts, partText, STYLES_PART } from './library-parts';
import type { Looks } from './looks';

export interface Frame {
  /** All parts in their order, as the library deflated them; those of sheets have no rows yet. */
  readonly entries: readonly ZipEntry[];
  /** A sheet's part as text. */
  sheet(part: string): string;
}

/** Cells look like `looks`. Throws on what the library refuses: names of sheets, references. */
export async function writeFrame(
  { sheets, ...options }: Pick<WriteOptions, 'sheets' | 'properties' | 'namedRanges'>,
  { stylesFor }: Pick<Looks, 'stylesFor'>,
): Promise<Frame> {
  const [first, ...others] = sheets;
  if (first === undefined) throw new Error('a workbook without sheets');
  const entries: ZipEntry[] = [];
  const parts = new Map<string, string>();
  for (const entry of await libraryParts({ ...options, sheets: [withText(first), ...others] })) {
    const finish = entry.name === STYLES_PART ? stylesFor : finishOf(entry.name);
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(entry.name)) parts.set(entry.name, partText(entry));
    entries.push(finish === undefined ? entry : await deflated(entry.name, [utf8(finish(partText(entry)))]));
  }
  return {
    entries,
    sheet(part) {
      const text = parts.get(part);
      if (text === undefined) throw new Error(`the library wrote no ${part}`);
      return text;
    },
  };
}

/** A cell of its own, so that there is a part for texts. */
function withText(sheet: WriteSheet): WriteSheet {
  return { ...sheet, cells: new Map([...(sheet.cells ?? []), [`0,${firstFreeColumn(sheet)}`, { value: '.' }]]) };
}

/** From 0. */
function firstFreeColumn({ cells }: WriteSheet): number {
  const columns = [...(cells?.keys() ?? [])].map((key) => Number(key.split(',')[1]) + 1);
  return columns.reduce((most, column) => Math.max(most, column), 0);
}
