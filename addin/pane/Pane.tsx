/** The pane's frame: looks, top line, trouble, the area of whoever is signed in, live region. Decides nothing but which area. */
import { FluentProvider } from '@fluentui/react-components';
import { OfficerScreen, useOfficerArea } from './officer/view/OfficerScreen';
import { useLanguage } from './shell/hooks/use-language';
import { useSession } from './shell/hooks/use-session';
import { useShell } from './shell/hooks/use-shell';
import { THEMES } from './shell/theme/themes';
import { useAppearance } from './shell/theme/use-appearance';
import { ExpiredCard } from './shell/view/ExpiredCard';
import { HelpScreen } from './shell/view/HelpScreen';
import type { MountOptions } from './shell/view/mount-options';
import { SignInScreen } from './shell/view/SignInScreen';
import { TopLine } from './shell/view/TopLine';
import { TroubleBar } from './shell/view/TroubleBar';
import { PrintedCheck } from './staff/view/PrintedCheck';
import { StaffScreen, useStaffArea } from './staff/view/StaffScreen';

interface PaneProps extends Omit<MountOptions, 'wantsSubmit'> {
  readonly wantsSubmit: boolean;
}

export function Pane({ theme, place, wantsSubmit }: PaneProps) {
  const appearance = useAppearance(theme);
  const { locale } = useLanguage();
  const { session, isCollector, isKnown } = useSession();
  const screen = useShell((state) => state.screen);
  const announcement = useShell((state) => state.announcement);
  const staff = useStaffArea();
  const officer = useOfficerArea();
  const area = isCollector ? officer : staff;
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
        <TopLine places={isKnown ? area.places : []} />
        <TroubleBar hasFailedToLoad={area.hasFailedToLoad} retry={area.retry} />
        {screen === 'help' ? (
          <HelpScreen openForm={area.openForm} />
        ) : !isKnown ? (
          <SignInScreen />
        ) : isCollector ? (
          <OfficerScreen />
        ) : (
          <StaffScreen wantsSubmit={wantsSubmit} />
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
