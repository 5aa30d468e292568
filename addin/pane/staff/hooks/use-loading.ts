/** What could not be fetched or read, and doing it again. */
import type { ShellState } from '../../shell/model/state';
import type { StaffState } from '../model/state';
import { useStaff, useStaffActions } from './use-staff';

function hasFailedToLoad({ screen, cards, progress, trouble }: ShellState & StaffState): boolean {
  return screen === 'forms' && cards === undefined && progress === undefined && trouble !== undefined;
}

export interface Loading {
  /** The list of forms could not be fetched, and nothing stands in its place. */
  readonly hasFailed: boolean;
  /** What the screen shows is fetched or read again. */
  retry(): void;
}

export function useLoading(): Loading {
  const screen = useStaff((state) => state.screen);
  const hasFailed = useStaff(hasFailedToLoad);
  const { dismissTrouble, recheck, show, openHistory } = useStaffActions();
  const retry = () => {
    dismissTrouble();
    if (screen === 'history') return void openHistory();
    if (screen === 'form') return void recheck();
    show(screen);
  };
  return { hasFailed, retry };
}
