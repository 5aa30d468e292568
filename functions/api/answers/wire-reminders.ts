/** Shapes of 催报, as the API takes and tells them. */
import * as z from 'zod';
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

/** How a unit is reminded: 逐个或一起复制 · 邮件草稿. */
export const REMINDER_CHANNELS = ['copy', 'eml'] as const;

export const remindBody = z.strictObject({
  units: z.array(unitName).min(1).max(MOST_UNITS).meta({ description: '单位的全称或代码' }),
  channel: z.enum(REMINDER_CHANNELS).meta({ description: '怎样通知的：copy 复制文字 · eml 邮件草稿' }),
  address: reportAddress,
});

export const draftsBody = z.strictObject({
  units: z.array(unitName).min(1).max(MOST_UNITS).meta({ description: '单位的全称或代码' }),
  address: reportAddress,
});

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
});
export type OwingUnit = z.infer<typeof owingUnitSchema>;

export const owingSchema = z.object({
  asOf: instant,
  address: z.string(),
  units: z.array(owingUnitSchema).meta({ description: '还欠报的单位，按名单的顺序' }),
  next: z.int().optional().meta({ description: '还有：下一页的 from' }),
});

export const remindedSchema = z.object({
  asOf: instant,
  reminded: z.array(owingUnitSchema).meta({ description: '记下的，各带最新的通知' }),
  owesNothing: z.array(z.string()).meta({ description: '已经不欠的，没有记' }),
});
