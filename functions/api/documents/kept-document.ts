/** Where a form's own Word file is kept: the attachment of the notice, as the collector took it in. One for each form of a round. */
import { createHash } from 'node:crypto';
import type { ObjectStore } from '#store/object-store';

/** Below which they are kept: whoever keeps, deletes or guards them has to know it. */
export const DOCUMENTS = 'documents-of';

interface RoundPlace {
  readonly collector: string;
  readonly round: string;
}

interface DocumentPlace extends RoundPlace {
  readonly form: string;
}

/** Below which those of a round are. */
export function documentsOfRound({ collector, round }: RoundPlace): string {
  return `${DOCUMENTS}/${collector}/${hashOf(round)}`;
}

export function documentKey({ form, ...place }: DocumentPlace): string {
  return `${documentsOfRound(place)}/${hashOf(form)}.docx`;
}

/** Names of forms have capitals, which no key has. */
function hashOf(name: string): string {
  return createHash('sha256').update(name, 'utf8').digest('hex');
}

export function keptDocument(objects: ObjectStore, place: DocumentPlace): Promise<Uint8Array | undefined> {
  return objects.get(documentKey(place));
}
