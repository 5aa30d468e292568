/** A cell's name as a chip: in Excel a button that selects the cell and covers the whole row, in a browser only a name. */

import type { IssueItem } from '../../model/state';
import { useLanguage } from '../../shell/hooks/use-language';
import { useIssues } from '../hooks/use-issues';

export function CellChip({ item, name }: { readonly item: IssueItem; readonly name: string }) {
  const { words } = useLanguage();
  const { canSelect, locate } = useIssues();
  const className = `chip chip-${item.issue.severity}`;
  if (!canSelect) return <span className={className}>{name}</span>;
  return (
    <button
      type="button"
      className={`${className} chip-button`}
      aria-label={words.issues.locate(name)}
      onClick={() => locate(item.id)}
    >
      {name}
    </button>
  );
}
