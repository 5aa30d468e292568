import { papersOf, type Round } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import type { AuditRecord } from '#store/registry-store';
import { StoreError } from '#store/store-error';
import type { Head, Scope } from '#store/submission-store';
import { ZIP_TYPE } from '../answers/media-types';
import type { KeptDefinitionView } from '../answers/wire-definitions';
import type { AppDeps } from '../app-deps';
import { layoutHash } from '../collect/layout-hash';
import type { Lock } from '../collect/locking';
import { recommendedDecisionsOf, recommendedMark } from '../collect/recommended-decisions';
import { rowsOf } from '../collect/roster-heads';
import { madeOf } from '../collect/summaries-folder';
import { mergeStanding } from '../collect/summary';
import { keptDefinitionView } from '../desk/kept-definitions';
import { definitionHash } from '../reports/definition-hash';
import { receiptNumber } from '../reports/receipt';
import { reportJson } from '../reports/stored-report';
import { writeWorkbook } from '../reports/workbook-files';
import { jointDecisionsOf, jointMark } from '../review/joint-decisions';
import { paperCopyDecisionsOf, paperCopyMark } from '../review/paper-copy-decisions';
import { decisionsIn } from '../review/stored-review';
import { laidOutAgain } from '../rounds/laid-out-again';
import { type FormEntry, findUnit } from '../sign-in/round-access';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchiveFacts,
  AUDIT_PART,
  type AuditLine,
  DEFINITION_PART,
  type DecisionsFile,
  decisionsPart,
  definitionsPart,
  isOfRound,
  jointPart,
  paperCopyPart,
  recommendedPart,
  sheetPart,
  summaryPart,
  type VersionFile,
  versionPart,
} from './archive-format';
import { addPapers, archivedUnits, paperHeads } from './archive-papers';
import { ArchiveParts } from './archive-parts';
import { PROGRAM } from './program';

export interface ArchivePlace {
  readonly collector: string;
  readonly round: Round;
  readonly lock: Pick<Lock, 'reason' | 'since'>;
}

export type ArchiveDeps = Pick<
  AppDeps,
  'submissions' | 'reviews' | 'joint' | 'recommended' | 'paperCopies' | 'registry' | 'objects' | 'mergeWork'
>;

/** What an archive would be made of, told without reading any content. */
export interface ArchiveScope {
  /** Changes with the locking, the definition, every version and every decision: the same key is the same archive. */
  readonly key: string;
  readonly versions: number;
  /** Of the current versions. */
  readonly rows: number;
}

export interface MadeArchive {
  readonly key: string;
  readonly bytes: Uint8Array;
}

export async function archiveScope(
  {
    submissions,
    reviews,
    joint,
    recommended,
    paperCopies,
    registry,
  }: Pick<ArchiveDeps, 'submissions' | 'reviews' | 'joint' | 'recommended' | 'paperCopies' | 'registry'>,
  { collector, round, lock }: ArchivePlace,
): Promise<ArchiveScope> {
  const forms: object[] = [];
  let versions = 0;
  let rows = 0;
  for (const { definition: form } of round.forms) {
    const scope = { collector, round: round.id, form: form.id };
    const heads: Head[] = [];
    for await (const head of submissions.heads(scope)) heads.push(head);
    const decided: [unit: string, seq: number][] = [];
    for await (const { unit, seq } of reviews.reviews(scope)) decided.push([unit, seq]);
    versions += heads.reduce((sum, { version }) => sum + version, 0);
    rows += rowsOf(heads.filter(({ state }) => isReported(state)));
    const standing = heads.map(({ unit, version, sha256, state }) => [unit, version, sha256, state]);
    const kept = await lastKept(registry, scope);
    const together = {
      ...jointMark(await jointDecisionsOf(joint, scope)),
      ...recommendedMark(await recommendedDecisionsOf(recommended, scope)),
      ...paperCopyMark(await paperCopyDecisionsOf(paperCopies, scope)),
    };
    const layout = await layoutHash(form, round);
    forms.push({ form: form.id, layout, standing, decided, ...(kept > 0 && { kept }), ...together });
  }
  const papers: object[] = [];
  for (const paper of papersOf(round)) {
    const heads = await paperHeads(submissions, { collector, round: round.id, paper });
    versions += heads.reduce((sum, { version }) => sum + version, 0);
    papers.push({ paper: paper.id, standing: heads.map(({ unit, version, sha256 }) => [unit, version, sha256]) });
  }
  const { reason, since } = lock;
  const made = {
    ...{ format: ARCHIVE_VERSION, collector, definition: round, lock: { reason, since }, forms },
    ...(papers.length > 0 && { papers }),
  };
  return { key: madeOf(collector, made, '.zip'), versions, rows };
}

/** What was changed to and fro stands as it stood, and was changed all the same. */
async function lastKept(registry: ArchiveDeps['registry'], { collector, round, form }: Scope): Promise<number> {
  for await (const { seq } of registry.keptDefinitions(collector, round, form)) return seq;
  return 0;
}

/** The collector may still report: what came in between makes it begin anew. */
const LOOKS = 3;

/**
 * Makes and keeps it. One version's content is here at a time, and of what is done its compressed bytes. Throws
 * StoreError, `store.unavailable` too where reports never pause, and a Problem where a summary is too much.
 */
export async function makeArchive(deps: ArchiveDeps, place: ArchivePlace, now: Date): Promise<MadeArchive> {
  for (let look = 0; look < LOOKS; look++) {
    const { key } = await archiveScope(deps, place);
    const bytes = await archived(deps, place, now);
    if ((await archiveScope(deps, place)).key !== key) continue;
    await deps.objects.put(key, bytes, ZIP_TYPE);
    return { key, bytes };
  }
  throw new StoreError('store.unavailable', `something was reported or decided in between all of ${LOOKS} looks`);
}

async function archived(deps: ArchiveDeps, place: ArchivePlace, now: Date): Promise<Uint8Array> {
  const { collector, round, lock } = place;
  const parts = new ArchiveParts();
  const forms: ArchiveFacts['forms'] = [];
  for (const entry of round.forms) forms.push(await addForm(deps, place, entry, parts));
  const papers = await addPapers(deps, place, parts);
  await parts.addJson(DEFINITION_PART, round);
  await parts.addText(AUDIT_PART, await auditText(deps, place));
  return parts.zip({
    ...{ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, program: { ...PROGRAM }, school: round.school },
    collector: { id: collector, name: round.collector.name },
    round: { id: round.id, name: round.name },
    madeAt: now.toISOString(),
    lock: { reason: lock.reason, since: lock.since },
    forms,
    ...(papers.length > 0 && { papers }),
  });
}

async function addForm(
  deps: ArchiveDeps,
  { collector, round, lock }: ArchivePlace,
  entry: FormEntry,
  parts: ArchiveParts,
): Promise<ArchiveFacts['forms'][number]> {
  const { definition: form } = entry;
  const scope = { collector, round: round.id, form: form.id };
  // Where nobody ever reported it is as of the locking, so that it is the same whenever it is made.
  const { pieces, standing, decided, asOf } = await mergeStanding(
    deps,
    { collector, round, entry },
    new Date(lock.since),
  );
  parts.addFile(summaryPart(form.id), Buffer.concat(pieces));
  const units = archivedUnits(round, standing);
  for (const { unit, folder, versions } of units)
    for (let version = 1; version <= versions; version++)
      await addVersion(deps, { ...scope, unit, version, folder, entry, in: round }, parts);
  await parts.addJson(decisionsPart(form.id), await decisionsOf(deps, scope));
  if (decided.length > 0) await parts.addJson(jointPart(form.id), decided);
  const chosen = await recommendedDecisionsOf(deps.recommended, scope);
  if (chosen.length > 0) await parts.addJson(recommendedPart(form.id), chosen);
  const paperCopies = await paperCopyDecisionsOf(deps.paperCopies, scope);
  if (paperCopies.length > 0) await parts.addJson(paperCopyPart(form.id), paperCopies);
  const definitions = await definitionsOf(deps, scope);
  if (definitions.length > 0) await parts.addJson(definitionsPart(form.id), definitions);
  const { attachment, title, version: formVersion } = form;
  const definition = definitionHash(form, round);
  const kept = definitions.length === 0 ? {} : { definitions: definitions.length };
  return { form: form.id, attachment, title, formVersion, definition, ...kept, asOf, units };
}

interface VersionPlace extends Scope {
  readonly unit: string;
  readonly version: number;
  readonly folder: string;
  readonly entry: FormEntry;
  readonly in: Round;
}

async function addVersion(
  { submissions }: ArchiveDeps,
  { version, folder, entry: { definition: form }, in: round, ...key }: VersionPlace,
  parts: ArchiveParts,
): Promise<void> {
  const found = await submissions.version(key, version);
  if (found === undefined) throw new StoreError('store.damaged', `version ${version} of a head is missing`);
  const { payload, submissionId, sha256, submittedAt, submittedBy, state, late, counts, verify, tookBack, origin } =
    found;
  const report = reportJson(payload);
  const unit = findUnit(round, key.unit);
  const facts = {
    submissionId,
    version,
    sha256,
    submittedAt,
    submittedBy,
    state,
    late,
    counts,
    verify,
    tookBack,
    origin,
  };
  await parts.addJson(versionPart(form.id, folder, version), {
    unit: key.unit,
    form: form.id,
    ...(unit === undefined ? {} : { receipt: receiptNumber({ round, form, unit }, version, sha256) }),
    recorded: facts,
    report,
  } satisfies Omit<VersionFile, 'recorded' | 'report'> & { readonly recorded: object; readonly report: object });
  if (unit === undefined || report.grids.length === 0) return;
  const plan = laidOutAgain({ round, form, unit }, { submittedAt, grids: report.grids });
  parts.addFile(sheetPart(form.id, folder, version), await writeWorkbook(plan));
}

async function decisionsOf({ reviews }: ArchiveDeps, scope: Scope): Promise<DecisionsFile> {
  const all: DecisionsFile = [];
  for await (const { unit } of reviews.reviews(scope)) {
    const decisions = decisionsIn(await reviews.decisions({ ...scope, unit }));
    all.push({ unit, decisions: decisions.map((decision) => ({ ...decision })) });
  }
  return all;
}

/** Oldest first. */
async function definitionsOf({ registry }: Pick<ArchiveDeps, 'registry'>, { collector, round, form }: Scope) {
  const all: KeptDefinitionView[] = [];
  for await (const kept of registry.keptDefinitions(collector, round, form)) all.push(keptDefinitionView(kept));
  return all.reverse();
}

async function auditText({ registry }: ArchiveDeps, { collector, round }: ArchivePlace): Promise<string> {
  const lines: string[] = [];
  for await (const record of registry.listAudit(collector))
    if (isOfRound(round.id, record)) lines.push(`${JSON.stringify(auditLine(record))}\n`);
  return lines.join('');
}

function auditLine({ at, actor, action, target, detail }: AuditRecord): AuditLine {
  return { at, actor, action, target, detail };
}
