/** What one version changed: each cell before → after. */

import type { ChangedCell } from '#domain/reports/compared-rows';
import { BecomesIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';

export function Changes({ cells }: { readonly cells: readonly ChangedCell[] }) {
  const { words } = useLanguage();
  const { history: said } = words;
  if (cells.length === 0) return <p className="small quiet">{said.same}</p>;
  return (
    <>
      <p className="small quiet">{said.changed(cells.length)}</p>
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
