/** One issue: cell, column, sentence, and at most one action. A click anywhere on the row goes to the cell. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { cellName } from '#domain/address';
import { useIssues } from '../hooks/use-issues';
import { useLanguage } from '../hooks/use-language';
import type { IssueItem } from '../model/state';
import { CellChip } from './CellChip';
import { ReasonField } from './ReasonField';

/** A proposal longer than this stands on a line of its own rather than in the button. */
const PROPOSAL_IN_BUTTON = 14;

function Action({ item, cell }: { readonly item: IssueItem; readonly cell: string }) {
  const { words } = useLanguage();
  const { accept, explain, locate, canSelect } = useIssues();
  const [isExplaining, setExplaining] = useState(false);
  const { id, issue, proposed, reason } = item;
  if (proposed !== undefined) {
    const fits = proposed.length <= PROPOSAL_IN_BUTTON;
    return (
      <>
        {!fits && (
          <p className="proposal">
            <span className="quiet">
              {words.issues.proposal}
              {words.separator}
            </span>
            {proposed}
          </p>
        )}
        <Button
          size="small"
          data-action
          aria-label={words.issues.inCell(fits ? words.issues.change(proposed) : words.issues.changeLong, cell)}
          onClick={() => accept(id)}
        >
          {fits ? words.issues.change(proposed) : words.issues.changeLong}
        </Button>
      </>
    );
  }
  if (issue.severity === 'verify') {
    if (isExplaining) {
      return (
        <ReasonField
          cell={cell}
          reason={reason ?? ''}
          onDone={(typed) => {
            if (typed !== undefined) explain(id, typed);
            setExplaining(false);
          }}
        />
      );
    }
    return reason === undefined ? (
      <Button
        size="small"
        data-action
        aria-label={words.issues.inCell(words.issues.explain, cell)}
        onClick={() => setExplaining(true)}
      >
        {words.issues.explain}
      </Button>
    ) : (
      <p className="reason">
        <span>
          <span className="quiet">
            {words.issues.reason}
            {words.separator}
          </span>
          {reason}
        </span>
        <Button
          size="small"
          appearance="subtle"
          data-action
          aria-label={words.issues.inCell(words.issues.editReason, cell)}
          onClick={() => setExplaining(true)}
        >
          {words.issues.editReason}
        </Button>
      </p>
    );
  }
  const mayLocate = issue.severity === 'error' && canSelect;
  if (!mayLocate) return null;
  return (
    <Button
      size="small"
      data-action
      aria-label={words.issues.inCell(words.issues.locateShort, cell)}
      onClick={() => locate(id)}
    >
      {words.issues.locateShort}
    </Button>
  );
}

export function IssueRow({ item, withSheet }: { readonly item: IssueItem; readonly withSheet: boolean }) {
  const { firstError } = useIssues();
  const { issue, sentence } = item;
  const cell = cellName(issue.at.row, issue.at.column);
  const row = useRef<HTMLLIElement>(null);
  const isFirstError = item.id === firstError;
  useEffect(() => {
    const control = row.current?.querySelector<HTMLElement>('[data-action]') ?? row.current?.querySelector('button');
    if (isFirstError) control?.focus();
  }, [isFirstError]);
  return (
    <li className={isFirstError ? 'issue issue-first' : 'issue'} data-row ref={row}>
      <p className="issue-head">
        <CellChip item={item} name={withSheet ? issue.address : cell} />
        <span className="strong">{issue.label}</span>
      </p>
      <p className="issue-sentence">{sentence}</p>
      <div className="issue-action">
        <Action item={item} cell={cell} />
      </div>
    </li>
  );
}
