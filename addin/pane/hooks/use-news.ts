/** Use case: hearing what happens: announcements, long work, trouble, the connection. */
import type { Progress, Trouble } from '../model/state';
import { usePane, usePaneActions } from './PaneProvider';

export interface NewsUse {
  readonly announcement: string;
  readonly progress: Progress | undefined;
  readonly trouble: Trouble | undefined;
  readonly online: boolean;
  dismissTrouble(): void;
  retry(): Promise<void>;
}

export function useNews(): NewsUse {
  const announcement = usePane((state) => state.announcement);
  const progress = usePane((state) => state.progress);
  const trouble = usePane((state) => state.trouble);
  const online = usePane((state) => state.online);
  const { dismissTrouble, recheck } = usePaneActions();
  return { announcement, progress, trouble, online, dismissTrouble, retry: recheck };
}
