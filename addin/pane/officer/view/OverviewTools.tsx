/** Finding units: what they are called, and how they stand with one form. */
import { Input } from '@fluentui/react-components';
import { SearchIcon } from '../../shell/view/Icons';
import { Pills } from '../../shell/view/Pills';
import { useLanguage } from '../hooks/use-language';
import { FILTERS, type Filter, isShown, type UnitRow } from '../model/units-shown';

export interface OverviewToolsProps {
  readonly units: readonly UnitRow[];
  readonly form: string;
  readonly filter: Filter;
  readonly search: string;
  onFilter(filter: Filter): void;
  onSearch(search: string): void;
}

/** These are offered also where nothing is in them: that nothing is missing is worth to be seen. */
const ALWAYS: ReadonlySet<Filter> = new Set(['all', 'none', 'pending']);

export function OverviewTools({ units, form, filter, search, onFilter, onSearch }: OverviewToolsProps) {
  const { words, formats } = useLanguage();
  const { collector: said } = words;
  const choices = FILTERS.map((id) => ({ id, count: units.filter(({ forms }) => isShown(id, forms[form])).length }))
    .filter(({ id, count }) => ALWAYS.has(id) || id === filter || count > 0)
    .map(({ id, count }) => ({ id, name: said.filters[id], count: formats.figure(count) }));
  return (
    <div className="overview-tools">
      <Input
        type="search"
        size="small"
        className="overview-search"
        contentBefore={<SearchIcon />}
        placeholder={said.search}
        aria-label={said.search}
        value={search}
        onChange={(_, { value }) => onSearch(value)}
      />
      <Pills label={said.filterLabel} choices={choices} chosen={filter} onChoose={onFilter} />
    </div>
  );
}
