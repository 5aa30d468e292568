/** One issue: cell, column, sentence, and at most one action. A click anywhere on the row goes to the cell. */
import { useEffect, useRef } from 'react';
import { cellName } from '#domain/sheet/address';
import { useFirstError } from '../hooks/use-staff';
import type { IssueItem } from '../model/state';
import { CellChip } from './CellChip';
import { IssueAction } from './IssueAction';

export function IssueRow({ item, withSheet }: { readonly item: IssueItem; readonly withSheet: boolean }) {
  const firstError = useFirstError();
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
        <IssueAction item={item} cell={cell} />
      </div>
    </li>
  );
}
