/** The rows of what was unfolded, fifty at a time; what is the same in all of them is said once, above them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLanguage } from '../hooks/use-language';
import type { IssueItem } from '../model/state';
import { IssueRow } from './IssueRow';

const SHOWN_AT_ONCE = 50;

export interface FoldedRowsProps {
  readonly id: string;
  readonly items: readonly IssueItem[];
  readonly withSheet: boolean;
}

export function FoldedRows({ id, items, withSheet }: FoldedRowsProps) {
  const { words } = useLanguage();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const rest = Math.min(items.length - shown, SHOWN_AT_ONCE);
  const [first] = items;
  const said = items.every(({ brief }) => brief === first?.brief) ? first?.brief : undefined;
  return (
    <div id={id} className="fold-body">
      {said !== undefined && <p className="fold-said">{said}</p>}
      <ul className="fold-rows">
        {items.slice(0, shown).map((item) => (
          <IssueRow key={item.id} item={item} withSheet={withSheet} said={said} />
        ))}
        {rest > 0 && (
          <li className="more">
            <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
              {words.issues.more(rest)}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
