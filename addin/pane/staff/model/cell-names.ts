/** How the pane names a cell: by its sheet too where an address alone could be another sheet's. Pure. */
import type { FormDefinition } from '#domain/form/form';
import { type CellPosition, cellName, formatAddress } from '#domain/sheet/address';

interface Placed {
  readonly at: CellPosition;
}

/** Where the form lies on several sheets, even if all that is said is said of one; and where it is said of several. */
export function needsSheetNames(form: Pick<FormDefinition, 'sections'> | undefined, said: readonly Placed[]): boolean {
  const ofForm = new Set(form?.sections.map(({ sheet }) => sheet));
  const spokenOf = new Set(said.map(({ at }) => at.sheet));
  return ofForm.size > 1 || spokenOf.size > 1;
}

/** K5, or 活动清单!K5. */
export function placeName({ at }: Placed, withSheet: boolean): string {
  return withSheet ? formatAddress(at) : cellName(at.row, at.column);
}
