/** 人次 by 活动类型: what the rows of reports say of people, by the choice that their form counts entries by. Pure, exact. */
import { unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Column, ListSection } from '../form/section';
import type { ReportedRow } from '../reports/submission';

/** What is added up: 播放量 and the like are counted in 次, and are no people. */
const PEOPLE = '人次';

/** Where a form says it; undefined: it counts entries by nothing, or nobody. */
export interface ParticipationColumns {
  readonly section: string;
  readonly choice: string;
  readonly choices: readonly string[];
  readonly people: readonly Column[];
  readonly isLeftOut: (row: ReportedRow) => boolean;
}

export function participationColumns({ matrix, sections }: FormDefinition): ParticipationColumns | undefined {
  const list = sections.find(
    (section): section is ListSection => section.kind === 'list' && section.key === matrix?.section,
  );
  if (matrix === undefined || list === undefined) return undefined;
  const { column: choice, unless } = matrix;
  const spec = list.columns.find(({ key }) => key === choice)?.type;
  const people = list.columns.filter(({ type, summed }) => summed && unitOfMeasure(type) === PEOPLE);
  if (spec === undefined || !('choices' in spec) || people.length === 0) return undefined;
  return {
    section: list.key,
    choice,
    choices: spec.choices,
    people,
    isLeftOut: ({ values }) => unless?.in.includes(String(values[unless.column])) ?? false,
  };
}

/** By choice, in the form's order; what names none of them is under the empty one, last, where there is any. */
export type Participation = ReadonlyMap<string, number>;

/** Adds up as reports come; of each only figures are kept. */
export class ParticipationSum {
  readonly #columns: ParticipationColumns;
  readonly #sums: Map<string, number>;

  constructor(columns: ParticipationColumns) {
    this.#columns = columns;
    this.#sums = new Map(columns.choices.map((choice) => [choice, 0]));
  }

  add(rows: readonly ReportedRow[]): void {
    const { section, choice, choices, people, isLeftOut } = this.#columns;
    for (const row of rows) {
      if (row.section !== section || isLeftOut(row)) continue;
      const named = String(row.values[choice] ?? '');
      const at = choices.includes(named) ? named : '';
      const sum = people.reduce((total, { key }) => total + figureIn(row.values[key]), 0);
      if (sum > 0 || at !== '') this.#sums.set(at, (this.#sums.get(at) ?? 0) + sum);
    }
  }

  get sums(): Participation {
    return this.#sums;
  }
}

/** A doubtful figure and an empty one are none; 人次 are whole, so that plain sums are exact. */
function figureIn(value: ReportedRow['values'][string] | undefined): number {
  return typeof value === 'number' ? value : 0;
}
