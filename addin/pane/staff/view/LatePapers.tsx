/** The place of 方案与总结 below a unit's cards, until it is fetched; nothing where the round asks for none. */
import { useEffect } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLatePart } from '../../shell/hooks/use-late-part';
import { Skeleton } from '../../shell/view/Skeleton';
import { useLanguage } from '../hooks/use-language';
import { useStaff, useStaffActions } from '../hooks/use-staff';

const PART = new LatePart(() => import('../../papers/view/PapersPart'));

export function LatePapers() {
  const round = useStaff((state) => (state.round?.papers?.length ? state.round.id : undefined));
  return round === undefined ? null : <Papers key={round} />;
}

function Papers() {
  const { words } = useLanguage();
  const store = useStaff((state) => state.papers);
  const { openPapers } = useStaffActions();
  const { part, trouble } = useLatePart(PART);
  useEffect(() => void openPapers(), [openPapers]);
  // What did not come is told by the flow, and the forms above can be worked on all the same.
  if (trouble !== undefined) return null;
  if (part === undefined || store === undefined) return <Skeleton label={words.progress.loading} shape="cards" />;
  return <part.PapersPart store={store} hasTitle />;
}
