/** Shapes of what is answered of papers: files that are asked for beside the forms. */
import * as z from 'zod';
import { origin, roundPath, unitQuery } from './wire';
import { LONGEST_FILE_NAME, ORIGIN_LIMITS } from './wire-limits';
import { paperKindSchema, paperStandingSchema, sentFileSchema } from './wire-paper-standing';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const paperPath = roundPath.extend({ paper: z.string().min(1).max(40) });
export const paperSubmissionPath = paperPath.extend({ id: z.uuid().toLowerCase() });
export const paperVersionPath = paperPath.extend({ version: z.string().regex(/^[1-9]\d{0,5}$/) });

const oneLine = /^\P{Cc}+$/u;

/** Beside the file, which is the body. */
export const paperQuery = unitQuery.extend({
  base: z
    .string()
    .regex(/^\d{1,6}$/)
    .meta({ type: 'integer', minimum: 0, description: '替换的是第几版；0 = 还没有交过' }),
  file: z.string().min(1).max(LONGEST_FILE_NAME).regex(oneLine).meta({ description: '文件名' }),
});

/** The collector may say which mail it came in. */
export const paperQueryOnBehalf = paperQuery.extend({
  messageId: z
    .string()
    .max(ORIGIN_LIMITS.messageId)
    .regex(oneLine)
    .optional()
    .meta({ description: '仅汇总单位：来件的 Message-ID' }),
  sender: z
    .string()
    .max(ORIGIN_LIMITS.sender)
    .regex(oneLine)
    .optional()
    .meta({ description: '仅汇总单位：来件的发件人' }),
  sentAt: z.iso
    .datetime()
    .optional()
    .meta({ type: 'string', format: 'date-time', description: '仅汇总单位：来件的时间' }),
});

export const paperReceiptSchema = z.object({
  receipt: z.string(),
  submissionId: z.string(),
  unit: z.string(),
  paper: z.string(),
  version: z.int(),
  sha256: sha256.meta({ description: '文件本身的 SHA-256' }),
  submittedAt: instant,
  late: z.boolean(),
  file: sentFileSchema,
  origin,
});

export const paperHistorySchema = z.object({
  versions: z
    .array(
      paperReceiptSchema.extend({ by: z.enum(['unit', 'admin']).meta({ description: '本单位上传，或汇总单位代录' }) }),
    )
    .meta({ description: '新的在前' }),
  next: z.int().optional().meta({ description: '还有更早的：下一页的 ?before=' }),
});

const askedPaper = {
  paper: z.string(),
  attachment: z.string().optional(),
  title: z.string(),
  deadline: z.string(),
  kinds: z.array(paperKindSchema),
  mostBytes: z.int(),
  hasDraft: z.boolean().meta({ description: '可以由已报的表生成初稿' }),
};

export const paperStateSchema = paperStandingSchema.extend(askedPaper);

export const papersSchema = z.object({ papers: z.array(paperStateSchema) });
