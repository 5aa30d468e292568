/** From a report to a receipt: parse, look for a replay, refuse what must not be stored, commit. Knows no HTTP. */

import type { Round } from '#domain/form/round';
import { type Explanation, explanationsThatHold, unexplained } from '#domain/issues/explanation';
import { isSubmittable, type ParseResult } from '#domain/reading/parse';
import { differences } from '#domain/reports/difference';
import { askedBy } from '#domain/reports/reading-again';
import { isReported } from '#domain/reports/submission';
import { formatAddress } from '#domain/sheet/address';
import type { Locale } from '#domain/words/locale';
import type { Head, NewVersion, Recorded } from '#store/submission-store';
import { issueList } from '../answers/issue-view';
import { problem } from '../answers/problem';
import { DIFFERENCES_SHOWN } from '../answers/problems';
import type { AppDeps } from '../app-deps';
import type { IncomingReport } from '../bodies/report-body';
import { contentHash } from '../reports/content-hash';
import { definitionHash } from '../reports/definition-hash';
import { explainedBefore } from '../reports/explained-before';
import { receiptNumber, receiptView } from '../reports/receipt';
import { countRows, currentReading, decodeReport, encodeReport } from '../reports/stored-report';
import { verdictOn } from '../reports/verdict';
import { actorOf } from '../sign-in/audit';
import { type FormEntry, findUnit, isLate, oneUnitOf, storeKey, unitOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';

export interface Submitting {
  readonly session: Session;
  readonly round: Round;
  readonly entry: FormEntry;
  readonly submissionId: string;
  readonly report: IncomingReport;
  readonly locale: Locale;
}

/** The receipt; `isNew` = this very call made the version. Throws a Problem for every other end. */
export async function submitReport(deps: Pick<AppDeps, 'submissions' | 'now'>, submitting: Submitting) {
  const { session, round, entry, submissionId, report, locale } = submitting;
  const form = entry.definition;
  const verdict = verdictOf(submitting);
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
  const replayed = (recorded: Recorded) => ({ isNew: false, receipt: receiptView(scope, recorded) });
  const reused = (recorded: Recorded) => {
    const { version } = recorded;
    return problem('submission.idReused', {
      submissionId,
      version,
      receipt: receiptNumber(scope, version, recorded.sha256),
    });
  };

  // Before anything else may refuse it: what was recorded once stays recorded, also when the form has changed since.
  const head = await deps.submissions.head(key);
  const isRepeated = head?.recorded.some((receipt) => receipt.submissionId === submissionId) ?? false;
  const earlier = isRepeated ? await deps.submissions.recorded(key, submissionId) : undefined;
  if (earlier !== undefined) {
    if (earlier.sha256 === sha256) return replayed(earlier);
    throw reused(earlier);
  }
  if (report.state === 'submitted' && !isSubmittable(verdict)) throw errorsOf(verdict, locale);
  if (report.state === 'withdrawn') refuseUnlessWithdrawable(head);
  // The commit looks again: whoever comes in between makes this one stale.
  if (report.base !== (head?.version ?? 0)) throw await staleProblem(head);
  const explanations = explanationsThatHold(
    verdict.issues,
    report.explanations,
    await explainedBefore(deps.submissions, key, head),
  );
  refuseUnexplained(verdict, explanations, locale);

  const next = newVersion(submitting, verdict, { sha256, explanations, now: deps.now() });
  const outcome = await deps.submissions.commit(key, report.base, next);
  switch (outcome.kind) {
    case 'committed':
      return { isNew: true, receipt: receiptView(scope, outcome.head) };
    case 'replayed':
      return replayed(outcome.recorded);
    case 'idReused':
      throw reused(outcome.recorded);
    case 'full':
      throw problem('submission.full', { versions: outcome.head.version });
    case 'stale':
      throw await staleProblem(outcome.head);
  }

  async function staleProblem(head: Head | undefined) {
    const current = head === undefined ? undefined : await deps.submissions.version(key, head.version);
    const theirs = current === undefined ? [] : currentReading(decodeReport(current.payload), scope).rows;
    // Whoever withdraws compares nothing: there are no cells of theirs.
    const found = report.state === 'withdrawn' ? [] : differences(form, verdict.rows, theirs);
    return problem('submission.stale', {
      current:
        head === undefined
          ? { version: 0 }
          : { version: head.version, submittedAt: head.submittedAt, state: head.state },
      differences: found
        .slice(0, DIFFERENCES_SHOWN)
        .map(({ at, ...cell }) => ({ ...cell, address: formatAddress(at) })),
      differencesTotal: found.length,
    });
  }
}

/**
 * The one place that knows when a unit may take back its report: while there is one, and (later) until the collector
 * has recorded it. The commit's base makes the answer hold: it fails when another version came in between.
 */
function refuseUnlessWithdrawable(head: Head | undefined): void {
  const isNothingReported = head === undefined || !isReported(head.state);
  if (isNothingReported) throw problem('submission.nothingToWithdraw', { version: head?.version ?? 0 });
}

/** The unit is the sender's, or the one that an admin names or whose sheet it is. */
function verdictOf({ session, round, entry, report }: Submitting): ParseResult {
  const named = report.state === 'submitted' ? unitOf : oneUnitOf;
  return verdictOn(report, { form: entry.definition, round, unit: named(session, round, report.onBehalfOf) });
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
}

function newVersion(
  { session, round, entry, submissionId, report }: Submitting,
  verdict: ParseResult,
  { sha256, explanations, now }: Keeping,
): NewVersion {
  const { definition: form } = entry;
  return {
    submissionId,
    sha256,
    state: report.state,
    submittedAt: now.toISOString(),
    // Late is said of what is reported.
    late: isReported(report.state) && isLate(entry, now),
    counts: countRows(form.sections, verdict.rows),
    submittedBy: actorOf(session),
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
