/** What the summary of all forms is asked for with, and the downloads that it can be compared with. */
import * as z from 'zod';

const summaryId = z.string().regex(/^[0-9a-f]{64}$/);
const yes = z.literal('yes').optional();

/** Characters of the units that are named to be left out. */
const LONGEST_UNITS = 4_000;

export const roundSummaryQuery = z.strictObject({
  edition: z
    .enum(['internal', 'upward'])
    .optional()
    .meta({ description: '上报版（upward）不含内部的工作表；默认全部' }),
  withoutLate: yes.meta({ description: '不计入迟报' }),
  withoutToReview: yes.meta({ description: '不计入待复核和退回的' }),
  withoutUnits: z
    .string()
    .max(LONGEST_UNITS)
    .optional()
    .meta({ description: '不计入的单位，全称或代码，以英文逗号隔开' }),
  paper: z.literal('a3').optional().meta({ description: '学校汇总印在 A3 上；默认 A4' }),
  since: summaryId.optional().meta({ description: '与哪一次下载相比列出变更：/summaries 里的 id' }),
  previous: summaryId.optional().meta({ description: '接着哪一本：交上来的工作簿的 id；自己加的列和批注会带过来' }),
});
export type RoundSummaryQuery = z.infer<typeof roundSummaryQuery>;

export const previousSchema = z.object({
  id: summaryId.meta({ description: '?previous= 的值；同一个文件总是同一个' }),
});
export type PreviousView = z.infer<typeof previousSchema>;

export const summariesSchema = z.object({
  downloads: z.array(
    z.object({
      id: summaryId,
      at: z.iso.datetime().meta({ description: '下载的时刻（UTC）' }),
      by: z.string(),
      asOf: z.iso.datetime().meta({ description: '截至哪一刻的报送' }),
      edition: z.enum(['internal', 'upward']),
    }),
  ),
});
export type SummariesView = z.infer<typeof summariesSchema>;
