/** A cell's name as a chip: a button that selects the cell and covers the whole row. */

import { useLanguage } from '../hooks/use-language';
import { useStaffActions } from '../hooks/use-staff';
import type { IssueItem } from '../model/state';

export function CellChip({ item, name }: { readonly item: IssueItem; readonly name: string }) {
  const { words } = useLanguage();
  const { locate } = useStaffActions();
  return (
    <button
      type="button"
      className={`chip chip-${item.issue.severity} chip-button`}
      aria-label={words.issues.locate(name)}
      onClick={() => locate(item.id)}
    >
      {name}
    </button>
  );
}
