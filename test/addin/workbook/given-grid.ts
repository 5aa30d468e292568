/** Given sheets as grids, by what was given: nothing is computed or formatted here. */
import { type CellAppearance, cellAt, type RawCell, type RawGrid, textOf, withCells } from '#domain/sheet/raw-grid';
import { type GivenCell, type GivenLook, type GivenSheet, positionOf } from './under-test';

export function gridOfGiven(sheet: GivenSheet): RawGrid {
  const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [], withoutWidth = [], looks = [], hidden } = sheet;
  const grid: RawGrid = {
    sheet: name,
    origin: { row: 1, column: 1 },
    rows: rows.map((row) => row.map(held)),
    merges,
    hiddenRows,
    hiddenColumns: [...hiddenColumns, ...withoutWidth],
    ...(hidden === undefined ? {} : { visibility: hidden === true ? 'hidden' : hidden }),
  };
  const rich = looks.flatMap(({ cell, runs }) =>
    runs === undefined ? [] : [{ ...positionOf(name, cell), cell: runs.map(({ text }) => text).join('') }],
  );
  const filled = withCells(grid, rich);
  const seen = looks.flatMap((look) => appearanceOf(filled, look));
  const prepared = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const isEmpty = isFormula(cell) && (cell.result === 0 || cell.result === '');
      return isEmpty ? [{ row: r + 1, column: c + 1, emptyByFormula: true } as const] : [];
    }),
  );
  const appearances = [...seen, ...prepared].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...filled, appearances };
}

function appearanceOf(
  grid: RawGrid,
  { cell, shown, struck, runs, link, note, replies = [] }: GivenLook,
): CellAppearance[] {
  const { row, column } = positionOf(grid.sheet, cell);
  const text = textOf(cellAt(grid, row, column));
  const leadsElsewhere = link !== undefined && !link.includes(text);
  const seen = {
    ...(shown === undefined ? {} : { shown }),
    ...(struck === undefined || text === '' ? {} : { struck }),
    ...(runs === undefined ? {} : { runs }),
    ...(leadsElsewhere ? { link } : {}),
    ...(note === undefined ? {} : { note: [note, ...replies].join('\n') }),
  };
  return Object.keys(seen).length === 0 ? [] : [{ row, column, ...seen }];
}

function isFormula(cell: GivenCell): cell is Extract<GivenCell, { formula: string }> {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** Formulas are not computed here: they show what was given with them. */
function held(cell: GivenCell): RawCell {
  return isFormula(cell) ? cell.result : cell;
}
