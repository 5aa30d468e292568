/** The work behind every action, over the stores. Nobody reaches it from outside: the host decides who may ask. */

import { createHash } from 'node:crypto';
import { SUMMARIES } from '#api/collect/summaries-folder';
import { canonicalJson } from '#api/reports/canonical-json';
import { reportJson } from '#api/reports/stored-report';
import { changeImpact, type FormImpact } from '#api/rounds/change-impact';
import { hashAccessCode, newAccessCode } from '#api/sign-in/access-code';
import { findUnit, storedRound } from '#api/sign-in/round-access';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { roundSchema } from '#domain/form/round';
import { messageOf } from '#domain/issues/messages/index';
import type { ObjectStore } from '#store/object-store';
import type { RegistryStore } from '#store/registry-store';
import type { Scope, SubmissionStore } from '#store/submission-store';
import type { Action, FormImpactView, Result } from './actions';

export interface OperateDeps {
  readonly registry: RegistryStore;
  readonly submissions: SubmissionStore;
  /** Where summaries are kept, which hold what units reported. */
  readonly objects: ObjectStore;
  readonly pepper: Uint8Array;
  readonly now: () => Date;
}

/** Who did it, in the audit trail. */
const OPERATOR = 'operator';
const FIRST_COLLECTOR = EXAMPLE_ROUND.collector.id;

/** Throws StoreError; what a person can put right comes back as `refused`. */
export async function operate(deps: OperateDeps, action: Action): Promise<Result> {
  switch (action.action) {
    case 'firstCode':
      return firstCode(deps, action.schoolName);
    case 'getRound':
      return getRound(deps, action);
    case 'putRound':
      return putRound(deps, action);
    case 'newCode':
      return newCode(deps, action);
    case 'revokeCode':
      return revokeCode(deps, action.code);
    case 'export':
      return exportUnit(deps, action);
    case 'purge':
      return purge(deps, action);
  }
}

/**
 * The round is put last: where it stands, a code was given out. A call that was lost half-way is repeated and gives
 * another code; the one nobody saw opens nothing that anybody could guess.
 */
async function firstCode(deps: OperateDeps, schoolName: string): Promise<Result> {
  const { registry } = deps;
  if ((await registry.listRounds(FIRST_COLLECTOR)).length > 0) return { outcome: 'exists' };
  const round: Round = { ...EXAMPLE_ROUND, school: schoolName };
  const code = await grantedCode(deps, FIRST_COLLECTOR);
  await registry.putRound(FIRST_COLLECTOR, round.id, round);
  await audit(deps, FIRST_COLLECTOR, 'code.created', 'admin');
  return { outcome: 'created', code, collector: FIRST_COLLECTOR, round: round.id };
}

async function getRound(deps: OperateDeps, asked: Extract<Action, { action: 'getRound' }>): Promise<Result> {
  const round = await storedRound(deps.registry, asked.collector ?? FIRST_COLLECTOR, asked.round);
  return round === undefined ? noRound(asked.round) : { outcome: 'round', round };
}

async function putRound(deps: OperateDeps, asked: Extract<Action, { action: 'putRound' }>): Promise<Result> {
  const read = roundSchema.safeParse(asked.round);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = `${issue?.path.join('.') || '—'}: ${issue?.message}`;
    return refused(`活动定义有误，没有保存：${where}`, `The round is not valid and was not stored: ${where}`);
  }
  const round = read.data;
  const { collector, id, roster } = round;
  const stored = await storedRound(deps.registry, collector.id, id);
  const impacts = stored === undefined ? [] : await changeImpact(deps.submissions, stored, round);
  const confirm = confirmationOf(round);
  const isConfirmed = asked.confirm === confirm && !impacts.some(({ needsVersion }) => needsVersion);
  if (impacts.length > 0 && !isConfirmed) {
    const mayBeConfirmed = !impacts.some(({ needsVersion }) => needsVersion);
    return { outcome: 'wouldChange', forms: impacts.map(impactView), ...(mayBeConfirmed ? { confirm } : {}) };
  }
  await deps.registry.putRound(collector.id, id, round);
  await audit(deps, collector.id, 'round.put', id);
  return { outcome: 'put', collector: collector.id, round: id, units: roster.length };
}

/** Of this very content: what was confirmed is what is stored. */
function confirmationOf(round: Round): string {
  return createHash('sha256').update(canonicalJson(round), 'utf8').digest('hex').slice(0, 12);
}

/** An answer of a function has its limit: a unit's first cells tell what kind of trouble it is. */
const CELLS_TOLD = 20;

function impactView({ unfit, ...impact }: FormImpact): FormImpactView {
  return {
    ...impact,
    unfit: unfit.map(({ unit, version, issues }) => ({
      unit,
      version,
      cells: issues.slice(0, CELLS_TOLD).map((issue) => ({ address: issue.address, message: messageOf(issue) })),
      cellsTotal: issues.length,
    })),
  };
}

async function newCode(deps: OperateDeps, asked: Extract<Action, { action: 'newCode' }>): Promise<Result> {
  const collector = asked.collector ?? FIRST_COLLECTOR;
  if (asked.unit === undefined) {
    const code = await grantedCode(deps, collector);
    await audit(deps, collector, 'code.created', 'admin');
    return { outcome: 'code', code };
  }
  const round = asked.round === undefined ? undefined : await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  const unit = findUnit(round, asked.unit);
  if (unit === undefined) return refused(`名单里没有“${asked.unit}”。`, `"${asked.unit}" is not on the roster.`);
  const code = await grantedCode(deps, collector, unit.name);
  await audit(deps, collector, 'code.created', unit.name);
  return { outcome: 'code', code, unit: unit.name };
}

async function revokeCode(deps: OperateDeps, code: string): Promise<Result> {
  const codeHash = hashAccessCode(deps.pepper, code);
  const grant = await deps.registry.findCode(codeHash);
  if (grant === undefined) return { outcome: 'revoked', known: false };
  await deps.registry.revokeCode(codeHash);
  await audit(deps, grant.collector, 'code.revoked', grant.role === 'unit' ? grant.unit : 'admin');
  return { outcome: 'revoked', known: true };
}

async function exportUnit(deps: OperateDeps, asked: Extract<Action, { action: 'export' }>): Promise<Result> {
  const collector = asked.collector ?? FIRST_COLLECTOR;
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

async function purge(deps: OperateDeps, asked: Extract<Action, { action: 'purge' }>): Promise<Result> {
  const collector = asked.collector ?? FIRST_COLLECTOR;
  const round = await storedRound(deps.registry, collector, asked.round);
  if (round === undefined) return noRound(asked.round);
  if (asked.confirm !== round.id)
    return refused(`没有删除：confirm 要写成“${round.id}”。`, `Nothing was deleted: confirm has to be "${round.id}".`);
  // Before, so that what began is on record even if it is cut off; it may be repeated.
  await audit(deps, collector, 'round.purged', round.id);
  const counts = await purgeForms(deps.submissions, collector, round);
  return { outcome: 'purged', ...counts, workbooks: await deps.objects.removeBelow(SUMMARIES) };
}

async function purgeForms(submissions: SubmissionStore, collector: string, round: Round) {
  let units = 0;
  let versions = 0;
  for (const { definition } of round.forms) {
    const gone = await submissions.purge({ collector, round: round.id, form: definition.id });
    units += gone.units;
    versions += gone.versions;
  }
  return { units, versions };
}

async function grantedCode({ registry, pepper }: OperateDeps, collector: string, unit?: string): Promise<string> {
  const code = newAccessCode();
  const codeHash = hashAccessCode(pepper, code);
  await registry.putCode(
    unit === undefined ? { codeHash, collector, role: 'admin' } : { codeHash, collector, role: 'unit', unit },
  );
  return code;
}

function audit({ registry, now }: OperateDeps, collector: string, action: string, target: string): Promise<void> {
  return registry.appendAudit({ collector, at: now().toISOString(), actor: OPERATOR, action, target, detail: {} });
}

function noRound(name: string | undefined): Result {
  return refused(
    `没有这个活动或表：${name ?? '（没有写）'}。`,
    `There is no such round or form: ${name ?? '(not given)'}.`,
  );
}

function refused(zh: string, en: string): Result {
  return { outcome: 'refused', message: { 'zh-CN': zh, en } };
}
