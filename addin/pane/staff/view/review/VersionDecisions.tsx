/** In the list of versions: what the collector decided after one and before the next, its queries with their answers. */
import type { Review } from '#client/shapes';
import { useStaff } from '../../hooks/use-staff';
import { decisionsBetween } from '../../model/review';
import { Asked, ThreadEnd } from './Thread';
import { useReviewWords } from './use-review-words';

export interface VersionDecisionsProps {
  /** When the version was recorded (ISO instant); absent: before the first. */
  readonly from?: string;
  /** When the one after it was; absent: until now. */
  readonly to?: string;
}

export function VersionDecisions({ from, to }: VersionDecisionsProps) {
  const { words } = useReviewWords();
  const review = useStaff((state) => state.review);
  if (review === undefined) return null;
  const decisions = decisionsBetween(review, from, to);
  if (decisions.length === 0) return null;
  return (
    <section className="decisions" aria-label={words.title}>
      {decisions.map((decision) => (
        <Decided key={decision.seq} decision={decision} review={review} />
      ))}
    </section>
  );
}

interface DecidedProps {
  readonly decision: ReturnType<typeof decisionsBetween>[number];
  readonly review: Review;
}

function Decided({ decision, review }: DecidedProps) {
  const { words, formats } = useReviewWords();
  const { kind, by, at, reason, until, queries = [] } = decision;
  const threads = review.threads.filter(({ id }) => queries.includes(id));
  return (
    <div className="decision">
      <p>
        <span className="strong">{words.decisions[kind]}</span>{' '}
        <span className="small quiet">{words.by(by.name, formats.shortMoment(at))}</span>
      </p>
      {until !== undefined && <p className="small">{words.until(formats.deadline(until))}</p>}
      {reason !== undefined && <p className="small">{reason}</p>}
      {threads.map((query) => (
        <div key={query.id} className="decision-query">
          <p className="small strong">{query.place?.label ?? words.wholeSheet}</p>
          <p>{query.text}</p>
          <Asked query={query} {...(query.now?.isChanged === true ? { now: query.now.value } : {})} />
          <ThreadEnd query={query} />
        </div>
      ))}
    </div>
  );
}
