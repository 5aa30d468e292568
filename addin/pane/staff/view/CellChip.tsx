/** A cell's name as a chip: in Excel a button that selects the cell and covers the whole row, in a browser only a name. */

import { useLanguage } from '../hooks/use-language';
import { useStaff, useStaffActions } from '../hooks/use-staff';
import type { IssueItem } from '../model/state';

export function CellChip({ item, name }: { readonly item: IssueItem; readonly name: string }) {
  const { words } = useLanguage();
  const canSelect = useStaff(({ abilities }) => abilities.select);
  const { locate } = useStaffActions();
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
