/** Shapes of 推荐清单 as an officer chooses it: what is chosen, what else could be, and every choice of before. */
import * as z from 'zod';
import { EXPLANATION_LIMITS, LONGEST_UNIT, RECOMMENDED_LIMITS } from './wire-limits';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });

const entry = {
  unit: z.string(),
  version: z.int().meta({ description: '看的是哪一版' }),
  address: z.string().meta({ description: '活动名称在哪个单元格' }),
  name: z.string(),
};

const facts = {
  facts: z.array(z.string()).meta({ description: '编号、日期、地点；空着的不列' }),
  people: z.int().meta({ description: '人次' }),
  marked: z.boolean().meta({ description: '单位标了推荐' }),
};

export const recommendedSchema = z.object({
  form: z.string(),
  attachment: z.string(),
  seq: z.int().meta({ description: '最后一个决定的序号；0 = 还没有' }),
  chosen: z
    .object({ at: instant, by: z.string() })
    .optional()
    .meta({ description: '谁什么时候勾选的；没有这一项：按单位标的列' }),
  rows: z
    .array(
      z.object({
        ...entry,
        ...facts,
        kept: z
          .object({ decision: z.int(), at: z.int() })
          .optional()
          .meta({ description: '在哪一次勾选的第几行（从 0 数）；行没有了，也可以这样留着' }),
        now: z
          .enum(['same', 'changed', 'gone'])
          .meta({ description: '勾选以后：没有变 · 改了名称，仍列 · 报送里没有这一行了，不列' }),
        is: z.string().optional().meta({ description: '现在的名称；改了的才有' }),
      }),
    )
    .meta({ description: '清单，按勾选的次序；没有勾选过，是单位标的，按名单次序' }),
  others: z
    .array(z.object({ ...entry, ...facts, isNew: z.boolean().meta({ description: '勾选以后才标的，还没有看过' }) }))
    .optional()
    .meta({ description: '没有列的：标了推荐的在前，其余按名单次序。没有这一项：行数太多' }),
  history: z
    .array(
      z.object({
        decision: z.int(),
        at: instant,
        by: z.string(),
        kind: z.enum(['chosen', 'asMarked']),
        names: z.array(z.string()).meta({ description: '那时勾选的，按次序' }),
      }),
    )
    .meta({ description: '每一次决定，新的在前' }),
});
export type RecommendedView = z.infer<typeof recommendedSchema>;

const rowSeen = z.strictObject({
  unit: z.string().min(1).max(LONGEST_UNIT).meta({ description: '填报单位的全称或代码' }),
  version: z.int().positive(),
  address: z.string().min(1).max(EXPLANATION_LIMITS.address).meta({ description: '这一行的任何一个单元格' }),
});
const rowKept = z.strictObject({
  decision: z.int().positive(),
  at: z.int().nonnegative().meta({ description: '那一次勾选的第几行，从 0 数' }),
});
const row = z.union([rowSeen, rowKept]);
export type RecommendedRowAsked = z.infer<typeof row>;

export const recommendedBody = z.strictObject({
  base: z.int().nonnegative().meta({ description: '看到的最后一个决定的序号（seq）：别人在此之后有了决定，就不记下' }),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('choose'),
      rows: z.array(row).max(RECOMMENDED_LIMITS.rows).meta({ description: '全部要列的，按次序' }),
      passed: z.array(rowSeen).max(RECOMMENDED_LIMITS.passed).meta({ description: '单位标了推荐、看过而不列的' }),
    }),
    z.strictObject({ kind: z.literal('restore'), decision: z.int().positive() }),
    z.strictObject({ kind: z.literal('asMarked') }),
  ]),
});
export type RecommendedBody = z.infer<typeof recommendedBody>;
