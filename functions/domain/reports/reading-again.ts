/**
 * A report read again under the form as it stands now. What was read when it was reported is a cache, never the truth:
 * the sheets are. Whatever no longer fits is said with its cell; nothing is dropped, reinterpreted or guessed.
 */
import { unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import { fault, type Issue } from '../issues/issue';
import { IssueCollector } from '../issues/issue-collector';
import { parse } from '../reading/parse';
import { indicatorKeyOf, type Row } from '../reading/row';
import type { CellPosition } from '../sheet/address';
import { cellAt, type RawGrid, textOf } from '../sheet/raw-grid';
import { plainText, typedCell } from './cell-words';

/** What a form's cells were asked for: section → column, indicator or figure → its label and its unit of measure. */
export type Asked = Readonly<Record<string, Readonly<Record<string, readonly [label: string, measure?: string]>>>>;

/** A report as it is kept. */
export interface KeptReport {
  readonly grids: readonly RawGrid[];
  /** As they were read when it was reported. */
  readonly rows: readonly Row[];
  /** Of the form that it was reported under; absent in reports of before 2026-11. */
  readonly asked?: Asked;
}

export interface Rereading {
  readonly rows: readonly Row[];
  /** What the form as it stands now says of the sheets; errors are what no longer fits. */
  readonly issues: readonly Issue[];
  /** Of a row, by column key: what its sheet says where nothing is read any more. */
  readonly unread: ReadonlyMap<Row, Readonly<Record<string, string>>>;
}

/** Everything that a reading depends on besides the sheets: equal bases give equal readings. */
export function readingBasis(form: FormDefinition, { window, conventions }: Round) {
  return { form, window, conventions };
}

/** To be kept with a report, so that a later form cannot give its figures another meaning. */
export function askedBy(form: FormDefinition): Asked {
  return Object.fromEntries(
    form.sections.map((section) => {
      const measured = section.kind === 'indicators' ? section.indicators : section.columns;
      const plain = section.kind === 'indicators' ? section.figures : [];
      return [
        section.key,
        Object.fromEntries([
          ...measured.map(({ key, label, type }) => [key, withMeasure(label, unitOfMeasure(type))] as const),
          ...plain.map(({ key, label }) => [key, [label]] as const),
        ]),
      ];
    }),
  );
}

function withMeasure(label: string, measure: string | undefined): readonly [string, string?] {
  return measure === undefined ? [label] : [label, measure];
}

/** `unit` is the one that reported. Never throws, whatever the form became. */
export function readAgain(report: KeptReport, form: FormDefinition, round: Round, unit: string): Rereading {
  const { grids } = report;
  const now = parse(grids, form, round, { unit });
  const before = reportedCells(report);
  const read = readCells(now.rows);
  const errors = new Set(now.issues.filter(({ severity }) => severity === 'error').map(({ at }) => placeOf(at)));
  const found = new IssueCollector();
  found.repeat(now.issues);
  const remeasured = new Set<string>();
  for (const [place, cell] of before) {
    const { label, measure, section, column, at } = cell;
    const standing = read.get(place);
    if (standing === undefined && errors.has(place)) continue;
    const measureNow = standing === undefined ? undefined : measureAt(form, standing.row, standing.column);
    const isRemeasured = measure !== undefined && measureNow !== undefined && measure !== measureNow;
    if (standing !== undefined && !isRemeasured) continue;
    if (isRemeasured) remeasured.add(place);
    found.add({
      severity: 'error',
      at,
      fault: isRemeasured
        ? fault('report.measureChanged', { was: measure, now: measureNow })
        : fault('report.cellNotRead', {}),
      label,
      received: receivedAt(grids, cell),
      section: standing?.row.section ?? section,
      column: standing?.column ?? column,
    });
  }
  const rows = now.rows.map((row) => withoutCells(row, remeasured));
  const issues = found.inReadingOrder(grids.map(({ sheet }) => sheet));
  return { rows, issues, unread: unreadOf(rows, issues) };
}

interface ReportedCell {
  readonly at: CellPosition;
  readonly section: string;
  readonly column: string;
  readonly label: string;
  readonly measure?: string;
  readonly value: Row['values'][string];
}

function placeOf({ sheet, row, column }: CellPosition): string {
  return `${row} ${column} ${sheet}`;
}

/** Every answer of the report by its place; "-" is one. */
function reportedCells({ rows, asked = {} }: KeptReport): ReadonlyMap<string, ReportedCell> {
  const cells = new Map<string, ReportedCell>();
  for (const row of rows) {
    const indicator = indicatorKeyOf(row);
    const words = new Map(Object.entries(asked[row.section] ?? {}));
    for (const [column, at] of Object.entries(row.cells)) {
      const value = row.values[column];
      if (value === undefined) continue;
      const [label = column, ownMeasure] = words.get(column) ?? [];
      const [indicatorLabel, measure = ownMeasure] = indicator === undefined ? [] : (words.get(indicator) ?? []);
      cells.set(placeOf(at), {
        at,
        section: row.section,
        column,
        label: indicatorLabel === undefined ? label : `${indicatorLabel}·${label}`,
        ...(measure === undefined ? {} : { measure }),
        value,
      });
    }
  }
  return cells;
}

function readCells(rows: readonly Row[]): ReadonlyMap<string, { readonly row: Row; readonly column: string }> {
  const cells = new Map<string, { readonly row: Row; readonly column: string }>();
  for (const row of rows) {
    for (const [column, at] of Object.entries(row.cells)) {
      if (row.values[column] !== undefined) cells.set(placeOf(at), { row, column });
    }
  }
  return cells;
}

function measureAt(form: FormDefinition, row: Row, column: string): string | undefined {
  const indicator = indicatorKeyOf(row);
  const keys = { section: row.section, column, ...(indicator === undefined ? {} : { indicator }) };
  const typed = typedCell(form, keys);
  return typed === undefined ? undefined : unitOfMeasure(typed.spec);
}

function receivedAt(grids: readonly RawGrid[], { at, value }: ReportedCell): string {
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  const text = grid === undefined ? '' : textOf(cellAt(grid, at.row, at.column));
  return text !== '' || value === null || value === undefined ? text : plainText(value);
}

function withoutCells(row: Row, places: ReadonlySet<string>): Row {
  const gone = places.size === 0 ? [] : Object.entries(row.cells).filter(([, at]) => places.has(placeOf(at)));
  if (gone.length === 0) return row;
  const left = new Set(gone.map(([column]) => column));
  return { ...row, values: Object.fromEntries(Object.entries(row.values).filter(([column]) => !left.has(column))) };
}

function unreadOf(rows: readonly Row[], issues: readonly Issue[]): Rereading['unread'] {
  const texts = new Map<string, string>();
  for (const { severity, at, section, column, received } of issues) {
    const isCell = severity === 'error' && section !== undefined && column !== undefined && received !== null;
    if (isCell) texts.set(`${section} ${column} ${placeOf(at)}`, received);
  }
  const unread = new Map<Row, Record<string, string>>();
  if (texts.size === 0) return unread;
  for (const row of rows) {
    for (const [column, at] of Object.entries(row.cells)) {
      const text = texts.get(`${row.section} ${column} ${placeOf(at)}`);
      if (text === undefined || row.values[column] !== undefined) continue;
      unread.set(row, { ...unread.get(row), [column]: text });
    }
  }
  return unread;
}
