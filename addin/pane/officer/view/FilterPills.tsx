/** Which units are listed, by how they stand with one form. */
import type { CollectorState } from '#client/shapes';
import { isReported } from '../../shell/view/StateBadge';
import { useLanguage } from '../hooks/use-language';
import { Pills } from './Pills';

const FILTERS = ['all', 'none', 'submitted', 'zero', 'late'] as const;
export type Filter = (typeof FILTERS)[number];
type FormStanding = CollectorState['units'][number]['forms'][string];

export function isShown(filter: Filter, standing: FormStanding | undefined): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'late':
      return standing?.late === true;
    case 'none':
      return !isReported(standing?.state ?? 'none');
    // As the figure above counts: a zero report is a report.
    case 'submitted':
      return isReported(standing?.state ?? 'none');
    case 'zero':
      return standing?.state === 'zero';
  }
}

export interface FilterPillsProps {
  readonly filter: Filter;
  readonly form: string;
  readonly units: CollectorState['units'];
  onChoose(filter: Filter): void;
}

export function FilterPills({ filter, form, units, onChoose }: FilterPillsProps) {
  const { words, formats } = useLanguage();
  const choices = FILTERS.map((id) => ({
    id,
    name: words.collector.filters[id],
    count: formats.figure(units.filter(({ forms }) => isShown(id, forms[form])).length),
  }));
  return <Pills label={words.collector.filterLabel} choices={choices} chosen={filter} onChoose={onChoose} />;
}
