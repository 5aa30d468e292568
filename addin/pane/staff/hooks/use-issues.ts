/** Use case: going through what the check says, one cell after the other. */
import type { SheetState } from '../../model/state';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export type CheckedSheet = Extract<SheetState, { readonly status: 'checked' }>;

export interface IssuesUse {
  readonly canSelect: boolean;
  /** The cell that a refused submission points at: an issue's id. */
  readonly firstError: string | undefined;
  locate(issueId: string): Promise<void>;
  adopt(issueId: string): Promise<void>;
  adoptAll(groupId?: string): Promise<void>;
  explain(issueId: string, reason: string): void;
}

export function useIssues(): IssuesUse {
  const canSelect = usePane((state) => state.abilities.select);
  const firstError = usePane(({ submit }) => (submit.status === 'blocked' ? submit.firstError : undefined));
  const { locate, adopt, adoptAll, explain } = usePaneActions();
  return { canSelect, firstError, locate, adopt, adoptAll, explain };
}
