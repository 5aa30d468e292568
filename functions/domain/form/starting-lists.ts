/** Lists that start from what a unit entered in another form of the round. */
import type { FormDefinition } from './form';
import type { ListSection } from './section';

export interface StartingList extends ListSection {
  readonly startsFrom: NonNullable<ListSection['startsFrom']>;
}

export function startingLists({ sections }: FormDefinition): readonly StartingList[] {
  return sections.flatMap((section) =>
    section.kind === 'list' && section.startsFrom !== undefined ? [{ ...section, startsFrom: section.startsFrom }] : [],
  );
}
