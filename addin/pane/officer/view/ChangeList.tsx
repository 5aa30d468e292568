/** Cells that differ, each before → after. */
import type { ChangedCell } from '#domain/reports/compared-rows';
import { BecomesIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';

export interface ChangeListProps {
  readonly cells: readonly ChangedCell[];
  /** What the two sides are, for those who only hear. */
  readonly sides?: { readonly before: string; readonly after: string };
}

export function ChangeList({ cells, sides }: ChangeListProps) {
  const { words } = useLanguage();
  return (
    <ul className="changes">
      {cells.map(({ address, label, before, after }) => (
        <li key={`${address} ${label}`}>
          <p className="issue-head">
            <span className="chip">{address}</span> <span className="strong">{label}</span>
          </p>
          <p className="change">
            {sides !== undefined && <span className="only-heard">{sides.before} </span>}
            <del>{before === '' ? words.cell.empty : before}</del> <BecomesIcon className="becomes" />
            {sides !== undefined && <span className="only-heard">{sides.after} </span>}
            <ins>{after === '' ? words.cell.empty : after}</ins>
          </p>
        </li>
      ))}
    </ul>
  );
}
