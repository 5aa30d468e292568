/** An accepted report stays as it is: nobody reports over it or takes it back before it is reopened. */
import type { ReviewStore } from '#store/review-store';
import type { Head, UnitFormKey } from '#store/submission-store';
import type { Problem } from '../answers/problem';
import { problem } from '../answers/problem';
import { reviewIn } from '../review/stored-review';

/** Who accepted it and when is read only here, where somebody is turned away. */
export async function acceptedProblem(
  reviews: Pick<ReviewStore, 'review'>,
  key: UnitFormKey,
  { version, submittedAt }: Head,
): Promise<Problem> {
  const accepted = reviewIn(await reviews.review(key))?.accepted;
  return problem('report.accepted', {
    version,
    since: accepted?.at ?? submittedAt,
    by: accepted?.by.name ?? '汇总单位',
  });
}
