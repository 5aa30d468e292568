/** Comments that an officer has typed and not sent: kept per unit and form until they are. Pure. */

export interface DraftComment {
  /** 附件2!H7; absent = about the whole sheet. */
  readonly address?: string;
  readonly text: string;
}

/** By `draftsName`. */
export type Drafts = ReadonlyMap<string, readonly DraftComment[]>;

export const draftsName = (unit: string, form: string): string => `${form} ${unit}`;

const NONE: readonly DraftComment[] = [];

/** The same list as long as nothing was typed. */
export function draftsOf(drafts: Drafts | undefined, unit: string, form: string): readonly DraftComment[] {
  return drafts?.get(draftsName(unit, form)) ?? NONE;
}

/** One comment per cell, and one about the whole sheet; without text it is none. */
export function withComment(
  drafts: readonly DraftComment[],
  { address, text }: { readonly address: string | undefined; readonly text: string },
): readonly DraftComment[] {
  const comment: DraftComment = address === undefined ? { text } : { address, text };
  const isThere = drafts.some((draft) => draft.address === address);
  if (text === '') return drafts.filter((draft) => draft.address !== address);
  return isThere ? drafts.map((draft) => (draft.address === address ? comment : draft)) : [...drafts, comment];
}

/** Those with something to say, as they are sent. */
export function commentsIn(drafts: readonly DraftComment[]): DraftComment[] {
  return drafts.flatMap((draft) => (draft.text.trim() === '' ? [] : [{ ...draft, text: draft.text.trim() }]));
}
