/** The shape of a unit's sheet on the officer's desk: what stands, its review and history, and what is known beside it. */
import * as z from 'zod';
import { historySchema, versionSchema } from './wire';
import { reviewSchema } from './wire-review';

export const deskSchema = z.object({
  review: reviewSchema,
  content: versionSchema.optional().meta({ description: '现在的版本；没有：还没有报过' }),
  history: historySchema,
  beside: z
    .array(
      z.object({
        source: z.enum(['plan', 'lastYear']).meta({ description: '本次活动的另一张表，或上一次活动的同一张表' }),
        round: z.string(),
        form: z.string(),
        name: z.string().meta({ description: '怎么称呼：附件2，2022年科技活动周' }),
        version: z.int(),
        figures: z.array(z.object({ address: z.string(), label: z.string(), text: z.string() })),
      }),
    )
    .meta({ description: '同一行、同一栏在别处是什么' }),
});
export type DeskView = z.infer<typeof deskSchema>;
