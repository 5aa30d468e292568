/** Reads large sheets in blocks of rows that fit into one answer. Knows sizes, not meanings. */
import { GRID_LIMITS } from '#domain/sheet/raw-grid';
import { Failed, isTooLarge } from '../session/failures';
import type { ExpectedCells, LoadedCells } from './grid-from-range';
import type { ReadSheet } from './read-sheet';

interface Block extends ExpectedCells {
  readonly sheet: string;
}

/** What tells the meaning of a cell, of `Range`. */
export const CELL_PROPERTIES = 'values,valueTypes,numberFormat,formulas';

/** They take some 150 bytes a cell where texts are a line long: 1.5 MB an answer; a text of a page is told twice. */
const CELLS_PER_TRIP = 10_000;
const FEWEST_CELLS_PER_TRIP = 100;

/** Each trip takes as many blocks as fit; what is still too large is asked for in quarters. */
export async function readInBlocks(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
): Promise<readonly ReadSheet[]> {
  for (const { expected } of sheets) {
    const isBeyondAnyForm = expected !== undefined && expected.rows * expected.columns > GRID_LIMITS.cells;
    if (isBeyondAnyForm) throw new Failed({ code: 'tooLarge' });
  }
  const read = new Map<string, LoadedCells[]>();
  let waiting = sheets.flatMap(({ id, expected }) =>
    expected === undefined ? [] : split({ ...expected, sheet: id }, CELLS_PER_TRIP),
  );
  let budget = CELLS_PER_TRIP;
  while (waiting.length > 0) {
    const now = firstWithin(waiting, budget);
    try {
      const loaded = await load(context, now);
      loaded.forEach((cells, at) => {
        const sheet = now[at]?.sheet ?? '';
        read.set(sheet, [...(read.get(sheet) ?? []), cells]);
      });
      waiting = waiting.slice(now.length);
    } catch (error) {
      budget = Math.floor(budget / 4);
      if (!isTooLarge(error) || budget < FEWEST_CELLS_PER_TRIP) throw error;
      waiting = waiting.flatMap((block) => split(block, budget));
    }
  }
  return sheets.map((sheet) => ({ ...sheet, blocks: read.get(sheet.id) ?? [] }));
}

function split(block: Block, cells: number): Block[] {
  const rowsEach = Math.max(1, Math.floor(cells / block.columns));
  const blocks: Block[] = [];
  for (let from = 0; from < block.rows; from += rowsEach) {
    blocks.push({ ...block, top: block.top + from, rows: Math.min(rowsEach, block.rows - from) });
  }
  return blocks;
}

function firstWithin(blocks: readonly Block[], budget: number): readonly Block[] {
  let cells = 0;
  const beyond = blocks.findIndex(({ rows, columns }, at) => {
    cells += rows * columns;
    return at > 0 && cells > budget;
  });
  return beyond === -1 ? blocks : blocks.slice(0, beyond);
}

async function load(context: Excel.RequestContext, blocks: readonly Block[]): Promise<LoadedCells[]> {
  const asked = blocks.map(({ sheet, top, left, rows, columns }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top - 1, left - 1, rows, columns);
    range.load(CELL_PROPERTIES);
    return { top, left, range };
  });
  await context.sync();
  return asked.map(({ top, left, range }) => ({
    top,
    left,
    values: range.values,
    types: range.valueTypes,
    formats: range.numberFormat,
    formulas: range.formulas,
  }));
}
