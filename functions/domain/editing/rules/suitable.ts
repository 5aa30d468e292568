/** What of a section a rule may look at: what an editor offers, and what is a mistake. */
import type { ColumnSpec } from '../../form/column-types/index';
import type { Section } from '../../form/section';
import type { Wanted } from './slot';

export interface Offered {
  readonly key: string;
  readonly label: string;
}

/** Columns of the section that are what is wanted; of a block its figures. */
export function columnsFor(section: Section, wants: Wanted): readonly Offered[] {
  if (section.kind !== 'indicators') return section.columns.filter(({ type }) => isWanted(type, wants));
  return wants === 'figure' || wants === 'any' ? section.figures : [];
}

/** What a column offers to choose from; none where it is of another type. */
export function choicesOf(section: Section, column: string): readonly string[] {
  const spec = section.kind === 'indicators' ? undefined : section.columns.find(({ key }) => key === column)?.type;
  return spec !== undefined && 'choices' in spec ? spec.choices : [];
}

export function isWanted({ type }: ColumnSpec, wants: Wanted): boolean {
  switch (wants) {
    case 'any':
      return true;
    case 'figure':
      return type === 'count' || type === 'money';
    case 'text':
      return type === 'text' || type === 'phone' || type === 'activityId';
    default:
      return type === wants;
  }
}
