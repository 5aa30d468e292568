/** Reads a list section: one row per activity, each cell by its column's type, conditions of 必填 last. */
import type { CellPosition } from './address';
import type { Column, ListSection } from './definition';
import { type CellReading, columnOf, isExcluded, type RowReading, type SectionReading } from './form-reading';
import { fault } from './issue';
import type { IssueCollector } from './issue-collector';
import { cellAt, type RawGrid, textOf } from './raw-grid';
import { ColumnReader, type Conventions } from './read-cell';
import type { Header } from './recognise/header';
import { mergeLookup } from './recognise/merges';
import { type RowLayout, rowKind } from './recognise/rows';
import { trimEnds } from './text-form';

export function readList(
  section: ListSection,
  header: Header,
  conventions: Conventions,
  issues: IssueCollector,
): SectionReading {
  const { grid } = header;
  const columns = section.columns.flatMap((column) => {
    const found = header.columns.get(column.key);
    if (found === undefined) return [];
    return [
      {
        column,
        at: found.column,
        doubtfulUnit: found.otherUnit !== undefined,
        reader: new ColumnReader(column.type, conventions),
        words: { section: section.key, column: column.key, label: column.label },
      },
    ];
  });
  const layout: RowLayout = {
    answers: columns.filter(({ reader }) => reader.type.carriesNoAnswer !== true).map(({ at }) => at),
    numbering: columns.filter(({ reader }) => reader.type.carriesNoAnswer === true).map(({ at }) => at),
  };
  const hidden = new Set(grid.hiddenRows);
  const mergeAt = mergeLookup(grid);
  const rows: RowReading[] = [];
  let totalSeen = false;

  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    const kind = rowKind(grid, row, layout);
    const rowStart = { sheet: grid.sheet, row, column: layout.numbering[0] ?? layout.answers[0] ?? grid.origin.column };
    const say = (
      severity: 'verify' | 'hint',
      code: 'row.hidden' | 'row.afterTotal' | 'row.exampleSkipped' | 'row.markedExample' | 'row.noteSkipped',
    ) =>
      issues.add({
        severity,
        at: rowStart,
        fault: fault(code, {}),
        label: '',
        received: firstText(grid, row),
        section: section.key,
      });
    if (kind === 'total') totalSeen = true;
    if (kind === 'example') say('hint', 'row.exampleSkipped');
    if (kind === 'markedExample') say('verify', 'row.markedExample');
    if (kind === 'note') say('hint', 'row.noteSkipped');
    if (kind !== 'data') continue;
    if (hidden.has(row)) say('verify', 'row.hidden');
    if (totalSeen) say('verify', 'row.afterTotal');

    const cells = new Map<string, CellReading>();
    for (const { column, at: position, doubtfulUnit, reader, words } of columns) {
      if (reader.type.ignored) continue;
      const merge = mergeAt(row, position);
      const belongsToMerge = merge !== undefined && merge.top > header.lastRow && merge.left === position;
      const at = { sheet: grid.sheet, row: belongsToMerge ? merge.top : row, column: position };
      const read = reader.read(cellAt(grid, at.row, at.column), at, words, issues);
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
      cells.set(
        column.key,
        doubtfulUnit && read.state === 'value' ? { at, received: read.received, state: 'doubtful' } : read,
      );
    }
    sayWhatIsMissing(section, cells, issues);
    rows.push({ row, cells, extras: extrasOf(header, row) });
  }
  return { section, sheet: grid.sheet, headers: headerCells(header), rows };
}

/**
 * Required × blank: empty or "-" where the row asks for an answer is an error; where the asking depends on a
 * doubtful (or missing) cell, nothing is said yet. An optional cell may be empty (not filled) or "-" (not applicable).
 * Cells that miss an answer become doubtful in `cells`.
 */
function sayWhatIsMissing(section: ListSection, cells: Map<string, CellReading>, issues: IssueCollector): void {
  const row: RowReading = { row: 0, cells, extras: [] };
  for (const column of section.columns) {
    const cell = cells.get(column.key);
    const isAnswered = cell === undefined || cell.state === 'value' || cell.state === 'doubtful';
    if (isAnswered) continue;
    const asked = isAsked(column, row);
    if (asked === 'no') continue;
    cells.set(column.key, { at: cell.at, received: cell.received, state: 'doubtful' });
    if (asked === 'unknown') continue;
    issues.add({
      severity: 'error',
      at: cell.at,
      fault: cell.state === 'notApplicable' ? fault('cell.notApplicable', {}) : missing(section, column, row),
      received: cell.received,
      section: section.key,
      column: column.key,
      label: column.label,
    });
  }
}

function isAsked({ required }: Column, row: RowReading): 'yes' | 'no' | 'unknown' {
  if (typeof required === 'boolean') return required ? 'yes' : 'no';
  const isListed = isExcluded(row, { column: required.column, in: 'in' in required ? required.in : required.notIn });
  if (isListed === 'unknown') return 'unknown';
  return 'in' in required === (isListed === 'yes') ? 'yes' : 'no';
}

function missing(section: ListSection, { required }: Column, row: RowReading) {
  if (typeof required === 'boolean' || !('in' in required)) return fault('cell.required', {});
  const deciding = row.cells.get(required.column);
  return fault('cell.requiredWhen', {
    whenLabel: columnOf(section.columns, required.column)?.label ?? required.column,
    whenValue: deciding?.received ?? '',
  });
}

export function headerCells(header: Header): ReadonlyMap<string, CellPosition> {
  return new Map(
    [...header.columns.values()].map(({ key, row, column }) => [key, { sheet: header.grid.sheet, row, column }]),
  );
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
