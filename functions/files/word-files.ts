/** Word files that are written: a form's own filled in, or one of ours. Each writer is loaded with the first of them. */

import type { DocumentRenewResult } from '#docx/renew';
import type { Draft } from '#domain/drafting/draft';
import type { FilledCell, SheetFilling } from '#domain/filling/filling';
import type { DocumentPlan } from '#domain/sheet/document-plan';
import type { SheetPlan } from '#domain/sheet/sheet-plan';
import type { OrRefusal } from '#opc/refusing';

export async function fillWordFile(
  bytes: Uint8Array,
  filling: Pick<SheetFilling, 'tables' | 'cells'>,
  behind: readonly SheetPlan[],
): Promise<OrRefusal<{ readonly bytes: Uint8Array; readonly unwritten: readonly FilledCell[] }>> {
  const { fillDocument } = await import('#docx/fill');
  return fillDocument(bytes, filling, behind);
}

/** A draft that people went on with, its parts anew; see `#docx/renew`. */
export async function renewWordFile(bytes: Uint8Array, draft: Draft): Promise<DocumentRenewResult> {
  const { renewDocument } = await import('#docx/renew');
  return renewDocument(bytes, draft);
}

export async function writeWordFile(plan: DocumentPlan): Promise<Uint8Array> {
  const { writeDocument } = await import('#docx/write');
  return writeDocument(plan);
}
