/** What a round says of a paper that it asks for beside its forms, as a schema. */
import * as z from 'zod';
import { MOST_PAPER_BYTES, PAPER_KINDS } from './paper';
import { keySchema, labelSchema } from './section';

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
  /**
   * The form of whose reports a draft of it is written (总结自动成稿); absent, or a form that the round has no more: nobody
   * writes one.
   */
  draftOf: keySchema.optional(),
};
