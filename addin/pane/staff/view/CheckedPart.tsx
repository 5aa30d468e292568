/** A sheet that was checked: what can be done with the whole of it, and the issues by severity. */
import { Button } from '@fluentui/react-components';
import { SEVERITIES } from '#domain/issues/issue';
import { DoneIcon, DownloadIcon, MarkIcon, RefreshIcon } from '../../shell/view/Icons';
import { useFocusInShrinkingList } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useCard, useOpenForm, useStaff, useStaffActions } from '../hooks/use-staff';
import { needsSheetNames } from '../model/cell-names';
import { closedBy } from '../model/review';
import type { CheckedSheet } from '../model/state';
import { IssueSection } from './IssueSection';
import { SeverityIcon } from './SeverityIcon';
import { ZeroReport } from './StartPart';

function Empty({ rows, isClosed }: { readonly rows: number; readonly isClosed: boolean }) {
  const { words } = useLanguage();
  if (rows === 0) {
    return (
      <section className="card">
        <h3>{words.sheet.emptyTitle}</h3>
        <p>{words.sheet.empty}</p>
      </section>
    );
  }
  return (
    <section className="card clean">
      <SeverityIcon severity="none" />
      <div>
        <h3>{words.sheet.cleanTitle}</h3>
        <p>{words.sheet.clean(rows, !isClosed)}</p>
      </div>
    </section>
  );
}

function Tools({ sheet }: { readonly sheet: CheckedSheet }) {
  const { words } = useLanguage();
  const canMark = useStaff(({ abilities }) => abilities.mark);
  const { adoptAll, mark, unmark, saveAnnotatedCopy } = useStaffActions();
  const hasIssues = sheet.groups.length > 0;
  const hasQueries = useStaff(({ queries }) => queries?.some(({ status }) => status === 'waiting') === true);
  const mayMark = canMark === 'inPlace' && (hasIssues || sheet.isMarked);
  return (
    <div className="tools">
      {sheet.adoptable > 1 && (
        <Button size="small" icon={<DoneIcon />} onClick={() => adoptAll()}>
          {words.sheet.adoptEvery(sheet.adoptable)}
        </Button>
      )}
      {mayMark && (
        <Button size="small" icon={<MarkIcon />} onClick={() => (sheet.isMarked ? unmark() : mark())}>
          {sheet.isMarked ? words.sheet.unmark : words.sheet.mark}
        </Button>
      )}
      {canMark === 'copy' && (hasIssues || hasQueries) && (
        <Button size="small" icon={<DownloadIcon />} onClick={() => saveAnnotatedCopy()}>
          {words.sheet.copy}
        </Button>
      )}
    </div>
  );
}

function Recheck() {
  const { words } = useLanguage();
  const { recheck } = useStaffActions();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<RefreshIcon />}
      aria-label={words.sheet.recheck}
      title={words.sheet.recheck}
      onClick={() => recheck()}
    />
  );
}

export function CheckedPart({ sheet }: { readonly sheet: CheckedSheet }) {
  const { words } = useLanguage();
  const list = useFocusInShrinkingList<HTMLDivElement>();
  // The check advises it there.
  const isEmpty =
    sheet.rows === 0 || sheet.groups.some(({ items }) => items.some(({ issue }) => issue.code === 'section.empty'));
  const isClosed = closedBy(useCard()?.state.standing) !== undefined;
  const form = useOpenForm();
  const withSheet = needsSheetNames(
    form,
    sheet.groups.flatMap(({ items }) => items.map(({ issue }) => issue)),
  );
  return (
    <section className="checked" aria-label={words.issues.title} aria-busy={sheet.isStale}>
      <div className="checked-head">
        <h2>{words.issues.title}</h2>
        <span className="checked-rows small quiet">{words.sheet.rows(sheet.rows)}</span>
        <Recheck />
      </div>
      <Tools sheet={sheet} />
      {sheet.unknown.length > 0 && <p className="small quiet">{words.sheet.unknown(sheet.unknown)}</p>}
      {sheet.unread.length > 0 && <p className="small quiet">{words.sheet.unread(sheet.unread)}</p>}
      <div className="issue-list" ref={list} tabIndex={-1}>
        {sheet.groups.length === 0 && <Empty rows={sheet.rows} isClosed={isClosed} />}
        {SEVERITIES.map((severity) => {
          const groups = sheet.groups.filter((group) => group.severity === severity);
          if (groups.length === 0) return null;
          return (
            <IssueSection
              key={severity}
              severity={severity}
              groups={groups}
              count={sheet.counts[severity]}
              withSheet={withSheet}
            />
          );
        })}
      </div>
      {isEmpty && !isClosed && (
        <section className="card">
          <ZeroReport isBelow={false} />
        </section>
      )}
    </section>
  );
}
