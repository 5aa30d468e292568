/** A sheet's cells to be read: in the layout they were sent in, marked, walked with the arrow keys; rows in sight only. */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { type CellPosition, columnLetters } from '#domain/sheet/address';
import { columnHead, placeWords, rowHead } from '#domain/sheet/place-words';
import type { RawGrid, Rect } from '#domain/sheet/raw-grid';
import { useLanguage } from '../hooks/use-language';
import { columnWidths, extentOf, Merges, shownCell, spills } from '../model/grid-cells';
import { KEY_STEPS } from './key-steps';
import { ROW_HEIGHT, useRowWindow } from './use-row-window';

/** Where one is in the sheet; another object whenever one was led there. */
export interface Place {
  readonly at: CellPosition;
  readonly isLed: boolean;
}

/** What a cell is marked as: a class of its own, and the word for who does not see it. */
export interface ShownMark {
  readonly mark: string;
  readonly word: string;
}

export interface CellsTableProps {
  readonly grid: RawGrid;
  readonly place: Place;
  /** What it is, and how one goes on with the keys. */
  readonly label: string;
  readonly rowLabel: string;
  markAt(at: CellPosition): ShownMark | undefined;
  onMove(at: CellPosition): void;
  /** Something is to be said of the cell; undefined where nothing can be. */
  readonly onSay: (() => void) | undefined;
  /** What is asked at the cell is settled; undefined where nothing is asked. */
  readonly onClose: ((at: CellPosition) => void) | undefined;
}

const ROW_HEAD_WIDTH = 40;

export function CellsTable({ grid, place, label, rowLabel, markAt, onMove, onSay, onClose }: CellsTableProps) {
  const { locale } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  /** Whoever is in the table goes on in the cell that is selected next. */
  const takesFocus = useRef(false);
  const merges = useMemo(() => new Merges(grid), [grid]);
  const { rows, columns } = useMemo(() => extentOf(grid, 0), [grid]);
  const widths = useMemo(() => columnWidths(grid, columns, merges), [grid, columns, merges]);
  const total = widths.reduce((sum, width) => sum + width, ROW_HEAD_WIDTH);
  const { first, last, onScroll, showRow } = useRowWindow(scroller, rows, ROW_HEIGHT);
  const spot = sourceOf(merges, Math.min(place.at.row, rows), Math.min(place.at.column, columns));

  useEffect(() => {
    if (!place.isLed) return;
    showRow(place.at.row);
    showColumn(scroller.current, place.at.column);
  }, [place, showRow]);
  useEffect(() => {
    if (takesFocus.current)
      scroller.current?.querySelector<HTMLElement>('.sheet-active')?.focus({ preventScroll: true });
    takesFocus.current = false;
  });

  const goTo = (row: number, column: number) => {
    const next = { row: Math.min(Math.max(row, 1), rows), column: Math.min(Math.max(column, 1), columns) };
    showRow(next.row);
    showColumn(scroller.current, next.column);
    takesFocus.current = true;
    onMove({ sheet: grid.sheet, ...next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    const step = KEY_STEPS[key];
    if (step !== undefined) {
      const merge = merges.at(spot.row, spot.column);
      const from = {
        row: step[0] > 0 ? (merge?.bottom ?? spot.row) : spot.row,
        column: step[1] > 0 ? (merge?.right ?? spot.column) : spot.column,
      };
      goTo(from.row + step[0], from.column + step[1]);
      event.preventDefault();
    } else if (onSay !== undefined && (key === 'Enter' || key === 'F2')) {
      onSay();
      event.preventDefault();
    } else if (onClose !== undefined && key === 'x' && !ctrlKey && !metaKey) {
      onClose({ sheet: grid.sheet, ...spot });
      event.preventDefault();
    }
  };

  return (
    <div className="sheet-scroll" ref={scroller} onScroll={onScroll}>
      <table
        className="sheet-cells"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid.
        role="grid"
        style={{ width: total }}
        aria-rowcount={rows + 1}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: ROW_HEAD_WIDTH }} />
          {widths.map((width, index) => (
            <col key={columnLetters(index + 1)} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td className="sheet-corner" aria-label={rowLabel} />
            {widths.map((_, index) => (
              <th key={columnLetters(index + 1)} scope="col">
                {columnHead(grid.sheet, index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 1 && <tr style={{ height: (first - 1) * ROW_HEIGHT }} />}
          {Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).map((row) => (
            <tr key={row} aria-rowindex={row + 1}>
              <th scope="row">{rowHead(grid.sheet, row)}</th>
              {Array.from({ length: columns }, (_, index) => index + 1).map((column) => {
                const merge = merges.at(row, column);
                const part = merge === undefined ? undefined : partInSight(merge, row, column, first, last, columns);
                if (part === 'covered') return null;
                const source = sourceOf(merges, row, column);
                const shown = shownCell(grid, source.row, source.column);
                const at = { sheet: grid.sheet, ...source };
                const shownMark = markAt(at);
                const isActive = source.row === spot.row && source.column === spot.column;
                const className = [
                  'sheet-cell',
                  ...(shownMark === undefined ? [] : [`cell-${shownMark.mark}`]),
                  ...(shown.isNumber ? ['sheet-number'] : []),
                  ...(merge === undefined && spills(grid, row, column) ? ['sheet-spilling'] : []),
                  ...(shown.appearance?.struck === true ? ['sheet-struck'] : []),
                  ...(isActive ? ['sheet-active'] : []),
                ].join(' ');
                return (
                  <td
                    key={column}
                    className={className}
                    tabIndex={isActive ? 0 : -1}
                    {...(isActive ? { 'aria-selected': true } : {})}
                    {...(part === undefined ? {} : { rowSpan: part.rows, colSpan: part.columns })}
                    title={placeWords(at, { locale, withSheet: false })}
                    onMouseDown={(event) => {
                      event.preventDefault();
                      // Who points at a cell goes on typing: an input method needs a field before the first key.
                      takesFocus.current = onSay === undefined;
                      onMove(at);
                      onSay?.();
                    }}
                  >
                    <span className="sheet-text">{shown.text}</span>
                    {shownMark !== undefined && <span className="only-heard">{shownMark.word}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
          {last < rows && <tr style={{ height: (rows - last) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </div>
  );
}

/** A merge's first cell stands for all of it. */
function sourceOf(merges: Merges, row: number, column: number): { readonly row: number; readonly column: number } {
  const merge = merges.at(row, column);
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

/** How much of a merge is drawn from this cell on: all of it from its first, the rest where rows above are out of sight. */
function partInSight(merge: Rect, row: number, column: number, first: number, last: number, columns: number) {
  if (row !== Math.max(merge.top, first) || column !== merge.left) return 'covered' as const;
  return { rows: Math.min(merge.bottom, last) - row + 1, columns: Math.min(merge.right, columns) - merge.left + 1 };
}

/** The row's head stays where it is and covers what lies under it. */
function showColumn(scroller: HTMLElement | null, column: number): void {
  const header = scroller?.querySelectorAll<HTMLElement>('thead th')[column - 1];
  if (scroller === null || header === undefined) return;
  const { offsetLeft: left, offsetWidth: width } = header;
  if (left - ROW_HEAD_WIDTH < scroller.scrollLeft) scroller.scrollLeft = left - ROW_HEAD_WIDTH;
  else if (left + width > scroller.scrollLeft + scroller.clientWidth) {
    const sight = scroller.clientWidth - ROW_HEAD_WIDTH;
    scroller.scrollLeft = Math.max(left - ROW_HEAD_WIDTH - Math.max(sight - width, 0), 0);
  }
}
