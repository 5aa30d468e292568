/** The pane's frame: looks, top line, trouble, the screen that is open, live region. Decides nothing but which screen. */
import { FluentProvider } from '@fluentui/react-components';
import { useForms } from '../hooks/use-forms';
import { useLanguage } from '../hooks/use-language';
import { useNews } from '../hooks/use-news';
import { useSession } from '../hooks/use-session';
import { THEMES } from '../theme/themes';
import { useAppearance } from '../theme/use-appearance';
import { CollectorScreen } from './CollectorScreen';
import { ExpiredCard } from './ExpiredCard';
import { FormScreen } from './FormScreen';
import { FormsScreen } from './FormsScreen';
import { HelpScreen } from './HelpScreen';
import { HistoryScreen } from './HistoryScreen';
import type { MountOptions } from './mount-options';
import { SignInScreen } from './SignInScreen';
import { TopLine } from './TopLine';
import { TroubleBar } from './TroubleBar';

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
