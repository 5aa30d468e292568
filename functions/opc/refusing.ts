/** Work on a file that may be refused: what comes of it, or why nothing does. */
import { type FileRefusal, Refused } from './file-refusal';

export type OrRefusal<Done extends object> =
  | ({ readonly ok: true } & Done)
  | { readonly ok: false; readonly refusal: FileRefusal };

/** A refusal that is thrown becomes a value; bugs are thrown on. */
export function refusing<Done extends object>(work: () => Done): OrRefusal<Done> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
