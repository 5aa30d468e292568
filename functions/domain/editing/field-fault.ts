/** What is wrong with an edited definition, at the field that has to be put right. */
import type { Bilingual } from '../words/locale';

export interface FieldFault {
  /** In the definition: ['sections', 0, 'columns', 2, 'label']. */
  readonly path: readonly (string | number)[];
  readonly said: Bilingual;
}

/** Whether a fault is said of that place, or of something in it. */
export function isWithin({ path }: FieldFault, place: readonly (string | number)[]): boolean {
  return place.every((step, at) => path[at] === step);
}
