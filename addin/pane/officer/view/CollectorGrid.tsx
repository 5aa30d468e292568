/** Units as rows, forms as columns, a badge and a time in each cell. A plain table: it copies into Excel as one. */
import type { CollectorState } from '#client/shapes';
import { StateBadge } from '../../shell/view/StateBadge';
import { useLanguage } from '../hooks/use-language';

export interface CollectorGridProps {
  readonly units: CollectorState['units'];
  readonly forms: readonly { readonly id: string; readonly attachment: string }[];
  readonly filterName: string;
}

export function CollectorGrid({ units, forms, filterName }: CollectorGridProps) {
  const { words, formats } = useLanguage();
  return (
    <table className="grid" aria-label={words.collector.grid(filterName)}>
      <thead>
        <tr>
          <th scope="col">{words.collector.unit}</th>
          {forms.map(({ id, attachment }) => (
            <th key={id} scope="col">
              {attachment}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.length === 0 && (
          <tr>
            <td colSpan={forms.length + 1} className="quiet">
              {words.collector.noUnits}
            </td>
          </tr>
        )}
        {units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row">
              <span className="grid-unit">{unit.unit}</span>
              <span className="small quiet grid-kind">
                {unit.code} · {unit.kind}
              </span>
            </th>
            {forms.map(({ id }) => {
              const standing = unit.forms[id];
              return (
                <td key={id}>
                  <StateBadge state={standing?.state ?? 'none'} late={standing?.late} />
                  {standing?.submittedAt !== undefined && (
                    <span className="small quiet grid-time">
                      {formats.shortMoment(standing.submittedAt)}
                      <span className="grid-version"> · {words.report.version(standing.version)}</span>
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
