/** Where a form's own Word file is kept: the attachment of the notice, as the collector took it in. One for each form of a round. */
import { createHash } from 'node:crypto';
import type { ObjectStore } from '#store/object-store';

/** Below which they are kept: whoever keeps, deletes or guards them has to know it. */
export const DOCUMENTS = 'documents-of';

interface DocumentPlace {
  readonly collector: string;
  readonly round: string;
  readonly form: string;
}

export function documentKey({ collector, round, form }: DocumentPlace): string {
  const name = createHash('sha256')
    .update(JSON.stringify([round, form]), 'utf8')
    .digest('hex');
  return `${DOCUMENTS}/${collector}/${name}.docx`;
}

export function keptDocument(objects: ObjectStore, place: DocumentPlace): Promise<Uint8Array | undefined> {
  return objects.get(documentKey(place));
}
