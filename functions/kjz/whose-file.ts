/** Which unit of the roster a file seems to be from, whatever it is. */
import type { Round } from '#domain/form/round';
import { unitClaimed, unitNamedBy } from '#domain/intake/whose';
import { type CheckedFile, isRefused, type RefusedFile } from './checked-file';

/** For showing a file beside the unit that it seems to come from, whatever it is. */
export function unitSeemingly(checked: CheckedFile | RefusedFile, round: Round): string | undefined {
  const claimed = isRefused(checked) ? undefined : unitClaimed(checked, round);
  return claimed ?? unitNamedBy(checked.file, round);
}
