/** Why a file is not read, as data; the sentences stand in refusal-messages.ts. */

/** What a file is, when it is not a workbook at all; told from its first bytes, never from its name. */
export type OtherFile =
  | 'csvOrText'
  | 'html'
  /** 单个文件网页: a web page with its pictures in one file. */
  | 'mht'
  | 'xmlSpreadsheet'
  | 'pdf'
  | 'image'
  | 'archive'
  /** By a program that guards an organisation's documents, or by rights management. */
  | 'encrypted'
  /** What a program leaves beside a file while somebody has it open (`~$附件2.xlsx`). */
  | 'lock'
  | 'unknown';

/** What a zip or an OLE container holds when it is no .xlsx. */
export type OtherDocument = 'ods' | 'odt' | 'docx' | 'pptx' | 'xlsb' | 'doc' | 'ppt' | 'iwork' | 'zip';

/** Sizes in bytes, `part` as named inside the zip, `cell` as Excel names it. */
export type FileRefusal =
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.notZip'; readonly kind: OtherFile }
  | { readonly code: 'file.legacyXls' }
  /** Excel 95 and before: another format under the same ending. */
  | { readonly code: 'file.olderXls' }
  | { readonly code: 'file.passwordProtected' }
  | { readonly code: 'file.tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file.tooManyEntries'; readonly entries: number; readonly limit: number }
  | { readonly code: 'file.inflatesTooMuch'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file.partTooLarge'; readonly part: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file.lyingSizes'; readonly part: string }
  | { readonly code: 'file.dtd'; readonly part: string }
  | { readonly code: 'file.unsafeEntryName'; readonly part: string }
  | { readonly code: 'file.notWorkbook'; readonly kind: OtherDocument }
  /** Only charts, macros or dialogs. */
  | { readonly code: 'file.noSheets' }
  /** A Word document without any text, or one that takes in text of another file or program. */
  | { readonly code: 'file.noText' }
  | { readonly code: 'file.foreignText' }
  | { readonly code: 'file.tooManyTables'; readonly limit: number }
  | { readonly code: 'file.tooManyRows'; readonly sheet: string; readonly rows: number; readonly limit: number }
  | { readonly code: 'file.tooManyColumns'; readonly sheet: string; readonly columns: number; readonly limit: number }
  | { readonly code: 'file.tooManyCells'; readonly sheet: string; readonly limit: number }
  | { readonly code: 'file.tooManyMerges'; readonly sheet: string; readonly limit: number }
  | {
      readonly code: 'file.cellOutOfBounds';
      readonly sheet: string;
      readonly cell: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: 'file.textTooLong'; readonly sheet: string; readonly cell: string; readonly limit: number }
  | { readonly code: 'file.damaged'; readonly detail: string }
  /** Only of copies: the file is read, and its structure is one that cannot be changed in part without harm. */
  | { readonly code: 'file.notPatchable'; readonly detail: string };

export type FileRefusalCode = FileRefusal['code'];

/** Carries a refusal up to `readWorkbook`, which hands it out as a value; never leaves this room. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: FileRefusal) {
    super(refusal.code);
  }
}

/** A detail quotes the file, and what it quotes may be as long as a part. */
const DETAIL_UNITS = 200;

/** The file contradicts itself or the format; `detail` is for a copyable technical note, not for a sentence. */
export function damaged(detail: string): Refused {
  return new Refused({ code: 'file.damaged', detail: detail.slice(0, DETAIL_UNITS) });
}

/** The file is sound, but changing it in part could harm it; `detail` as above. */
export function notPatchable(detail: string): Refused {
  return new Refused({ code: 'file.notPatchable', detail: detail.slice(0, DETAIL_UNITS) });
}
