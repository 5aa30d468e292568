/** What somebody wrote beside the rows of the workbook before, put beside the same rows of this one; what found none is listed. */
import type { RawCell } from '../../sheet/raw-grid';
import { textOf } from '../../sheet/raw-grid';
import { cell, pagesWide, rowHeight } from '../../sheet/sheet-layout';
import type { PlanCell, PlanNote, PlanRow, PlanValue, RowStream, SheetPlan } from '../../sheet/sheet-plan';
import type { NamedRows } from '../part';
import { plainTable, type TableColumn } from '../plain-table';
import { type PreviousSheet, type PreviousWorkbook, previousSheet, type WrittenBeside } from './previous';
import type { RoundPart } from './round-part';
import type { RoundSummary } from './round-summary';

const OWN_WIDTH = 16;
const LOST_SHEET = '未对上的备注';
const LOST_COLUMNS: readonly TableColumn[] = [
  ['序号', 6],
  ['工作表', 18],
  ['原来的行', 44],
  ['栏目', 18],
  ['内容', 50],
];

interface LostNote {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** The parts with what was written beside them, and a part more where a row of then is not there any more. */
export function withPrevious(
  parts: readonly RoundPart[],
  { previous, round }: Pick<RoundSummary, 'previous' | 'round'>,
): readonly RoundPart[] {
  if (previous === undefined) return parts;
  const lost: LostNote[] = [];
  const made = parts.map((part) => withOwn(part, previous, lost));
  if (lost.length === 0) return made;
  const cells = ({ sheet, row, column, text }: LostNote, at: number): readonly PlanCell[] => [
    cell(at + 1, 'centre'),
    ...[sheet, row, column, text].map((each) => cell(each, 'text')),
  ];
  const note = `${previous.name}里写了备注的行，现在的明细里没有了；备注照原样列在这里，共${lost.length}处。`;
  const sheet = plainTable({ round }, LOST_SHEET, LOST_COLUMNS, { items: lost, cells }, note);
  return [...made, { sheet, says: '原来的行已不在明细里的备注', controls: [], names: [] }];
}

function withOwn(part: RoundPart, previous: PreviousWorkbook, lost: LostNote[]): RoundPart {
  const { sheet, named } = part;
  if (named === undefined) return part;
  const headers = headersOf(sheet, named.headerRow);
  const found = previousSheet(previous, sheet.name, headers, named);
  if (found === undefined || (found.rows.length === 0 && found.own.length === 0)) return part;
  const placed = placedRows(found, named);
  for (const row of found.rows) if (![...placed.values()].includes(row)) addLost(lost, sheet.name, row);
  const columns = sheet.columnWidths.length;
  const widths = [...sheet.columnWidths, ...found.own.map(() => OWN_WIDTH)];
  const columnOf = new Map([...headers, ...found.own].map((header, at) => [header, at + 1]));
  const notes: PlanNote[] = [...placed].flatMap(([at, { notes: own }]) =>
    [...own].map(([header, text]) => ({ row: named.headerRow + 1 + at, column: columnOf.get(header) ?? 1, text })),
  );
  const own = (row: PlanRow, at: number): PlanRow => {
    if (at === named.headerRow)
      return { ...row, cells: [...padded(row, columns), ...found.own.map((label) => cell(label, 'header'))] };
    const place = at - named.headerRow - 1;
    if (place < 0 || place >= named.count) return row;
    const beside = placed.get(place);
    const cells = found.own.map((header) => ownCell(beside?.cells.get(header)));
    const needed = rowHeight(
      cells,
      found.own.map(() => OWN_WIDTH),
    );
    return { height: Math.max(row.height ?? 15, needed), cells: [...padded(row, columns), ...cells] };
  };
  const wide = pagesWide(widths, sheet.print.pagesWide?.repeated ?? 1);
  const { filter } = sheet;
  const changed: SheetPlan<RowStream> = {
    ...sheet,
    rows: new RowsWith(sheet.rows, own),
    columnWidths: widths,
    notes,
    ...(filter === undefined ? {} : { filter: { ...filter, right: widths.length } }),
    print: { ...sheet.print, ...(wide === undefined ? {} : { pagesWide: wide }) },
  };
  return { ...part, sheet: changed };
}

/** Of the row in which the sheet says them. */
function headersOf({ rows }: SheetPlan<RowStream>, headerRow: number): readonly string[] {
  let at = 0;
  for (const { cells } of rows) if (++at === headerRow) return cells.map((own) => String(own?.value ?? ''));
  return [];
}

/** By the names in their order: of several rows of one name the first takes the first. */
function placedRows({ rows }: PreviousSheet, named: NamedRows): ReadonlyMap<number, PreviousSheet['rows'][number]> {
  const placed = new Map<number, PreviousSheet['rows'][number]>();
  const taken = new Set<PreviousSheet['rows'][number]>();
  const kinds = rows.reduce((most, { names }) => Math.max(most, names.length), 0);
  for (let kind = 0; kind < kinds; kind++) {
    const waiting = new Map<string, PreviousSheet['rows'][number][]>();
    for (const row of rows) {
      const name = taken.has(row) ? undefined : row.names[kind];
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), row]);
    }
    if (waiting.size === 0) continue;
    for (let at = 0; at < named.count; at++) {
      const name = placed.has(at) ? undefined : named.names(at)[kind];
      const row = name === undefined ? undefined : waiting.get(name)?.shift();
      if (row === undefined) continue;
      placed.set(at, row);
      taken.add(row);
    }
  }
  return placed;
}

function addLost(
  lost: LostNote[],
  sheet: string,
  { cells, notes, says }: WrittenBeside & { readonly says: string },
): void {
  for (const [column, own] of cells) lost.push({ sheet, row: says, column, text: textOf(own) });
  for (const [column, text] of notes) lost.push({ sheet, row: says, column: `${column}（批注）`, text });
}

/** As it was: a figure, a day or a text. What a formula or an error was there, is its text. */
function ownCell(own: RawCell | undefined): PlanCell {
  if (own === undefined || own === null) return { style: 'text' };
  const isDay = typeof own === 'object' && 'date' in own;
  const value: PlanValue = typeof own === 'number' ? own : isDay ? own : textOf(own);
  return { value, style: typeof own === 'number' ? 'centre' : isDay ? 'date' : 'text' };
}

function padded({ cells }: PlanRow, columns: number): readonly (PlanCell | null)[] {
  return cells.length >= columns ? cells : [...cells, ...Array<null>(columns - cells.length).fill(null)];
}

/** Each row as it comes, changed by its number (as Excel counts). */
class RowsWith implements RowStream {
  readonly length: number;

  constructor(
    private readonly rows: RowStream,
    private readonly change: (row: PlanRow, number: number) => PlanRow,
  ) {
    this.length = rows.length;
  }

  *[Symbol.iterator](): Iterator<PlanRow> {
    let number = 0;
    for (const row of this.rows) yield this.change(row, ++number);
  }
}
