/** Use case: submitting, learning what became of it, taking it back. */
import type { SheetState, SubmitState } from '../../model/state';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';
import { type PrimaryAction, primaryAction } from './primary-action';

export interface SubmitUse {
  readonly submission: SubmitState;
  readonly sheet: SheetState;
  /** What the one primary button of the form's screen does. */
  readonly primary: PrimaryAction;
  submit(): Promise<void>;
  submitZero(): Promise<void>;
  withdraw(): Promise<void>;
  settle(): Promise<void>;
  resolveConflict(): Promise<void>;
  start(): Promise<void>;
  migrate(): Promise<void>;
}

export function useSubmit(): SubmitUse {
  const submission = usePane((state) => state.submit);
  const sheet = usePane((state) => state.sheet);
  const primary = usePane(primaryAction);
  const { submit, submitZero, withdraw, settle, resolveConflict, start, migrate } = usePaneActions();
  return { submission, sheet, primary, submit, submitZero, withdraw, settle, resolveConflict, start, migrate };
}
