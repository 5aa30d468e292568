/** The pages by name, and the way back to the overview. */
import { BackIcon, RefreshIcon } from '../../shell/view/Icons';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { PAGES } from '../model/state';

export function PageNav({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const page = useRounds((state) => state.page);
  const { goTo, refresh } = useRoundsActions();
  return (
    <nav className="desk-nav" aria-label={words.desk.nav}>
      <button type="button" className="desk-nav-item desk-nav-back" onClick={onClose} aria-label={words.desk.back}>
        <BackIcon />
        <span className="desk-nav-back-name">{words.desk.back}</span>
      </button>
      {PAGES.map((each) => (
        <button
          key={each}
          type="button"
          className="desk-nav-item"
          aria-current={each === page ? 'page' : undefined}
          onClick={() => void goTo(each)}
        >
          {words.desk.pages[each]}
        </button>
      ))}
      <button
        type="button"
        className="desk-nav-item desk-nav-refresh"
        aria-label={words.desk.refresh}
        title={words.desk.refresh}
        onClick={() => void refresh()}
      >
        <RefreshIcon />
      </button>
    </nav>
  );
}
