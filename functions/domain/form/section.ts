/** Sections of a form as data: lists of rows, blocks of indicators, and the columns of both. */
import * as z from 'zod';
import { columnSpecSchema } from './column-types/index';

export const keySchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .refine((name) => !(name in {}), 'reserved name');
/** Characters of a name that people read: of a round, a school, a unit, a column. */
export const LONGEST_LABEL = 60;
export const labelSchema = z.string().min(1).max(LONGEST_LABEL);

/** When a cell must be filled: always, never, or depending on what another column of the row says. */
const requiredSchema = z.union([
  z.boolean(),
  z.strictObject({ column: keySchema, in: z.array(labelSchema).min(1) }),
  z.strictObject({ column: keySchema, notIn: z.array(labelSchema).min(1) }),
]);

const columnSchema = z.strictObject({
  key: keySchema,
  label: labelSchema,
  /** Other headers under which the column was seen. */
  aliases: z.array(labelSchema).default([]),
  type: columnSpecSchema,
  required: requiredSchema.default(false),
  /** Added over all units in the summary. */
  summed: z.boolean().default(false),
  /** Personal data: marked for whoever shows, exports or purges it. */
  personal: z.boolean().default(false),
  /** Characters wide in the sheet. */
  width: z.number().positive().default(12),
  /** Said to the person besides what the type itself says. */
  guidance: z.string().optional(),
});
export type Column = z.infer<typeof columnSchema>;

const sheetOfSection = {
  key: keySchema,
  /** The sheet's name as laid out; on reading the sheet is recognised by its headers, whatever its name. */
  sheet: z.string().min(1).max(31),
  title: labelSchema,
  titleAliases: z.array(labelSchema).default([]),
};

export const listSectionSchema = z.strictObject({
  kind: z.literal('list'),
  ...sheetOfSection,
  columns: z.array(columnSchema).min(1),
  /** Rows laid out in a blank sheet, below those that are known already. */
  blankRows: z.int().positive().default(12),
  /**
   * The section of another form of the round whose rows stand here already, and the columns of both that are taken over.
   * Stated, not derived from equal keys (2026-11-23): 附件2 and 附件4 both have 场次 and 人次, but a planned figure that
   * is left standing would be reported as what took place.
   */
  startsFrom: z.strictObject({ form: keySchema, section: keySchema, columns: z.array(keySchema).min(1) }).optional(),
});
export type ListSection = z.infer<typeof listSectionSchema>;

const indicatorSchema = z.strictObject({
  key: keySchema,
  label: labelSchema,
  aliases: z.array(labelSchema).default([]),
  type: columnSpecSchema,
  /** Only the total is asked for (项, 篇, 万元 are not split into 线下 and 线上). */
  totalOnly: z.boolean().default(false),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const indicatorSectionSchema = z.strictObject({
  kind: z.literal('indicators'),
  ...sheetOfSection,
  /** Headers of the block; the figures' own types come from each indicator. */
  headers: z.strictObject({
    sequence: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
    indicator: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
    unit: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
    offline: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
    online: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
    total: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
    remarks: z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) }),
  }),
  indicators: z.array(indicatorSchema).min(1),
});
export type IndicatorSection = z.infer<typeof indicatorSectionSchema>;

export type Section = ListSection | IndicatorSection;
