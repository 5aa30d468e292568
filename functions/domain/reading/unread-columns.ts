/** Columns that hold something and are not read, or are read and not seen: renamed, without a header, hidden. */
import { blockColumns } from '../form/blocks';
import { columnType } from '../form/column-types/index';
import type { SectionReading } from '../form/form-reading';
import type { ListSection, Section } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { cellAt, type RawGrid, textOf } from '../sheet/raw-grid';
import { bareLabel, trimEnds, withoutBrackets } from '../sheet/text-form';
import type { Header } from './recognise/header';
import { isEmptyAt } from './recognise/rows';

/** A column of the sheet that the form has no place for. */
interface Stray {
  readonly column: number;
  readonly text: string;
  readonly hasHeader: boolean;
  /** Row of its first cell that holds something. */
  readonly firstRow: number;
  readonly holdsFigures: boolean;
}

/** What is said of the columns of one table, once it is known which of its rows are entries. */
export function sayOfUnreadColumns(
  section: Section,
  header: Header,
  { rows }: SectionReading,
  issues: IssueCollector,
): void {
  const numbers = rows.map(({ row }) => row);
  const { grid } = header;
  const strays = [
    ...header.unknown.map((column) => strayOf(grid, column, true, numbers)),
    ...header.nameless.map((column) => strayOf(grid, column, false, numbers)),
  ].filter((stray) => stray !== undefined);
  const missing = section.kind === 'list' ? missingFigures(section, header) : [];
  const meant = missing.length === 0 ? new Map<number, string>() : meantBy(strays, missing);
  for (const stray of strays) {
    const at = { sheet: grid.sheet, row: header.lastRow, column: stray.column };
    const words = { label: stray.text, received: stray.hasHeader ? stray.text : null, section: section.key };
    if (missing.length > 0 && stray.holdsFigures) {
      const label = meant.get(stray.column);
      const proposal = label === undefined ? undefined : { value: label, cell: label };
      const labels = label === undefined ? missing : [label];
      issues.add({ severity: 'verify', at, fault: fault('column.maybeRenamed', { labels }), ...words, proposal });
    } else if (stray.hasHeader) {
      issues.add({ severity: 'hint', at, fault: fault('column.unknown', {}), ...words });
    } else {
      const severity = stray.holdsFigures ? 'verify' : 'hint';
      const cell = { ...at, row: stray.firstRow };
      const received = trimEnds(textOf(cellAt(grid, cell.row, cell.column)));
      issues.add({ severity, at: cell, fault: fault('column.noHeader', {}), ...words, received });
    }
  }
  sayOfHiddenColumns(section, header, numbers, issues);
}

/** undefined where a column has no header and no content in these rows; an empty one under a header is told of as such. */
function strayOf(
  grid: RawGrid,
  { column, text }: { readonly column: number; readonly text: string },
  hasHeader: boolean,
  rows: readonly number[],
): Stray | undefined {
  const filled = rows.filter((row) => !isEmptyAt(grid, row, column));
  const [firstRow] = filled;
  if (firstRow === undefined)
    return hasHeader ? { column, text, hasHeader, firstRow: 0, holdsFigures: false } : undefined;
  const figures = filled.filter((row) => isFigure(textOf(cellAt(grid, row, column))));
  return { column, text, hasHeader, firstRow, holdsFigures: figures.length * 2 >= filled.length };
}

/** A number, in whatever way it is written: 260, 1,200, 约200人, 0.8万. */
function isFigure(text: string): boolean {
  const typed = trimEnds(text);
  return typed.length <= LONGEST_FIGURE && /\d/u.test(typed) && !/\d{4}[-./年]\d{1,2}|\d{7}/u.test(typed);
}
const LONGEST_FIGURE = 12;

/** Labels of the columns that are added up in the summary and stand nowhere in this sheet. */
function missingFigures({ columns }: ListSection, header: Header): readonly string[] {
  return columns.filter(({ key, summed }) => summed && !header.columns.has(key)).map(({ label }) => label);
}

/** Which missing column a stray one probably is: the one whose name is most like its own, if no other is as much. */
function meantBy(strays: readonly Stray[], missing: readonly string[]): ReadonlyMap<number, string> {
  const candidates = strays.filter(({ holdsFigures }) => holdsFigures);
  const found = new Map<number, string>();
  for (const { column, text, hasHeader } of candidates) {
    const scores = missing.map((label) => ({ label, score: hasHeader ? sharedCharacters(text, label) : 0 }));
    scores.sort((a, b) => b.score - a.score);
    const [best, next] = scores;
    const isOnlyChoice = missing.length === 1 && candidates.length === 1;
    const isLikest = best !== undefined && best.score > (next?.score ?? 0);
    if (best !== undefined && (isOnlyChoice || isLikest)) found.set(column, best.label);
  }
  // Two columns cannot both be the one that is missing.
  const labels = [...found.values()];
  return new Map([...found].filter(([, label]) => labels.indexOf(label) === labels.lastIndexOf(label)));
}

function sharedCharacters(one: string, other: string): number {
  const characters = new Set(bareLabel(withoutBrackets(other)));
  return [...new Set(bareLabel(withoutBrackets(one)))].filter((character) => characters.has(character)).length;
}

/** A column that nobody sees and that counts; what is no figure is only told. */
function sayOfHiddenColumns(section: Section, header: Header, rows: readonly number[], issues: IssueCollector): void {
  const hidden = new Set(header.grid.hiddenColumns);
  if (hidden.size === 0) return;
  for (const { key, label, counts } of readColumns(section)) {
    const found = header.columns.get(key);
    if (found === undefined || !hidden.has(found.column)) continue;
    const filled = rows.filter((row) => !isEmptyAt(header.grid, row, found.column));
    if (filled.length === 0) continue;
    issues.add({
      severity: counts ? 'verify' : 'hint',
      at: { sheet: header.grid.sheet, row: found.row, column: found.column },
      fault: fault('column.hidden', { cells: filled.length }),
      label,
      received: found.text,
      section: section.key,
      column: key,
    });
  }
}

/** The columns that answers are read from. */
function readColumns(section: Section): readonly { key: string; label: string; counts: boolean }[] {
  if (section.kind === 'indicators') {
    return blockColumns(section)
      .filter(({ role }) => role === 'figure' || role === 'remarks')
      .map(({ key, label, role }) => ({ key, label, counts: role === 'figure' }));
  }
  return section.columns
    .filter(({ type }) => columnType(type).carriesNoAnswer !== true)
    .map(({ key, label, summed }) => ({ key, label, counts: summed }));
}
