/** What 附件3 lists, in order: dragged, or moved by buttons that keep the keyboard where it is. */
import { Button } from '@fluentui/react-components';
import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';
import { DismissIcon, SortedDownIcon, SortedUpIcon, VerifyIcon } from '../../shell/view/Icons';
import { useFocusInShrinkingList } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { countedKeys, type RecommendedEntry } from '../model/recommended';
import { RecommendedFacts } from './RecommendedFacts';

interface RecommendedListProps {
  readonly keys: readonly string[];
  readonly entries: ReadonlyMap<string, RecommendedEntry>;
  readonly isBusy: boolean;
  /** Who chose it when, or that it is not saved. */
  readonly state: string;
}

type Move = 'up' | 'down';

export function RecommendedList({ keys, entries, isBusy, state }: RecommendedListProps) {
  const { words } = useLanguage();
  const { recommended: said } = words;
  const { moveRecommended, tickRecommended } = useOfficerActions();
  const list = useFocusInShrinkingList<HTMLOListElement>();
  const counted = countedKeys(entries, keys);
  const numbers = new Map(counted.map((key, at) => [key, at + 1]));
  const [held, setHeld] = useState<string>();
  const [over, setOver] = useState<number>();
  const pressed = useRef<{ readonly key: string; readonly move: Move }>(undefined);
  // A row that changed its place lost the focus on the way.
  useLayoutEffect(() => {
    if (pressed.current === undefined) return;
    const { key, move } = pressed.current;
    const row = [...(list.current?.children ?? [])].find((each) => (each as HTMLElement).dataset.key === key);
    row?.querySelector<HTMLElement>(`[data-move="${move}"]`)?.focus();
    pressed.current = undefined;
  });

  const drag = (key: string, at: number) => ({
    draggable: !isBusy,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      // Firefox drags nothing without data.
      event.dataTransfer.setData('text/plain', entries.get(key)?.name ?? '');
      setHeld(key);
    },
    onDragOver: (event: DragEvent) => {
      if (held === undefined) return;
      event.preventDefault();
      setOver(at);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (held !== undefined) moveRecommended(held, at);
    },
    onDragEnd: () => {
      setHeld(undefined);
      setOver(undefined);
    },
  });
  return (
    <section className="joint-part">
      <div className="joint-decided-head">
        <h2>{said.list(counted.length)}</h2>
        <p className="small quiet">{state}</p>
      </div>
      {keys.length === 0 ? (
        <div className="notice notice-calm">
          <div className="notice-body">
            <p className="strong">{said.nothing}</p>
            <p className="small quiet">{said.nothingLead}</p>
          </div>
        </div>
      ) : (
        <>
          <p className="small quiet">{said.listHelp}</p>
          <ol className="joint-decided" ref={list} tabIndex={-1}>
            {keys.map((key, at) => {
              const entry = entries.get(key);
              if (entry === undefined) return null;
              const isTarget = held !== undefined && over === at && held !== key;
              const move = (how: Move) => {
                pressed.current = { key, move: how };
                moveRecommended(key, at + (how === 'up' ? -1 : 1));
              };
              return (
                <li
                  key={key}
                  data-row
                  data-key={key}
                  className={`recommended-row${held === key ? ' recommended-held' : ''}${isTarget ? ' recommended-over' : ''}`}
                  {...drag(key, at)}
                >
                  <span className="recommended-number">{numbers.get(key)}</span>
                  <Entry entry={entry} />
                  <div className="recommended-moves">
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<SortedUpIcon />}
                      data-move="up"
                      aria-label={said.up(entry.name)}
                      disabledFocusable={isBusy || at === 0}
                      onClick={() => move('up')}
                    />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<SortedDownIcon />}
                      data-move="down"
                      aria-label={said.down(entry.name)}
                      disabledFocusable={isBusy || at === keys.length - 1}
                      onClick={() => move('down')}
                    />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DismissIcon />}
                      data-action
                      aria-label={said.remove(entry.name)}
                      disabledFocusable={isBusy}
                      onClick={() => tickRecommended(key)}
                    />
                  </div>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: RecommendedEntry }) {
  const { words } = useLanguage();
  const { recommended: said } = words;
  const { unit, name, facts, people, marked, now, is } = entry;
  const doubt = now === 'gone' ? said.gone : now === 'changed' ? said.renamed(is ?? '') : undefined;
  return (
    <div className="joint-group-words">
      <p className={now === 'gone' ? 'recommended-gone' : 'strong'}>{name}</p>
      <RecommendedFacts
        unit={unit}
        facts={facts}
        people={people}
        more={marked || now === 'gone' ? undefined : said.unmarked}
      />
      {doubt !== undefined && (
        <p className="joint-review small">
          <VerifyIcon className="joint-review-icon" />
          {doubt}
        </p>
      )}
    </div>
  );
}
