/** 收件箱: what was mailed goes in, comes out sorted, and what is acceptable is taken in with one press. */
import '../theme/inbox.css';
import { InboxProvider, useInbox } from '../hooks/InboxProvider';
import type { InboxStore } from '../model/actions';
import { InboxList } from './InboxList';
import { ItemView } from './ItemView';

export function InboxPage({ store }: { readonly store: InboxStore }) {
  return (
    <InboxProvider store={store}>
      <Page />
    </InboxProvider>
  );
}

/** Beside the list where there is room, in its place where there is none. */
function Page() {
  const open = useInbox((state) => state.open);
  const item = useInbox((state) => (state.open === undefined ? undefined : state.items[state.open]));
  return (
    <div className={item === undefined ? 'inbox' : 'inbox inbox-open'}>
      <InboxList />
      {open !== undefined && item !== undefined && <ItemView key={open} at={open} item={item} />}
    </div>
  );
}
