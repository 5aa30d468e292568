/**
 * 来文即表: the file of a form that nobody has described → a definition to look through. Pure. What each part was taken
 * for is said with how sure it is, and whatever of the file became nothing is listed with why.
 */
import type { FormDefinition } from '../form/form';
import type { OfferedChoices } from '../sheet/offered-choices';
import type { RawGrid } from '../sheet/raw-grid';
import type { Said } from './around-tables';
import { type DraftForm, draftForm } from './draft-form';
import { findForm } from './found-sections';
import { beyondReason, headersOf, type LeftOut, leftOutOf, unaccounted, withinReason } from './left-out';

export type { ProposedPart } from './draft-section';

export interface FormProposal extends DraftForm {
  /** Of the letterhead and the foot: every sheet that is laid out has a place for it. */
  readonly letterhead: readonly Said[];
  readonly titles: readonly Said[];
  /** Of blocks: what stands over the columns beside their figures. */
  readonly headers: readonly Said[];
  /** Notes that became the guidance of a column. */
  readonly notes: readonly Said[];
  readonly leftOut: readonly LeftOut[];
}

export interface ProposeOptions {
  /** The form that the new one takes the place of, whose keys, rules and aliases go on where its columns do. */
  readonly base?: FormDefinition;
  /** What the file's cells offer to choose from. */
  readonly offered?: readonly OfferedChoices[];
}

/** `known`: forms whose names are believed, the likest first. Undefined where no sheet holds a table or questions. */
export function proposeForm(
  grids: readonly RawGrid[],
  known: readonly FormDefinition[],
  { base, offered = [] }: ProposeOptions = {},
): FormProposal | undefined {
  const forms = base === undefined ? known : [base, ...known.filter(({ id }) => id !== base.id)];
  const sheets = grids.map(withinReason);
  const found = findForm(sheets, forms, offered);
  if (found.sections.length === 0) return undefined;
  const drafted = draftForm(found, base, forms);
  const notes = found.sections.flatMap((section) =>
    section.kind === 'indicators' ? [] : section.columns.flatMap((column) => column.notes),
  );
  const letterhead = found.around.flatMap((each) => each.letterhead);
  const titles = found.around.flatMap((each) => each.titles);
  const headers = found.sections.flatMap(headersOf);
  const said = leftOutOf(found, notes);
  return {
    ...drafted,
    letterhead,
    titles,
    headers,
    notes,
    leftOut: [...said, ...unaccounted(sheets, found, drafted.parts, said), ...beyondReason(grids)],
  };
}
