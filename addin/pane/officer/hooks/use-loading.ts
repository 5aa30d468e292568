/** What could not be fetched, and fetching it again. */
import type { ShellState } from '../../shell/model/state';
import type { OfficerState } from '../model/state';
import { useOfficer, useOfficerActions } from './use-officer';

function hasFailedToLoad({ screen, collector, progress, trouble }: ShellState & OfficerState): boolean {
  return screen === 'forms' && collector === undefined && progress === undefined && trouble !== undefined;
}

export interface Loading {
  /** The overview could not be fetched, and nothing stands in its place. */
  readonly hasFailed: boolean;
  retry(): void;
}

export function useLoading(): Loading {
  const screen = useOfficer((state) => state.screen);
  const hasFailed = useOfficer(hasFailedToLoad);
  const { dismissTrouble, show, refreshCollector } = useOfficerActions();
  const retry = () => {
    dismissTrouble();
    show(screen);
    void refreshCollector();
  };
  return { hasFailed, retry };
}
