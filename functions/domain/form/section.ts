/** Sections of a form as data: lists of rows, blocks of indicators, single fields, and the columns of all three. */
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

const anySection = {
  key: keySchema,
  /** The sheet's name as laid out; on reading the sheet is recognised by its headers, whatever its name. */
  sheet: z
    .string()
    .min(1)
    .max(31)
    .regex(/^(?!')[^[\]:*?/\\]+(?<!')$/, 'no name that Excel allows for a sheet'),
  title: labelSchema,
  titleAliases: z.array(labelSchema).default([]),
  /** A report without it is whole: its sheet may be missing, and may be empty. */
  optional: z.boolean().default(false),
};

export const listSectionSchema = z.strictObject({
  kind: z.literal('list'),
  ...anySection,
  columns: z.array(columnSchema).min(1),
  /**
   * Columns that together name a row, the most trusted first ([活动编号], [名称, 日期, 地点], [名称]): what makes two rows
   * of two versions, files or forms the same. Without any, a row is what stands in its place.
   */
  identity: z.array(z.array(keySchema).min(1)).default([]),
  /** Rows laid out in a blank sheet, below those that are known already. */
  blankRows: z.int().positive().default(12),
  /**
   * The section of another form of the round whose rows stand here already, and the columns of both that are taken over.
   * Stated, not derived from equal keys (2026-11-23): 附件2 and 附件4 both have 场次 and 人次, but a planned figure that
   * is left standing would be reported as what took place.
   */
  startsFrom: z
    .strictObject({
      form: keySchema,
      section: keySchema,
      columns: z.array(keySchema).min(1),
      /** What an entry says that was not among those it starts from: in the column 开展情况, 新增. */
      added: z.strictObject({ column: keySchema, choice: labelSchema }).optional(),
    })
    .optional(),
});
export type ListSection = z.infer<typeof listSectionSchema>;

const headerSchema = z.strictObject({ label: labelSchema, aliases: z.array(labelSchema).default([]) });

const figureSchema = z.strictObject({
  key: keySchema,
  label: labelSchema,
  aliases: z.array(labelSchema).default([]),
  /** The figures of the same row that this one is the sum of (线下, 线上 of 合计). */
  sumOf: z.array(keySchema).min(2).optional(),
  /** Characters wide in the sheet. */
  width: z.number().positive().default(14),
});
/** One column of figures of a block: 线下, 本年, 数量. */
export type FigureColumn = z.infer<typeof figureSchema>;

const indicatorSchema = z.strictObject({
  key: keySchema,
  label: labelSchema,
  /** As official statistics number it (KP-0101); stands in the block's column of codes. */
  code: z
    .string()
    .max(20)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits and . _ - only: formulas look for it')
    .optional(),
  aliases: z.array(labelSchema).default([]),
  type: columnSpecSchema,
  /** Of the block's figure columns, those that are asked for (项, 篇, 万元 are not split into 线下 and 线上); absent = all. */
  figures: z.array(keySchema).min(1).optional(),
  /** Every figure that is asked for must be answered (0 and "-" are answers); `any`: at least one of them. */
  required: z.union([z.boolean(), z.literal('any')]).default(false),
  /** Said to the person besides what the type itself says. */
  guidance: z.string().optional(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const indicatorSectionSchema = z.strictObject({
  kind: z.literal('indicators'),
  ...anySection,
  /** Headers beside the figures; those that are absent are neither laid out nor looked for. */
  headers: z.strictObject({
    sequence: headerSchema.optional(),
    code: headerSchema.optional(),
    indicator: headerSchema,
    unit: headerSchema.optional(),
    remarks: headerSchema.optional(),
  }),
  /** From left to right, between the unit of measure and the remarks; the figures' types come from each indicator. */
  figures: z.array(figureSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
});
export type IndicatorSection = z.infer<typeof indicatorSectionSchema>;

export const fieldsSectionSchema = z.strictObject({
  kind: z.literal('fields'),
  ...anySection,
  /** Each asked once: a label, and its answer to the right of it. */
  columns: z.array(columnSchema).min(1),
});
export type FieldsSection = z.infer<typeof fieldsSectionSchema>;

export type Section = ListSection | IndicatorSection | FieldsSection;
