/**
 * Papers that are asked for beside the forms (附件1 活动方案, 总结报告): a file each, of which a round says what it is, until
 * when it is due and in which formats. What stands in one is nobody's business here: it is a person's text. Without schemas:
 * a page that only shows rounds needs none.
 */

/** `doc`: the old format of Word, which WPS writes as .wps too. */
export const PAPER_KINDS = ['docx', 'doc', 'pdf'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What one request can carry on every host. */
export const MOST_PAPER_BYTES = 4 * 1024 * 1024;

interface Named {
  readonly attachment?: string | undefined;
  readonly title: string;
}

/** As people call it: 附件1 活动实施方案. */
export function paperName({ attachment, title }: Named): string {
  return attachment === undefined ? title : `${attachment} ${title}`;
}

/** Where there is room for a word only. */
export function paperShortName({ attachment, title }: Named): string {
  return attachment ?? title;
}

/** The form that a draft of it is written of; undefined: there is none in the round. */
export function draftedForm<Form extends { readonly definition: { readonly id: string } }>(
  { forms }: { readonly forms: readonly Form[] },
  { draftOf }: { readonly draftOf?: string | undefined },
): Form | undefined {
  return draftOf === undefined ? undefined : forms.find(({ definition }) => definition.id === draftOf);
}

export function kindsOf({ kinds }: { readonly kinds?: readonly PaperKind[] | undefined }): readonly PaperKind[] {
  return kinds ?? PAPER_KINDS;
}

export function mostBytesOf({ mostBytes }: { readonly mostBytes?: number | undefined }): number {
  return mostBytes ?? MOST_PAPER_BYTES;
}
