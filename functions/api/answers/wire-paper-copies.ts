/** Shapes of 纸质件: which prints have come in, what became of one that was scanned or typed. */
import * as z from 'zod';
import { LONGEST_RECEIPT, LONGEST_UNIT } from './wire-limits';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });

const paperCopySchema = z
  .object({
    decision: z.int(),
    version: z.int().meta({ description: '是哪一版的打印件' }),
    receipt: z.string(),
    at: instant,
    by: z.string(),
    isCurrent: z.boolean().meta({ description: '与现在报送的内容一致' }),
  })
  .meta({ description: '收到的纸质件' });
export type PaperCopyView = z.infer<typeof paperCopySchema>;

export const paperCopiesSchema = z.object({
  forms: z.array(
    z.object({
      form: z.string(),
      attachment: z.string(),
      units: z
        .array(
          z.object({
            unit: z.string(),
            code: z.string(),
            state: z.enum(['submitted', 'zero', 'withdrawn']),
            version: z.int().meta({ description: '现在的版本' }),
            paperCopy: paperCopySchema.optional(),
          }),
        )
        .meta({ description: '报过的单位，按名单次序' }),
    }),
  ),
});
export type PaperCopiesView = z.infer<typeof paperCopiesSchema>;

const print = {
  form: z.string(),
  attachment: z.string(),
  unit: z.string(),
  version: z.int(),
  receipt: z.string(),
  submittedAt: instant,
};

export const paperCopyOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('received'), ...print, paperCopy: paperCopySchema }).meta({ description: '记下了' }),
  z
    .object({ outcome: z.literal('already'), ...print, paperCopy: paperCopySchema })
    .meta({ description: '以前已经记下' }),
  z
    .object({
      outcome: z.literal('differs'),
      ...print,
      current: z.int().meta({ description: '现在的版本' }),
      currentState: z.enum(['submitted', 'zero', 'withdrawn']),
      changes: z
        .array(z.object({ address: z.string(), label: z.string(), before: z.string(), after: z.string() }))
        .meta({ description: '打印件上是 before，现在是 after' }),
      changesTotal: z.int(),
    })
    .meta({ description: '打印件不是现在报送的内容：没有记下' }),
  z
    .object({ outcome: z.literal('ambiguous'), candidates: z.array(z.object(print)) })
    .meta({ description: '不止一份对得上：没有记下，用整个回执号再来一次' }),
  z.object({ outcome: z.literal('undone'), form: z.string(), unit: z.string(), receipt: z.string() }),
]);
export type PaperCopyOutcome = z.infer<typeof paperCopyOutcomeSchema>;
export type PrintView = Extract<PaperCopyOutcome, { outcome: 'ambiguous' }>['candidates'][number];

export const paperCopyBody = z.strictObject({
  deed: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('receive'),
      code: z.string().min(6).max(LONGEST_RECEIPT).meta({ description: '扫到的回执号，或者回执号、内容指纹的末六位' }),
      differing: z.int().positive().optional().meta({ description: '看过与这一版（current）的差别，仍然记下' }),
    }),
    z.strictObject({
      kind: z.literal('undo'),
      form: z.string().min(1).max(LONGEST_UNIT),
      unit: z.string().min(1).max(LONGEST_UNIT).meta({ description: '填报单位的全称或代码' }),
      decision: z.int().positive(),
    }),
  ]),
});
export type PaperCopyBody = z.infer<typeof paperCopyBody>;
