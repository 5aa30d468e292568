/** The library's workbook as its parts. The only place that calls it. */
import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { HOST_INFLATER } from '#opc/host-inflater';
import { listEntries, type ZipEntry } from '#opc/zip-directory';
import { DEFAULT_FONT } from './write-styles';

export const STYLES_PART = 'xl/styles.xml';
export const SHARED_TEXTS = 'xl/sharedStrings.xml';

/** Of the library's own bytes nothing has to be feared. */
const NO_LIMITS = {
  uploadBytes: Number.POSITIVE_INFINITY,
  entries: Number.POSITIVE_INFINITY,
  partBytes: Number.POSITIVE_INFINITY,
  totalBytes: Number.POSITIVE_INFINITY,
  ratio: Number.POSITIVE_INFINITY,
  ratioFromBytes: Number.POSITIVE_INFINITY,
};

const decoder = new TextDecoder();

/** All parts in their order, as the library deflated them. Throws on what it refuses: names of sheets, references. */
export async function libraryParts(
  options: Pick<WriteOptions, 'sheets' | 'properties' | 'namedRanges'>,
): Promise<readonly ZipEntry[]> {
  return listEntries(await writeXlsx({ ...options, defaultFont: DEFAULT_FONT }), NO_LIMITS);
}

export function partText({ name, stored, data, size }: ZipEntry): string {
  const content = stored ? data : HOST_INFLATER.inflate(data, size);
  if (typeof content === 'string') throw new Error(`the library wrote a ${name} that is ${content}`);
  return decoder.decode(content);
}

/** The part of the `at`-th sheet, from 0. */
export function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}
