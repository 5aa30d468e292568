/** One issue: cell, column, what is wrong, and what can be done, each said once. A click anywhere on the row goes to the cell. */
import { useEffect, useRef } from 'react';
import { useLanguage } from '../hooks/use-language';
import { useFirstError } from '../hooks/use-staff';
import { placeName } from '../model/cell-names';
import type { IssueItem } from '../model/state';
import { CellChip } from './CellChip';
import { IssueAction } from './IssueAction';

export interface IssueRowProps {
  readonly item: IssueItem;
  readonly withSheet: boolean;
  /** What stands above the rows already, for all of them. */
  readonly said?: string | undefined;
}

export function IssueRow({ item, withSheet, said }: IssueRowProps) {
  const { locale } = useLanguage();
  const firstError = useFirstError();
  const { issue, brief, entry } = item;
  const cell = placeName(issue, withSheet, locale);
  const row = useRef<HTMLLIElement>(null);
  const isFirstError = item.id === firstError;
  const isExplained = item.reason !== undefined;
  useEffect(() => {
    const control = row.current?.querySelector<HTMLElement>('[data-action]') ?? row.current?.querySelector('button');
    if (isFirstError) control?.focus();
  }, [isFirstError]);
  return (
    <li
      className={isFirstError ? 'issue issue-first' : isExplained ? 'issue issue-explained' : 'issue'}
      data-row
      ref={row}
    >
      <p className="issue-head">
        <CellChip item={item} name={cell} />
        <span className="strong">{issue.label}</span>
        {entry !== undefined && <span className="issue-entry small quiet">{entry}</span>}
      </p>
      {brief !== said && <p className="issue-sentence">{brief}</p>}
      <div className="issue-action">
        <IssueAction item={item} cell={cell} />
      </div>
    </li>
  );
}
