/** A form's content in Word: in the form's own file where one is kept, else in a document of ours. */
import type { FormContent } from '#domain/filling/form-content';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { readFile } from '../reports/workbook-files';

/** Rows of a document: more of them no program lays out in a time that anybody waits. */
export const MOST_DOCUMENT_ROWS = 5_000;

/** `kept`: the form's own file, which was read when it was taken in; one that the form, changed since, is not in any more counts as none. */
export async function filledDocument(
  kept: Uint8Array | undefined,
  form: FormDefinition,
  round: Round,
  content: FormContent,
): Promise<Uint8Array> {
  const { documentEdition, fillingOf, fillWordFile, unplacedSheets, writeWordFile } = await import('./made-documents');
  const ours = () => writeWordFile(documentEdition(form, round, content));
  if (kept === undefined) return ours();
  const read = await readFile(kept, kept.byteLength);
  const filling = read.ok ? fillingOf(read.workbook.grids, form, round, content) : undefined;
  if (filling === undefined) return ours();
  const behind = unplacedSheets(form, round, content, filling.left);
  const filled = await fillWordFile(kept, filling, behind);
  return filled.ok ? filled.bytes : ours();
}
