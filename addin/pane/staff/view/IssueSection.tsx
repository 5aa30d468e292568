/** All issues of one severity: 必改, 核实 or 提示. Rows of one kind fold. Notes start folded as a whole: nothing to do. */
import { useId, useState } from 'react';
import type { Severity } from '#domain/issues/issue';
import { UnfoldIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import type { IssueGroup } from '../model/state';
import { FoldedIssues } from './FoldedIssues';
import { IssueRow } from './IssueRow';
import { SeverityIcon } from './SeverityIcon';
import { UnfinishedRows } from './UnfinishedRows';

export interface IssueSectionProps {
  readonly severity: Severity;
  readonly groups: readonly IssueGroup[];
  readonly count: number;
  readonly withSheet: boolean;
}

export function IssueSection({ severity, groups, count, withSheet }: IssueSectionProps) {
  const { words, formats } = useLanguage();
  const [isOpen, setOpen] = useState(severity !== 'hint');
  const bodyId = useId();
  const explained = groups.flatMap(({ items }) => items).filter(({ reason }) => reason !== undefined).length;
  const kinds = groups.filter(({ row }) => row === undefined);
  const unfinished = groups.flatMap((group) => (group.row === undefined ? [] : [{ ...group, row: group.row }]));
  return (
    <section className={`issues issues-${severity}`}>
      <h3 className="issues-head">
        <button
          type="button"
          className="issues-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <SeverityIcon severity={severity} />
          <span>{words.severity[severity]}</span>
          <span className="issues-count">{formats.figure(count)}</span>
          <span className="issues-why small quiet">
            {explained === 0 ? words.severityLong[severity] : words.issues.explained(explained, count)}
          </span>
          <UnfoldIcon className="unfold" />
        </button>
      </h3>
      {isOpen && (
        <ul id={bodyId} className="issue-rows card">
          {kinds.map((group) => {
            const [only] = group.items;
            const isSingle = group.items.length === 1;
            return isSingle && only !== undefined ? (
              <IssueRow key={only.id} item={only} withSheet={withSheet} />
            ) : (
              <FoldedIssues key={group.id} group={group} withSheet={withSheet} />
            );
          })}
          <UnfinishedRows groups={unfinished} withSheet={withSheet} />
        </ul>
      )}
    </section>
  );
}
