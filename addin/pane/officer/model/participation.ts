/** What the chart of 人次 by 活动类型 shows: planned beside done, one line for each type. Pure. */
import type { ParticipationView } from '#client/participation-client';
import type { Trouble } from '../../shell/model/state';

export type Participation =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | { readonly status: 'shown'; readonly view: ParticipationView };

export interface ParticipationForm {
  readonly form: string;
  readonly attachment: string;
  readonly isPlan: boolean;
  readonly units: number;
}

export interface ParticipationLine {
  /** Empty: what names no type. */
  readonly choice: string;
  /** In the order of the forms; undefined where a form does not know the type. */
  readonly people: readonly (number | undefined)[];
}

export interface ParticipationShown {
  /** Plans first. */
  readonly forms: readonly ParticipationForm[];
  readonly lines: readonly ParticipationLine[];
  /** Of the longest bar. */
  readonly most: number;
  /** Forms with too many rows to be added up in passing. */
  readonly tooMany: readonly string[];
}

export function participationShown({ forms }: ParticipationView): ParticipationShown {
  const told = forms.filter(({ choices }) => choices !== undefined);
  const sorted = [...told.filter(({ isPlan }) => isPlan), ...told.filter(({ isPlan }) => !isPlan)];
  const sums = sorted.map(({ choices = [] }) => new Map(choices.map(({ choice, people }) => [choice, people])));
  const named = new Set(sums.flatMap((sum) => [...sum.keys()]).filter((choice) => choice !== ''));
  const isUnnamed = sums.some((sum) => sum.has(''));
  const lines = [...named, ...(isUnnamed ? [''] : [])].map((choice) => ({
    choice,
    people: sums.map((sum) => sum.get(choice)),
  }));
  return {
    forms: sorted.map(({ form, attachment, isPlan, units }) => ({ form, attachment, isPlan, units })),
    lines,
    most: Math.max(0, ...lines.flatMap(({ people }) => people.map((each) => each ?? 0))),
    tooMany: forms.filter(({ choices }) => choices === undefined).map(({ attachment }) => attachment),
  };
}
