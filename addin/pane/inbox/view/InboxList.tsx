/** Everything that came, by kind; what can be done with all of it is in the bar. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PILE_NAMES } from '#domain/intake/pile';
import { filesChosen } from '../../shell/view/dropped-files';
import { Pills } from '../../shell/view/Pills';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import { isShown, SHOWN, type Shown, shownItems } from '../model/piles';
import { InboxBar } from './InboxBar';
import { InboxNewsPart } from './InboxNewsPart';
import { ItemRow } from './ItemRow';
import { WorkPart } from './WorkPart';

/** These are offered also where nothing is in them: that nothing is unclear is worth to be seen. */
const ALWAYS: ReadonlySet<Shown> = new Set(['all', 'acceptable', 'hasErrors', 'unclear']);

export function InboxList() {
  const { words, locale } = useLanguage();
  const said = words.inbox;
  const items = useInbox((state) => state.items);
  const isBusy = useInbox((state) => state.work !== undefined);
  const open = useInbox((state) => state.open);
  const { clear } = useInboxActions();
  const [shown, setShown] = useState<Shown>('all');
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const nameOf = (which: Shown) =>
    which === 'all' ? said.all : which === 'taken' ? said.taken : PILE_NAMES[which][locale];
  const counts = SHOWN.map((which) => ({ which, count: items.filter((item) => isShown(which, item)).length }));
  const rows = shownItems(items, shown);
  return (
    <div className="inbox-overview">
      <main className="screen inbox-screen" aria-busy={isBusy}>
        <div className="inbox-head">
          <div className="inbox-title">
            <h1 ref={heading} tabIndex={-1}>
              {said.title}
            </h1>
            <p className="small quiet">{said.lead}</p>
          </div>
          <Choosing />
          <RoundChoice />
        </div>
        <WorkPart />
        <InboxNewsPart />
        {items.length === 0 ? (
          <Empty />
        ) : (
          <>
            <div className="inbox-choices">
              <Pills
                label={said.piles}
                choices={counts
                  .filter(({ which, count }) => ALWAYS.has(which) || which === shown || count > 0)
                  .map(({ which, count }) => ({ id: which, name: nameOf(which), count: String(count) }))}
                chosen={shown}
                onChoose={(which) => setShown(which)}
              />
              <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => clear()}>
                {said.clear}
              </Button>
            </div>
            {rows.length === 0 ? (
              <p className="quiet">{said.none}</p>
            ) : (
              <ul className="inbox-rows" aria-label={said.list}>
                {rows.map(([at, item]) => (
                  <ItemRow key={at} at={at} item={item} isOpen={at === open} />
                ))}
              </ul>
            )}
          </>
        )}
      </main>
      <InboxBar />
    </div>
  );
}

/** Where nobody can drag: on a telephone, or by keys alone. */
function Choosing() {
  const { words } = useLanguage();
  const said = words.inbox;
  const { drop } = useInboxActions();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const chosen = filesChosen(input.files ?? []);
    input.value = '';
    void drop(chosen);
  };
  return (
    <div className="actions">
      <Button size="small" onClick={() => files.current?.click()}>
        {said.files}
      </Button>
      <Button size="small" onClick={() => folder.current?.click()}>
        {said.folder}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={said.files}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={said.folder}
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}

function Empty() {
  const { words } = useLanguage();
  const said = words.inbox;
  return (
    <section className="inbox-empty">
      <h2>{said.emptyTitle}</h2>
      <ul className="inbox-lines small quiet">
        {said.empty.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
