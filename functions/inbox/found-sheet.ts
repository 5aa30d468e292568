/** What was found once it is read: a sheet of a form of the round, or why there is none. Types, and telling them apart. */
import type { FormDefinition } from '#domain/form/form';
import type { Sorted } from '#domain/intake/pile';
import type { ParseResult } from '#domain/reading/parse';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { FileKind } from '#files/file-kind';
import type { Found, FoundFile } from './found-file';

/** A file that could be opened. */
export interface OpenedFile {
  readonly found: FoundFile;
  readonly kind: FileKind;
  readonly contents: WorkbookContents;
}

export interface ReadSheet extends OpenedFile {
  readonly form: FormDefinition;
  readonly result: ParseResult;
}

/** No sheet of the round: where it stands is certain already. */
export interface NoSheet extends Sorted {
  readonly found: Found;
  /** What is in it, where it opens and is none of the forms: a person may know which one it is. */
  readonly opened?: OpenedFile;
}

export function isSheet(read: ReadSheet | NoSheet): read is ReadSheet {
  return 'result' in read;
}
