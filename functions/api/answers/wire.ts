/** Shapes of the answers and of the parts of addresses, as the API describes them. */
import * as z from 'zod';
import type { Entries } from '#domain/entry/entries';
import { STAGES } from '#domain/form/round';
import { type Issue, SEVERITIES } from '#domain/issues/issue';
import type { WrittenRow } from '#domain/reports/written-row';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { STATE_NAMES } from '#domain/words/states';
import { schemaOf } from './schema-of';
import { CHANGES_SHOWN, LONGEST_UNIT } from './wire-limits';
import { paperStandingSchema } from './wire-paper-standing';
import { standingSchema } from './wire-review';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
const counts = z.record(z.string(), z.int()).meta({ description: '各部分的行数' });
const states = ['submitted', 'zero', 'withdrawn'] as const;
const state = z.enum(states).meta({ description: namesOf(states) });
const stateOrNone = z.enum(['none', ...states]).meta({ description: namesOf(['none', ...states]) });
const sender = z.enum(['unit', 'admin']).meta({ description: '本单位报送，或汇总单位代报' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const reopeningFacts = { reason: z.string().optional(), at: instant.optional(), by: z.string().optional() };
const value = z.union([z.string(), z.number(), z.array(z.string())]);

export const roundPath = z.strictObject({ round: z.string().min(1).max(40) });
export const formPath = roundPath.extend({ form: z.string().min(1).max(40) });
export const submissionPath = formPath.extend({ id: z.uuid().toLowerCase() });
export const versionPath = formPath.extend({ version: z.string().regex(/^[1-9]\d{0,5}$/) });
export const unitQuery = z.strictObject({
  unit: z.string().min(1).max(LONGEST_UNIT).optional().meta({ description: '仅汇总单位：填报单位的全称或代码' }),
});
export const noQuery = z.strictObject({});

export const sessionView = z.object({
  token: z.string(),
  expiresAt: instant,
  role: z.enum(['unit', 'admin']),
  unit: z.string().optional(),
  officer: z.string().optional().meta({ description: '汇总单位的人，报送码发给谁的' }),
  collector: z.string(),
  rounds: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        stage: z
          .enum(STAGES)
          .optional()
          .meta({ description: '没有：已发布。草稿只有汇总单位看得到；已归档的不在这里' }),
        deadline: z.string().optional().meta({ description: '最近的截止时刻；都过了，则是最后一个' }),
        daysLeft: z.int().optional().meta({ description: '离它还有几天，以服务器的时钟为准；负数为已过' }),
      }),
    )
    .meta({ description: '当前的在前' }),
});

export const roundView = z.object({
  id: z.string(),
  name: z.string(),
  school: z.string(),
  collector: z.string(),
  window: z.object({ from: z.iso.date(), to: z.iso.date() }),
  forms: z.array(
    z.object({ id: z.string(), attachment: z.string(), title: z.string(), version: z.string(), deadline: z.string() }),
  ),
  roster: z
    .array(z.object({ code: z.string(), name: z.string(), kind: z.string() }))
    .optional()
    .meta({ description: '仅汇总单位可见' }),
});

/** 来件: what a report was taken from that the collector submitted on the unit's behalf. */
export const origin = z
  .object({
    file: z.string(),
    sha256,
    messageId: z.string().optional(),
    sender: z.string().optional(),
    sentAt: instant.optional(),
  })
  .optional()
  .meta({
    description: '汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间',
  });

const returned = z
  .object({ version: z.int(), receipt: z.string(), submittedAt: instant })
  .optional()
  .meta({ description: '撤回之后重新有效的是哪一版' });

export const formStateView = z.object({
  form: z.string(),
  attachment: z.string(),
  title: z.string(),
  deadline: z.string(),
  state: stateOrNone,
  version: z.int(),
  submittedAt: instant.optional(),
  late: z.boolean().optional(),
  receipt: z.string().optional(),
  sha256: sha256.optional(),
  returned,
  standing: standingSchema,
  notes: z
    .array(z.string())
    .optional()
    .meta({ description: '还要告诉本单位的话：参加的联合举办，按谁的一行计，扣减多少' }),
  lock: z
    .object({ reason: z.string(), since: instant, by: z.string().optional() })
    .optional()
    .meta({ description: '填报对本单位已锁定：汇总单位写的原因，从什么时候起，是谁锁的' }),
  reopening: z
    .object(reopeningFacts)
    .optional()
    .meta({ description: '填报已锁定，单独为本单位开放：原因、时间、是谁开放的' }),
});

export const issueSchema = z.object({
  severity: z.enum(SEVERITIES),
  code: z.string(),
  address: z.string(),
  sheet: z.string(),
  cell: z.string(),
  place: z.string().optional().meta({ description: 'Word 文档中的位置，如 表1 第3行 “线下人次”；Excel 表没有' }),
  section: z.string().optional(),
  column: z.string().optional(),
  label: z.string(),
  message: z.string(),
  received: z.string().nullable(),
  proposal: value.optional(),
});

/** A form’s own Word file, as it is kept. */
export const keptDocumentSchema = z.object({ sha256, bytes: z.int() });

/** Reports made under another definition of their form. */
export const misfitsSchema = z.object({
  form: z.string(),
  version: z.string().meta({ description: '现在的表样' }),
  units: z.array(
    z.object({
      unit: z.string(),
      version: z.int(),
      receipt: z.string(),
      formVersion: z.string().meta({ description: '报送时的表样' }),
      issues: z.array(issueSchema).meta({ description: '不再适合的单元格；空 = 全部仍适合' }),
      issuesTotal: z.int(),
    }),
  ),
});

export const explanationSchema = z.object({ address: z.string(), code: z.string(), reason: z.string() });

/** What stands reported, and how far a report that was checked differs from it. */
const currentSchema = z.object({
  state: stateOrNone,
  version: z.int().meta({ description: '0 = 还没有报过' }),
  receipt: z.string().optional(),
  sha256: sha256.optional(),
  submittedAt: instant.optional(),
  late: z.boolean().optional(),
  by: sender.optional(),
  returned,
  origin,
  difference: z
    .object({
      rowsAdded: z.int(),
      rowsChanged: z.int(),
      rowsRemoved: z.int(),
      cells: z.int().meta({ description: '两边都有的行里不同的单元格' }),
    })
    .optional()
    .meta({ description: '与已报内容相比；没有已报的内容时没有这一项' }),
  changes: z
    .array(z.object({ address: z.string(), label: z.string(), before: z.string(), after: z.string() }))
    .optional()
    .meta({ description: `不同的单元格，最多${CHANGES_SHOWN}个：已报的、这次的` }),
});

export const verdictSchema = z.object({
  form: z.string(),
  version: z.string(),
  unit: z.string().nullable(),
  sheet: z.string().nullable(),
  rows: z.int(),
  issues: z.array(issueSchema),
  issuesTotal: z.int(),
  explanations: z
    .array(explanationSchema)
    .readonly()
    .meta({ description: '核实项已有的理由：随本次一起发来的，和上一版写过、现在仍然成立的（提交时不必再写）' }),
  current: currentSchema.optional().meta({ description: '本单位已报的内容；单位不能确定时没有' }),
});

export const receiptSchema = z.object({
  receipt: z.string(),
  submissionId: z.string(),
  unit: z.string(),
  form: z.string(),
  version: z.int(),
  sha256,
  submittedAt: instant,
  late: z.boolean(),
  state,
  counts,
  withdrew: z.object({ version: z.int(), receipt: z.string() }).optional().meta({ description: '这一版撤回了哪一版' }),
  returned,
  origin,
});

const historyEntry = receiptSchema.extend({ by: sender });
export const historySchema = z.object({
  versions: z.array(historyEntry).meta({ description: '新的在前' }),
  next: z.int().optional().meta({ description: '还有更早的：下一页的 ?before=' }),
});
export const HISTORY_PAGE = { usual: 100, most: 200 } as const;
export const historyQuery = unitQuery.extend({
  before: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .meta({ type: 'integer', minimum: 1, description: '只要这一版之前的' }),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional()
    .meta({
      type: 'integer',
      minimum: 1,
      description: `最多几版，不写是${HISTORY_PAGE.usual}，至多${HISTORY_PAGE.most}`,
    }),
});

// What follows is typed as the domain names it, which also says what JSON cannot: nothing of it is ever written to.
const rowsSchema = schemaOf<readonly WrittenRow[]>()(
  z.array(
    z.object({
      section: z.string(),
      sheet: z.string(),
      row: z.int(),
      values: z.record(z.string(), value.nullable()),
      addresses: z.record(z.string(), z.string()),
      extras: z.array(z.tuple([z.string(), z.string()])).optional(),
      unanswered: z.literal(true).optional(),
    }),
  ),
);

const dateCell = z.object({ date: z.string() });
const planValue = z.union([z.null(), z.string(), z.number(), dateCell]);
const rawCell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  dateCell,
  z.object({ error: z.string() }),
  z.object({ uncomputed: z.string() }),
]);
const rect = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() });
const flag = z.literal(true).optional();
const appearance = z.object({
  row: z.int(),
  column: z.int(),
  shown: z.string().optional(),
  struck: flag,
  runs: z.array(z.object({ text: z.string(), struck: flag, raised: flag })).optional(),
  picture: flag,
  link: z.string().optional(),
  note: z.string().optional(),
  external: flag,
  emptyByFormula: flag,
});
const gridsView = schemaOf<readonly RawGrid[]>()(
  z.array(
    z.object({
      sheet: z.string(),
      origin: z.object({ row: z.int(), column: z.int() }),
      rows: z.array(z.array(rawCell)),
      merges: z.array(rect),
      hiddenRows: z.array(z.int()),
      hiddenColumns: z.array(z.int()).optional(),
      visibility: z.enum(['hidden', 'veryHidden']).optional(),
      appearances: z.array(appearance).optional(),
    }),
  ),
);

/** A schema says neither the list of codes nor which payload belongs to which. */
type IssueInJson = Omit<Issue, 'code' | 'payload'> & {
  readonly code: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Issues with their payloads, for whoever says it in the reader's own language. */
const storedIssues = schemaOf<readonly Issue[], readonly IssueInJson[]>()(
  z.array(
    z.object({
      severity: z.enum(SEVERITIES),
      code: z.string(),
      at: z.object({ sheet: z.string(), row: z.int(), column: z.int() }),
      address: z.string(),
      section: z.string().optional(),
      column: z.string().optional(),
      label: z.string(),
      received: z.string().nullable(),
      payload: z.looseObject({}),
      proposal: z.object({ value, cell: planValue }).optional(),
    }),
  ),
);

/** One version whole: what was sent, what was read, what was said of it. */
export const versionSchema = historyEntry.extend({
  formVersion: z.string().meta({ description: '当时表样的版本' }),
  file: z.string().optional(),
  isReread: z.boolean().meta({ description: '表样在报送之后改过：rows 和 issues 按现在的表样重新读出' }),
  rows: rowsSchema,
  sheets: gridsView.meta({ description: '原始单元格；零报告、撤回为空' }),
  issues: storedIssues,
  explanations: z.array(explanationSchema).readonly(),
});

export const knownSchema = z.object({
  contact: z
    .object({ name: z.string().optional(), phone: z.string().optional() })
    .optional()
    .meta({ description: '填报人、联系电话，取自本单位最近一次报送的表头' }),
  entries: schemaOf<Entries>()(z.record(z.string(), z.array(z.record(z.string(), planValue)))).meta({
    description: '各部分已有的行，按栏目键',
  }),
  from: z
    .object({ form: z.string(), version: z.int(), receipt: z.string() })
    .optional()
    .meta({ description: '这些行取自哪张表的哪个版本' }),
});

export const lockSchema = z.object({
  reason: z.string(),
  since: instant,
  by: z.string().optional().meta({ description: '是谁锁的；2026-11-26 以前的没有记' }),
  reopened: z
    .array(z.object({ unit: z.string(), ...reopeningFacts }))
    .meta({ description: '单独重新开放了的单位，各有原因；2026-11-26 以前的没有记原因' }),
});
/** A page of a long roster; without either, all of it. */
export const stateQuery = z.strictObject({
  from: z
    .string()
    .regex(/^(0|[1-9]\d{0,4})$/)
    .optional()
    .meta({ type: 'integer', minimum: 0, description: '从名单里第几个单位开始，从0数' }),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional()
    .meta({ type: 'integer', minimum: 1, description: '最多几个单位' }),
});

/** What locking and unlocking answer. */
export const lockingSchema = z.object({ lock: lockSchema.optional().meta({ description: '没有：不再锁定' }) });

export const collectorStateSchema = z.object({
  asOf: instant,
  lock: lockSchema.optional().meta({ description: '已锁定：单位不能再提交' }),
  units: z.array(
    z.object({
      unit: z.string(),
      code: z.string(),
      kind: z.string(),
      forms: z.record(
        z.string(),
        z.object({
          state: stateOrNone,
          version: z.int(),
          submittedAt: instant.optional(),
          late: z.boolean().optional(),
          receipt: z.string().optional(),
          counts: counts.optional(),
          verify: z.int().optional().meta({ description: '写了理由的核实项' }),
          paperCopy: z
            .object({ version: z.int(), isCurrent: z.boolean() })
            .optional()
            .meta({ description: '收到的纸质件是哪一版，与现在报送的内容是否一致' }),
          returned,
          standing: standingSchema,
        }),
      ),
      papers: z
        .record(z.string(), paperStandingSchema)
        .optional()
        .meta({ description: '各份文稿（方案、总结）；这次活动没有要文稿时没有这一项' }),
    }),
  ),
  totals: z.record(
    z.string(),
    z.object({ expected: z.int(), submitted: z.int(), zero: z.int(), late: z.int(), missing: z.int() }),
  ),
  offRoster: z.array(z.string()).meta({ description: '报送过、但已不在名单里的单位；分页时只在第一页' }),
  next: z.int().optional().meta({ description: '还有：下一页的 ?from=' }),
});

/** A merge under way. */
export const mergingSchema = z.object({
  state: z.literal('merging'),
  since: instant,
  units: z.int(),
  rows: z.int(),
});

export const healthSchema = z.object({ ok: z.literal(true), name: z.string(), version: z.string() });

function namesOf(states: readonly (keyof typeof STATE_NAMES)[]): string {
  return states.map((each) => STATE_NAMES[each]['zh-CN']).join(' · ');
}
