/** The pane's frame: looks, the area of whoever is signed in, live region. Decides nothing but which area. */
import { FluentProvider } from '@fluentui/react-components';
import { LateOfficer } from './officer/view/LateOfficer';
import { useLateRounds } from './rounds/hooks/use-late-rounds';
import { LateRounds } from './rounds/view/LateRounds';
import { useLanguage } from './shell/hooks/use-language';
import { useSession } from './shell/hooks/use-session';
import { useShell } from './shell/hooks/use-shell';
import { THEMES } from './shell/theme/themes';
import { useAppearance } from './shell/theme/use-appearance';
import { ExpiredCard } from './shell/view/ExpiredCard';
import { Frame } from './shell/view/Frame';
import type { MountOptions } from './shell/view/mount-options';
import { SignInScreen } from './shell/view/SignInScreen';
import { PrintedCheck } from './staff/view/PrintedCheck';
import { StaffScreen, useStaffArea } from './staff/view/StaffScreen';

interface PaneProps extends Omit<MountOptions, 'wantsSubmit'> {
  readonly wantsSubmit: boolean;
}

function StaffArea({ wantsSubmit }: Pick<PaneProps, 'wantsSubmit'>) {
  const area = useStaffArea();
  const { isKnown } = useSession();
  return <Frame area={area}>{isKnown ? <StaffScreen wantsSubmit={wantsSubmit} /> : <SignInScreen />}</Frame>;
}

export function Pane({ theme, place, wantsSubmit }: PaneProps) {
  const appearance = useAppearance(theme);
  const { locale } = useLanguage();
  const { session, isCollector, isKnown } = useSession();
  const screen = useShell((state) => state.screen);
  const announcement = useShell((state) => state.announcement);
  const rounds = useLateRounds();
  const isExpired = session.status === 'expired';
  const shown = isKnown || screen === 'help' ? (isCollector && screen === 'forms' ? 'collector' : screen) : 'signIn';
  return (
    <FluentProvider
      theme={THEMES[appearance]}
      className="pane"
      data-appearance={appearance}
      data-place={place}
      data-screen={shown}
      lang={locale}
    >
      <div className="pane-content" inert={isExpired}>
        {!isCollector ? (
          <StaffArea wantsSubmit={wantsSubmit} />
        ) : rounds.isOpen ? (
          <LateRounds />
        ) : (
          <LateOfficer others={rounds.places} />
        )}
      </div>
      <PrintedCheck />
      {isExpired && <ExpiredCard />}
      <div role="status" className="only-heard">
        {announcement}
      </div>
    </FluentProvider>
  );
}
