/** Reads a list section: one row per activity, each cell by its column's type, conditions of 必填 last. */

import type { CellReading, RowReading, SectionReading } from '../form/form-reading';
import type { Column, ListSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { appearanceAt, appearancesOfRow, cellAt, type RawGrid, type Rect, textOf } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import { sayOfControlTotals } from './control-totals';
import { type CellWords, ColumnReader, type Conventions } from './read-cell';
import { isSameRow, type ReadingMemory, type RememberedRow, type RowAsRead } from './reading-memory';
import { type Header, headerCells } from './recognise/header';
import { continuesRecord, type Merges, mergesOf } from './recognise/merges';
import { preparedRows } from './recognise/prepared-rows';
import { listLayout, type RowLayout } from './recognise/row-layout';
import { isEmptyAt, type ListRowKind, rowKind } from './recognise/rows';
import { sayWhatIsMissing } from './required';
import { seenAt } from './seen-cell';

export function readList(
  section: ListSection,
  header: Header,
  conventions: Conventions,
  issues: IssueCollector,
  memory?: ReadingMemory,
): SectionReading {
  const { grid } = header;
  const sheet = sheetOf(section, header, conventions, issues);
  const known = memory?.rows(section.key, layoutOf(header));
  const rows: RowReading[] = [];
  const totals: number[] = [];
  const examples: number[] = [];
  const prepared = preparedRows(grid, header.lastRow + 1, header.endRow, sheet.layout);
  let totalSeen = false;
  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    if (prepared.has(row)) continue;
    const read: RowAsRead =
      known === undefined ? readRow(row, totalSeen, sheet) : readOnce(row, totalSeen, sheet, known);
    if (read.kind === 'total') totals.push(row);
    if (read.kind === 'example' || read.kind === 'markedExample') examples.push(row);
    // 合计 on top stands before its rows, not after them.
    totalSeen ||= read.kind === 'total' && rows.length > 0;
    if (read.reading !== undefined) rows.push(read.reading);
  }
  sayOfPreparedRows(prepared, sheet);
  const reading = { section, sheet: grid.sheet, headers: headerCells(header), rows };
  sayOfControlTotals(section, header, reading, { totals, examples }, conventions, issues);
  return reading;
}

/** Rows with nothing but what was copied down are left out, and said so once. */
function sayOfPreparedRows(prepared: ReadonlySet<number>, { section, header, layout, issues }: ListSheet): void {
  const [row] = prepared;
  const { grid } = header;
  if (row === undefined) return;
  issues.add({
    severity: 'hint',
    at: { sheet: grid.sheet, row, column: layout.name ?? grid.origin.column },
    fault: fault('rows.prepared', { rows: prepared.size }),
    label: '',
    received: firstText(grid, row),
    section: section.key,
  });
}

/** What reading every row needs, made once for a sheet. */
interface ListSheet {
  readonly section: ListSection;
  readonly header: Header;
  readonly columns: readonly ListColumn[];
  readonly layout: RowLayout;
  readonly hidden: ReadonlySet<number>;
  readonly merges: Merges;
  readonly issues: IssueCollector;
}

interface ListColumn {
  readonly column: Column;
  readonly at: number;
  readonly doubtfulUnit: boolean;
  readonly reader: ColumnReader;
  readonly words: CellWords;
}

function sheetOf(section: ListSection, header: Header, conventions: Conventions, issues: IssueCollector): ListSheet {
  const { grid } = header;
  const columns = section.columns.flatMap((column): ListColumn[] => {
    const found = header.columns.get(column.key);
    if (found === undefined) return [];
    return [
      {
        column,
        at: found.column,
        doubtfulUnit: found.otherUnit !== undefined,
        reader: new ColumnReader(column.type, conventions, { isOptional: column.required === false }),
        words: { section: section.key, column: column.key, label: column.label },
      },
    ];
  });
  const layout = listLayout(section, header);
  return { section, header, columns, layout, hidden: new Set(grid.hiddenRows), merges: mergesOf(grid), issues };
}

/** Where everything stands that a row's reading depends on besides its own cells. */
function layoutOf({ grid, lastRow, columns, unknown, duplicated }: Header): string {
  const { sheet, origin } = grid;
  const named = [...columns.values()].map(({ key, row, column, otherUnit }) => [key, row, column, otherUnit]);
  return JSON.stringify([sheet, origin, lastRow, named, unknown, duplicated]);
}

function isAsRemembered(known: RememberedRow, row: number, isAfterTotal: boolean, sheet: ListSheet): boolean {
  const { grid } = sheet.header;
  return (
    known.isAfterTotal === isAfterTotal &&
    known.isHidden === sheet.hidden.has(row) &&
    !sheet.merges.touch(row) &&
    known.appearances === appearancesOfRow(grid, row) &&
    isSameRow(known.cells, grid.rows[row - grid.origin.row] ?? [])
  );
}

/** Not again where nobody touched the row since it was read. */
function readOnce(row: number, isAfterTotal: boolean, sheet: ListSheet, known: Map<number, RememberedRow>): RowAsRead {
  const { issues, merges, columns, hidden } = sheet;
  const { grid } = sheet.header;
  const remembered = known.get(row);
  const { unlisted } = issues;
  const saidBefore = issues.length;
  const isUntouched = remembered !== undefined && isAsRemembered(remembered, row, isAfterTotal, sheet);
  const read = isUntouched ? recall(remembered, sheet) : readRow(row, isAfterTotal, sheet);
  const said = isUntouched ? remembered.issues : issues.since(saidBefore);
  // A merge or 同上 makes the row depend on others; and what was counted only would be missing from its memory.
  const isWhole = issues.unlisted === unlisted;
  const standsAlone = isWhole && !merges.touch(row) && said.every(({ code }) => code !== 'cell.sameAsAbove');
  if (!standsAlone) known.delete(row);
  else if (!isUntouched)
    known.set(row, {
      kind: read.kind,
      reading: read.reading,
      cells: grid.rows[row - grid.origin.row] ?? [],
      appearances: appearancesOfRow(grid, row),
      isHidden: hidden.has(row),
      isAfterTotal,
      issues: said,
      above: columns.map(({ reader }) => reader.above),
    });
  return read;
}

function recall(remembered: RememberedRow, { columns, issues }: ListSheet): RememberedRow {
  issues.repeat(remembered.issues);
  columns.forEach(({ reader }, at) => {
    reader.above = remembered.above[at];
  });
  return remembered;
}

function readRow(row: number, isAfterTotal: boolean, sheet: ListSheet): RowAsRead {
  const kind = listRowKind(row, sheet);
  sayOfRow(row, kind, isAfterTotal, sheet);
  return { kind, reading: kind === 'data' ? readData(row, sheet) : undefined };
}

/** A row that goes on with the record above it is none of its own: blank, or with answers that have no place there. */
function listRowKind(row: number, { header, layout, merges }: ListSheet): ListRowKind {
  const { grid } = header;
  const kind = rowKind(grid, row, layout);
  if (kind !== 'data' || !merges.touch(row)) return kind;
  const isFilled = (at: number, column: number) => !isEmptyAt(grid, at, column);
  return continuesRecord(row, layout, merges, isFilled) ? 'sharesRecord' : kind;
}

function readData(row: number, sheet: ListSheet): RowReading {
  const cells = new Map<string, CellReading>();
  for (const each of sheet.columns) {
    if (!each.reader.type.ignored) cells.set(each.column.key, readListCell(row, each, sheet));
  }
  sayWhatIsMissing(sheet.section, cells, sheet.issues);
  return { row, cells, extras: extrasOf(sheet.header, row) };
}

type RowSaying =
  | 'row.hidden'
  | 'row.struck'
  | 'row.afterTotal'
  | 'row.exampleSkipped'
  | 'row.markedExample'
  | 'row.noteSkipped'
  | 'row.nameOnly'
  | 'row.sharesRecord';

function sayOfRow(row: number, kind: ListRowKind, isAfterTotal: boolean, sheet: ListSheet): void {
  if (kind === 'data') {
    if (sheet.hidden.has(row)) say('verify', 'row.hidden', row, sheet);
    if (isStruck(row, sheet)) say('verify', 'row.struck', row, sheet);
    if (isAfterTotal) say('verify', 'row.afterTotal', row, sheet);
    return;
  }
  const saying = SAID_OF[kind];
  // Below 合计 a sentence is rather a note than an activity.
  const isMildly = kind === 'nameOnly' && isAfterTotal;
  if (saying !== undefined) say(isMildly ? 'verify' : saying[0], saying[1], row, sheet);
}

function say(severity: 'error' | 'verify' | 'hint', code: RowSaying, row: number, sheet: ListSheet): void {
  const { section, header, layout, issues } = sheet;
  const { grid } = header;
  issues.add({
    severity,
    at: { sheet: grid.sheet, row, column: layout.numbering[0] ?? layout.answers[0] ?? grid.origin.column },
    fault: fault(code, {}),
    label: '',
    received: firstText(grid, row),
    section: section.key,
  });
}

/** Of rows that are left out; totals, signatures and headers go without saying. */
const SAID_OF: Partial<Record<ListRowKind, readonly ['error' | 'verify' | 'hint', RowSaying]>> = {
  example: ['hint', 'row.exampleSkipped'],
  markedExample: ['verify', 'row.markedExample'],
  note: ['hint', 'row.noteSkipped'],
  nameOnly: ['error', 'row.nameOnly'],
  sharesRecord: ['error', 'row.sharesRecord'],
};

/** Everything that the row answers is struck through: somebody took the entry back. */
function isStruck(row: number, { header, layout }: ListSheet): boolean {
  const { grid } = header;
  if (appearancesOfRow(grid, row) === undefined) return false;
  const filled = layout.answers.filter((column) => !isEmptyAt(grid, row, column));
  return filled.length > 0 && filled.every((column) => appearanceAt(grid, row, column)?.struck === true);
}

/** The value of a merge belongs to every row that it covers; where it names or counts several, that is said. */
function readListCell(row: number, listColumn: ListColumn, sheet: ListSheet): CellReading {
  const { at: position, doubtfulUnit, reader, words } = listColumn;
  const { header, merges, issues } = sheet;
  const { grid } = header;
  const merge = merges.at(row, position);
  const isInMerge = merge !== undefined && merge.top > header.lastRow;
  const belongsToMerge = isInMerge && merge.left === position;
  const at = { sheet: grid.sheet, row: belongsToMerge ? merge.top : row, column: position };
  const seen = seenAt(grid, at.row, at.column);
  const isRowStruck = seen?.appearance.struck === true && isStruck(row, sheet);
  const read = reader.read(
    cellAt(grid, at.row, at.column),
    at,
    words,
    issues,
    isRowStruck ? { ...seen, isRowStruck } : seen,
  );
  if (isInMerge && sharesFigure(merge, sheet)) {
    if (belongsToMerge) sayOfSharedFigure(merge, read, listColumn, sheet);
    return { at, received: read.received, state: 'doubtful' };
  }
  if (belongsToMerge && read.state === 'value') sayOfTallMerge(merge, read, listColumn, sheet);
  return doubtfulUnit && read.state === 'value' ? { at, received: read.received, state: 'doubtful' } : read;
}

/** One figure merged across 线下 and 线上: nobody can tell how much of it belongs to which. */
function sharesFigure(merge: Rect, { header, layout }: ListSheet): boolean {
  if (merge.left === merge.right || isEmptyAt(header.grid, merge.top, merge.left)) return false;
  let figures = 0;
  for (let column = merge.left; column <= merge.right; column++) if (layout.figures.has(column)) figures++;
  return figures > 1;
}

function sayOfSharedFigure(merge: Rect, read: CellReading, { words }: ListColumn, sheet: ListSheet): void {
  const labels = sheet.columns.flatMap(({ at, column }) =>
    merge.left <= at && at <= merge.right ? [column.label] : [],
  );
  const { at, received } = read;
  sheet.issues.add({ severity: 'error', at, fault: fault('cell.mergedAcross', { labels }), received, ...words });
}

/** Over several entries a merged figure counts in each, and a merged name may mean one entry or several. */
function sayOfTallMerge(
  merge: Rect,
  read: CellReading,
  { column, at: position, words }: ListColumn,
  sheet: ListSheet,
): void {
  const isName = position === sheet.layout.name;
  if (merge.bottom === merge.top || !(column.summed || isName)) return;
  let rows = 0;
  for (let row = merge.top; row <= merge.bottom; row++) if (listRowKind(row, sheet) === 'data') rows++;
  if (rows < 2) return;
  const said = isName ? fault('cell.mergedName', { rows }) : fault('cell.mergedFigure', { rows });
  sheet.issues.add({ severity: 'verify', at: read.at, fault: said, received: read.received, ...words });
}

function extrasOf(header: Header, row: number): (readonly [string, string])[] {
  return [...header.unknown, ...header.duplicated, ...header.nameless].flatMap(({ column, text }) => {
    const value = trimEnds(textOf(cellAt(header.grid, row, column)));
    return value === '' ? [] : [[text, value] as const];
  });
}

function firstText(grid: RawGrid, row: number): string | null {
  for (const cell of grid.rows[row - grid.origin.row] ?? []) {
    const text = trimEnds(textOf(cell));
    if (text !== '') return text;
  }
  return null;
}
