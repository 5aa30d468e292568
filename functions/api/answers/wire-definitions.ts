/** Shapes of a form's kept definitions, as the API tells them. */
import * as z from 'zod';
import { formDefinitionSchema } from '#domain/form/form';

/** Definitions of a page: ten of the largest stay far below what an answer may be. */
export const DEFINITIONS_PAGE = 10;

export const definitionsQuery = z.strictObject({
  before: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .meta({ type: 'integer', minimum: 1, description: '下一页：上一页的 next' }),
});

export const keptDefinitionSchema = z.object({
  seq: z.int().meta({ description: '这张表的第几次保存，从1数' }),
  at: z.iso.datetime().optional().meta({ description: '什么时候保存的（UTC）；没有：开始保留历次表样之前' }),
  by: z.string().optional().meta({ description: '谁保存的' }),
  is: z.enum(['kept', 'removed', 'unreadable']).meta({ description: '表样 · 那一次把表移出了活动 · 读不出来' }),
  definition: formDefinitionSchema.optional(),
});
export type KeptDefinitionView = z.infer<typeof keptDefinitionSchema>;

export const definitionsSchema = z.object({
  definitions: z.array(keptDefinitionSchema).meta({ description: '新的在前；从没改过的表没有' }),
  next: z.int().optional().meta({ description: '还有更早的：下一页的 before' }),
});
