/** What the collector asks of the form, above what the check says of it: to be answered, waiting for the collector, told. */
import { WaitingIcon } from '../../../shell/view/Icons';
import { useFocusInShrinkingList } from '../../../shell/view/use-focus';
import { useOpenForm, useStaff } from '../../hooks/use-staff';
import { needsSheetNames } from '../../model/cell-names';
import { isUntouched, type QueryItem } from '../../model/review';
import { SeverityIcon } from '../SeverityIcon';
import { QueryRow } from './QueryRow';
import { useReviewWords } from './use-review-words';

const GROUPS = [
  { status: 'waiting', icon: <SeverityIcon severity="query" /> },
  { status: 'sent', icon: <WaitingIcon className="severity-icon" /> },
  { status: 'told', icon: <SeverityIcon severity="hint" /> },
] as const;

export function QueriesPart() {
  const { words, formats } = useReviewWords();
  const queries = useStaff((state) => state.queries);
  const form = useOpenForm();
  const list = useFocusInShrinkingList<HTMLDivElement>();
  const shown = (queries ?? []).filter(({ status }) => status !== 'closed');
  if (shown.length === 0) return null;
  const withSheet = needsSheetNames(
    form,
    shown.flatMap(({ now }) => (now === undefined ? [] : [now])),
  );
  const whyOf = (status: QueryItem['status']) => {
    if (status === 'waiting') return words.waitingWhy(shown.filter(isUntouched).length);
    return status === 'sent' ? words.sentWhy : words.toldWhy;
  };
  return (
    <div className="issue-list queries" ref={list} tabIndex={-1}>
      {GROUPS.map(({ status, icon }) => {
        const items = shown.filter((item) => item.status === status);
        if (items.length === 0) return null;
        return (
          <section key={status} className="issues">
            <h2 className="queries-head">
              {icon}
              <span>{words[status]}</span>
              <span className="issues-count">{formats.figure(items.length)}</span>
              <span className="issues-why small quiet">{whyOf(status)}</span>
            </h2>
            <ul className="issue-rows card">
              {items.map((item) => (
                <QueryRow key={item.query.id} item={item} withSheet={withSheet} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
