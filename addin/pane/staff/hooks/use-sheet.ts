/** Use case: getting the form into the workbook, keeping it current, and painting what the check found. */
import type { SheetState } from '../../model/state';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export interface SheetUse {
  readonly sheet: SheetState;
  readonly canMark: 'inPlace' | 'copy' | 'none';
  start(): Promise<void>;
  migrate(): Promise<void>;
  recheck(): Promise<void>;
  mark(): Promise<void>;
  unmark(): Promise<void>;
  saveAnnotatedCopy(): Promise<void>;
}

export function useSheet(): SheetUse {
  const sheet = usePane((state) => state.sheet);
  const canMark = usePane((state) => state.abilities.mark);
  const { start, migrate, recheck, mark, unmark, saveAnnotatedCopy } = usePaneActions();
  return { sheet, canMark, start, migrate, recheck, mark, unmark, saveAnnotatedCopy };
}
