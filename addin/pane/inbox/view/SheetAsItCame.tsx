/** The sheet as somebody mailed it, with what the check says marked at its cells. */
import { useMemo } from 'react';
import { formatAddress } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { sheetTitle } from '#domain/sheet/word-sheet';
import { CellsTable, type Place } from '../../shell/view/CellsTable';
import { useLanguage } from '../hooks/use-language';
import { marksOf, type SaidOfCell } from '../model/said-of-cells';

interface SheetAsItCameProps {
  readonly grids: readonly RawGrid[];
  readonly said: readonly SaidOfCell[];
  readonly place: Place;
  onMove(place: Place): void;
}

export function SheetAsItCame({ grids, said: all, place, onMove }: SheetAsItCameProps) {
  const { words } = useLanguage();
  const said = words.inbox;
  const marks = useMemo(() => marksOf(all), [all]);
  const shown = grids.find(({ sheet }) => sheet === place.at.sheet) ?? grids[0];
  if (shown === undefined) return null;
  return (
    <section className="inbox-sheet">
      <h3>{said.item.sheet}</h3>
      {grids.length > 1 && (
        <fieldset className="sheet-tabs" aria-label={said.item.tabs}>
          {grids.map(({ sheet, origin }) => (
            <button
              key={sheet}
              type="button"
              className="tab"
              aria-pressed={sheet === shown.sheet}
              onClick={() => onMove({ at: { sheet, ...origin }, isLed: false })}
            >
              {sheetTitle(sheet)}
            </button>
          ))}
        </fieldset>
      )}
      <CellsTable
        key={shown.sheet}
        grid={shown}
        place={place}
        label={said.item.cells(shown.sheet)}
        rowLabel={said.item.row}
        markAt={(at) => {
          const mark = marks.get(formatAddress(at));
          return mark === undefined ? undefined : { mark, word: said.severity[mark] };
        }}
        onMove={(at) => onMove({ at, isLed: false })}
        onSay={undefined}
        onClose={undefined}
      />
    </section>
  );
}
