/** A column's header: pressed, it sorts; pressed again, the other way round. */
import { SortedDownIcon, SortedUpIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';

export interface ColumnHeadProps {
  readonly name: string;
  /** Of a paper: left out where there is no room, which its unit's own places have. */
  readonly isPaper?: boolean;
  readonly isSorted: boolean;
  readonly isDescending: boolean;
  onSort(): void;
}

export function ColumnHead({ name, isPaper = false, isSorted, isDescending, onSort }: ColumnHeadProps) {
  const { words } = useLanguage();
  const order = isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={isPaper ? 'grid-paper' : undefined} aria-sort={isSorted ? order : 'none'}>
      <button type="button" className="grid-sort" title={words.collector.sortBy(name)} onClick={onSort}>
        {name}
        {isSorted && (isDescending ? <SortedDownIcon /> : <SortedUpIcon />)}
      </button>
    </th>
  );
}
