/** The work behind every action, over the stores. Nobody reaches it from outside: the host decides who may ask. */

import { lockOf, lockRound, reopenUnit, unlockRound } from '#api/collect/locking';
import { summariesOf } from '#api/collect/summaries-folder';
import { issueCode } from '#api/desk/codes';
import { MOST_ROUNDS, putRound as storeRound } from '#api/desk/put-round';
import { documentsOfRound } from '#api/documents/kept-document';
import { placesOf } from '#api/reports/paper-place';
import { reportJson } from '#api/reports/stored-report';
import { hashAccessCode } from '#api/sign-in/access-code';
import { type AuditAction, noteDeed } from '#api/sign-in/audit';
import { findUnit, storedRound } from '#api/sign-in/round-access';
import { EXAMPLE_COLLECTOR } from '#domain/form/forms/example-collector';
import type { Round } from '#domain/form/round';
import { roundSchema, stageOf } from '#domain/form/round';
import type { ObjectStore } from '#store/object-store';
import type { RegistryStore } from '#store/registry-store';
import type { ReminderStore } from '#store/reminder-store';
import type { Scope, SubmissionStore } from '#store/submission-store';
import type { Action, AuditRecordView, Result } from './actions';
import { collectorMeant, collectorsOf, FIRST_COLLECTOR } from './collectors';
import { refused } from './refused';

export interface OperateDeps {
  readonly registry: RegistryStore;
  readonly submissions: SubmissionStore;
  readonly reminders: Pick<ReminderStore, 'removeMails'>;
  /** Where summaries are kept, which hold what units reported. */
  readonly objects: ObjectStore;
  readonly pepper: Uint8Array;
  readonly now: () => Date;
}

/** Who did it, in the audit trail. */
export const OPERATOR = 'operator';
/** What one deployment is measured for, and one school will hardly ever have. */
const MOST_COLLECTORS = 1_000;

type Of<Name extends Action['action']> = Extract<Action, { readonly action: Name }>;

/** Throws StoreError; what a person can put right comes back as `refused`. */
export async function operate(deps: OperateDeps, action: Action): Promise<Result> {
  switch (action.action) {
    case 'firstCode':
      return firstCode(deps, action.schoolName);
    case 'addCollector':
      return addCollector(deps, action);
    case 'listCollectors':
      return listCollectors(deps);
    case 'putRound':
      return putRound(deps, action);
    case 'revokeCode':
      return revokeCode(deps, action);
  }
  const meant = await collectorMeant(deps.registry, action.collector);
  if ('refusal' in meant) return meant.refusal;
  const { collector } = meant;
  switch (action.action) {
    case 'getRound':
      return getRound(deps, collector, action.round);
    case 'newCode':
      return newCode(deps, collector, action);
    case 'lockRound':
      return lock(deps, collector, action);
    case 'unlockRound':
      return unlock(deps, collector, action);
    case 'reopenUnit':
      return letIn(deps, collector, action);
    case 'audit':
      return auditPage(deps, collector, action);
    case 'export':
      return exportUnit(deps, collector, action);
    case 'purge':
      return purge(deps, collector, action);
  }
}

async function firstCode(deps: OperateDeps, schoolName: string): Promise<Result> {
  const there = (await collectorsOf(deps.registry)).find(({ id }) => id === FIRST_COLLECTOR);
  if (there !== undefined && (await hasHadRounds(deps, there.id))) return { outcome: 'exists', schoolName: there.name };
  return beginCollector(deps, EXAMPLE_COLLECTOR, schoolName);
}

async function addCollector(deps: OperateDeps, asked: Of<'addCollector'>): Promise<Result> {
  const { collector: id, schoolName } = asked;
  const collectors = await collectorsOf(deps.registry);
  const begun = collectors.find((each) => each.id === id);
  const isRepeated = begun?.name === schoolName && !(await hasHadRounds(deps, id));
  if (begun !== undefined && !isRepeated)
    return refused(
      `编号“${id}”已经是${begun.name}的，什么都没有改。换一个编号；要给它另发报送码，用 new-code --collector ${id}。`,
      `"${id}" is taken by ${begun.name}; nothing was changed.`,
    );
  const namesake = collectors.find((each) => each.name === schoolName && each.id !== id);
  if (namesake !== undefined)
    return refused(
      `${schoolName}已经在这里，编号“${namesake.id}”，什么都没有改。`,
      `${schoolName} is here already as "${namesake.id}"; nothing was changed.`,
    );
  if (begun === undefined && collectors.length >= MOST_COLLECTORS)
    return refused(
      `一个部署最多${MOST_COLLECTORS}个汇总单位：另建一个部署（见 docs/deploy.md）。`,
      `A deployment has ${MOST_COLLECTORS} collectors at most: make another one.`,
    );
  return beginCollector(deps, { id, name: EXAMPLE_COLLECTOR.name }, schoolName);
}

async function hasHadRounds({ registry }: OperateDeps, collector: string): Promise<boolean> {
  // Removed ones too: a school that begins its rounds anew is not begun anew.
  return registry.hasHadRound(collector);
}

const isThis =
  ({ id, name }: { readonly id: string; readonly name: string }) =>
  (each: { readonly id: string; readonly name: string }) =>
    each.id === id && each.name === name;

/**
 * The round is put last: where it stands, a code was given out. A call that was lost half-way is repeated and gives
 * another code; the one nobody saw opens nothing that anybody could guess.
 */
async function beginCollector(deps: OperateDeps, collector: Round['collector'], schoolName: string): Promise<Result> {
  const { registry, now } = deps;
  const isNew = await registry.addCollector({ id: collector.id, name: schoolName, addedAt: now().toISOString() });
  const isAnothers = !isNew && !(await collectorsOf(registry)).some(isThis({ id: collector.id, name: schoolName }));
  // Somebody took the id a moment ago.
  if (isAnothers) return { outcome: 'exists' };
  // Two forms, checked against their schemas: nothing that a function should do before it is asked anything.
  const { EXAMPLE_ROUND } = await import('#domain/form/forms/example-round');
  const round: Round = { ...EXAMPLE_ROUND, school: schoolName, collector };
  const { code } = await issueCode(deskOf(deps, collector.id), { role: 'admin' });
  await registry.putRound(collector.id, round.id, round);
  return { outcome: 'created', code, collector: collector.id, round: round.id };
}

async function listCollectors({ registry }: OperateDeps): Promise<Result> {
  const collectors = [];
  for (const { id, name } of await collectorsOf(registry))
    collectors.push({ id, name, rounds: (await registry.listRounds(id)).length });
  return { outcome: 'collectors', collectors };
}

async function getRound({ registry }: OperateDeps, collector: string, id: string): Promise<Result> {
  const round = await storedRound(registry, collector, id);
  return round === undefined ? noRound(id) : { outcome: 'round', round };
}

async function putRound(deps: OperateDeps, asked: Of<'putRound'>): Promise<Result> {
  const read = roundSchema.safeParse(asked.round);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = `${issue?.path.join('.') || '—'}: ${issue?.message}`;
    return refused(`活动定义有误，没有保存：${where}`, `The round is not valid and was not stored: ${where}`);
  }
  const { collector, id, roster } = read.data;
  // A round says whose it is; where the operator says it too, both have to be the same.
  if (asked.collector !== undefined && asked.collector !== collector.id)
    return refused(
      `文件里的活动是汇总单位“${collector.id}”的，不是“${asked.collector}”的，没有保存：改 collector.id，或去掉 --collector。`,
      `The round is of "${collector.id}", not of "${asked.collector}"; it was not stored.`,
    );
  const meant = await collectorMeant(deps.registry, collector.id);
  if ('refusal' in meant) return meant.refusal;
  const round = await withStage(deps, read.data);
  const put = await storeRound(deps, { round, confirm: asked.confirm, by: OPERATOR, now: deps.now() });
  switch (put.outcome) {
    case 'put':
      await audit(deps, collector.id, 'round.put', id);
      return { outcome: 'put', collector: collector.id, round: id, units: roster.length };
    case 'wouldChange':
      return { ...put, forms: [...put.forms], leaving: [...put.leaving] };
    case 'tooMany':
      return refused(
        `一个汇总单位最多${MOST_ROUNDS}个活动，没有保存。`,
        `A collector has ${MOST_ROUNDS} rounds at most; it was not stored.`,
      );
    case 'tooLarge':
      return refused(
        `活动 ${id} 太大，没有保存：删去用不到的单位、别名或选项。`,
        `Round ${id} is too large and was not stored: remove units, aliases or choices that are not needed.`,
      );
    case 'stale':
      return refused(
        `没有保存：正在保存时，活动 ${id} 被别人改了。用 get-round 取出现在的，改好后再保存。`,
        `Not stored: somebody else changed round ${id} at this moment. Get it again with get-round and change that.`,
      );
  }
}

/** Files of before there were stages say none: then the one that stands is kept. */
async function withStage({ registry }: OperateDeps, round: Round): Promise<Round> {
  if (round.stage !== undefined) return round;
  const standing = await storedRound(registry, round.collector.id, round.id);
  return standing?.stage === undefined ? round : { ...round, stage: standing.stage };
}

async function newCode(deps: OperateDeps, collector: string, asked: Of<'newCode'>): Promise<Result> {
  if (asked.unit === undefined) {
    const { code } = await issueCode(deskOf(deps, collector), { role: 'admin' });
    return { outcome: 'code', code };
  }
  const round = asked.round === undefined ? undefined : await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  const unit = findUnit(round, asked.unit);
  if (unit === undefined) return noUnit(asked.unit);
  const { code } = await issueCode(deskOf(deps, collector), { role: 'unit', unit: unit.name });
  return { outcome: 'code', code, unit: unit.name };
}

async function revokeCode(deps: OperateDeps, { code, collector }: Of<'revokeCode'>): Promise<Result> {
  const codeHash = hashAccessCode(deps.pepper, code);
  const grant = await deps.registry.findCode(codeHash);
  const isAnothers = collector !== undefined && grant?.collector !== collector;
  if (grant === undefined || isAnothers) return { outcome: 'revoked', known: false };
  await deps.registry.revokeCode(codeHash, deps.now().toISOString());
  await audit(deps, grant.collector, 'code.revoked', grant.role === 'unit' ? grant.unit : 'admin');
  return { outcome: 'revoked', known: true };
}

async function lock(deps: OperateDeps, collector: string, asked: Of<'lockRound'>): Promise<Result> {
  const round = await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  await lockRound({ registry: deps.registry, collector, round, now: deps.now(), actor: OPERATOR }, asked.reason);
  return { outcome: 'locked', round: round.id, reason: asked.reason };
}

async function unlock(deps: OperateDeps, collector: string, asked: Of<'unlockRound'>): Promise<Result> {
  const round = await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  const locking = { registry: deps.registry, collector, round, now: deps.now(), actor: OPERATOR };
  if ((await lockOf(locking)) === undefined) return isOpen(round);
  const stage = stageOf(round);
  if (stage === 'closed' || stage === 'archived')
    return refused(
      `活动 ${round.id} 已经结束，没有解锁：请在管理页面重新开放，或只为一个单位开放。`,
      `Round ${round.id} is ${stage} and was not unlocked: reopen it at the desk, or for one unit.`,
    );
  await unlockRound(locking);
  return { outcome: 'unlocked', round: round.id };
}

async function letIn(deps: OperateDeps, collector: string, asked: Of<'reopenUnit'>): Promise<Result> {
  const round = await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  const unit = findUnit(round, asked.unit);
  if (unit === undefined) return noUnit(asked.unit);
  const locking = { registry: deps.registry, collector, round, now: deps.now(), actor: OPERATOR };
  const isReopened = await reopenUnit(locking, unit, asked.reason);
  return isReopened ? { outcome: 'unlocked', round: round.id, unit: unit.name } : isOpen(round);
}

function isOpen({ id }: Pick<Round, 'id'>): Result {
  return refused(`活动 ${id} 没有锁定，什么都没有改。`, `Round ${id} is not locked; nothing was changed.`);
}

/** So many, and all of the last one's instant: the next page begins with another. */
const AUDIT_PAGE = 500;

async function auditPage({ registry }: OperateDeps, collector: string, { from }: Of<'audit'>): Promise<Result> {
  const records: AuditRecordView[] = [];
  for await (const { at, actor, action, target, detail } of registry.listAudit(
    collector,
    from === undefined ? {} : { from },
  )) {
    const isNextPage = records.length >= AUDIT_PAGE && at !== records.at(-1)?.at;
    if (isNextPage) return { outcome: 'audited', records, next: at };
    records.push({ at, actor, action, target, detail });
  }
  return { outcome: 'audited', records };
}

async function exportUnit(deps: OperateDeps, collector: string, asked: Of<'export'>): Promise<Result> {
  const round = await storedRound(deps.registry, collector, asked.round);
  const form = round?.forms.find(({ definition }) => definition.id === asked.form)?.definition;
  if (round === undefined || form === undefined) return noRound(`${asked.round}/${asked.form}`);
  const scope: Scope = { collector, round: round.id, form: form.id };
  const unit = await nextUnit(deps.submissions, scope, asked.after);
  if (unit === undefined) return { outcome: 'exported' };
  const key = { ...scope, unit };
  const versions: Record<string, unknown>[] = [];
  for (const { version } of await deps.submissions.history(key)) {
    const found = await deps.submissions.version(key, version);
    if (found === undefined) continue;
    const { payload, ...facts } = found;
    versions.push({ ...facts, report: reportJson(payload) });
  }
  await audit(deps, collector, 'unit.exported', `${round.id}/${form.id}/${unit}`);
  return { outcome: 'exported', page: { unit, form: form.id, versions } };
}

/** In the order of the store; a unit that is gone meanwhile does not end it. */
async function nextUnit(
  submissions: SubmissionStore,
  scope: Scope,
  after: string | undefined,
): Promise<string | undefined> {
  for await (const { unit } of submissions.heads(scope, after)) return unit;
  return undefined;
}

async function purge(deps: OperateDeps, collector: string, asked: Of<'purge'>): Promise<Result> {
  const round = await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  if (asked.confirm !== round.id)
    return refused(`没有删除：confirm 要写成“${round.id}”。`, `Nothing was deleted: confirm has to be "${round.id}".`);
  // Before, so that what began is on record even if it is cut off; it may be repeated.
  await audit(deps, collector, 'round.purged', round.id);
  const counts = await purgeForms(deps.submissions, collector, round);
  // Each names the address of a person.
  await deps.reminders.removeMails(collector, round.id);
  await deps.objects.removeBelow(documentsOfRound({ collector, round: round.id }));
  return { outcome: 'purged', ...counts, workbooks: await deps.objects.removeBelow(summariesOf(collector)) };
}

/** Papers that units sent, too. */
async function purgeForms(submissions: SubmissionStore, collector: string, round: Round) {
  let units = 0;
  let versions = 0;
  for (const form of placesOf(round)) {
    const gone = await submissions.purge({ collector, round: round.id, form });
    units += gone.units;
    versions += gone.versions;
  }
  return { units, versions };
}

function deskOf({ registry, pepper, now }: OperateDeps, collector: string) {
  return { registry, pepper, collector, now: now(), actor: OPERATOR };
}

function audit({ registry, now }: OperateDeps, collector: string, action: AuditAction, target: string): Promise<void> {
  return noteDeed({ registry, collector, now: now(), actor: OPERATOR }, { action, target, detail: {} });
}

function noRound(name: string | undefined): Result {
  return refused(
    `没有这个活动或表：${name ?? '（没有写）'}。`,
    `There is no such round or form: ${name ?? '(not given)'}.`,
  );
}

function noUnit(name: string): Result {
  return refused(`名单里没有“${name}”。`, `"${name}" is not on the roster.`);
}
