/** 人次 by 活动类型: what the rows of reports say of people, by the choice that their form counts entries by. Pure, exact. */
import type { FormDefinition } from '../form/form';
import { isLeftOut, type Unless } from '../form/form-reading';
import { peopleColumns } from '../form/people-columns';
import type { Column, ListSection } from '../form/section';
import type { ReportedRow } from '../reports/submission';
import { type JointStanding, NO_JOINT } from '../season/joint/standing';

/** Where a form says it; undefined: it counts entries by nothing, or nobody. */
export interface ParticipationColumns {
  readonly section: string;
  readonly choice: string;
  readonly choices: readonly string[];
  readonly people: readonly Column[];
  readonly unless: Unless | undefined;
}

export function participationColumns({ matrix, sections }: FormDefinition): ParticipationColumns | undefined {
  const list = sections.find(
    (section): section is ListSection => section.kind === 'list' && section.key === matrix?.section,
  );
  if (matrix === undefined || list === undefined) return undefined;
  const { column: choice, unless } = matrix;
  const spec = list.columns.find(({ key }) => key === choice)?.type;
  const people = peopleColumns(list);
  if (spec === undefined || !('choices' in spec) || people.length === 0) return undefined;
  return {
    section: list.key,
    choice,
    choices: spec.choices,
    people,
    unless,
  };
}

/** By choice, in the form's order; what names none of them is under the empty one, last, where there is any. */
export type Participation = ReadonlyMap<string, number>;

export function participationIn(
  rows: readonly ReportedRow[],
  { section, choice, choices, people, unless }: ParticipationColumns,
  { roles }: Pick<JointStanding, 'roles'> = NO_JOINT,
): Participation {
  const sums = new Map(choices.map((each) => [each, 0]));
  for (const row of rows) {
    const { section: own, values } = row;
    if (own !== section || isLeftOut(values, unless) || roles.get(row)?.role === 'partner') continue;
    const named = String(values[choice] ?? '');
    const at = choices.includes(named) ? named : '';
    const sum = people.reduce((total, { key }) => total + figureIn(values[key]), 0);
    if (sum > 0 || at !== '') sums.set(at, (sums.get(at) ?? 0) + sum);
  }
  return sums;
}

/** A doubtful figure and an empty one are none; 人次 are whole, so that plain sums are exact. */
function figureIn(value: ReportedRow['values'][string] | undefined): number {
  return typeof value === 'number' ? value : 0;
}
