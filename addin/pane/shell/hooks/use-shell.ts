/** What the shell's components see and do. */
import type { ShellActions } from '../model/actions';
import type { ShellState } from '../model/state';
import { usePaneActions, usePaneState } from './PaneProvider';

export function useShell<Part>(select: (state: ShellState) => Part): Part {
  return usePaneState(select);
}

export function useShellActions(): ShellActions {
  return usePaneActions();
}
