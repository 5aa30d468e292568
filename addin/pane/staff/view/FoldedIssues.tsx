/** Issues of one kind, folded into one row: 12处同类 · 全部采纳, or one reason for all of them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { wordSheet } from '#domain/sheet/word-sheet';
import type { Locale } from '#domain/words/locale';
import { useLanguage } from '../hooks/use-language';
import { useAskedReason, useFirstError, useStaffActions } from '../hooks/use-staff';
import { placeName } from '../model/cell-names';
import type { IssueGroup, IssueItem } from '../model/state';
import { Fold } from './Fold';
import { FoldedRows } from './FoldedRows';
import { ReasonField } from './ReasonField';

/** Cells named beside the count, as a taste. */
const CELLS_NAMED = 3;

export interface FoldedIssuesProps {
  readonly group: IssueGroup;
  readonly withSheet: boolean;
}

export function FoldedIssues({ group, withSheet }: FoldedIssuesProps) {
  const { words, locale } = useLanguage();
  const { adoptAll } = useStaffActions();
  const firstError = useFirstError();
  const { items } = group;
  const holdsFirstError = firstError !== undefined && items.some(({ id }) => id === firstError);
  const asked = useAskedReason();
  const holdsAsked = asked !== undefined && items.some(({ id }) => id === asked.first);
  const adoptable = items.filter(({ issue, proposed }) => issue.severity === 'error' && proposed !== undefined).length;
  const explained = items.filter(({ reason }) => reason !== undefined).length;
  const lacking = group.severity === 'verify' ? items.length - explained : 0;
  const cells = `${namedCells(items, withSheet, locale)}${items.length > CELLS_NAMED ? ' …' : ''}`;
  return (
    <Fold
      title={group.title}
      detail={[
        words.issues.alike(items.length),
        cells,
        ...(explained > 0 ? [words.issues.explained(explained, lacking)] : []),
      ].join(' · ')}
      mustOpen={holdsFirstError || holdsAsked}
      action={
        adoptable > 0 && (
          <Button
            size="small"
            className="fold-adopt"
            data-action
            aria-label={words.issues.adoptAllOf(group.title)}
            onClick={() => adoptAll(group.id)}
          >
            {words.issues.adoptAll}
          </Button>
        )
      }
      below={lacking > 1 && <OneReason group={group} lacking={lacking} />}
      body={(id) => <FoldedRows id={id} items={items} withSheet={withSheet} />}
    />
  );
}

/** Given once for all that have none yet; each cell keeps it as its own and can be changed alone. */
function OneReason({ group, lacking }: { readonly group: IssueGroup; readonly lacking: number }) {
  const { words } = useLanguage();
  const { explainAll } = useStaffActions();
  const [isTyping, setTyping] = useState(false);
  const label = words.issues.explainAll(lacking);
  const finish = (typed: string | undefined) => {
    if (typed !== undefined && typed !== '') explainAll(group.id, typed);
    setTyping(false);
  };
  return (
    <div className="fold-reason">
      {isTyping ? (
        <ReasonField about={label} reason="" onDone={finish} />
      ) : (
        <Button size="small" aria-label={`${label}${words.separator}${group.title}`} onClick={() => setTyping(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}

/** K5 K6 K7, or 活动清单 K5 K6 K7 where the sheet must be told. */
function namedCells(items: readonly IssueItem[], withSheet: boolean, locale: Locale): string {
  const named = items.slice(0, CELLS_NAMED);
  const sheets = new Set(named.map(({ issue }) => issue.at.sheet));
  const isOneSheet = sheets.size === 1;
  // Its places tell their table themselves.
  const isDocument = [...sheets].every((sheet) => wordSheet(sheet) !== undefined);
  const names = named.map(({ issue }) => placeName(issue, withSheet && !isOneSheet, locale));
  return [...(withSheet && isOneSheet && !isDocument ? sheets : []), ...names].join(' ');
}
