/** The pane's frame: looks, top line, trouble, the screen that is open, live region. Decides nothing but which screen. */
import { FluentProvider } from '@fluentui/react-components';
import { CollectorScreen } from './officer/view/CollectorScreen';
import { useLanguage } from './shell/hooks/use-language';
import { useNews } from './shell/hooks/use-news';
import { useSession } from './shell/hooks/use-session';
import { THEMES } from './shell/theme/themes';
import { useAppearance } from './shell/theme/use-appearance';
import { ExpiredCard } from './shell/view/ExpiredCard';
import { HelpScreen } from './shell/view/HelpScreen';
import type { MountOptions } from './shell/view/mount-options';
import { SignInScreen } from './shell/view/SignInScreen';
import { TopLine } from './shell/view/TopLine';
import { TroubleBar } from './shell/view/TroubleBar';
import { useForms } from './staff/hooks/use-forms';
import { FormScreen } from './staff/view/FormScreen';
import { FormsScreen } from './staff/view/FormsScreen';
import { HistoryScreen } from './staff/view/HistoryScreen';

interface PaneProps extends Omit<MountOptions, 'wantsSubmit'> {
  readonly wantsSubmit: boolean;
}

function Screen({ wantsSubmit }: Pick<PaneProps, 'wantsSubmit'>) {
  const { isCollector, isKnown } = useSession();
  const { screen } = useForms();
  if (screen === 'help') return <HelpScreen />;
  if (!isKnown) return <SignInScreen />;
  switch (screen) {
    case 'forms':
      return isCollector ? <CollectorScreen /> : <FormsScreen />;
    case 'form':
      return <FormScreen wantsSubmit={wantsSubmit} />;
    case 'history':
      return <HistoryScreen />;
  }
}

export function Pane({ theme, place, wantsSubmit }: PaneProps) {
  const appearance = useAppearance(theme);
  const { locale } = useLanguage();
  const { session, isCollector, isKnown } = useSession();
  const { screen } = useForms();
  const { announcement } = useNews();
  const isExpired = session.status === 'expired';
  const shown = isKnown || screen === 'help' ? (isCollector && screen === 'forms' ? 'collector' : screen) : 'signIn';
  return (
    <FluentProvider theme={THEMES[appearance]} className="pane" data-place={place} data-screen={shown} lang={locale}>
      <div className="pane-content" inert={isExpired}>
        <TopLine />
        <TroubleBar />
        <Screen wantsSubmit={wantsSubmit} />
      </div>
      {isExpired && <ExpiredCard />}
      <div role="status" className="only-heard">
        {announcement}
      </div>
    </FluentProvider>
  );
}
