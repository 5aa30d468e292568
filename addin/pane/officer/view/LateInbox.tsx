/** The place of 收件箱 until it is fetched. */
import { useEffect } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLatePart } from '../../shell/hooks/use-late-part';
import { LatePlace } from '../../shell/view/LatePlace';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';

const PART = new LatePart(() => import('../../inbox/view/InboxPage'));

export function LateInbox() {
  const inbox = useOfficer((state) => state.inbox);
  const round = useOfficer((state) => state.chosenRound);
  const { openInbox } = useOfficerActions();
  const { part, trouble, again } = useLatePart(PART);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round has another one.
  useEffect(() => void openInbox(), [openInbox, round]);
  if (part === undefined || inbox === undefined) {
    const retry = () => {
      again();
      void openInbox();
    };
    return <LatePlace shape="rows" trouble={trouble} onRetry={retry} />;
  }
  return <part.InboxPage key={round} store={inbox} />;
}
