/** What storing a changed round would do to the reports that are already in: said before anything is stored. */
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { paperShortName } from '#domain/form/paper';
import { type Paper, papersOf, type Round } from '#domain/form/round';
import { type Issue, issueIdentity } from '#domain/issues/issue';
import type { Row } from '#domain/reading/row';
import { readAgain } from '#domain/reports/reading-again';
import { isReported } from '#domain/reports/submission';
import type { SubmissionStore } from '#store/submission-store';
import { canonicalJson } from '../reports/canonical-json';
import { definitionHash } from '../reports/definition-hash';
import { paperPlace } from '../reports/paper-place';
import { currentReading, decodeReport } from '../reports/stored-report';
import { findUnit } from '../sign-in/round-access';

/** A unit's report with cells that would no longer fit. */
export interface UnfitReport {
  readonly unit: string;
  readonly version: number;
  /** Errors that the report would have, and has not now. */
  readonly issues: readonly Issue[];
}

/** What becomes of one form's reports, or of a paper's files where it is asked for no more. */
export interface FormImpact {
  readonly form: string;
  readonly attachment: string;
  /** Of the definition that is stored. */
  readonly version: string;
  /** The definition changes and keeps its version: it has to take a new one. */
  readonly needsVersion: boolean;
  /** The changed round has no such form. */
  readonly isRemoved: boolean;
  /** Reports that say the same. */
  readonly unchanged: number;
  /** Reports that are read otherwise, whole. */
  readonly reread: number;
  readonly unfit: readonly UnfitReport[];
}

/** Forms whose reports would be read under another definition; none where no report is in or nothing they need changes. */
export async function changeImpact(
  submissions: Pick<SubmissionStore, 'contents' | 'heads'>,
  stored: Round,
  changed: Round,
): Promise<readonly FormImpact[]> {
  const impacts: FormImpact[] = [];
  for (const { definition } of stored.forms) {
    const impact = await formImpact(submissions, stored, definition, changed);
    if (impact.unchanged + impact.reread + impact.unfit.length > 0) impacts.push(impact);
  }
  for (const paper of papersOf(stored)) {
    const isKept = papersOf(changed).some(({ id }) => id === paper.id);
    const impact = isKept ? undefined : await removedPaper(submissions, stored, paper);
    if (impact !== undefined) impacts.push(impact);
  }
  return impacts;
}

/** What units handed in of a paper that is asked for no more: it stays, and nobody finds it. */
async function removedPaper(
  submissions: Pick<SubmissionStore, 'heads'>,
  { collector, id: round }: Round,
  paper: Paper,
): Promise<FormImpact | undefined> {
  const unfit: UnfitReport[] = [];
  for await (const { unit, version } of submissions.heads({ collector: collector.id, round, form: paperPlace(paper) }))
    unfit.push({ unit, version, issues: [] });
  if (unfit.length === 0) return undefined;
  const named = { form: paper.id, attachment: paperShortName(paper), version: '' };
  return { ...named, needsVersion: false, isRemoved: true, unchanged: 0, reread: 0, unfit };
}

async function formImpact(
  submissions: Pick<SubmissionStore, 'contents'>,
  stored: Round,
  form: FormDefinition,
  changed: Round,
): Promise<FormImpact> {
  const next = formOf(changed, form.id);
  const counts = { unchanged: 0, reread: 0 };
  const unfit: UnfitReport[] = [];
  const isSame = next !== undefined && definitionHash(form, stored) === definitionHash(next, changed);
  if (!isSame) {
    const scope = { collector: stored.collector.id, round: stored.id, form: form.id };
    for await (const { unit: name, state, version, payload } of submissions.contents(scope)) {
      const unit = findUnit(stored, name);
      if (unit === undefined || !isReported(state)) continue;
      const report = decodeReport(payload);
      const now = currentReading(report, { round: stored, form, unit });
      if (next === undefined) {
        unfit.push({ unit: name, version, issues: [] });
        continue;
      }
      const then = report.grids.length === 0 ? now : readAgain(report, next, changed, unit.name);
      const had = new Set(errorsOf(now.issues).map(issueIdentity));
      const issues = errorsOf(then.issues).filter((issue) => !had.has(issueIdentity(issue)));
      if (issues.length > 0) unfit.push({ unit: name, version, issues });
      else if (valuesOf(now.rows) === valuesOf(then.rows)) counts.unchanged++;
      else counts.reread++;
    }
  }
  return {
    form: form.id,
    attachment: form.attachment,
    version: form.version,
    needsVersion: next !== undefined && next.version === form.version && canonicalJson(next) !== canonicalJson(form),
    isRemoved: next === undefined,
    ...counts,
    unfit,
  };
}

function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

function valuesOf(rows: readonly Row[]): string {
  return canonicalJson(rows.map(({ section, values }) => [section, values]));
}
