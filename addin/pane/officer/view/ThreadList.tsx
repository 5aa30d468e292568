/** What was asked and answered, each at its cell: what waits first, what is settled folded away. */
import { Button } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Desk, Thread } from '#client/shapes';
import { type CellPosition, formatAddress } from '#domain/sheet/address';
import { BecomesIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { shortAddress } from '../model/sheet-cells';
import type { OpenSheet } from '../model/state';

export interface ThreadListProps {
  readonly sheet: OpenSheet;
  readonly desk: Desk;
  readonly selected: CellPosition | undefined;
  locate(address: string): void;
}

const isWaiting = ({ state }: Thread) => state === 'open' || state === 'answered';
/** Answered ones wait for the officer. */
const RANK = { answered: 0, open: 1, noted: 2, closed: 3 } as const;

export function ThreadList({ sheet, desk, selected, locate }: ThreadListProps) {
  const { words } = useLanguage();
  const { threads: said } = words;
  const { closeQueries } = useOfficerActions();
  const threads = desk.review.threads.toSorted((one, other) => RANK[one.state] - RANK[other.state]);
  const waiting = threads.filter(isWaiting);
  const settled = threads.filter((thread) => !isWaiting(thread));
  const at = selected === undefined ? undefined : formatAddress(selected);
  const list = (shown: readonly Thread[]) => (
    <ul className="threads">
      {shown.map((thread) => (
        <ThreadItem
          key={thread.id}
          thread={thread}
          isSelected={at !== undefined && thread.now?.address === at}
          isBusy={sheet.work !== undefined}
          sheets={desk.content?.sheets ?? []}
          locate={locate}
        />
      ))}
    </ul>
  );
  return (
    <section className="card" aria-label={said.title}>
      <div className="line-with-action">
        <h3>{said.title}</h3>
        {waiting.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={sheet.work !== undefined}
            onClick={() => closeQueries(waiting.map(({ id }) => id))}
          >
            {said.closeAll(waiting.length)}
          </Button>
        )}
      </div>
      {threads.length === 0 && <p className="small quiet">{said.none}</p>}
      {waiting.length > 0 && list(waiting)}
      {settled.length > 0 && (
        <details className="unfolding" open={waiting.length === 0 && settled.length <= 3}>
          <summary className="small">{said.settled(settled.length)}</summary>
          {list(settled)}
        </details>
      )}
    </section>
  );
}

interface ThreadItemProps {
  readonly thread: Thread;
  readonly isSelected: boolean;
  readonly isBusy: boolean;
  readonly sheets: NonNullable<Desk['content']>['sheets'];
  locate(address: string): void;
}

function ThreadItem({ thread, isSelected, isBusy, sheets, locate }: ThreadItemProps) {
  const { words, formats, locale } = useLanguage();
  const { threads: said } = words;
  const { closeQueries } = useOfficerActions();
  const { id, text, state, by, at, version, place, now, answers, closed } = thread;
  const address = now?.address ?? place?.address;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'x' || event.ctrlKey || event.metaKey || !isWaiting(thread)) return;
    event.preventDefault();
    void closeQueries([id]);
  };
  return (
    <li className={isSelected ? 'thread thread-selected' : 'thread'} onKeyDown={onKeyDown}>
      <p className="thread-head">
        {address === undefined ? (
          <span className="chip">{said.whole}</span>
        ) : (
          <button
            type="button"
            className="chip thread-chip"
            disabled={now === undefined}
            onClick={() => locate(address)}
          >
            {shortAddress(address, sheets, locale)}
          </button>
        )}
        {place !== undefined && <span className="strong">{place.label}</span>}
        <span className={`thread-state thread-${state}`}>{said.states[state]}</span>
      </p>
      <p className="thread-text">{text}</p>
      <p className="small quiet">{said.asked(by.name, formats.shortMoment(at), words.report.version(version))}</p>
      {place !== undefined && (
        <p className="change small">
          {now === undefined ? (
            <span className="quiet">{said.gone}</span>
          ) : now.isChanged ? (
            <>
              <span className="only-heard">{said.before} </span>
              <del>{place.received === '' ? words.cell.empty : place.received}</del>
              <BecomesIcon className="becomes" />
              <span className="only-heard">{said.after} </span>
              <ins>{now.value === '' ? words.cell.empty : now.value}</ins>
            </>
          ) : (
            <span className="quiet">
              {now.value} · {said.unchanged}
            </span>
          )}
        </p>
      )}
      {answers.map((answer) => (
        <div className="thread-answer" key={answer.at}>
          <p>{answer.text}</p>
          <p className="small quiet">
            {said.asked(answer.by.name, formats.shortMoment(answer.at), words.report.version(answer.version))}
          </p>
        </div>
      ))}
      {closed !== undefined && (
        <p className="small quiet">{said.closedAt(closed.by.name, formats.shortMoment(closed.at))}</p>
      )}
      {isWaiting(thread) && (
        <div className="actions">
          <Button size="small" disabledFocusable={isBusy} aria-keyshortcuts="x" onClick={() => closeQueries([id])}>
            {said.close}
          </Button>
        </div>
      )}
    </li>
  );
}
