/** The pane as a whole, for whoever puts it together or looks at all of it: the shell, and the areas over it. */
import type { OfficerActions } from './officer/model/actions';
import type { OfficerState } from './officer/model/state';
import type { LateRoundsActions, LateRoundsState } from './rounds/model/late';
import type { ShellActions } from './shell/model/actions';
import type { ShellState } from './shell/model/state';
import type { Store } from './shell/model/store';
import type { StaffActions } from './staff/model/actions';
import type { StaffState } from './staff/model/state';

export interface PaneState extends ShellState, StaffState, OfficerState, LateRoundsState {}
export interface PaneActions extends ShellActions, StaffActions, OfficerActions, LateRoundsActions {}
export type PaneStore = Store<PaneState, PaneActions>;
