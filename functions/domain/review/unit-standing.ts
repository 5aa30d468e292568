/**
 * Where a unit stands with one form: 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定. One pure function of what it
 * reported, what was decided, when it is due and whether it may still report; everybody who shows a standing asks it.
 */
import { isReported, type SubmissionState } from '../reports/submission';
import type { Review } from './review';

export type StandingState = 'none' | 'submitted' | 'late' | 'zero' | 'returned' | 'toReview' | 'accepted' | 'locked';

export interface StandingOf {
  /** The current version; absent: there never was one. */
  readonly head?:
    | {
        readonly version: number;
        readonly state: SubmissionState;
        /** By the deadline that held when it came. */
        readonly late: boolean;
        /** When what stands was first reported, ISO 8601: an extension that was given afterwards makes it in time. */
        readonly submittedAt?: string;
      }
    | undefined;
  readonly review?: Review | undefined;
  /** Of the form: ISO 8601 with offset. */
  readonly deadline: string;
  /** The round is locked, and the unit was not reopened. */
  readonly isLocked: boolean;
  /** Milliseconds, by the server's clock. */
  readonly now: number;
}

export interface UnitStanding {
  readonly state: StandingState;
  /** What it reported came after its deadline. */
  readonly isLate: boolean;
  /** Nothing is reported and the deadline that holds for it is past. */
  readonly isOverdue: boolean;
  /** It took back what it had reported. */
  readonly isWithdrawn: boolean;
  readonly isLocked: boolean;
  /** The deadline that holds for it, extensions included. */
  readonly due: string;
  /** Queries that nobody answered in words or closed. */
  readonly open: number;
  /** Queries that were answered in words and wait for the collector. */
  readonly answered: number;
}

export function unitStanding(of: StandingOf): UnitStanding {
  const { head, review, isLocked, now } = of;
  const due = dueFor(of);
  const isNothingReported = head === undefined || !isReported(head.state);
  return {
    state: stateOf(of),
    isLate: isLate(of),
    isOverdue: isNothingReported && now > Date.parse(due),
    isWithdrawn: head !== undefined && !isReported(head.state),
    isLocked,
    due,
    open: review?.open.length ?? 0,
    answered: review?.answered.length ?? 0,
  };
}

/** The current version, by a decision that stands: nobody reports over it or takes it back. */
export function isAccepted({ head, review }: Pick<StandingOf, 'head' | 'review'>): boolean {
  return head !== undefined && review?.accepted?.version === head.version;
}

function isLate({ head, ...of }: StandingOf): boolean {
  if (head === undefined || !isReported(head.state) || !head.late) return false;
  return head.submittedAt === undefined || Date.parse(head.submittedAt) > Date.parse(dueFor(of));
}

/** The later of the form's deadline and what the unit was given; deadlines that were moved since then count too. */
export function dueFor({ deadline, review }: Pick<StandingOf, 'deadline' | 'review'>): string {
  const until = review?.extension?.until;
  return until !== undefined && Date.parse(until) > Date.parse(deadline) ? until : deadline;
}

/**
 * The first line that holds, from the top.
 *
 * | what is | standing |
 * |---|---|
 * | nothing reported, or taken back | 未报: also in a locked round, because it is still missing there |
 * | the unit may not report any more | 锁定 |
 * | this version is accepted | 通过 |
 * | this version was returned, and queries wait for the unit | 退回 |
 * | it was returned, and a newer version or words for each query came, or a query still waits | 待复核 |
 * | zero report | 零报告 |
 * | after its deadline | 迟报 |
 * | else | 已报 |
 *
 * A return without queries (they were closed) asks nothing any more.
 */
function stateOf(of: StandingOf): StandingState {
  const { head, review, isLocked } = of;
  if (head === undefined || !isReported(head.state)) return 'none';
  if (isLocked) return 'locked';
  if (isAccepted(of)) return 'accepted';
  const isWaiting = review !== undefined && review.open.length + review.answered.length > 0;
  const returnedNow = review?.returned?.version === head.version;
  if (isWaiting) return returnedNow && review.open.length > 0 ? 'returned' : 'toReview';
  if (head.state === 'zero') return 'zero';
  return isLate(of) ? 'late' : 'submitted';
}
