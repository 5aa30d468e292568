/** The shape of 人次 by 活动类型: of each form that says it, planned beside done. */
import * as z from 'zod';

export const participationSchema = z.object({
  asOf: z.iso.datetime().meta({ description: '时刻（UTC）' }),
  forms: z.array(
    z.object({
      form: z.string(),
      attachment: z.string(),
      isPlan: z.boolean().meta({ description: '别的表从它的内容开始填：是计划的数' }),
      units: z.int().meta({ description: '几个单位的数加在里面' }),
      choices: z
        .array(z.object({ choice: z.string().meta({ description: '空的：没有写明类型的行' }), people: z.int() }))
        .optional()
        .meta({ description: '按表里的次序；没有：行太多，请看汇总表' }),
    }),
  ),
});
export type ParticipationView = z.infer<typeof participationSchema>;
