/** Shapes of the answers and of the parts of addresses, as the API describes them. */
import * as z from 'zod';

const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
const counts = z.record(z.string(), z.int()).meta({ description: '各部分的行数' });
const state = z.enum(['submitted', 'zero']).meta({ description: '已报 · 零报告' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const value = z.union([z.string(), z.number(), z.array(z.string())]);

export const roundPath = z.strictObject({ round: z.string().min(1).max(40) });
export const formPath = roundPath.extend({ form: z.string().min(1).max(40) });
export const submissionPath = formPath.extend({ id: z.uuid().toLowerCase() });
export const unitQuery = z.strictObject({
  unit: z.string().min(1).max(60).optional().meta({ description: '仅汇总单位：填报单位的全称或代码' }),
});
export const noQuery = z.strictObject({});

export const sessionView = z.object({
  token: z.string(),
  expiresAt: instant,
  role: z.enum(['unit', 'admin']),
  unit: z.string().optional(),
  collector: z.string(),
  rounds: z.array(z.object({ id: z.string(), name: z.string() })),
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

export const formStateView = z.object({
  form: z.string(),
  attachment: z.string(),
  title: z.string(),
  deadline: z.string(),
  state: z.enum(['none', 'submitted', 'zero']),
  version: z.int(),
  submittedAt: instant.optional(),
  late: z.boolean().optional(),
  receipt: z.string().optional(),
  sha256: sha256.optional(),
});

export const issueSchema = z.object({
  severity: z.enum(['error', 'verify', 'hint']),
  code: z.string(),
  address: z.string(),
  sheet: z.string(),
  cell: z.string(),
  section: z.string().optional(),
  column: z.string().optional(),
  label: z.string(),
  message: z.string(),
  received: z.string().nullable(),
  proposal: value.optional(),
});

export const verdictSchema = z.object({
  form: z.string(),
  version: z.string(),
  unit: z.string().nullable(),
  sheet: z.string().nullable(),
  rows: z.int(),
  issues: z.array(issueSchema),
  issuesTotal: z.int(),
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
});

export const historySchema = z.array(receiptSchema.extend({ by: z.enum(['unit', 'admin']) }));

export const collectorStateSchema = z.object({
  asOf: instant,
  units: z.array(
    z.object({
      unit: z.string(),
      code: z.string(),
      kind: z.string(),
      forms: z.record(
        z.string(),
        z.object({
          state: z.enum(['none', 'submitted', 'zero']),
          version: z.int(),
          submittedAt: instant.optional(),
          late: z.boolean().optional(),
          receipt: z.string().optional(),
          counts: counts.optional(),
        }),
      ),
    }),
  ),
  totals: z.record(
    z.string(),
    z.object({ expected: z.int(), submitted: z.int(), zero: z.int(), late: z.int(), missing: z.int() }),
  ),
  offRoster: z.array(z.string()).meta({ description: '报送过、但已不在名单里的单位' }),
});

export const healthSchema = z.object({ ok: z.literal(true), name: z.string(), version: z.string() });

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});
