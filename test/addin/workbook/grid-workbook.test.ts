/** The contract of the workbook port, kept by the stand-in that the flow's tests work with. */
import { formatAddress } from '#domain/sheet/address';
import { type CellAppearance, cellAt, type RawCell, type RawGrid, textOf, withCells } from '#domain/sheet/raw-grid';
import { GridWorkbook } from '../flow/grid-workbook';
import { type GivenCell, type GivenLook, type GivenSheet, positionOf, type WorkbookUnderTest } from './under-test';
import { describeWorkbook } from './workbook.contract';

describeWorkbook({
  name: 'GridWorkbook',
  allowed: {
    abilities: { layOut: 'inPlace', select: true, mark: 'inPlace', watch: true },
    unknown: [],
    seesLooks: true,
  },
  open: async (sheets) => opened(sheets),
});

function opened(sheets: readonly GivenSheet[]): WorkbookUnderTest {
  const workbook = new GridWorkbook();
  for (const sheet of sheets) workbook.paste(gridOf(sheet), sheet.hidden !== undefined);
  return {
    workbook,
    // It is the document itself: a pane that is opened anew finds it as it is.
    openedAnew: async () => workbook,
    laidOut: async () => workbook,
    person: {
      type: (sheet, cell, value) => workbook.type(sheet, { [cell]: value }),
      addSheet: (sheet) =>
        workbook.paste({ sheet, origin: { row: 1, column: 1 }, rows: [], merges: [], hiddenRows: [] }),
      removeSheet: (sheet) => workbook.remove(sheet),
      renameSheet: (sheet, name) => workbook.rename(sheet, name),
      markAt: (sheet, cell) =>
        workbook.marks.find(({ at }) => formatAddress(at) === formatAddress(positionOf(sheet, cell)))?.severity,
      selected: () => workbook.selected,
    },
  };
}

/** Formulas are not computed here: they show what was given with them. */
function held(cell: GivenCell): RawCell {
  return isFormula(cell) ? cell.result : cell;
}

function gridOf(sheet: GivenSheet): RawGrid {
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
