/** What was typed for a unit's form, kept with the round until it is sent. */
import { type DraftComment, draftsName } from '../model/drafts';
import type { Overview } from './table';

/** Whichever sheet is open by then. */
export function keepDrafts(
  overview: Overview,
  { unit, form }: { readonly unit: string; readonly form: string },
  comments: readonly DraftComment[],
): void {
  const drafts = new Map(overview.value.drafts);
  if (comments.length === 0) drafts.delete(draftsName(unit, form));
  else drafts.set(draftsName(unit, form), comments);
  overview.change({ drafts: drafts.size === 0 ? undefined : drafts });
}
