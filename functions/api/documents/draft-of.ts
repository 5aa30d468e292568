/** What a draft of a paper is written from: what stands of its form, and of the plan beside it, for a unit or the school. */
import type { DraftOf, Reported } from '#domain/drafting/draft';
import { planOf } from '#domain/drafting/plan-parts';
import { contentOfReport, contentOfSummary } from '#domain/filling/form-content';
import type { FormDefinition } from '#domain/form/form';
import { draftedForm } from '#domain/form/paper';
import type { Paper, Round, Unit } from '#domain/form/round';
import { aggregate } from '#domain/summary/aggregate';
import { problem } from '../answers/problem';
import type { AppDeps } from '../app-deps';
import { currentReading, decodeReport } from '../reports/stored-report';
import { documentReports } from './document-reports';
import { MOST_DOCUMENT_ROWS } from './filled-document';

type Deps = Pick<AppDeps, 'submissions' | 'joint' | 'now'>;

export interface DraftPlace {
  readonly collector: string;
  readonly round: Round;
  readonly paper: Paper;
  /** Absent: of the school. */
  readonly unit?: Unit | undefined;
}

/** Throws `paper.noDraft` and `paper.nothingReported`. */
export async function draftOf(deps: Deps, place: DraftPlace): Promise<DraftOf> {
  const { round, paper, unit } = place;
  const form = draftedForm(round, paper)?.definition;
  if (form === undefined) throw problem('paper.noDraft', {});
  const plan = planOf(round, form);
  const of = (each: FormDefinition) =>
    unit === undefined ? ofSchool(deps, place, each) : ofUnit(deps, place, unit, each);
  const [reported, planned] = await Promise.all([of(form), plan && of(plan)]);
  if (reported === undefined) throw problem('paper.nothingReported', {});
  return { round, paper, form, reported, planned, isSchool: unit === undefined };
}

/** Of a version with rows: a zero report tells nothing that a draft could say. */
async function ofUnit(
  { submissions }: Deps,
  { collector, round }: DraftPlace,
  unit: Unit,
  form: FormDefinition,
): Promise<Reported | undefined> {
  const key = { collector, round: round.id, form: form.id, unit: unit.name };
  const head = await submissions.head(key);
  const recorded = head?.state === 'submitted' ? await submissions.version(key, head.version) : undefined;
  if (head === undefined || recorded === undefined) return undefined;
  const { rows } = currentReading(decodeReport(recorded.payload), { round, form, unit });
  if (rows.length > MOST_DOCUMENT_ROWS) throw problem('document.tooLong', { limit: MOST_DOCUMENT_ROWS });
  const content = contentOfReport(form, { unit: unit.name, submittedAt: recorded.submittedAt, rows });
  return { content, units: 1, accepted: head.isAccepted === true ? 1 : 0 };
}

async function ofSchool(
  deps: Deps,
  { collector, round }: DraftPlace,
  form: FormDefinition,
): Promise<Reported | undefined> {
  const { standing, reports, joint, asOf } = await documentReports(deps, { collector, round, form });
  const reporting = standing.filter(({ state }) => state === 'submitted');
  if (reporting.length === 0) return undefined;
  const accepted = reporting.filter(({ isAccepted }) => isAccepted === true).length;
  const content = contentOfSummary(aggregate(reports, form, round, { asOf, joint }));
  return { content, units: reporting.length, accepted };
}
