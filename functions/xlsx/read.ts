/** .xlsx bytes → raw grids, or the reason why not. Knows the order of the steps; believes nothing in the file. */
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { readCustomProperties } from '#opc/custom-properties';
import { openParts } from '#opc/guard';
import type { Inflater } from '#opc/inflater';
import { externalTargets, textOf } from '#opc/part-relations';
import { type OrRefusal, refusing } from '#opc/refusing';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits';
import { readLooks } from './reading/cell-looks';
import { TextBudget } from './reading/cell-value';
import { readNotes } from './reading/notes';
import { readPictureValues } from './reading/rich-values';
import { readStrings } from './reading/shared-strings';
import { parseSheet } from './reading/sheet-grid';
import { readIndex } from './workbook-parts';

export type ReadResult = OrRefusal<{ readonly workbook: WorkbookContents }>;

/** By which of two ways the same is done; what comes of it, and what is refused, depends on neither. Tests try each. */
export interface ReadWays {
  /** Undefined: this machine's own. */
  readonly inflater?: Inflater | undefined;
  /** Rows and texts as nearly every program writes them are read without the XML parser. Undefined: they are. */
  readonly readsPlainly?: boolean | undefined;
}

/**
 * Reads every sheet of an .xlsx (or .xlsm; macros are never looked at). Formulas give their last computed result;
 * pictures beside the cells and charts are never opened. A file that breaks a limit, a rule of the format or
 * the trust of its own directory is refused as a value; nothing is thrown but bugs.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  ways: ReadWays = {},
): Promise<ReadResult> {
  return refusing(() => ({ workbook: read(bytes, { ...DEFAULT_READ_LIMITS, ...limits }, ways) }));
}

function read(bytes: Uint8Array, limits: ReadLimits, { inflater, readsPlainly = true }: ReadWays): WorkbookContents {
  const parts = openParts(bytes, limits, inflater);
  const index = readIndex(parts);
  const context = {
    strings: readStrings(parts, index.stringsPart, readsPlainly),
    looks: readLooks(parts, index.stylesPart),
    pictures: readPictureValues(parts, index),
    from1904: index.from1904,
    textBudget: new TextBudget(limits.totalBytes),
  };
  const grids = index.sheets.map(({ name, visibility, part }) => {
    const around = {
      sheet: name,
      visibility,
      notes: readNotes(parts, part),
      addresses: externalTargets(parts, part),
    };
    return parseSheet(textOf(parts, part), around, context, limits, readsPlainly);
  });
  return { grids, custom: readCustomProperties(parts) };
}
