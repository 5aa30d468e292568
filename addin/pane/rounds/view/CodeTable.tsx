/** Codes by whose they are, with their last use; a deed is asked in the row that it is about. */
import { Badge } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { ListedCode } from '#client/desk-shapes';
import { useLanguage } from '../hooks/use-language';
import { actorParts } from '../model/audit-search';
import { type CodeDeed, CodeDeedRow } from './CodeDeedRow';
import { CodeDeeds } from './CodeDeeds';
import { ScrollFrame } from './ScrollFrame';

export interface CodeTableProps {
  readonly label: string;
  readonly codes: readonly ListedCode[];
  canRotate(code: ListedCode): boolean;
}

interface Asked {
  readonly id: string;
  readonly deed: CodeDeed;
}

export function CodeTable({ label, codes, canRotate }: CodeTableProps) {
  const { words, formats } = useLanguage();
  const { codes: said } = words.desk;
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const whose = ({ unit, officer }: ListedCode) => unit ?? officer ?? said.atDeployment;
  const by = (actor: string) => {
    const { name, role } = actorParts(actor);
    return name ?? (role === 'admin' ? words.desk.audit.collector : words.desk.audit.operator);
  };
  return (
    <ScrollFrame label={label}>
      <table className="desk-table desk-codes" aria-label={label}>
        <thead>
          <tr>
            {[said.unit, said.lastUsed, said.issuedColumn].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span className="only-heard">{said.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.length === 0 && (
            <tr>
              <td colSpan={4} className="quiet">
                {said.none}
              </td>
            </tr>
          )}
          {codes.map((code) => (
            <Fragment key={code.id}>
              <tr className={code.isRevoked ? 'quiet' : undefined}>
                <th scope="row">
                  {whose(code)}
                  {code.isYours && (
                    <Badge appearance="tint" color="informative" size="small" className="badge desk-new">
                      {said.yours}
                    </Badge>
                  )}
                </th>
                <td>{code.lastUsedAt === undefined ? said.never : formats.shortMoment(code.lastUsedAt)}</td>
                <td>
                  {code.issuedAt === undefined
                    ? said.earlier
                    : said.issuedAt(formats.shortMoment(code.issuedAt), by(code.issuedBy ?? ''))}
                </td>
                <td>
                  {code.isRevoked ? (
                    code.revokedAt === undefined ? (
                      said.revokedPlain
                    ) : (
                      said.revoked(formats.shortMoment(code.revokedAt))
                    )
                  ) : (
                    <CodeDeeds
                      whose={whose(code)}
                      canRotate={canRotate(code)}
                      onAsk={(deed) => setAsked({ id: code.id, deed })}
                    />
                  )}
                </td>
              </tr>
              {asked?.id === code.id && !code.isRevoked && (
                <CodeDeedRow
                  key={asked.deed}
                  deed={asked.deed}
                  code={code}
                  whose={whose(code)}
                  onDone={() => setAsked(undefined)}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
