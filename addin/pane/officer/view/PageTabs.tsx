/** From one of the officers' pages to another; nothing where there is only one. */
import { useLanguage } from '../hooks/use-language';
import { type OfficerPage, PAGES } from './pages';

export interface PageTabsProps {
  readonly shown: OfficerPage;
  onChoose(page: OfficerPage): void;
}

export function PageTabs({ shown, onChoose }: PageTabsProps) {
  const { words } = useLanguage();
  if (PAGES.length < 2) return null;
  return (
    <nav className="sheet-tabs page-tabs">
      {PAGES.map((page) => (
        <button
          key={page.id}
          type="button"
          className="tab"
          aria-current={page === shown ? 'page' : undefined}
          onClick={() => onChoose(page)}
        >
          {words.places[page.id]}
        </button>
      ))}
    </nav>
  );
}
