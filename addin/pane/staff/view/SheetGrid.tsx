/** A sheet's cells as a plain table: rows in sight only, marks on the cells, one cell selected that takes what is typed. */
import { useEffect, useId, useMemo, useRef } from 'react';
import { columnLetters } from '#domain/sheet/address';
import { columnHead, placeWords, rowHead } from '#domain/sheet/place-words';
import type { RawGrid, Rect } from '#domain/sheet/raw-grid';
import { columnWidths, type Merges, type Spot, shownCell, spills } from '../../shell/model/grid-cells';
import { ROW_HEIGHT, useRowWindow } from '../../shell/view/use-row-window';
import { useLanguage } from '../hooks/use-language';
import { useStaffActions } from '../hooks/use-staff';
import { type Arrival, type Asked, type CellMarks, pastedCells } from '../model/table-cells';
import { ActiveCell } from './ActiveCell';

export interface SheetGridProps {
  readonly grid: RawGrid;
  readonly extent: { readonly rows: number; readonly columns: number };
  readonly merges: Merges;
  readonly marks: CellMarks;
  readonly asked: Asked;
  readonly spot: Spot;
  /** Another object whenever the table was taken somewhere. */
  readonly arrival: Arrival | undefined;
  onMove(spot: Spot): void;
}

const ROW_HEAD_WIDTH = 44;

export function SheetGrid({ grid, extent, merges, marks, asked, spot, arrival, onMove }: SheetGridProps) {
  const { words, locale } = useLanguage();
  const { typeInto, undo } = useStaffActions();
  const scroller = useRef<HTMLDivElement>(null);
  /** Whoever is in the table goes on in the cell that is selected next. */
  const takesFocus = useRef(false);
  const choicesId = useId();
  const { rows, columns } = extent;
  const { first, last, onScroll, showRow } = useRowWindow(scroller, rows, ROW_HEIGHT);
  const widths = useMemo(() => columnWidths(grid, columns, merges), [grid, columns, merges]);
  const total = widths.reduce((sum, width) => sum + width, ROW_HEAD_WIDTH);
  const hiddenRows = useMemo(() => new Set(grid.hiddenRows), [grid]);
  const hiddenColumns = useMemo(() => new Set(grid.hiddenColumns), [grid]);

  useEffect(() => {
    if (arrival === undefined) return;
    showRow(arrival.row);
    showColumn(scroller.current, arrival.column);
    if (!arrival.wantsFocus) return;
    scroller.current?.querySelector('input')?.focus({ preventScroll: true });
    scroller.current?.scrollIntoView({ block: 'nearest' });
  }, [arrival, showRow]);

  /** Steps over what a merge covers, and stays inside the table. */
  const move = (down: number, right: number) => {
    const merge = merges.at(spot.row, spot.column);
    const row = down > 0 ? (merge?.bottom ?? spot.row) + down : spot.row + down;
    const column = right > 0 ? (merge?.right ?? spot.column) + right : spot.column + right;
    const next = {
      row: Math.min(Math.max(row, 1), rows),
      column: Math.min(Math.max(column, 1), columns),
    };
    showRow(next.row);
    showColumn(scroller.current, next.column);
    takesFocus.current = true;
    onMove(next);
  };
  const at = (place: Spot) => ({ sheet: grid.sheet, ...place });
  const label = (place: Spot) => {
    const name = placeWords(at(place), { locale, withSheet: false });
    const column = asked.at(place.row, place.column)?.label;
    return column === undefined ? name : `${name} ${column}`;
  };
  const choices = asked.at(spot.row, spot.column)?.choices;

  return (
    <div className="sheet-scroll" ref={scroller} onScroll={onScroll}>
      <table className="sheet-cells" style={{ width: total }} aria-rowcount={rows + 1}>
        <colgroup>
          <col style={{ width: ROW_HEAD_WIDTH }} />
          {widths.map((width, index) => (
            <col key={columnLetters(index + 1)} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td className="sheet-corner" />
            {widths.map((_, index) => (
              <th
                key={columnLetters(index + 1)}
                scope="col"
                className={hiddenColumns.has(index + 1) ? 'sheet-hidden' : undefined}
                title={hiddenColumns.has(index + 1) ? words.table.hiddenColumn : undefined}
              >
                {columnHead(grid.sheet, index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 1 && <tr style={{ height: (first - 1) * ROW_HEIGHT }} />}
          {Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).map((row) => (
            <tr key={row} aria-rowindex={row + 1}>
              <th
                scope="row"
                className={hiddenRows.has(row) ? 'sheet-hidden' : undefined}
                title={hiddenRows.has(row) ? words.table.hiddenRow : undefined}
              >
                {rowHead(grid.sheet, row)}
              </th>
              {Array.from({ length: columns }, (_, index) => index + 1).map((column) => {
                const merge = merges.at(row, column);
                const part = merge === undefined ? undefined : partInSight(merge, row, column, first, last, columns);
                if (part === 'covered') return null;
                const source = merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
                const cell = shownCell(grid, source.row, source.column);
                const severity = marks.severityAt(source.row, source.column);
                const isActive = source.row === spot.row && source.column === spot.column;
                const isHidden = hiddenRows.has(row) || hiddenColumns.has(column);
                const className = [
                  'sheet-cell',
                  ...(severity === undefined ? [] : [`sheet-${severity}`]),
                  ...(cell.isNumber ? ['sheet-number'] : []),
                  ...(merge === undefined && spills(grid, row, column) ? ['sheet-spilling'] : []),
                  ...(cell.appearance?.struck === true ? ['sheet-struck'] : []),
                  ...(cell.appearance?.note === undefined ? [] : ['sheet-noted']),
                  ...(isHidden ? ['sheet-hidden'] : []),
                  ...(isActive ? ['sheet-active'] : []),
                ].join(' ');
                const shown = cell.appearance?.picture === true ? words.table.picture : cell.text;
                return (
                  <td
                    key={column}
                    className={className}
                    {...(part === undefined ? {} : { rowSpan: part.rows, colSpan: part.columns })}
                    onMouseDown={(event) => {
                      if (isActive) return;
                      event.preventDefault();
                      takesFocus.current = true;
                      onMove(source);
                    }}
                  >
                    {isActive ? (
                      <ActiveCell
                        key={`${row} ${column}`}
                        label={label(source)}
                        shown={shown}
                        typed={cell.typed}
                        takesFocus={takesFocus}
                        list={choices === undefined ? undefined : choicesId}
                        onType={(text) => void typeInto([{ at: at(source), text }])}
                        onPaste={(text) => void typeInto(pastedCells(text, at(source)))}
                        onMove={move}
                        onUndo={() => void undo()}
                      />
                    ) : (
                      <span className="sheet-text">{shown}</span>
                    )}
                    {severity !== undefined && <span className="only-heard">{words.severity[severity]}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
          {last < rows && <tr style={{ height: (rows - last) * ROW_HEIGHT }} />}
        </tbody>
      </table>
      {choices !== undefined && (
        <datalist id={choicesId}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** How much of a merge is drawn from this cell on: all of it from its first, the rest where rows above are out of sight. */
function partInSight(merge: Rect, row: number, column: number, first: number, last: number, columns: number) {
  const top = Math.max(merge.top, first);
  if (row !== top || column !== merge.left) return 'covered' as const;
  return {
    rows: Math.min(merge.bottom, last) - top + 1,
    columns: Math.min(merge.right, columns) - merge.left + 1,
  };
}

/** The row's head stays where it is and covers what lies under it. */
function showColumn(scroller: HTMLElement | null, column: number): void {
  const header = scroller?.querySelectorAll<HTMLElement>('thead th')[column - 1];
  if (scroller === null || header === undefined) return;
  const { offsetLeft: left, offsetWidth: width } = header;
  const sight = scroller.clientWidth - ROW_HEAD_WIDTH;
  if (left - ROW_HEAD_WIDTH < scroller.scrollLeft) scroller.scrollLeft = left - ROW_HEAD_WIDTH;
  else if (left + width > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = Math.max(left - ROW_HEAD_WIDTH - Math.max(sight - width, 0), 0);
  }
}
