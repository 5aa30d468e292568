/** Activities that somebody has begun: each one line that says what it still lacks, and goes to the first of it. */
import { Button } from '@fluentui/react-components';
import { wordRowName } from '#domain/sheet/word-sheet';
import { useLanguage } from '../hooks/use-language';
import { useFirstError, useStaffActions } from '../hooks/use-staff';
import { placeName } from '../model/cell-names';
import type { IssueGroup, UnfinishedRow as RowNamed } from '../model/state';
import { Fold } from './Fold';
import { FoldedRows } from './FoldedRows';

/** More of them are one line that unfolds: somebody pasted a list of names. */
const LINES_AT_ONCE = 3;
const LABELS_NAMED = 3;

export interface UnfinishedRowsProps {
  readonly groups: readonly (IssueGroup & { readonly row: RowNamed })[];
  readonly withSheet: boolean;
}

function UnfinishedRow({ group, withSheet }: { readonly group: UnfinishedRowsProps['groups'][number] } & WithSheet) {
  const { words, locale } = useLanguage();
  const { locate } = useStaffActions();
  const firstError = useFirstError();
  const { items, row, title } = group;
  const [first] = items;
  if (first === undefined) return null;
  const labels = [...new Set(items.map(({ issue }) => issue.label))];
  const named = withSheet ? `${first.issue.at.sheet} ${words.issues.row(row.number)}` : words.issues.row(row.number);
  const where = wordRowName(first.issue.at)?.[locale] ?? named;
  const lacks = words.issues.lacks(labels.slice(0, LABELS_NAMED), labels.length);
  return (
    <Fold
      title={row.name ?? where}
      detail={`${row.name === undefined ? '' : `${where} · `}${title}${words.separator}${lacks}`}
      mustOpen={items.some(({ id }) => id === firstError)}
      action={
        <Button
          size="small"
          className="fold-adopt"
          data-action
          aria-label={words.issues.inCell(words.issues.locateShort, placeName(first.issue, withSheet, locale))}
          onClick={() => locate(first.id)}
        >
          {words.issues.locateShort}
        </Button>
      }
      body={(id) => <FoldedRows id={id} items={items} withSheet={withSheet} />}
    />
  );
}

interface WithSheet {
  readonly withSheet: boolean;
}

export function UnfinishedRows({ groups, withSheet }: UnfinishedRowsProps) {
  const { words } = useLanguage();
  const firstError = useFirstError();
  const rows = groups.map((group) => <UnfinishedRow key={group.id} group={group} withSheet={withSheet} />);
  const [first] = groups;
  if (first === undefined || groups.length <= LINES_AT_ONCE) return rows;
  return (
    <Fold
      title={first.title}
      detail={words.issues.unfinished(groups.length)}
      mustOpen={groups.some(({ items }) => items.some(({ id }) => id === firstError))}
      body={(id) => (
        <ul id={id} className="fold-rows fold-nested">
          {rows}
        </ul>
      )}
    />
  );
}
