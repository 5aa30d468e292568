/** The officers' area as the pane shows it: its looks, its pages, and what it tells the shell around it. */
import { useCallback, useState } from 'react';
import '../theme/collector.css';
import '../theme/reminding.css';
import '../theme/joint.css';
import '../theme/paper-copies.css';
import '../theme/recommended.css';
import '../theme/unit-sheet.css';
import type { Place } from '../../shell/view/area';
import { filesDropped } from '../../shell/view/dropped-files';
import { Frame } from '../../shell/view/Frame';
import { PageTabs } from '../../shell/view/PageTabs';
import { useDrop } from '../../shell/view/use-file-drop';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { FIRST_PAGE, INBOX, PAGES } from './pages';

export interface OfficerAreaProps {
  /** Places that are not of this area. */
  readonly others: readonly Place[];
}

export function OfficerArea({ others }: OfficerAreaProps) {
  const { words } = useLanguage();
  const screen = useOfficer((state) => state.screen);
  const { show, openInbox } = useOfficerActions();
  const { hasFailed, retry } = useLoading();
  const [page, setPage] = useState(FIRST_PAGE);
  const take = useCallback(
    (dropped: ReturnType<typeof filesDropped>) => {
      setPage(INBOX);
      void openInbox(dropped);
    },
    [openInbox],
  );
  const isHeld = useDrop(take, filesDropped);
  const places = PAGES.filter((each) => screen !== 'forms' || each !== page).map((each) => ({
    name: words.places[each.id],
    icon: each.icon,
    go() {
      setPage(each);
      show('forms');
    },
  }));
  return (
    <Frame area={{ places: [...places, ...others], openForm: undefined, hasFailedToLoad: hasFailed, retry }}>
      <PageTabs
        label={words.pages}
        pages={PAGES.map(({ id }) => ({ id, name: words.places[id] }))}
        shown={page.id}
        onChoose={(id) => setPage(PAGES.find((each) => each.id === id) ?? FIRST_PAGE)}
      />
      <page.Screen />
      {isHeld && <p className="drop-here">{words.dropHere}</p>}
    </Frame>
  );
}
