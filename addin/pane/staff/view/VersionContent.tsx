/** What one version holds, to be read: its entries, each unfolding into what was filled in, and the 核实 with their reasons. */
import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { messageOf } from '#domain/issues/messages/index';
import { useLanguage } from '../hooks/use-language';
import type { HistoryItem, VersionEntry, VersionPart, VersionRemark } from '../model/state';
import { FailedAt } from './FailedAt';

const SHOWN_AT_ONCE = 50;

function Answers({ cells }: Pick<VersionEntry, 'cells'>) {
  return (
    <dl className="answers">
      {cells.map(({ label, text }) => (
        <div key={label}>
          <dt className="small">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Entry({ entry }: { readonly entry: VersionEntry }) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="unfolding entry" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{entry.name ?? words.history.row(entry.row)}</summary>
      {isOpen && <Answers cells={entry.cells} />}
    </details>
  );
}

function Part({ part: { title, entries } }: { readonly part: VersionPart }) {
  const { words } = useLanguage();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const [only] = entries;
  const rest = Math.min(entries.length - shown, SHOWN_AT_ONCE);
  const isOneBlock = entries.length === 1 && only !== undefined && only.name === undefined;
  return (
    <section className="version-part">
      <h3 className="small strong">{title}</h3>
      {isOneBlock ? (
        <Answers cells={only.cells} />
      ) : (
        entries.slice(0, shown).map((entry) => <Entry key={entry.row} entry={entry} />)
      )}
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {words.history.more(rest)}
        </Button>
      )}
    </section>
  );
}

function Remark({ remark: { issue, reason } }: { readonly remark: VersionRemark }) {
  const { words, locale } = useLanguage();
  return (
    <li>
      <p className="issue-head">
        <span className="chip">{issue.address}</span> <span className="strong">{issue.label}</span>
      </p>
      <p>{messageOf(issue, locale)}</p>
      {issue.severity === 'verify' && (
        <p>
          <span className="quiet">
            {words.issues.reason}
            {words.separator}
          </span>
          {reason ?? words.history.noReason}
        </p>
      )}
    </li>
  );
}

export function VersionContent({ item }: { readonly item: HistoryItem }) {
  const { words } = useLanguage();
  const { content, entry } = item;
  if (content.status === 'loading') {
    return <Spinner size="extra-tiny" labelPosition="after" label={words.history.opening} className="comparing" />;
  }
  if (content.status === 'failed') return <FailedAt trouble={content.trouble} again={{ open: entry.version }} />;
  if (content.status !== 'shown') return null;
  const { parts, remarks } = content;
  return (
    <div className="version-content">
      {parts.length === 0 && <p className="small quiet">{words.history.nothing}</p>}
      {parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
      {remarks.length > 0 && (
        <section className="version-part">
          <h3 className="small strong">{words.history.remarks}</h3>
          <ul className="changes">
            {remarks.map((remark) => (
              <Remark
                key={`${remark.issue.code} ${remark.issue.address} ${remark.issue.column ?? ''}`}
                remark={remark}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
