/** The place of these pages until their view is fetched. */
import type { ReactNode } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLanguage } from '../../shell/hooks/use-language';
import { useLatePart } from '../../shell/hooks/use-late-part';
import { useShell, useShellActions } from '../../shell/hooks/use-shell';
import { Frame } from '../../shell/view/Frame';
import { FormsIcon } from '../../shell/view/Icons';
import { LatePlace } from '../../shell/view/LatePlace';
import { useLateRoundsActions, useRoundsArea } from '../hooks/use-late-rounds';
import { OVERVIEW_PLACE } from '../words/place';

const PART = new LatePart(() => import('./RoundsArea'));

/** What is around every screen, with the way back to the overview in its menu. */
function Framed({ children }: { readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const screen = useShell((state) => state.screen);
  const { show } = useShellActions();
  const { closeRounds, dismissTrouble } = useLateRoundsActions();
  const goToOverview = () => {
    if (screen !== 'forms') show('forms');
    void closeRounds();
  };
  const overview = { name: OVERVIEW_PLACE[locale], icon: <FormsIcon />, go: goToOverview };
  return (
    <Frame area={{ places: [overview], openForm: undefined, hasFailedToLoad: false, retry: dismissTrouble }}>
      {children}
    </Frame>
  );
}

export function LateRounds() {
  const store = useRoundsArea();
  const { closeRounds } = useLateRoundsActions();
  const { part, trouble, again } = useLatePart(PART);
  return (
    <Framed>
      {part !== undefined && store !== undefined ? (
        <part.RoundsArea store={store} onClose={() => void closeRounds()} />
      ) : (
        <LatePlace shape="rows" trouble={trouble} onRetry={again} />
      )}
    </Framed>
  );
}
