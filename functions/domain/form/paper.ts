/**
 * Papers that are asked for beside the forms (附件1 活动方案, 总结报告): a file each, of which a round says what it is, until
 * when it is due and in which formats. What stands in one is nobody's business here: it is a person's text.
 */
import * as z from 'zod';
import { keySchema, labelSchema } from './section';

/** `doc`: the old format of Word, which WPS writes as .wps too. */
export const PAPER_KINDS = ['docx', 'doc', 'pdf'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What one request can carry on every host. */
export const MOST_PAPER_BYTES = 4 * 1024 * 1024;

/** A paper without its deadline, which stands beside it as a form's does. */
export const paperShape = {
  /** Among the round's papers; apart from the ids of its forms. */
  id: keySchema,
  /** 附件1; absent where the notice gives it no number. */
  attachment: labelSchema.optional(),
  title: labelSchema,
  /** Absent: all of them. */
  kinds: z.array(z.enum(PAPER_KINDS)).min(1).optional(),
  /** Absent: MOST_PAPER_BYTES. */
  mostBytes: z.int().positive().max(MOST_PAPER_BYTES).optional(),
  /** The form of whose reports a draft of it is written (总结自动成稿); absent: nobody writes one. */
  draftOf: keySchema.optional(),
};

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

export function kindsOf({ kinds }: { readonly kinds?: readonly PaperKind[] | undefined }): readonly PaperKind[] {
  return kinds ?? PAPER_KINDS;
}

export function mostBytesOf({ mostBytes }: { readonly mostBytes?: number | undefined }): number {
  return mostBytes ?? MOST_PAPER_BYTES;
}
