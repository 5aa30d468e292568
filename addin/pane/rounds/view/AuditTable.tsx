/** Deeds, one to a row, in people's words. */
import type { AuditEntry } from '#client/desk-shapes';
import { useLanguage } from '../hooks/use-language';
import { actorParts } from '../model/audit-search';
import { actionName, detailWords } from '../words/deeds';
import { ScrollFrame } from './ScrollFrame';

export function AuditTable({ records }: { readonly records: readonly AuditEntry[] }) {
  const { words, formats, locale } = useLanguage();
  const { audit: said } = words.desk;
  const who = (actor: string) => {
    const { role, name, code } = actorParts(actor);
    const known = name ?? { admin: said.collector, operator: said.operator }[role] ?? actor;
    return { known, code: code === undefined ? undefined : said.codeOf(code.slice(0, 6)) };
  };
  return (
    <ScrollFrame label={said.table}>
      <table className="desk-table desk-audit" aria-label={said.table}>
        <thead>
          <tr>
            {[said.at, said.actor, said.action, said.target, said.detail].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.length === 0 && (
            <tr>
              <td colSpan={5} className="quiet">
                {said.none}
              </td>
            </tr>
          )}
          {records.map((record, at) => {
            const { known, code } = who(record.actor);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: records have no id, and only ever grow at the end.
              <tr key={at}>
                <td className="desk-when">{formats.moment(record.at)}</td>
                <td>
                  {known}
                  {code !== undefined && <span className="small quiet desk-code-id">{code}</span>}
                </td>
                <th scope="row">{actionName(record.action, locale)}</th>
                <td>{record.target}</td>
                <td>{detailWords(record.detail, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
