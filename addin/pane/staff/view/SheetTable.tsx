/** File mode: the sheet itself, beside what is said of it; cells are put right where they stand. */
import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { sheetTitle, wordSheet } from '#domain/sheet/word-sheet';
import { extentOf, Merges, type Spot, shownCell } from '../../shell/model/grid-cells';
import { WithdrawIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useStaff, useStaffActions } from '../hooks/use-staff';
import type { CheckedSheet, SheetTable as Table } from '../model/state';
import { type Arrival, Asked, CellMarks } from '../model/table-cells';
import { CellLine } from './CellLine';
import { SheetGrid } from './SheetGrid';

/** Empty rows below the last one, to go on typing in; a Word document has only those that it has. */
const SPARE_ROWS = 12;

interface SheetTableProps {
  readonly sheet: CheckedSheet;
  readonly table: Table;
}

/** The cell that is selected, on the sheet that is shown. */
interface Place {
  readonly sheet: string;
  readonly spot: Spot;
  readonly arrival?: Arrival;
}

export function SheetTable({ sheet, table }: SheetTableProps) {
  const { words } = useLanguage();
  const { undo } = useStaffActions();
  const located = useStaff((state) => state.located);
  const queries = useStaff((state) => state.queries);
  const [place, setPlace] = useState<Place>({ sheet: sheet.sheet, spot: { row: 1, column: 1 } });
  useEffect(() => {
    if (located === undefined) return;
    const { at, wantsFocus } = located;
    const { sheet: name, row, column } = at;
    setPlace({ sheet: name, spot: { row, column }, arrival: { row, column, wantsFocus } });
  }, [located]);
  const grid = table.grids.find((each) => each.sheet === place.sheet) ?? table.grids[0];
  const shown = useMemo(() => {
    if (grid === undefined) return undefined;
    return {
      grid,
      extent: extentOf(grid, wordSheet(grid.sheet) === undefined ? SPARE_ROWS : 0),
      merges: new Merges(grid),
      marks: new CellMarks(sheet.groups, queries ?? [], grid.sheet),
      asked: new Asked(table.asked, grid.sheet),
    };
  }, [grid, sheet.groups, queries, table.asked]);
  if (shown === undefined) return null;
  const { extent, merges, marks, asked } = shown;
  const inside = {
    row: Math.min(place.spot.row, extent.rows),
    column: Math.min(place.spot.column, extent.columns),
  };
  const merge = merges.at(inside.row, inside.column);
  const spot = merge === undefined ? inside : { row: merge.top, column: merge.left };
  return (
    <section className="sheet-table" aria-label={words.table.title}>
      <div className="sheet-head">
        {table.grids.length > 1 && (
          <fieldset className="sheet-tabs" aria-label={words.table.sheets}>
            {table.grids.map(({ sheet: name, visibility }) => (
              <button
                key={name}
                type="button"
                className="tab"
                aria-pressed={name === shown.grid.sheet}
                onClick={() => setPlace({ sheet: name, spot: { row: 1, column: 1 } })}
              >
                {sheetTitle(name)}
                {visibility !== undefined && <span className="quiet small"> {words.table.hidden}</span>}
              </button>
            ))}
          </fieldset>
        )}
        <Button
          size="small"
          appearance="subtle"
          className="sheet-undo"
          icon={<WithdrawIcon />}
          disabledFocusable={!table.canUndo}
          onClick={() => void undo()}
        >
          {words.table.undo}
        </Button>
      </div>
      <CellLine
        at={{ sheet: shown.grid.sheet, ...spot }}
        cell={shownCell(shown.grid, spot.row, spot.column)}
        label={asked.at(spot.row, spot.column)?.label}
        queries={marks.queriesAt(spot.row, spot.column)}
        items={marks.at(spot.row, spot.column)}
      />
      <SheetGrid
        key={shown.grid.sheet}
        {...shown}
        spot={spot}
        arrival={place.arrival}
        onMove={(next) => setPlace({ sheet: shown.grid.sheet, spot: next })}
      />
      <p className="small quiet">{words.table.howTo}</p>
    </section>
  );
}
