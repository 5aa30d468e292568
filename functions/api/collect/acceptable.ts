/** 通过全部无问题: which reports may be accepted as they are, and what has to be looked at first. */
import type * as z from 'zod';
import type { Round } from '#domain/form/round';
import { unexplained } from '#domain/issues/explanation';
import { isReported } from '#domain/reports/submission';
import type { Review } from '#domain/review/review';
import { isAccepted } from '#domain/review/unit-standing';
import type { Head } from '#store/submission-store';
import type { acceptableSchema, NOT_CLEAN } from '../answers/wire-review';
import type { AppDeps } from '../app-deps';
import { currentReading, decodeReport } from '../reports/stored-report';
import { reviewsOf, standingView } from '../review/stored-review';
import { type FormEntry, findUnit } from '../sign-in/round-access';

type Acceptable = z.infer<typeof acceptableSchema>;
interface Doubt {
  readonly why: (typeof NOT_CLEAN)[number];
  readonly count: number;
}

/** By the form as it stands now: a report that was clean under another one is read again. */
export async function acceptable(
  deps: Pick<AppDeps, 'submissions' | 'reviews' | 'now'>,
  { collector, round }: { readonly collector: string; readonly round: Round },
): Promise<Acceptable> {
  const found: Acceptable = { clean: [], not: [], accepted: 0, missing: 0 };
  for (const entry of round.forms) {
    const form = entry.definition;
    const scope = { collector, round: round.id, form: form.id };
    const reviews = await reviewsOf(deps.reviews, scope);
    let reported = 0;
    for await (const { payload, ...head } of deps.submissions.contents(scope)) {
      const unit = findUnit(round, head.unit);
      if (unit === undefined || !isReported(head.state)) continue;
      reported++;
      const review = reviews.get(unit.name);
      if (isAccepted({ head, review })) {
        found.accepted++;
        continue;
      }
      const report = decodeReport(payload);
      const { issues } = currentReading(report, { round, form, unit });
      const doubt =
        doubtOfStanding(entry, { head, review, now: deps.now() }) ?? doubtOfIssues(issues, report.explanations);
      const place = { unit: unit.name, form: form.id, version: head.version };
      if (doubt === undefined) found.clean.push(place);
      else found.not.push({ ...place, ...doubt });
    }
    found.missing += round.roster.length - reported;
  }
  return found;
}

function doubtOfStanding(
  entry: FormEntry,
  of: { readonly head: Head; readonly review: Review | undefined; readonly now: Date },
): Doubt | undefined {
  // A lock keeps units out, not the collector's word.
  const { state, open, answered } = standingView({ entry, ...of, isLocked: false });
  return state === 'returned' || state === 'toReview' ? { why: state, count: open + answered } : undefined;
}

function doubtOfIssues(
  issues: ReturnType<typeof currentReading>['issues'],
  explanations: ReturnType<typeof decodeReport>['explanations'],
): Doubt | undefined {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { why: 'errors', count: errors };
  const lacking = unexplained(issues, explanations).length;
  return lacking > 0 ? { why: 'unexplained', count: lacking } : undefined;
}
