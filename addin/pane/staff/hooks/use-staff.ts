/** What components of this area see and do: the shell's, and a unit's forms. */
import type { FormDefinition } from '#domain/form/form';
import { usePaneActions, usePaneState } from '../../shell/hooks/PaneProvider';
import type { ShellActions } from '../../shell/model/actions';
import type { ShellState } from '../../shell/model/state';
import type { StaffActions } from '../model/actions';
import type { FormCard, StaffState } from '../model/state';

export function useStaff<Part>(select: (state: ShellState & StaffState) => Part): Part {
  return usePaneState(select);
}

export function useStaffActions(): ShellActions & StaffActions {
  return usePaneActions();
}

/** The card that was opened. */
export function useCard(): FormCard | undefined {
  return useStaff(({ cards, form }) => cards?.find(({ state }) => state.form === form));
}

/** The definition of the form that is open. */
export function useOpenForm(): FormDefinition | undefined {
  return useStaff(({ round, form }) => round?.forms.find(({ definition }) => definition.id === form)?.definition);
}

/** The cell that a refused submission points at: an issue's id. */
export function useFirstError(): string | undefined {
  return useStaff(({ submit }) => (submit.status === 'blocked' ? submit.firstError : undefined));
}

/** The 核实 whose reason is asked for next; another object for every time that it is asked for. */
export function useAskedReason(): { readonly first: string } | undefined {
  return useStaff(({ submit }) => (submit.status === 'unexplained' ? submit : undefined));
}

/** Reporting with an .xlsx file, without Excel beside the pane. */
export function useIsFileMode(): boolean {
  return useStaff(({ place }) => place === 'file');
}
