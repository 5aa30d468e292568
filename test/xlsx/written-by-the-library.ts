/** The workbook as the library alone writes it, every cell through its hands: what our own rows are held against. */
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanCell, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { ChoiceLists } from '#xlsx/writing/choice-lists';
import { qualifiedRange } from '#xlsx/writing/references';
import { librarySheet, printTitles } from '#xlsx/writing/write-sheet';
import { DEFAULT_FONT, lookOf } from '#xlsx/writing/write-styles';
import { cellText, needsQuotePrefix } from '#xlsx/writing/write-text';

type LibraryCell = Partial<Cell>;

/** Before what the library cannot say is added: `quotePrefix` is the mark of a locked cell, notes and charts are its own. */
export function writtenByTheLibrary(plan: WorkbookPlan): Promise<Uint8Array> {
  const { title, subject, creator, company, created, custom } = plan.properties;
  const sheets = new Set(plan.sheets.map(({ name }) => name));
  const lists = new ChoiceLists(sheets);
  const planned = plan.sheets.map((sheet) => whole(sheet, librarySheet(sheet, { sheets, lists, author: creator })));
  const hidden = lists.hiddenSheet();
  const choices = hidden === null ? [] : [{ name: hidden.name, hidden: true, cells: cellsOf(hidden.rows) }];
  const at = new Date(created);
  return writeXlsx({
    sheets: [...planned, ...choices],
    defaultFont: DEFAULT_FONT,
    properties: {
      ...{ title, subject, creator, company, lastModifiedBy: creator, created: at, modified: at },
      custom: Object.fromEntries(custom),
    },
    namedRanges: [
      ...plan.names.map(({ name, range }) => ({ name, range: qualifiedRange(range, sheets) })),
      ...plan.sheets.flatMap((sheet) => printTitles(sheet, sheets)),
    ],
  });
}

function whole({ rows, merges }: SheetPlan, sheet: WriteSheet): WriteSheet {
  const cells = cellsOf(rows);
  for (const { top, left, bottom, right } of merges) {
    const style = lookOf(rows[top - 1]?.cells[left - 1]?.style, 'plain');
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (style !== undefined && !(row === top && column === left))
          cells.set(`${row - 1},${column - 1}`, { value: null, style });
  }
  for (const [at, { hyperlink, comment }] of sheet.cells ?? [])
    cells.set(at, {
      ...cells.get(at),
      ...(hyperlink === undefined ? {} : { hyperlink }),
      ...(comment === undefined ? {} : { comment }),
    });
  const heights = rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }] as const]));
  return { ...sheet, cells, rowDefs: new Map(heights) };
}

function cellsOf(rows: SheetPlan['rows']): Map<string, LibraryCell> {
  return new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => (cell === null ? [] : [[`${row},${column}`, libraryCell(cell)] as const])),
    ),
  );
}

function libraryCell({ value = null, formula, result, style }: PlanCell): LibraryCell {
  if (formula !== undefined) {
    const formulaResult = typeof result === 'string' ? cellText(result) : (result ?? null);
    return styled({ value: null, formula, formulaResult }, lookOf(style, 'plain'));
  }
  if (value === null || value === '' || typeof value === 'number')
    return styled({ value: value === '' ? null : value }, lookOf(style, 'plain'));
  if (typeof value === 'object') {
    const serial = isoToSerial(value.date);
    return styled({ value: serial }, lookOf(style, Number.isInteger(serial) ? 'day' : 'time'));
  }
  const text = cellText(value);
  const look = lookOf(style, needsQuotePrefix(value) ? 'prefixed' : 'plain');
  // It would write text that spells an error as an error.
  return styled(/^#[A-Z]/.test(text) ? { value: text, richText: [{ text }] } : { value: text }, look);
}

function styled(cell: LibraryCell, style: LibraryCell['style']): LibraryCell {
  return style === undefined ? cell : { ...cell, style };
}
