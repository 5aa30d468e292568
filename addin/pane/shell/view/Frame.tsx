/** What is around every screen of an area: top line, trouble; help takes the screen's place. */
import type { ReactNode } from 'react';
import { useSession } from '../hooks/use-session';
import { useShell } from '../hooks/use-shell';
import type { Area } from './area';
import { HelpScreen } from './HelpScreen';
import { TopLine } from './TopLine';
import { TroubleBar } from './TroubleBar';

export function Frame({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  const { isKnown } = useSession();
  const screen = useShell((state) => state.screen);
  return (
    <>
      <TopLine places={isKnown ? area.places : []} />
      <TroubleBar hasFailedToLoad={area.hasFailedToLoad} retry={area.retry} />
      {screen === 'help' ? <HelpScreen openForm={area.openForm} /> : children}
    </>
  );
}
