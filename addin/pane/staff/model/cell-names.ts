/** How the pane names a cell: by its sheet too where an address alone could be another sheet's. Pure. */
import type { FormDefinition } from '#domain/form/form';
import type { CellPosition } from '#domain/sheet/address';
import { placeWords } from '#domain/sheet/place-words';
import { wordRowName } from '#domain/sheet/word-sheet';
import type { Locale } from '#domain/words/locale';

interface Placed {
  readonly at: CellPosition;
}

/** Where the form lies on several sheets, even if all that is said is said of one; and where it is said of several. */
export function needsSheetNames(form: Pick<FormDefinition, 'sections'> | undefined, said: readonly Placed[]): boolean {
  const ofForm = new Set(form?.sections.map(({ sheet }) => sheet));
  const spokenOf = new Set(said.map(({ at }) => at.sheet));
  return ofForm.size > 1 || spokenOf.size > 1;
}

/** K5, or 活动清单!K5; in a Word document 表1 第3行, since what its column is called stands beside it. */
export function placeName({ at }: Placed, withSheet: boolean, locale: Locale): string {
  return wordRowName(at)?.[locale] ?? placeWords(at, { withSheet });
}
