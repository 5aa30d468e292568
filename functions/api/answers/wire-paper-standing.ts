/** Where a unit stands with a paper that is asked for beside the forms: what its list and the collector's grid both tell. */
import * as z from 'zod';
import { PAPER_KINDS } from '#domain/form/paper';
import { standingSchema } from './wire-review';

export const paperKindSchema = z
  .enum(PAPER_KINDS)
  .meta({ description: 'docx · doc（旧版 Word，WPS 文字也是它）· pdf' });

/** As it was handed in. */
export const sentFileSchema = z.object({ name: z.string(), kind: paperKindSchema, bytes: z.int() });

export const paperStandingSchema = z.object({
  version: z.int().meta({ description: '0 = 还没有交过' }),
  submittedAt: z.iso.datetime().optional().meta({ description: '时刻（UTC）' }),
  receipt: z.string().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  file: sentFileSchema.optional(),
  standing: standingSchema,
});
