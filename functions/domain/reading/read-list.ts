/** Reads a list section: one row per activity, each cell by its column's type, conditions of 必填 last. */

import type { CellReading, RowReading, SectionReading } from '../form/form-reading';
import type { Column, ListSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { cellAt, hasAppearances, type RawGrid, textOf } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import { type CellWords, ColumnReader, type Conventions } from './read-cell';
import { isSameRow, type ReadingMemory, type RememberedRow } from './reading-memory';
import { type Header, headerCells } from './recognise/header';
import { type Merges, mergesOf } from './recognise/merges';
import { type RowKind, type RowLayout, rowKind } from './recognise/rows';
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
  let totalSeen = false;
  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    const remembered = known?.get(row);
    const isUntouched = remembered !== undefined && isAsRemembered(remembered, row, totalSeen, sheet);
    const read: RememberedRow = isUntouched ? recall(remembered, sheet) : readRow(row, totalSeen, sheet);
    // A merge or 同上 makes the row depend on others; how cells look is not remembered.
    const standsAlone = !dependsOnMore(row, sheet) && read.issues.every(({ code }) => code !== 'cell.sameAsAbove');
    if (!standsAlone) known?.delete(row);
    else if (!isUntouched) known?.set(row, read);
    totalSeen ||= read.isTotal;
    if (read.reading !== undefined) rows.push(read.reading);
  }
  return { section, sheet: grid.sheet, headers: headerCells(header), rows };
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
  const layout: RowLayout = {
    answers: columns.filter(({ reader }) => reader.type.carriesNoAnswer !== true).map(({ at }) => at),
    numbering: columns.filter(({ reader }) => reader.type.carriesNoAnswer === true).map(({ at }) => at),
  };
  return { section, header, columns, layout, hidden: new Set(grid.hiddenRows), merges: mergesOf(grid), issues };
}

/** Where everything stands that a row's reading depends on besides its own cells. */
function layoutOf({ grid, lastRow, columns, unknown, duplicated }: Header): string {
  const { sheet, origin } = grid;
  const named = [...columns.values()].map(({ key, column, otherUnit }) => [key, column, otherUnit]);
  return JSON.stringify([sheet, origin, lastRow, named, unknown, duplicated]);
}

/** Whether the row's own cells are not all that its reading rests on. */
function dependsOnMore(row: number, { merges, header }: ListSheet): boolean {
  return merges.touch(row) || hasAppearances(header.grid, row);
}

function isAsRemembered(known: RememberedRow, row: number, isAfterTotal: boolean, sheet: ListSheet): boolean {
  const { grid } = sheet.header;
  return (
    known.isAfterTotal === isAfterTotal &&
    known.isHidden === sheet.hidden.has(row) &&
    !dependsOnMore(row, sheet) &&
    isSameRow(known.cells, grid.rows[row - grid.origin.row] ?? [])
  );
}

function recall(remembered: RememberedRow, { columns, issues }: ListSheet): RememberedRow {
  issues.repeat(remembered.issues);
  columns.forEach(({ reader }, at) => {
    reader.above = remembered.above[at];
  });
  return remembered;
}

function readRow(row: number, isAfterTotal: boolean, sheet: ListSheet): RememberedRow {
  const { header, columns, layout, hidden, issues } = sheet;
  const { grid } = header;
  const saidBefore = issues.length;
  const kind = rowKind(grid, row, layout);
  const isHidden = hidden.has(row);
  sayOfRow(row, kind, isHidden, isAfterTotal, sheet);
  const reading = kind === 'data' ? readData(row, sheet) : undefined;
  return {
    cells: grid.rows[row - grid.origin.row] ?? [],
    isHidden,
    isAfterTotal,
    isTotal: kind === 'total',
    ...(reading === undefined ? {} : { reading }),
    issues: issues.since(saidBefore),
    above: columns.map(({ reader }) => reader.above),
  };
}

function readData(row: number, sheet: ListSheet): RowReading {
  const cells = new Map<string, CellReading>();
  for (const each of sheet.columns) {
    if (!each.reader.type.ignored) cells.set(each.column.key, readListCell(row, each, sheet));
  }
  sayWhatIsMissing(sheet.section, cells, sheet.issues);
  return { row, cells, extras: extrasOf(sheet.header, row) };
}

function sayOfRow(
  row: number,
  kind: RowKind,
  isHidden: boolean,
  isAfterTotal: boolean,
  { section, header, layout, issues }: ListSheet,
): void {
  const { grid } = header;
  const at = { sheet: grid.sheet, row, column: layout.numbering[0] ?? layout.answers[0] ?? grid.origin.column };
  const say = (
    severity: 'verify' | 'hint',
    code: 'row.hidden' | 'row.afterTotal' | 'row.exampleSkipped' | 'row.markedExample' | 'row.noteSkipped',
  ) =>
    issues.add({
      severity,
      at,
      fault: fault(code, {}),
      label: '',
      received: firstText(grid, row),
      section: section.key,
    });
  if (kind === 'example') say('hint', 'row.exampleSkipped');
  if (kind === 'markedExample') say('verify', 'row.markedExample');
  if (kind === 'note') say('hint', 'row.noteSkipped');
  if (kind !== 'data') return;
  if (isHidden) say('verify', 'row.hidden');
  if (isAfterTotal) say('verify', 'row.afterTotal');
}

/** The value of a merge belongs to every row that it covers; a figure that counts in each is said. */
function readListCell(row: number, listColumn: ListColumn, { header, merges, issues }: ListSheet): CellReading {
  const { column, at: position, doubtfulUnit, reader, words } = listColumn;
  const { grid } = header;
  const merge = merges.at(row, position);
  const belongsToMerge = merge !== undefined && merge.top > header.lastRow && merge.left === position;
  const at = { sheet: grid.sheet, row: belongsToMerge ? merge.top : row, column: position };
  const seen = seenAt(grid, at.row, at.column);
  const read = reader.read(cellAt(grid, at.row, at.column), at, words, issues, seen);
  const countsInEachRow = belongsToMerge && merge.bottom > merge.top && column.summed && read.state === 'value';
  if (countsInEachRow) {
    issues.add({
      severity: 'verify',
      at,
      fault: fault('cell.mergedFigure', { rows: merge.bottom - merge.top + 1 }),
      received: read.received,
      ...words,
    });
  }
  return doubtfulUnit && read.state === 'value' ? { at, received: read.received, state: 'doubtful' } : read;
}

function extrasOf(header: Header, row: number): (readonly [string, string])[] {
  return [...header.unknown, ...header.duplicated].flatMap(({ column, text }) => {
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
