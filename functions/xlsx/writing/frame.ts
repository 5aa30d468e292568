/**
 * Everything of a workbook but its rows, written by the library: styles, validations, charts, links, notes, names,
 * properties. The only place that calls it.
 */
import { type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { deflated } from '#opc/deflate';
import { HOST_INFLATER } from '#opc/host-inflater';
import { listEntries, type ZipEntry } from '#opc/zip-directory';
import { utf8 } from './byte-writer';
import { finishOf } from './finish-parts';
import { type LookNumbers, probeCells, probedLooks } from './look-probe';
import { DEFAULT_FONT } from './write-styles';

export const SHARED_TEXTS = 'xl/sharedStrings.xml';

export interface Frame {
  /** All parts in their order, as the library deflated them; those of sheets have no rows yet. */
  readonly entries: readonly ZipEntry[];
  readonly looks: LookNumbers;
  /** A sheet's part as text. */
  sheet(part: string): string;
}

const decoder = new TextDecoder();

/** Of the library's own bytes nothing has to be feared. */
const NO_LIMITS = {
  uploadBytes: Number.POSITIVE_INFINITY,
  entries: Number.POSITIVE_INFINITY,
  partBytes: Number.POSITIVE_INFINITY,
  totalBytes: Number.POSITIVE_INFINITY,
  ratio: Number.POSITIVE_INFINITY,
  ratioFromBytes: Number.POSITIVE_INFINITY,
};

/** The part of the `at`-th sheet, from 0. */
export function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

/** Throws on what the library refuses: names of sheets, references. */
export async function writeFrame({
  sheets,
  ...options
}: Pick<WriteOptions, 'properties' | 'namedRanges'> & { readonly sheets: readonly WriteSheet[] }): Promise<Frame> {
  const [first, ...others] = sheets;
  if (first === undefined) throw new Error('a workbook without sheets');
  const probeAt = firstFreeColumn(first);
  const probed = { ...first, cells: new Map([...(first.cells ?? []), ...probeCells(probeAt)]) };
  const written = await writeXlsx({ ...options, sheets: [probed, ...others], defaultFont: DEFAULT_FONT });
  const entries: ZipEntry[] = [];
  const parts = new Map<string, string>();
  for (const entry of listEntries(written, NO_LIMITS)) {
    const finish = finishOf(entry.name);
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(entry.name)) parts.set(entry.name, textOf(entry));
    entries.push(finish === undefined ? entry : await deflated(entry.name, [utf8(finish(textOf(entry)))]));
  }
  const sheet = (part: string) => {
    const text = parts.get(part);
    if (text === undefined) throw new Error(`the library wrote no ${part}`);
    return text;
  };
  return { entries, looks: probedLooks(sheet(sheetPart(0)), probeAt), sheet };
}

function firstFreeColumn({ cells }: WriteSheet): number {
  const columns = [...(cells?.keys() ?? [])].map((key) => Number(key.split(',')[1]) + 1);
  return columns.reduce((most, column) => Math.max(most, column), 0) + 1;
}

function textOf({ name, stored, data, size }: ZipEntry): string {
  const content = stored ? data : HOST_INFLATER.inflate(data, size);
  if (typeof content === 'string') throw new Error(`the library wrote a ${name} that is ${content}`);
  return decoder.decode(content);
}
