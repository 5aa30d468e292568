/** Use case: deciding cell by cell when a colleague has reported meanwhile. */
import type { Conflict } from '../../model/state';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export interface ConflictUse {
  readonly conflict: Conflict | undefined;
  choose(cellId: string, choice: 'mine' | 'theirs'): void;
  chooseAll(choice: 'mine' | 'theirs'): void;
  cancel(): void;
}

export function useConflict(): ConflictUse {
  const conflict = usePane(({ submit }) => (submit.status === 'conflict' ? submit.conflict : undefined));
  const { chooseConflict, cancelConflict } = usePaneActions();
  const chooseAll = (choice: 'mine' | 'theirs') => {
    for (const cell of conflict?.differences ?? []) if (cell.choice !== choice) chooseConflict(cell.id, choice);
  };
  return { conflict, choose: chooseConflict, chooseAll, cancel: cancelConflict };
}
