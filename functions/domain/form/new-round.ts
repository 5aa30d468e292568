/** A new round out of an earlier one (沿用去年): its forms, units and rules, in other days. Pure. */
import { addDays } from '../sheet/serial-date';
import { isoDayInChina } from '../words/china-time';
import type { Round } from './round';

export interface NewRound {
  readonly id: string;
  readonly name: string;
  readonly window: Round['window'];
  /** Id of the round that it follows; absent where that is the example, in which nobody reported. */
  readonly follows?: string | undefined;
  /** By form or paper, instants with offset; the others keep their distance. */
  readonly deadlines?: Readonly<Record<string, string>> | undefined;
}

/**
 * A draft. A deadline keeps its distance in days to the first day of the window, or to the last one where it was behind
 * that (results are due so many days after the event, however long it is), and its hour. Forms and papers that `deadlines` names
 * and the round does not have are left out.
 */
export function roundFrom(previous: Round, { id, name, window, follows, deadlines = {} }: NewRound): Round {
  const { follows: _, ...taken } = previous;
  const deadlineOf = (asked: string, deadline: string) =>
    Object.hasOwn(deadlines, asked) ? (deadlines[asked] ?? deadline) : movedDeadline(deadline, previous.window, window);
  return {
    ...taken,
    id,
    name,
    window,
    ...(follows === undefined ? {} : { follows }),
    stage: 'draft',
    forms: previous.forms.map(({ definition, deadline }) => ({
      definition,
      deadline: deadlineOf(definition.id, deadline),
    })),
    ...(previous.papers && {
      papers: previous.papers.map((paper) => ({ ...paper, deadline: deadlineOf(paper.id, paper.deadline) })),
    }),
  };
}

/** Where a deadline lies once the window is another: see `roundFrom`. */
export function movedDeadline(deadline: string, before: Round['window'], after: Round['window']): string {
  // 24:00 of a day is written as the next day's 00:00, and belongs to the day that it ends.
  const lastDay = isoDayInChina(Date.parse(deadline) - 1);
  const end = lastDay > before.to ? 'to' : 'from';
  const day = deadline.slice(0, DAY_LENGTH);
  return `${addDays(day, daysBetween(before[end], after[end]))}${deadline.slice(DAY_LENGTH)}`;
}

const DAY_LENGTH = '2023-05-20'.length;
const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
