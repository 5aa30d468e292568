/** .xlsx bytes → raw grids, or the reason why not. Knows the order of the steps; believes nothing in the file. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import { type FileRefusal, Refused } from '#opc/file-refusal';
import { openParts } from '#opc/guard';
import type { Inflater } from '#opc/inflater';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits';
import { readLooks } from './reading/cell-looks';
import { TextBudget } from './reading/cell-value';
import { readNotes } from './reading/notes';
import { readPictureValues } from './reading/rich-values';
import { readStrings } from './reading/shared-strings';
import { parseSheet } from './reading/sheet-grid';
import { externalTargets, readCustomProperties, readIndex, textOf } from './workbook-parts';

export interface WorkbookContents {
  /** In the order of the tabs, hidden ones too. */
  readonly grids: readonly RawGrid[];
  /** Custom document properties as text: form id, version and the like. */
  readonly custom: ReadonlyMap<string, string>;
}

export type ReadResult =
  | { readonly ok: true; readonly workbook: WorkbookContents }
  | { readonly ok: false; readonly refusal: FileRefusal };

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
  try {
    return { ok: true, workbook: read(bytes, { ...DEFAULT_READ_LIMITS, ...limits }, ways) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
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
