/** The sheet as it was sent, and beside it the selected cell, what is asked and answered, and what the check says. */
import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Desk } from '#client/shapes';
import { type CellPosition, parseCell } from '#domain/sheet/address';
import { sheetTitle } from '#domain/sheet/word-sheet';
import { CellsTable, type Place } from '../../shell/view/CellsTable';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { useDrafts, useFormOf } from '../hooks/use-sheet';
import { SheetCells, spotOf } from '../model/sheet-cells';
import type { OpenSheet } from '../model/state';
import { CellCard } from './CellCard';
import { IssueList } from './IssueList';
import { SheetNothing } from './SheetNothing';
import { ThreadList } from './ThreadList';

export interface SheetBodyProps {
  readonly sheet: OpenSheet;
  readonly desk: Desk;
}

const NO_SHEETS: NonNullable<Desk['content']>['sheets'] = [];

export function SheetBody({ sheet, desk }: SheetBodyProps) {
  const { words } = useLanguage();
  const form = useFormOf(sheet);
  const drafts = useDrafts(sheet);
  const { showVersion, closeQueries } = useOfficerActions();
  const [place, setPlace] = useState<Place>();
  const comment = useRef<HTMLElement>(null);
  const { earlier } = sheet;
  const isEarlier = earlier !== undefined;
  const content = earlier === 'loading' ? undefined : (earlier ?? desk.content);
  const cells = useMemo(
    () =>
      content === undefined || form === undefined
        ? undefined
        : new SheetCells({ form, content, drafts: isEarlier ? [] : drafts, ...(isEarlier ? {} : { current: desk }) }),
    [content, form, drafts, desk, isEarlier],
  );
  const sheets = content?.sheets ?? NO_SHEETS;
  const begin = useMemo(
    () => (content === undefined || content.sheets.length === 0 ? undefined : firstPlace(desk, content)),
    [desk, content],
  );
  const now = place ?? begin;
  const shown = sheets.find((grid) => grid.sheet === now?.at.sheet) ?? sheets[0];
  const locate = useCallback(
    (address: string) => {
      const at = spotOf(address, sheets);
      if (at !== undefined) setPlace({ at, isLed: true });
    },
    [sheets],
  );
  const closeAt = (at: CellPosition) => {
    const waiting = cells?.at(at).threads.filter(({ state }) => state === 'open' || state === 'answered') ?? [];
    void closeQueries(waiting.map(({ id }) => id));
  };
  const startComment = useCallback(() => comment.current?.querySelector('textarea')?.focus(), []);
  if (earlier === 'loading') return <Spinner className="unit-body" label={words.sheet.loading} labelPosition="after" />;
  if (content === undefined || cells === undefined || shown === undefined || now === undefined) {
    return (
      <div className="unit-body unit-plain">
        <SheetNothing desk={desk} />
        {content !== undefined && (
          <CellCard sheet={sheet} cells={undefined} at={undefined} grid={undefined} comment={comment} />
        )}
        <ThreadList sheet={sheet} desk={desk} locate={locate} selected={undefined} />
      </div>
    );
  }
  return (
    <div className="unit-body unit-columns">
      <div className="unit-sheet">
        {isEarlier && (
          <p className="small unit-earlier">
            {words.sheet.earlier(words.report.version(content.version))}
            <Button size="small" onClick={() => showVersion(undefined)}>
              {words.sheet.backToCurrent}
            </Button>
          </p>
        )}
        {sheets.length > 1 && (
          <fieldset className="sheet-tabs" aria-label={words.sheet.tabs}>
            {sheets.map(({ sheet: name, visibility }) => (
              <button
                key={name}
                type="button"
                className="tab"
                aria-pressed={name === shown.sheet}
                onClick={() => setPlace({ at: firstCell(name, content), isLed: false })}
              >
                {sheetTitle(name)}
                {visibility !== undefined && <span className="quiet small"> {words.sheet.hidden}</span>}
              </button>
            ))}
          </fieldset>
        )}
        <CellsTable
          key={`${shown.sheet} ${content.version}`}
          grid={shown}
          place={now}
          label={words.sheet.cells(shown.sheet)}
          rowLabel={words.sheet.row}
          markAt={(at) => {
            const mark = cells.markAt(at);
            return mark === undefined ? undefined : { mark, word: words.cell.legend[mark] };
          }}
          onMove={(next) => setPlace({ at: next, isLed: false })}
          onSay={isEarlier ? undefined : startComment}
          onClose={closeAt}
        />
      </div>
      <div className="unit-side">
        <CellCard sheet={sheet} cells={cells} at={now.at} grid={shown} comment={comment} />
        {!isEarlier && <ThreadList sheet={sheet} desk={desk} locate={locate} selected={now.at} />}
        <IssueList content={content} locate={locate} />
      </div>
    </div>
  );
}

/** Where one begins: at what was asked, at what is doubtful, else at the first answer. */
function firstPlace({ review }: Desk, content: NonNullable<Desk['content']>): Place {
  const asked = review.threads.find(
    ({ state, now }) => (state === 'answered' || state === 'open') && now !== undefined,
  );
  const doubtful = content.issues.find(({ severity }) => severity !== 'hint');
  const address = asked?.now?.address ?? doubtful?.address;
  const at = address === undefined ? undefined : spotOf(address, content.sheets);
  return { at: at ?? firstCell(content.sheets[0]?.sheet ?? '', content), isLed: true };
}

/** The first answer of a sheet, else its corner. */
function firstCell(sheet: string, { rows }: NonNullable<Desk['content']>): CellPosition {
  const row = rows.find((each) => each.sheet === sheet);
  const first = row === undefined ? undefined : Object.values(row.addresses).map((name) => parseCell(name))[0];
  return { sheet, row: first?.row ?? 1, column: first?.column ?? 1 };
}
