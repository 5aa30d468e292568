/** Activities that somebody has begun: each one line that says what it still lacks, and goes to the first of it. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { UnfoldIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useFirstError, useStaffActions } from '../hooks/use-staff';
import { placeName } from '../model/cell-names';
import type { IssueGroup, UnfinishedRow as RowNamed } from '../model/state';
import { FoldedRows } from './FoldedRows';

/** More of them are one line that unfolds: somebody pasted a list of names. */
const LINES_AT_ONCE = 3;
const LABELS_NAMED = 3;

export interface UnfinishedRowsProps {
  readonly groups: readonly (IssueGroup & { readonly row: RowNamed })[];
  readonly withSheet: boolean;
}

function UnfinishedRow({ group, withSheet }: { readonly group: UnfinishedRowsProps['groups'][number] } & WithSheet) {
  const { words } = useLanguage();
  const { locate } = useStaffActions();
  const firstError = useFirstError();
  const [isUnfolded, setUnfolded] = useState(false);
  const bodyId = useId();
  const { items, row, title } = group;
  const [first] = items;
  if (first === undefined) return null;
  const isOpen = isUnfolded || items.some(({ id }) => id === firstError);
  const labels = [...new Set(items.map(({ issue }) => issue.label))];
  const where = withSheet ? `${first.issue.at.sheet} ${words.issues.row(row.number)}` : words.issues.row(row.number);
  return (
    <li className="fold" data-row>
      <div className="fold-head">
        <button
          type="button"
          className="fold-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setUnfolded(!isOpen)}
        >
          <UnfoldIcon className="unfold" />
          <span className="fold-words">
            <span className="strong">{row.name ?? where}</span>
            <span className="small quiet">
              {row.name === undefined ? '' : `${where} · `}
              {title}
              {words.separator}
              {words.issues.lacks(labels.slice(0, LABELS_NAMED), labels.length)}
            </span>
          </span>
        </button>
        <Button
          size="small"
          className="fold-adopt"
          data-action
          aria-label={words.issues.inCell(words.issues.locateShort, placeName(first.issue, withSheet))}
          onClick={() => locate(first.id)}
        >
          {words.issues.locateShort}
        </Button>
      </div>
      {isOpen && <FoldedRows id={bodyId} items={items} withSheet={withSheet} />}
    </li>
  );
}

interface WithSheet {
  readonly withSheet: boolean;
}

export function UnfinishedRows({ groups, withSheet }: UnfinishedRowsProps) {
  const { words } = useLanguage();
  const firstError = useFirstError();
  const [isUnfolded, setUnfolded] = useState(false);
  const bodyId = useId();
  const rows = groups.map((group) => <UnfinishedRow key={group.id} group={group} withSheet={withSheet} />);
  const [first] = groups;
  if (first === undefined || groups.length <= LINES_AT_ONCE) return rows;
  const isOpen = isUnfolded || groups.some(({ items }) => items.some(({ id }) => id === firstError));
  return (
    <li className="fold" data-row>
      <div className="fold-head">
        <button
          type="button"
          className="fold-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setUnfolded(!isOpen)}
        >
          <UnfoldIcon className="unfold" />
          <span className="fold-words">
            <span className="strong">{first.title}</span>
            <span className="small quiet">{words.issues.unfinished(groups.length)}</span>
          </span>
        </button>
      </div>
      {isOpen && (
        <ul id={bodyId} className="fold-rows fold-nested">
          {rows}
        </ul>
      )}
    </li>
  );
}
