/** Units as a table: a plain one, that copies into Excel as one. */
import { Badge } from '@fluentui/react-components';
import type { Unit } from '#domain/form/round';
import { useLanguage } from '../hooks/use-language';
import { unitCells } from '../model/roster-text';
import { ScrollFrame } from './ScrollFrame';

export interface RosterTableProps {
  readonly units: readonly Unit[];
  readonly title: string;
  /** Names of those that are new. */
  readonly added?: readonly string[];
}

export function RosterTable({ units, title, added = [] }: RosterTableProps) {
  const { words } = useLanguage();
  const { roster: said } = words.desk;
  const isNew = new Set(added);
  return (
    <section className="desk-table-part">
      <h2>{title}</h2>
      <ScrollFrame label={said.table}>
        <table className="desk-table desk-roster" aria-label={said.table}>
          <thead>
            <tr>
              {said.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.code}>
                {unitCells(unit).map((cell, at) =>
                  at === 0 ? (
                    <th key={said.columns[at]} scope="row">
                      {cell}
                      {isNew.has(unit.name) && (
                        <Badge appearance="tint" color="success" size="small" className="badge desk-new">
                          {said.isNew}
                        </Badge>
                      )}
                    </th>
                  ) : (
                    <td key={said.columns[at]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
