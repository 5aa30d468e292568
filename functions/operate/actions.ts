/** What an operator may ask for, and what comes back: JSON, so that it travels to a function. Schemas only. */
import * as z from 'zod';
import { LONGEST_LOCK_REASON, SHORTEST_LOCK_REASON } from '#api/answers/wire-limits';
import { formImpactSchema, leavingUnitSchema } from '#api/answers/wire-rounds';
import { collectorIdSchema, roundSchema } from '#domain/form/round';
import { LONGEST_LABEL } from '#domain/form/section';

const id = z.string().min(1).max(200);
const collector = id.optional().meta({ description: 'absent: the only one of this deployment' });
const schoolName = z.string().trim().min(1).max(LONGEST_LABEL);

export const actionSchema = z.discriminatedUnion('action', [
  /** The first administrator's code, once; the example round where there is none yet. */
  z.strictObject({ action: z.literal('firstCode'), schoolName }),
  /** Another school in this deployment: its own rounds, units, codes and keys. Answers with its first administrator's code. */
  z.strictObject({ action: z.literal('addCollector'), collector: collectorIdSchema, schoolName }),
  z.strictObject({ action: z.literal('listCollectors') }),
  z.strictObject({ action: z.literal('getRound'), collector, round: id }),
  /** Where reports are in that the change concerns, it is stored only with the `confirm` of the answer to the first call. */
  z.strictObject({ action: z.literal('putRound'), collector, round: z.unknown(), confirm: id.optional() }),
  /** A new code for the collector (no unit) or for one unit of the round. */
  z.strictObject({ action: z.literal('newCode'), collector, round: id.optional(), unit: id.optional() }),
  /** A code says whose it is; with a collector, only one of its own. */
  z.strictObject({ action: z.literal('revokeCode'), collector, code: z.string().min(1).max(200) }),
  /** Units are turned away with the reason, from now on; what was reopened is closed again. */
  z.strictObject({
    action: z.literal('lockRound'),
    collector,
    round: id,
    reason: z.string().trim().min(SHORTEST_LOCK_REASON).max(LONGEST_LOCK_REASON),
  }),
  z.strictObject({ action: z.literal('unlockRound'), collector, round: id }),
  /** The round stays locked for the others; the unit reads the reason. */
  z.strictObject({
    action: z.literal('reopenUnit'),
    collector,
    round: id,
    unit: id,
    reason: z.string().trim().min(SHORTEST_LOCK_REASON).max(LONGEST_LOCK_REASON),
  }),
  /** Who did what, oldest first, a page at a time; `from` an instant (ISO, UTC) leaves out what was before. */
  z.strictObject({ action: z.literal('audit'), collector, from: z.iso.datetime().optional() }),
  /** Everything that one unit sent of one form; `after` a unit's name goes on with the next one. */
  z.strictObject({ action: z.literal('export'), collector, round: id, form: id, after: id.optional() }),
  /** Deletes all that was reported of a round, for good. `confirm` repeats the round's id. */
  z.strictObject({ action: z.literal('purge'), collector, round: id, confirm: id }),
]);
export type Action = z.infer<typeof actionSchema>;

const auditRecord = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  target: z.string(),
  detail: z.unknown(),
});
export type AuditRecordView = z.infer<typeof auditRecord>;

const exported = z.object({
  unit: z.string(),
  form: z.string(),
  /** Oldest first, as they were accepted, each with its content. */
  versions: z.array(z.record(z.string(), z.unknown())),
});

export const resultSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('created'), code: z.string().min(1), collector: z.string(), round: z.string() }),
  /** The school that has it; absent where that was not noted. */
  z.object({ outcome: z.literal('exists'), schoolName: z.string().optional() }),
  z.object({
    outcome: z.literal('collectors'),
    collectors: z.array(z.object({ id: z.string(), name: z.string(), rounds: z.int() })),
  }),
  z.object({ outcome: z.literal('round'), round: roundSchema }),
  z.object({ outcome: z.literal('put'), collector: z.string(), round: z.string(), units: z.int() }),
  /** Nothing was stored yet. `confirm` absent: a form has to take a new version first. */
  z.object({
    outcome: z.literal('wouldChange'),
    forms: z.array(formImpactSchema),
    leaving: z.array(leavingUnitSchema),
    confirm: z.string().optional(),
  }),
  z.object({ outcome: z.literal('code'), code: z.string(), unit: z.string().optional() }),
  z.object({ outcome: z.literal('revoked'), known: z.boolean() }),
  z.object({ outcome: z.literal('locked'), round: z.string(), reason: z.string() }),
  /** `unit` absent: for all. */
  z.object({ outcome: z.literal('unlocked'), round: z.string(), unit: z.string().optional() }),
  /** `next`, where there is more: the `from` of the next page. */
  z.object({ outcome: z.literal('audited'), records: z.array(auditRecord), next: z.string().optional() }),
  /** `page` absent: nobody is left. */
  z.object({ outcome: z.literal('exported'), page: exported.optional() }),
  z.object({ outcome: z.literal('purged'), units: z.int(), versions: z.int(), workbooks: z.int() }),
  /** Nothing was done. */
  z.object({ outcome: z.literal('refused'), message: z.object({ 'zh-CN': z.string(), en: z.string() }) }),
]);
export type Result = z.infer<typeof resultSchema>;
