/** The columns of a list that say how many people an entry reaches: 播放量 and the like are counted in 次, and are no people. */
import { unitOfMeasure } from './column-types/index';
import type { Column, ListSection } from './section';

export const PEOPLE = '人次';

export function peopleColumns({ columns }: Pick<ListSection, 'columns'>): readonly Column[] {
  return columns.filter(({ summed, type }) => summed && unitOfMeasure(type) === PEOPLE);
}
