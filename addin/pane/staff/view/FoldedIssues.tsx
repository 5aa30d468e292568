/** Issues of one kind, folded into one row: 12处同类 · 全部采纳. Unfolded, fifty at a time. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { cellName } from '#domain/sheet/address';
import { UnfoldIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useFirstError, useStaffActions } from '../hooks/use-staff';
import type { IssueGroup } from '../model/state';
import { IssueRow } from './IssueRow';

const SHOWN_AT_ONCE = 50;
/** Cells named beside the count, as a taste. */
const CELLS_NAMED = 3;

export interface FoldedIssuesProps {
  readonly group: IssueGroup;
  readonly withSheet: boolean;
}

export function FoldedIssues({ group, withSheet }: FoldedIssuesProps) {
  const { words } = useLanguage();
  const { adoptAll } = useStaffActions();
  const firstError = useFirstError();
  const [isUnfolded, setUnfolded] = useState(false);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const bodyId = useId();
  const { items } = group;
  const holdsFirstError = firstError !== undefined && items.some(({ id }) => id === firstError);
  const isOpen = isUnfolded || holdsFirstError;
  const adoptable = items.filter(({ proposed }) => proposed !== undefined).length;
  const named = items.slice(0, CELLS_NAMED).map(({ issue }) => cellName(issue.at.row, issue.at.column));
  const rest = Math.min(items.length - shown, SHOWN_AT_ONCE);
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
            <span className="strong">{group.title}</span>
            <span className="small quiet">
              {words.issues.alike(items.length)} · {named.join(' ')}
              {items.length > CELLS_NAMED ? ' …' : ''}
            </span>
          </span>
        </button>
        {adoptable > 0 && (
          <Button
            size="small"
            className="fold-adopt"
            data-action
            aria-label={words.issues.adoptAllOf(group.title)}
            onClick={() => adoptAll(group.id)}
          >
            {words.issues.adoptAll}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul id={bodyId} className="fold-rows">
          {items.slice(0, shown).map((item) => (
            <IssueRow key={item.id} item={item} withSheet={withSheet} />
          ))}
          {rest > 0 && (
            <li className="more">
              <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
                {words.issues.more(rest)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
