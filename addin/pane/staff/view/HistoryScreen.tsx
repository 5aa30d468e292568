/** Earlier versions of a form, newest first: what each changed, what it holds, and taking it back into the sheet. */
import { Badge, Button, Spinner } from '@fluentui/react-components';
import { BackBar } from '../../shell/view/BackBar';
import { DownloadIcon, WithdrawIcon } from '../../shell/view/Icons';
import { Skeleton } from '../../shell/view/Skeleton';
import { StateBadge } from '../../shell/view/StateBadge';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useCard, useStaff, useStaffActions } from '../hooks/use-staff';
import type { HistoryItem } from '../model/state';
import { Changes } from './Changes';
import { FailedAt } from './FailedAt';
import { QuestionPart } from './QuestionPart';
import { VersionDecisions } from './review/VersionDecisions';
import { VersionContent } from './VersionContent';

function Comparison({ item }: { readonly item: HistoryItem }) {
  const { words } = useLanguage();
  const { compareVersion: compare } = useStaffActions();
  const { entry, changes } = item;
  if (entry.version === 1) return <p className="small quiet">{words.history.first}</p>;
  switch (changes.status) {
    case 'folded':
      return (
        <Button size="small" onClick={() => compare(entry.version)}>
          {words.history.compare}
        </Button>
      );
    case 'loading':
      return <Spinner size="extra-tiny" labelPosition="after" label={words.history.comparing} className="comparing" />;
    case 'shown':
      return <Changes cells={changes.cells} />;
    case 'failed':
      return <FailedAt trouble={changes.trouble} again={{ compare: entry.version }} />;
  }
}

interface VersionProps {
  readonly item: HistoryItem;
  /** The version that came after it; absent: this is the current one. */
  readonly next: HistoryItem | undefined;
}

function Version({ item, next }: VersionProps) {
  const { words, formats } = useLanguage();
  const { entry, content } = item;
  const abilities = useStaff((state) => state.abilities);
  const { openVersion, takeBackVersion, printVersion } = useStaffActions();
  // A zero report and a withdrawal hold nothing.
  const hasContent = entry.state === 'submitted';
  const isOpen = content.status === 'shown';
  return (
    <li className="version">
      <div className="card-line">
        <h2 className="card-name">{words.report.version(entry.version)}</h2>
        {next === undefined && (
          <Badge appearance="tint" color="brand" className="badge">
            {words.history.current}
          </Badge>
        )}
        <StateBadge state={entry.state} late={entry.late} />
      </div>
      <p className="small quiet">
        {formats.moment(entry.submittedAt)} · {words.history.by[entry.by]}
      </p>
      <p className="small quiet mono">{entry.receipt}</p>
      {entry.withdrew !== undefined && (
        <p className="small">
          {words.history.withdrew(
            words.report.version(entry.withdrew.version),
            entry.returned && words.report.version(entry.returned.version),
          )}
        </p>
      )}
      <div className="version-changes">
        <Comparison item={item} />
        {entry.state !== 'withdrawn' && (
          <div className="actions">
            {hasContent && (
              <>
                <Button size="small" aria-expanded={isOpen} onClick={() => openVersion(entry.version)}>
                  {isOpen ? words.history.close : words.history.open}
                </Button>
                <Button
                  size="small"
                  icon={abilities.layOut === 'download' ? <DownloadIcon /> : <WithdrawIcon />}
                  onClick={() => takeBackVersion(entry.version)}
                >
                  {words.history.takeBack}
                </Button>
              </>
            )}
            <Button size="small" icon={<DownloadIcon />} onClick={() => printVersion(entry.version)}>
              {words.history.print}
            </Button>
          </div>
        )}
        <VersionContent item={item} />
        <VersionDecisions from={entry.submittedAt} {...(next === undefined ? {} : { to: next.entry.submittedAt })} />
      </div>
    </li>
  );
}

export function HistoryScreen() {
  const { words } = useLanguage();
  const card = useCard();
  const history = useStaff((state) => state.history);
  const hasEarlier = useStaff((state) => state.earlierThan !== undefined);
  const { moreHistory } = useStaffActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const isLoading = history === 'loading' || history === undefined;
  const items = isLoading ? [] : [...history].sort((one, other) => other.entry.version - one.entry.version);
  const oldest = items.at(-1)?.entry.submittedAt;
  return (
    <>
      <main className="screen screen-reading" aria-busy={isLoading}>
        <div className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {words.history.title}
          </h1>
          {card !== undefined && <p className="quiet">{words.history.lead(card.state.attachment)}</p>}
        </div>
        <QuestionPart />
        {isLoading && <Skeleton label={words.history.loading} shape="rows" />}
        {!isLoading && items.length === 0 && <p className="card">{words.history.none}</p>}
        {items.length > 0 && (
          <ol className="issue-rows card versions">
            {items.map((item, at) => (
              <Version key={item.entry.version} item={item} next={items[at - 1]} />
            ))}
          </ol>
        )}
        {/* More time may be given before anything is reported. */}
        {!isLoading && !hasEarlier && <VersionDecisions {...(oldest === undefined ? {} : { to: oldest })} />}
        {hasEarlier && (
          <div className="actions">
            <Button onClick={() => moreHistory()}>{words.history.earlier}</Button>
          </div>
        )}
      </main>
      <BackBar to={card === undefined ? 'forms' : 'form'} label={words.history.back} about={card?.state.attachment} />
    </>
  );
}
