/** The place of a form's earlier versions until their screen is fetched: most people never ask for them. */
import { useEffect } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLatePart } from '../../shell/hooks/use-late-part';
import { LatePlace } from '../../shell/view/LatePlace';
import { useCard } from '../hooks/use-staff';

const PART = new LatePart(() => import('./HistoryScreen'));

export function LateHistory() {
  const { part, trouble, again } = useLatePart(PART);
  if (part === undefined) return <LatePlace shape="rows" trouble={trouble} onRetry={again} />;
  return <part.HistoryScreen />;
}

/** Fetches the screen once a form is open, so that it is at hand when somebody asks for it. */
export function usePreparedHistory(): void {
  const isOpen = useCard() !== undefined;
  useEffect(() => {
    if (isOpen) PART.prepare();
  }, [isOpen]);
}
