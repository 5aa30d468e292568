/** What one version changed: each cell before → after. */

import type { ChangedCell } from '#domain/reports/compared-rows';
import { BecomesIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';

export interface ChangesProps {
  readonly cells: readonly ChangedCell[];
  /** How many there are, where not all are listed. */
  readonly total?: number;
}

export function Changes({ cells, total = cells.length }: ChangesProps) {
  const { words } = useLanguage();
  const { history: said } = words;
  if (cells.length === 0) return <p className="small quiet">{said.same}</p>;
  return (
    <>
      <p className="small quiet">{said.changed(total)}</p>
      <ul className="changes">
        {cells.map(({ address, label, before, after }) => (
          <li key={`${address} ${label}`}>
            <p className="issue-head">
              <span className="chip">{address}</span> <span className="strong">{label}</span>
            </p>
            <p className="change">
              <span className="only-heard">{said.before} </span>
              <del>{before === '' ? said.empty : before}</del> <BecomesIcon className="becomes" />
              <span className="only-heard">{said.after} </span>
              <ins>{after === '' ? said.empty : after}</ins>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
