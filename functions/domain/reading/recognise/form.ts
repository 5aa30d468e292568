/** Which form of the round a workbook is. */
import type { FormDefinition } from '../../form/form';
import type { Round } from '../../form/round';
import type { RawGrid } from '../../sheet/raw-grid';
import { type FoundSections, findSections } from './sections';

/** The form of the round that a workbook is; undefined where none of its sheets looks like one. */
export function recogniseForm(grids: readonly RawGrid[], round: Round): FormDefinition | undefined {
  const scored = round.forms.map(({ definition }) => ({
    definition,
    share: shareFound(findSections(grids, definition), definition),
  }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0 ? best.definition : undefined;
}

/** Every form of the round that a workbook holds: somebody may send both in one. */
export function formsIn(grids: readonly RawGrid[], round: Round): readonly FormDefinition[] {
  const held = round.forms
    .map(({ definition }) => definition)
    .filter((definition) => isThisForm(grids, definition, round, findSections(grids, definition)));
  if (held.length > 0) return held;
  const likest = recogniseForm(grids, round);
  return likest === undefined ? [] : [likest];
}

/** Over the sections that a report needs, and the others that are there. */
function shareFound(found: FoundSections, form: FormDefinition): number {
  if (!holdsAnySection(form, found)) return 0;
  const counted = form.sections.filter(({ key, optional }) => !optional || found.has(key));
  const shares = counted.map(({ key }) => found.get(key)?.share ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** The form that a workbook is, where it is certainly not the one that is asked for; undefined where it may be. */
export function otherFormMeant(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
): FormDefinition | undefined {
  if (isThisForm(grids, form, round, findSections(grids, form))) return undefined;
  const meant = recogniseForm(grids, round);
  return meant?.id === form.id ? undefined : meant;
}

/** A workbook that fits another form of the round clearly better is that one, returned under the wrong name. */
export function isThisForm(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  found: FoundSections,
): boolean {
  if (!holdsAnySection(form, found)) return false;
  const share = shareFound(found, form);
  if (share >= CERTAIN_SHARE) return true;
  return otherForms(form, round).every((other) => shareFound(findSections(grids, other), other) <= share);
}

export function otherForms(form: FormDefinition, round: Round): readonly FormDefinition[] {
  return round.forms.map(({ definition }) => definition).filter(({ id }) => id !== form.id);
}

/** Enough to call the workbook this form: at least one of its sections, with half of its headers or more. */
export function holdsAnySection(form: FormDefinition, found: FoundSections): boolean {
  return form.sections.some((section) => (found.get(section.key)?.share ?? 0) >= LEAST_SHARE);
}
/** Of a section's columns; with fewer it is not that section. */
export const LEAST_SHARE = 0.5;
const CERTAIN_SHARE = 0.9;
