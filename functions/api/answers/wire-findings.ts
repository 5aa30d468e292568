/** Shapes of what rules over a round say, and of who meets the conditions of 科普专项. */
import * as z from 'zod';
import { SEVERITIES } from '#domain/issues/issue';

const measured = z.object({
  label: z.string(),
  unit: z.string().optional(),
  atLeast: z.number().meta({ description: '门槛，含本数' }),
  actual: z.number().optional().meta({ description: '所报；没有：没有填' }),
  gap: z.number().meta({ description: '还差多少；0 = 达到' }),
});

export const findingsSchema = z.object({
  asOf: z.iso.datetime().meta({ description: '时刻（UTC）' }),
  before: z.string().optional().meta({ description: '和哪一次活动比；没有：不知道上一次' }),
  issues: z
    .array(
      z.object({
        unit: z.string(),
        form: z.string(),
        version: z.int(),
        source: z.string().meta({ description: '回执号' }),
        severity: z.enum(SEVERITIES),
        code: z.string(),
        address: z.string(),
        label: z.string(),
        received: z.string().nullable(),
        message: z.string(),
      }),
    )
    .optional()
    .meta({ description: '按单位。没有这一项：行数太多，见汇总表' }),
  issuesTotal: z.int(),
  eligibility: z.array(
    z.object({
      form: z.string(),
      title: z.string(),
      units: z
        .array(
          z.object({
            unit: z.string(),
            rank: z.int(),
            isMet: z.boolean().meta({ description: '符合优先推荐条件' }),
            routes: z.array(
              z.object({
                label: z.string(),
                isMet: z.boolean(),
                criteria: z.array(
                  z.object({
                    isMet: z.boolean(),
                    alternatives: z.array(measured).meta({ description: '达到其一即可' }),
                  }),
                ),
              }),
            ),
          }),
        )
        .meta({ description: '接近的在前' }),
      missing: z.array(z.string()).meta({ description: '没有报年度数据的单位' }),
    }),
  ),
});
export type FindingsView = z.infer<typeof findingsSchema>;
