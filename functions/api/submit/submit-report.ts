/** From a report to a receipt: parse, look for a replay, refuse what must not be stored, commit. Knows no HTTP. */

import type { Round } from '#domain/form/round';
import { type Explanation, unexplained } from '#domain/issues/explanation';
import { isSubmittable, type ParseResult } from '#domain/reading/parse';
import { askedBy } from '#domain/reports/reading-again';
import { dueFor } from '#domain/review/unit-standing';
import type { Locale } from '#domain/words/locale';
import type { AuditRecord } from '#store/registry-store';
import type { Head, NewVersion, Recorded } from '#store/submission-store';
import { issueList } from '../answers/issue-view';
import { problem } from '../answers/problem';
import type { AppDeps } from '../app-deps';
import type { IncomingReport } from '../bodies/report-body';
import { contentHash } from '../reports/content-hash';
import { definitionHash } from '../reports/definition-hash';
import { explanationsFor } from '../reports/explanations-for';
import { auditedReceipt, receiptNumber, receiptView } from '../reports/receipt';
import { countRows, encodeReport } from '../reports/stored-report';
import { verdictOn } from '../reports/verdict';
import { reviewIn } from '../review/stored-review';
import { actorOf, auditRecord } from '../sign-in/audit';
import type { ReadAhead } from '../sign-in/read-ahead';
import { type FormEntry, findUnit, isLate, oneUnitOf, storeKey, unitOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { acceptedProblem } from './accepted';
import { refuseWhileLocked } from './locked';
import { refuseWhenOverdue } from './overdue';
import { refuseBeyondPace } from './pace';
import { staleProblem } from './stale';
import { isWithdrawal, refuseUnlessWithdrawable, withdrawalOf } from './withdrawal';
import { refuseUnlessMeant } from './zero-report';

export interface Submitting {
  readonly session: Session;
  readonly ahead: Pick<ReadAhead, 'head' | 'lockOf' | 'reopeningOf' | 'review'>;
  readonly round: Round;
  readonly entry: FormEntry;
  readonly submissionId: string;
  readonly report: IncomingReport;
  readonly locale: Locale;
}

/** The receipt; `isNew` = this very call made the version. Throws a Problem for every other end. */
export async function submitReport(
  deps: Pick<AppDeps, 'submissions' | 'reviews' | 'sheetWork' | 'now'>,
  submitting: Submitting,
) {
  const { session, ahead, round, entry, submissionId, report, locale } = submitting;
  const form = entry.definition;
  const verdict = await verdictOf(deps, submitting);
  const unit = verdict.unit === undefined ? undefined : findUnit(round, verdict.unit);
  // An admin's sheet that names no certain unit: its issues say so.
  if (unit === undefined) throw errorsOf(verdict, locale);

  const key = storeKey(session, round, form.id, unit);
  const scope = { round, form, unit };
  const sha256 = contentHash({
    form: form.id,
    unit: unit.name,
    zero: report.state === 'zero',
    ...(report.state === 'withdrawn' ? { withdraw: true } : {}),
    sheets: report.sheets,
  });
  const replayed = (recorded: Recorded) => {
    const { version } = recorded;
    const isRepetition =
      report.state === 'withdrawn' ? isWithdrawal(recorded) : !isWithdrawal(recorded) && recorded.sha256 === sha256;
    if (isRepetition) return { isNew: false, receipt: receiptView(scope, recorded) };
    const receipt = receiptNumber(scope, version, recorded.sha256);
    throw problem('submission.idReused', { submissionId, version, receipt });
  };
  const stale = (now: Head | undefined) =>
    staleProblem(deps.submissions, { key, scope, base: report.base, state: report.state, rows: verdict.rows }, now);

  // Before anything else may refuse it: what was recorded once stays recorded, also when the form has changed since.
  const head = await ahead.head(key);
  const earlier = await deps.submissions.recorded(key, submissionId, { head });
  if (earlier !== undefined) return replayed(earlier);
  await refuseWhileLocked(ahead, { session, round, unit });
  await refuseWhenOverdue(ahead, { session, round, unit }, deps.now(), dueNow);
  if (head?.isAccepted === true) throw await acceptedProblem(ahead, key, head);
  if (report.state === 'submitted' && !isSubmittable(verdict)) throw errorsOf(verdict, locale);
  if (report.state === 'withdrawn') refuseUnlessWithdrawable(head);
  // The commit looks again: whoever comes in between makes this one stale.
  if (report.base !== (head?.version ?? 0)) throw await stale(head);

  await refuseBeyondPace(deps.submissions, session, { key, head, now: deps.now() });

  const next = await nextVersion(head);
  const audit = auditOf(submitting, receiptView(scope, { ...next, version: report.base + 1 }));
  const outcome = await deps.submissions.commit(key, report.base, next, { seen: { head }, audit });
  switch (outcome.kind) {
    case 'committed':
      return { isNew: true, receipt: receiptView(scope, outcome.head) };
    case 'replayed':
    case 'idReused':
      return replayed(outcome.recorded);
    case 'accepted':
      throw await acceptedProblem(deps.reviews, key, outcome.head);
    case 'full':
      throw problem('submission.full', { versions: outcome.head.version });
    case 'stale':
      throw await stale(outcome.head);
  }

  async function nextVersion(standing: Head | undefined): Promise<NewVersion> {
    const now = deps.now();
    if (report.state === 'withdrawn' && standing !== undefined) {
      const { tookBack, again } = await withdrawalOf(deps.submissions, key, standing);
      const stated = again ?? newVersion(submitting, verdict, { sha256, explanations: [], now, late: false });
      const { state, late, counts, verify, payload } = stated;
      const sent = { submissionId, submittedAt: now.toISOString(), submittedBy: actorOf(session) };
      const facts = { state, late, counts, ...(verify === undefined ? {} : { verify }) };
      return { ...sent, sha256: stated.sha256, ...facts, payload, tookBack };
    }
    if (report.state === 'zero') refuseUnlessMeant(scope, standing, report.replaces);
    const given = { key, issues: verdict.issues, given: report.explanations };
    const explanations = await explanationsFor(deps.submissions, given, standing);
    refuseUnexplained(verdict, explanations, locale);
    return newVersion(submitting, verdict, { sha256, explanations, now, late: await isLateNow(now) });
  }

  /** The deadline that holds for this unit: its own is asked for only where the form's is past. */
  async function dueNow(now: Date): Promise<string> {
    if (!isLate(entry.deadline, now)) return entry.deadline;
    return dueFor({ deadline: entry.deadline, review: reviewIn(await ahead.review(key)) });
  }

  async function isLateNow(now: Date): Promise<boolean> {
    return isLate(await dueNow(now), now);
  }
}

/** What is on record of a version, together with it. */
function auditOf({ session, round }: Submitting, receipt: ReturnType<typeof receiptView>): AuditRecord {
  return auditRecord(session, new Date(receipt.submittedAt), {
    ...auditedReceipt(receipt),
    target: `${round.id}/${receipt.form}/${receipt.unit}`,
  });
}

/** The unit is the sender's, or the one that an admin names or whose sheet it is. */
function verdictOf(deps: Pick<AppDeps, 'submissions' | 'sheetWork'>, { session, round, entry, report }: Submitting) {
  const named = report.state === 'submitted' ? unitOf : oneUnitOf;
  return verdictOn(deps, report, { session, round, entry, unit: named(session, round, report.onBehalfOf) });
}

function errorsOf(verdict: ParseResult, locale: Locale) {
  return problem('submission.hasErrors', issueList(verdict.issues, locale));
}

function refuseUnexplained({ issues }: ParseResult, explanations: readonly Explanation[], locale: Locale): void {
  const lacking = unexplained(issues, explanations);
  if (lacking.length > 0) throw problem('submission.unexplained', issueList(lacking, locale));
}

interface Keeping {
  readonly sha256: string;
  readonly explanations: readonly Explanation[];
  readonly now: Date;
  /** Late is said of what is reported. */
  readonly late: boolean;
}

function newVersion(
  { session, round, entry, submissionId, report }: Submitting,
  verdict: ParseResult,
  { sha256, explanations, now, late }: Keeping,
): NewVersion {
  const { definition: form } = entry;
  return {
    submissionId,
    sha256,
    state: report.state,
    submittedAt: now.toISOString(),
    late,
    counts: countRows(form.sections, verdict.rows),
    verify: verdict.issues.filter(({ severity }) => severity === 'verify').length,
    submittedBy: actorOf(session),
    ...(report.origin === undefined ? {} : { origin: report.origin }),
    payload: encodeReport({
      form: form.id,
      formVersion: form.version,
      definition: definitionHash(form, round),
      asked: askedBy(form),
      rows: verdict.rows,
      issues: verdict.issues,
      grids: report.sheets,
      ...(report.file === undefined ? {} : { file: report.file }),
      explanations,
    }),
  };
}
