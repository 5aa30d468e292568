/** What the check said of a version and why the sender let it stand; each leads to its cell. */
import type { VersionContent } from '#client/shapes';
import { reasonsFor } from '#domain/issues/explanation';
import { messageOf } from '#domain/issues/messages/index';
import { useLanguage } from '../hooks/use-language';
import { shortAddress } from '../model/sheet-cells';
import { IssueMark } from './IssueMark';

export interface IssueListProps {
  readonly content: VersionContent;
  locate(address: string): void;
}

/** The rest is in the sheet itself. */
const SHOWN = 100;

export function IssueList({ content, locate }: IssueListProps) {
  const { words, locale } = useLanguage();
  const { issues: said } = words;
  const reasonOf = reasonsFor(content.explanations);
  const told = content.issues.filter(({ severity }) => severity !== 'hint');
  if (told.length === 0) return <p className="small quiet unit-none">{said.none}</p>;
  return (
    <details className="card unfolding" open={told.length <= 12}>
      <summary className="strong">{said.title(told.length)}</summary>
      <ul className="threads">
        {told.slice(0, SHOWN).map((issue) => {
          const reason = reasonOf(issue);
          return (
            <li key={`${issue.code} ${issue.address}`} className="thread">
              <p className="thread-head">
                <IssueMark severity={issue.severity} isSettled={reason !== undefined} />
                <button type="button" className="chip thread-chip" onClick={() => locate(issue.address)}>
                  {shortAddress(issue.address, content.sheets, locale)}
                </button>
                <span className="strong">{issue.label}</span>
              </p>
              <p className="small">{messageOf(issue, locale)}</p>
              {issue.severity === 'verify' && (
                <p className="small quiet">{reason === undefined ? words.cell.noReason : words.cell.reason(reason)}</p>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
