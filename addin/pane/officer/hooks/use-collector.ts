/** Use case: the 汇总单位 seeing who has reported what, and taking the summary. */
import type { Round } from '#domain/form/round';
import type { CollectorState } from '../../../api/answers';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export interface CollectorUse {
  readonly overview: CollectorState | 'loading' | undefined;
  readonly round: Round | undefined;
  refresh(): Promise<void>;
  download(form: string): Promise<void>;
}

export function useCollector(): CollectorUse {
  const overview = usePane((state) => state.collector);
  const round = usePane((state) => state.round);
  const { refreshCollector, downloadSummary } = usePaneActions();
  return { overview, round, refresh: refreshCollector, download: downloadSummary };
}
