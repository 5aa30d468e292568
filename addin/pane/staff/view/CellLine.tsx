/** The selected cell above the table, whole: its name, what it asks for, what it holds, and what is said of it. */
import { Button } from '@fluentui/react-components';
import type { CellPosition } from '#domain/sheet/address';
import type { ShownCell } from '../../shell/model/grid-cells';
import { useLanguage } from '../hooks/use-language';
import { useStaffActions } from '../hooks/use-staff';
import { placeName } from '../model/cell-names';
import type { QueryItem } from '../model/review';
import type { IssueItem } from '../model/state';
import { SeverityIcon } from './SeverityIcon';

export interface CellLineProps {
  readonly at: CellPosition;
  readonly cell: ShownCell;
  readonly label: string | undefined;
  readonly queries: readonly QueryItem[];
  readonly items: readonly IssueItem[];
}

export function CellLine({ at, cell, label, queries, items }: CellLineProps) {
  const { words, locale } = useLanguage();
  const { adopt } = useStaffActions();
  const name = placeName({ at }, false, locale);
  const { text, typed, appearance } = cell;
  return (
    <div className="cell-line">
      <p className="cell-line-head">
        <span className="chip">{name}</span>
        {label !== undefined && <span className="strong">{label}</span>}
        <span className={text === '' ? 'cell-line-text quiet' : 'cell-line-text'}>
          {text === '' ? words.conflict.empty : text}
          {text !== typed && <span className="quiet"> {words.table.holds(typed)}</span>}
        </span>
      </p>
      {appearance?.note !== undefined && <p className="small quiet">{words.table.note(appearance.note)}</p>}
      {queries.map(({ query }) => (
        <p className="cell-line-issue" key={query.id}>
          <SeverityIcon severity="query" />
          <span className="cell-line-brief">{query.text}</span>
        </p>
      ))}
      {items.map(({ id, issue, brief, proposed, reason }) => (
        <p className="cell-line-issue" key={id}>
          <SeverityIcon severity={reason === undefined ? issue.severity : 'none'} />
          <span className="cell-line-brief">{reason ?? brief}</span>
          {proposed !== undefined && (
            <Button
              size="small"
              aria-label={words.issues.inCell(words.issues.change(proposed), name)}
              onClick={() => adopt(id)}
            >
              {proposed.length <= PROPOSAL_IN_BUTTON ? words.issues.change(proposed) : words.issues.changeLong}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

const PROPOSAL_IN_BUTTON = 14;
