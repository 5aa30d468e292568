/** Shapes of the collector's decisions and the unit's answers, as the API takes and tells them. */
import * as z from 'zod';
import { STANDING_NAMES } from '#domain/words/states';
import { EXPLANATION_LIMITS, LONGEST_UNIT, REVIEW_LIMITS } from './wire-limits';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
const version = z.int().positive();
const queryIdText = z.string().regex(/^[1-9]\d{0,5}-[1-9]\d{0,3}$/);
const said = (most: number) => z.string().trim().min(1).max(most);
const standingStates = Object.keys(STANDING_NAMES) as [keyof typeof STANDING_NAMES, ...(keyof typeof STANDING_NAMES)[]];

const comments = z
  .array(
    z.strictObject({
      address: z
        .string()
        .min(1)
        .max(EXPLANATION_LIMITS.address)
        .optional()
        .meta({ description: '单元格，如 附件2!H7；不写是对整张表说的' }),
      text: said(REVIEW_LIMITS.comment),
    }),
  )
  .min(1)
  .max(REVIEW_LIMITS.comments);

/** What is to be decided. */
export const decisionBody = z.strictObject({
  unit: z.string().min(1).max(LONGEST_UNIT).optional().meta({ description: '仅汇总单位：填报单位的全称或代码' }),
  base: z
    .int()
    .nonnegative()
    .optional()
    .meta({ description: '看到的最后一个决定的序号（seq）：别人在此之后有了决定，就不记下。不写则不比较' }),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('return'), version, comments }),
    z.strictObject({ kind: z.literal('note'), version, comments }),
    z.strictObject({ kind: z.literal('answer'), query: queryIdText, text: said(REVIEW_LIMITS.comment) }),
    z.strictObject({ kind: z.literal('close'), queries: z.array(queryIdText).min(1).max(REVIEW_LIMITS.comments) }),
    z.strictObject({ kind: z.literal('accept'), version }),
    z.strictObject({ kind: z.literal('reopen'), version, reason: said(REVIEW_LIMITS.reason) }),
    z.strictObject({
      kind: z.literal('extend'),
      until: z.iso.datetime({ offset: true }),
      reason: said(REVIEW_LIMITS.reason),
    }),
  ]),
});
export type DecisionBody = z.infer<typeof decisionBody>;

const actor = z.object({ role: z.enum(['admin', 'unit']), name: z.string() });
const saidBy = { at: instant, by: actor };

export const standingSchema = z.object({
  state: z
    .enum(standingStates)
    .meta({ description: standingStates.map((state) => STANDING_NAMES[state]['zh-CN']).join(' · ') }),
  due: z.string().meta({ description: '对这个单位有效的截止时刻，含延期' }),
  isLate: z.boolean(),
  isOverdue: z.boolean().meta({ description: '过了截止时刻还没有报' }),
  isWithdrawn: z.boolean(),
  isLocked: z.boolean(),
  open: z.int().meta({ description: '等单位更正或说明的意见' }),
  answered: z.int().meta({ description: '单位已说明、等汇总单位处理的意见' }),
  accepted: z.object({ ...saidBy, version: z.int() }).optional(),
  returned: z.object({ ...saidBy, version: z.int() }).optional(),
  reopened: z.object({ ...saidBy, reason: z.string() }).optional(),
  extension: z.object({ ...saidBy, until: z.string(), reason: z.string() }).optional(),
});

const threadSchema = z.object({
  id: z.string(),
  state: z.enum(['noted', 'open', 'answered', 'closed']),
  text: z.string(),
  ...saidBy,
  version: z.int().meta({ description: '对哪一版说的' }),
  place: z
    .object({
      section: z.string(),
      column: z.string(),
      label: z.string(),
      address: z.string(),
      received: z.string(),
      names: z.array(z.string().nullable()),
      place: z.int(),
      row: z.record(z.string(), z.string()),
    })
    .optional()
    .meta({ description: '当时的单元格；没有：对整张表说的' }),
  now: z
    .object({ address: z.string(), value: z.string(), isChanged: z.boolean(), version: z.int() })
    .optional()
    .meta({ description: '这个单元格现在在哪里、是什么；没有：那一行已经不在' }),
  answers: z.array(z.object({ ...saidBy, text: z.string(), version: z.int() })),
  closed: z.object(saidBy).optional(),
});

export const reviewSchema = z.object({
  unit: z.string(),
  form: z.string(),
  seq: z.int().meta({ description: '最后一个决定的序号；0 = 还没有' }),
  version: z.int().meta({ description: '现在的版本；0 = 还没有报过' }),
  standing: standingSchema,
  threads: z.array(threadSchema).meta({ description: '逐格意见和答复，先提的在前，从不删除' }),
  decisions: z
    .array(
      z.object({
        seq: z.int(),
        kind: z.enum(['returned', 'noted', 'answered', 'closed', 'accepted', 'reopened', 'extended']),
        ...saidBy,
        version: z.int().optional(),
        queries: z.array(z.string()).optional(),
        text: z.string().optional(),
        reason: z.string().optional(),
        until: z.string().optional(),
      }),
    )
    .meta({ description: '全部决定，先做的在前' }),
});
const reportPlace = { unit: z.string(), form: z.string(), version: z.int() };

/** What stands in the way of accepting a report without looking at it. */
export const NOT_CLEAN = ['returned', 'toReview', 'errors', 'unexplained'] as const;

export const acceptableSchema = z.object({
  clean: z.array(z.object(reportPlace)).meta({ description: '没有错误、没有待处理的意见、核实项都有理由' }),
  not: z
    .array(z.object({ ...reportPlace, why: z.enum(NOT_CLEAN), count: z.int() }))
    .meta({ description: '要先看的，和原因' }),
  accepted: z.int().meta({ description: '已经通过的' }),
  missing: z.int().meta({ description: '还没有报的' }),
});

export const acceptBody = z.strictObject({
  reports: z
    .array(
      z.strictObject({
        unit: z.string().min(1).max(LONGEST_UNIT),
        form: z.string().min(1).max(40),
        version,
      }),
    )
    .min(1)
    .max(500)
    .meta({ description: '看过的那些版本；其间又报了的不会通过' }),
});

export const acceptedSchema = z.object({
  accepted: z.array(z.object(reportPlace)),
  not: z
    .array(z.object({ ...reportPlace, code: z.string(), detail: z.string() }))
    .meta({ description: '没有通过的，和原因' }),
});

export type ReviewView = z.infer<typeof reviewSchema>;
export type StandingView = z.infer<typeof standingSchema>;
