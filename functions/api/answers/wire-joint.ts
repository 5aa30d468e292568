/** Shapes of joint activities: what is proposed, what was decided, what is counted less; and of a decision on them. */
import * as z from 'zod';
import { EXPLANATION_LIMITS, JOINT_LIMITS, LONGEST_UNIT } from './wire-limits';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });

const said = {
  name: z.string(),
  start: z.string(),
  end: z.string(),
  venue: z.string(),
};

const memberFacts = {
  unit: z.string(),
  version: z.int().meta({ description: '看的是哪一版' }),
  address: z.string().meta({ description: '活动名称在哪个单元格' }),
  ...said,
};

const deductionSchema = z
  .object({ entries: z.int(), people: z.int() })
  .meta({ description: '按联合举办扣减的项数和人次' });

const standingMember = z.object({
  ...memberFacts,
  now: z
    .enum(['same', 'changed', 'gone', 'notCounted'])
    .meta({ description: '认定以后：没有变 · 内容变了 · 那一行没有了 · 那一行不计入（取消）' }),
  is: z.object(said).optional().meta({ description: '现在是什么；变了的才有' }),
  people: z.int().meta({ description: '这一行现在的人次' }),
  current: z.int().meta({ description: '这个单位现在的版本；0 = 没有报' }),
});

export const jointSchema = z.object({
  form: z.string(),
  seq: z.int().meta({ description: '最后一个决定的序号；0 = 还没有' }),
  proposals: z
    .array(
      z.object({
        id: z.string(),
        joins: z.int().optional().meta({ description: '其余各行可并入这个决定的那一组' }),
        evidence: z.object({
          name: z.enum(['same', 'near', 'generic']),
          days: z.enum(['same', 'overlap']),
          venue: z.enum(['same', 'near', 'unsaid', 'other']),
          mention: z.boolean().meta({ description: '主办、承办或备注里写了对方单位' }),
          people: z.boolean().meta({ description: '人次相同' }),
        }),
        members: z.array(z.object({ ...memberFacts, people: z.int() })),
        lead: z.string().meta({ description: '可能的牵头单位，只供参考' }),
      }),
    )
    .optional()
    .meta({ description: '像是同一项活动的，未经认定不扣减。没有这一项：行数太多，或问的是填报单位' }),
  groups: z
    .array(
      z.object({
        decision: z.int(),
        at: instant,
        by: z.string(),
        isToReview: z.boolean().meta({ description: '认定以后有改动，要重新看' }),
        lead: standingMember,
        partners: z.array(standingMember),
        deduction: deductionSchema,
      }),
    )
    .meta({ description: '认定为联合举办的；问的是填报单位，只有它参加的' }),
  apart: z
    .array(z.object({ decision: z.int(), at: instant, by: z.string(), members: z.array(z.object(memberFacts)) }))
    .meta({ description: '认定为不是同一项的' }),
  deduction: deductionSchema,
});
export type JointView = z.infer<typeof jointSchema>;

const member = z.strictObject({
  unit: z.string().min(1).max(LONGEST_UNIT).meta({ description: '填报单位的全称或代码' }),
  version: z.int().positive(),
  address: z.string().min(1).max(EXPLANATION_LIMITS.address).meta({ description: '这一行的任何一个单元格' }),
});
const members = z.array(member).min(1).max(JOINT_LIMITS.members);

export const jointBody = z.strictObject({
  base: z.int().nonnegative().meta({ description: '看到的最后一个决定的序号（seq）：别人在此之后有了决定，就不记下' }),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('join'), lead: member, partners: members }),
    z.strictObject({ kind: z.literal('apart'), members: members.min(2) }),
    z.strictObject({ kind: z.literal('undo'), decision: z.int().positive() }),
  ]),
});
export type JointBody = z.infer<typeof jointBody>;
export type JointMemberAsked = z.infer<typeof member>;
