/** Shapes of the answers of the collector's desk: rounds as they are set up, their codes, the audit trail. */
import * as z from 'zod';
import { roundSchema, STAGES } from '#domain/form/round';
import { LONGEST_SEARCH } from './wire-limits';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
const stage = z.enum(STAGES).meta({ description: '草稿 · 已发布 · 已结束 · 已归档' });
const baseSchema = z.string().meta({ description: '这份定义的指纹：改的是哪一份，保存时用它来说' });
const formChoice = z.object({ id: z.string(), attachment: z.string(), title: z.string(), deadline: z.string() });

export const roundListSchema = z.object({
  rounds: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        stage,
        window: z.object({ from: z.iso.date(), to: z.iso.date() }),
        forms: z.array(formChoice),
        units: z.int(),
        base: baseSchema,
      }),
    )
    .meta({ description: '当前的在前' }),
  unreadable: z.array(z.string()).meta({ description: '保存的定义读不出来的活动：请找管理员' }),
});

export const setupSchema = z.object({ base: baseSchema, definition: roundSchema });

export const roundPutSchema = z.object({ base: baseSchema, units: z.int() });

/** What storing a changed round would do to one form's reports. */
export const formImpactSchema = z.object({
  form: z.string(),
  attachment: z.string(),
  version: z.string().meta({ description: '现在的表样' }),
  needsVersion: z.boolean().meta({ description: '表样改了，version 没有换：要先换一个新的' }),
  isRemoved: z.boolean().meta({ description: '新的定义里没有这张表' }),
  unchanged: z.int().meta({ description: '读出来不变的份数' }),
  reread: z.int().meta({ description: '按新表样重新读出、仍然适合的份数' }),
  unfit: z.array(
    z.object({
      unit: z.string(),
      version: z.int(),
      cells: z
        .array(z.object({ address: z.string(), message: z.string() }))
        .meta({ description: '不再适合的单元格，只列前面的' }),
      cellsTotal: z.int(),
    }),
  ),
});
export type FormImpactView = z.infer<typeof formImpactSchema>;

/** A unit that has reported and would be on the roster no more. */
export const leavingUnitSchema = z.object({ unit: z.string(), forms: z.array(z.string()) });
export type LeavingUnit = z.infer<typeof leavingUnitSchema>;

export const rosterReadingSchema = z.object({
  units: z
    .array(roundSchema.out.shape.roster.element)
    .meta({ description: '读出的名单，可直接作为 definition.roster' }),
  added: z.array(z.string()).meta({ description: '原名单里没有的' }),
  missing: z.array(z.string()).meta({ description: '原名单里有、这次没有的' }),
  doubts: z.array(
    z.object({
      line: z.int().optional().meta({ description: '粘贴内容的第几行；没有：说的是整个名单' }),
      code: z.string(),
      received: z.string().meta({ description: '那里原来写的' }),
      message: z.string().meta({ description: '是什么 · 为什么 · 怎么办' }),
    }),
  ),
});

export const stageSchema = z.object({ stage, base: baseSchema });
export const removedSchema = z.object({ removed: z.string() });

const issuedCode = z.object({
  id: z.string().meta({ description: '编号：列表、审计记录里用它称呼这个报送码' }),
  code: z.string().meta({ description: '报送码，只在这里出现一次' }),
});

/** Everything that stands on the strips that are handed out. */
export const unitCodesSchema = z.object({
  round: z.object({ id: z.string(), name: z.string(), school: z.string(), collector: z.string() }),
  forms: z.array(formChoice),
  codes: z.array(issuedCode.extend({ unit: z.string(), unitCode: z.string(), kind: z.string() })),
  revoked: z.array(z.string()).meta({ description: '随之作废的报送码的编号' }),
});

export const officerCodeSchema = issuedCode.extend({ officer: z.string() });

export const codeSchema = z.object({
  id: z.string(),
  role: z.enum(['unit', 'admin']),
  unit: z.string().optional(),
  officer: z.string().optional().meta({ description: '汇总单位的哪一位；没有写的，是部署时发的' }),
  isYours: z.boolean().meta({ description: '现在登录用的就是它' }),
  issuedAt: instant.optional(),
  issuedBy: z.string().optional(),
  lastUsedAt: instant.optional().meta({ description: '最近一次登录' }),
  isRevoked: z.boolean(),
  revokedAt: instant.optional(),
});
export const codeListSchema = z.object({ codes: z.array(codeSchema) });

const search = (description: string) => z.string().min(1).max(LONGEST_SEARCH).optional().meta({ description });
const moment = (description: string) =>
  z.iso.datetime({ offset: true }).optional().meta({ type: 'string', format: 'date-time', description });
export const auditQuery = z.strictObject({
  from: moment('从这一刻起'),
  to: moment('到这一刻为止，不含'),
  before: moment('下一页：上一页的 next'),
  actor: search('谁，写其中几个字即可'),
  action: search('做了什么，如 round.put'),
  target: search('对象，写其中几个字即可'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional()
    .meta({ type: 'integer', minimum: 1, description: '最多几条' }),
  format: z.enum(['json', 'csv']).optional().meta({ description: 'csv：下载为 Excel 能打开的文件' }),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditPageSchema = z.object({
  records: z
    .array(
      z.object({
        at: instant,
        actor: z.string(),
        action: z.string(),
        target: z.string(),
        detail: z.unknown(),
      }),
    )
    .meta({ description: '新的在前' }),
  next: instant.optional().meta({ description: '还有更早的：下一页的 ?before=。一页也可能一条都没有' }),
});
