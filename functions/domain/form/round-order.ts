/** Rounds side by side: which one people are at now, and the one order in which rounds are shown everywhere. */
import { daysLeft, isoDayInChina } from '../words/china-time';
import type { Round } from './round';

type Dated = Pick<Round, 'window' | 'forms'>;

/** How a round stands at an instant. */
export interface RoundStanding {
  /** The next deadline to come, else the last one there was (instant with offset); undefined without forms. */
  readonly deadline: string | undefined;
  /** Days until it, as `daysLeft` counts them; negative = everything is past its deadline. */
  readonly daysLeft: number | undefined;
  /** A deadline is still to come, or activities lie around now. */
  readonly isCurrent: boolean;
}

/** `now` in milliseconds. The instant of a deadline itself is in time. */
export function standingOf({ window, forms }: Dated, now: number): RoundStanding {
  const deadlines = forms.map(({ deadline }) => deadline).sort((a, b) => Date.parse(a) - Date.parse(b));
  const next = deadlines.find((deadline) => Date.parse(deadline) >= now);
  const deadline = next ?? deadlines.at(-1);
  const today = isoDayInChina(now);
  const isInWindow = window.from <= today && today <= window.to;
  return {
    deadline,
    daysLeft: deadline === undefined ? undefined : daysLeft(deadline, now),
    isCurrent: next !== undefined || isInWindow,
  };
}

/**
 * Current rounds first, the one that is due next at the top; then the others, the latest deadline first. Rounds that
 * nothing tells apart stay in the order of their ids, so that every place shows the same order.
 */
export function roundsInOrder<R extends Dated & Pick<Round, 'id'>>(rounds: readonly R[], now: number): readonly R[] {
  const placed = rounds.map((round) => ({ round, ...placeOf(round, now) }));
  placed.sort((a, b) => a.group - b.group || a.rank - b.rank || (a.round.id < b.round.id ? -1 : 1));
  return placed.map(({ round }) => round);
}

/** 0 = due next, 1 = only its activities are under way, 2 = past; within a group the smaller rank comes first. */
function placeOf(round: Dated, now: number): { readonly group: number; readonly rank: number } {
  const { deadline, isCurrent } = standingOf(round, now);
  const at = deadline === undefined ? 0 : Date.parse(deadline);
  if (isCurrent && at >= now) return { group: 0, rank: at };
  return { group: isCurrent ? 1 : 2, rank: -at };
}
