/** Shapes of 催报, as the API takes and tells them. */
import * as z from 'zod';
import { NOT_SENT_REASONS } from '#mail/mailer';
import { roundPath } from './wire';
import { LONGEST_UNIT } from './wire-limits';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
const unitName = z.string().min(1).max(LONGEST_UNIT);

/** Units of one call, and characters of an address. */
const MOST_UNITS = 1_000;
const LONGEST_ADDRESS = 300;

const reportAddress = z
  .url({ protocol: /^https?$/ })
  .max(LONGEST_ADDRESS)
  .optional()
  .meta({ description: '写进通知的填报地址；不写是这个请求所到的地址' });

export const owingQuery = z.strictObject({
  address: reportAddress,
  from: z
    .string()
    .regex(/^(0|[1-9]\d{0,4})$/)
    .optional()
    .meta({ type: 'integer', minimum: 0, description: '从名单里第几个单位开始，从0数' }),
});

/** How whoever reminds says that it was done: 逐个或一起复制 · 邮件草稿. */
export const NOTED_CHANNELS = ['copy', 'eml'] as const;
/** And what the server has done itself: 邮件. */
export const REMINDER_CHANNELS = [...NOTED_CHANNELS, 'mail'] as const;

export const remindBody = z.strictObject({
  units: z.array(unitName).min(1).max(MOST_UNITS).meta({ description: '单位的全称或代码' }),
  channel: z.enum(NOTED_CHANNELS).meta({ description: '怎样通知的：copy 复制文字 · eml 邮件草稿' }),
  address: reportAddress,
});

export const draftsBody = z.strictObject({
  units: z.array(unitName).min(1).max(MOST_UNITS).meta({ description: '单位的全称或代码' }),
  address: reportAddress,
});

export const reminderPath = roundPath.extend({
  id: z.uuid().meta({ description: '这封邮件的编号：重发同一个编号不会再发一封' }),
});

export const mailBody = z.strictObject({
  unit: unitName.meta({ description: '单位的全称或代码' }),
  after: z.uuid().optional().meta({ description: '看到的这个单位上一封邮件的编号；没有发过：不写' }),
  address: reportAddress,
});

/**
 * `sending`: not known yet; `notSent`: nothing went out, and the same id may be tried again; `unknown`: the connection
 * ended on the way.
 */
export const MAIL_RESULTS = ['sending', 'sent', 'refused', 'notSent', 'unknown'] as const;

const mailSchema = z.object({
  id: z.string(),
  at: instant,
  by: z.string(),
  to: z.string().meta({ description: '发往的地址' }),
  result: z.enum(MAIL_RESULTS).meta({ description: '正在发 · 已发出 · 被拒收 · 没有发出 · 不清楚' }),
  reason: z
    .enum(NOT_SENT_REASONS)
    .optional()
    .meta({ description: '没有发出的原因：连不上 · 连接不可信 · 登录 · 发件人 · 设置' }),
  isPassing: z.boolean().optional().meta({ description: '被拒收，但对方说是暂时的' }),
  reply: z.string().optional().meta({ description: '邮件服务器的原话' }),
});
export type MailView = z.infer<typeof mailSchema>;

const owedFormSchema = z.object({
  form: z.string(),
  attachment: z.string(),
  title: z.string(),
  why: z.enum(['missing', 'returned']).meta({ description: '未报 · 退回' }),
  due: z.string().meta({ description: '对这个单位有效的截止时刻，含延期' }),
  daysLeft: z.int().meta({ description: '0 今天截止；负数为逾期几天' }),
  isWithdrawn: z.boolean(),
  isLocked: z.boolean(),
  queries: z
    .array(z.object({ text: z.string(), label: z.string().optional(), address: z.string().optional() }))
    .meta({ description: '退回后等单位更正或说明的意见' }),
});

const owingUnitSchema = z.object({
  unit: z.string(),
  code: z.string(),
  kind: z.string(),
  forms: z.array(owedFormSchema).min(1),
  contact: z
    .object({
      name: z.string().optional(),
      phone: z.string().optional(),
      email: z.string().optional(),
      from: z.enum(['roster', 'letterhead']).meta({ description: '名单 · 最近一份表的表头' }),
    })
    .optional(),
  subject: z.string(),
  text: z.string().meta({ description: '可以直接发给这个单位的通知' }),
  lastReminded: z.object({ at: instant, by: z.string(), channel: z.enum(REMINDER_CHANNELS) }).optional(),
  mailTo: z.string().optional().meta({ description: '可以发往的邮件地址；没有：没有邮箱，或写的不是一个邮箱地址' }),
  lastMail: mailSchema.optional(),
});
export type OwingUnit = z.infer<typeof owingUnitSchema>;

export const owingSchema = z.object({
  asOf: instant,
  address: z.string(),
  units: z.array(owingUnitSchema).meta({ description: '还欠报的单位，按名单的顺序' }),
  mail: z
    .object({ from: z.string(), everySeconds: z.int() })
    .optional()
    .meta({ description: '本服务能发邮件：用哪个地址，隔几秒一封' }),
  next: z.int().optional().meta({ description: '还有：下一页的 from' }),
});

export const remindedSchema = z.object({
  asOf: instant,
  reminded: z.array(owingUnitSchema).meta({ description: '记下的，各带最新的通知' }),
  owesNothing: z.array(z.string()).meta({ description: '已经不欠的，没有记' }),
});

/**
 * `mailed`: `mail` tells what became of it. `changed`: `mail` is another one, by somebody else or later. The others: not
 * sent, and why.
 */
export const MAILED_OUTCOMES = ['mailed', 'changed', 'owesNothing', 'noAddress'] as const;

export const mailedSchema = z.object({
  asOf: instant,
  unit: z.string(),
  outcome: z
    .enum(MAILED_OUTCOMES)
    .meta({ description: '按这个编号发的 · 别人刚发过，没有再发 · 已经不欠，没有发 · 没有可用的邮箱' }),
  mail: mailSchema.optional(),
  lastReminded: owingUnitSchema.shape.lastReminded,
});
export type Mailed = z.infer<typeof mailedSchema>;
