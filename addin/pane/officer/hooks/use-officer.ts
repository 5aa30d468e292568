/** What components of this area see and do: the shell's, and the collector's overview. */
import { usePaneActions, usePaneState } from '../../shell/hooks/PaneProvider';
import type { ShellActions } from '../../shell/model/actions';
import type { ShellState } from '../../shell/model/state';
import type { OfficerActions } from '../model/actions';
import type { OfficerState } from '../model/state';

export function useOfficer<Part>(select: (state: ShellState & OfficerState) => Part): Part {
  return usePaneState(select);
}

export function useOfficerActions(): ShellActions & OfficerActions {
  return usePaneActions();
}
