/** Use case: looking at earlier versions and what changed between them. */
import type { HistoryItem } from '../../model/state';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export interface HistoryUse {
  readonly history: readonly HistoryItem[] | 'loading' | undefined;
  open(): Promise<void>;
  compare(version: number): Promise<void>;
}

export function useHistory(): HistoryUse {
  const history = usePane((state) => state.history);
  const { openHistory, compareVersion } = usePaneActions();
  return { history, open: openHistory, compare: compareVersion };
}
