/** The pages by name, and the way back to the overview. */
import { RefreshIcon } from '../../shell/view/Icons';
import { PageTabs } from '../../shell/view/PageTabs';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { PAGES } from '../model/state';

export function PageNav({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const { desk: said } = words;
  const page = useRounds((state) => state.page);
  const { goTo, refresh } = useRoundsActions();
  return (
    <PageTabs
      label={said.nav}
      pages={PAGES.map((id) => ({ id, name: said.pages[id] }))}
      shown={page}
      onChoose={(id) => void goTo(id)}
      back={{ name: said.back, go: onClose }}
      last={{ name: said.refresh, icon: <RefreshIcon />, go: () => void refresh() }}
    />
  );
}
