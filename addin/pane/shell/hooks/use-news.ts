/** Use case: hearing what happens: announcements, long work, trouble, the connection. */
import type { PaneState, Progress, Trouble } from '../../model/state';
import { usePane, usePaneActions } from './PaneProvider';

export interface NewsUse {
  readonly announcement: string;
  readonly progress: Progress | undefined;
  readonly trouble: Trouble | undefined;
  readonly online: boolean;
  /** The list of forms or the overview could not be fetched, and nothing stands in its place. */
  readonly hasFailedToLoad: boolean;
  dismissTrouble(): void;
  /** What the screen shows is fetched or read again. */
  retry(): void;
}

const isCollectorsPane = ({ session }: PaneState) => 'session' in session && session.session.role === 'admin';

function hasFailedToLoad({ screen, cards, collector, progress, trouble }: PaneState): boolean {
  const hasNothingToShow = screen === 'forms' && cards === undefined && collector === undefined;
  return hasNothingToShow && progress === undefined && trouble !== undefined;
}

export function useNews(): NewsUse {
  const announcement = usePane((state) => state.announcement);
  const progress = usePane((state) => state.progress);
  const trouble = usePane((state) => state.trouble);
  const online = usePane((state) => state.online);
  const screen = usePane((state) => state.screen);
  const hasFailed = usePane(hasFailedToLoad);
  const isCollector = usePane(isCollectorsPane);
  const { dismissTrouble, recheck, show, openHistory, refreshCollector } = usePaneActions();
  const retry = () => {
    dismissTrouble();
    if (screen === 'history') return void openHistory();
    if (screen === 'form') return void recheck();
    show(screen);
    if (isCollector) void refreshCollector();
  };
  return { announcement, progress, trouble, online, hasFailedToLoad: hasFailed, dismissTrouble, retry };
}
