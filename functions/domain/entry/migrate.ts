/**
 * An older or foreign layout → what the form's own sheets start with. Recognised as the check recognises it, by labels
 * and aliases; every cell of a row moves as it was typed: nothing is read, corrected or dropped here.
 */

import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { FieldsSection, IndicatorSection, ListSection, Section } from '../form/section';
import { parse } from '../reading/parse';
import type { Header, HeaderColumn } from '../reading/recognise/header';
import { mergesOf } from '../reading/recognise/merges';
import { listLayout } from '../reading/recognise/row-layout';
import { isSignature } from '../reading/recognise/row-words';
import { type RowKind, rowKind } from '../reading/recognise/rows';
import { findSections } from '../reading/recognise/sections';
import type { Row } from '../reading/row';
import { cellAt, endColumn, type RawCell, type RawGrid, textOf } from '../sheet/raw-grid';
import type { PlanValue } from '../sheet/sheet-plan';
import { trimEnds } from '../sheet/text-form';
import { type Contact, contactOf, type Entries, type EntryRow, type ExtraColumn } from './entries';

/** For `entryPlan`: its options of the same names. */
export interface Migration {
  readonly entries: Entries;
  readonly extras: Readonly<Record<string, readonly ExtraColumn[]>>;
  readonly contact: Contact;
}

/** What the sheets hold of the form; a section that none of them shows is absent. */
export function entriesOf(grids: readonly RawGrid[], form: FormDefinition, round: Round): Migration {
  const entries: Record<string, readonly EntryRow[]> = {};
  const extras: Record<string, readonly ExtraColumn[]> = {};
  const found = findSections(grids, form);
  const known = movableRows(parse(grids, form, round));
  for (const section of form.sections) {
    const header = found.get(section.key);
    if (header === undefined) continue;
    const own = known.filter((row) => row.section === section.key);
    const { rows: moved, extras: kept } = movedContent(section, header, own);
    entries[section.key] = moved.map(({ entry }) => entry);
    if (kept.length > 0) extras[section.key] = kept.map(({ header: text, cells }) => ({ header: text, cells }));
  }
  return { entries, extras, contact: contactOf(grids, form) };
}

/** Figures of another unit of measure are not the form's: they stay with the name and unit that they were given. */
export function movableRows({ rows, issues }: Pick<ReturnType<typeof parse>, 'rows' | 'issues'>): readonly Row[] {
  const otherUnits = new Set(
    issues.filter(({ code }) => code === 'column.unitDiffers').map(({ at }) => `${at.sheet}\n${at.row}`),
  );
  return rows.filter(({ sheet, row }) => !otherUnits.has(`${sheet}\n${row}`));
}

/** Of one section: its rows in the order in which they are laid out anew, and the columns that come along. */
export interface MovedContent {
  readonly rows: readonly MovedRow[];
  readonly extras: readonly MovedExtra[];
}

export function movedContent(section: Section, header: Header, known: readonly Row[]): MovedContent {
  const rows = movedRows(section, header, known);
  // A field's neighbours are no columns: what stands beside other labels stays in the old sheet.
  return { rows, extras: section.kind === 'fields' ? [] : extraColumns(header, rows) };
}

function movedRows(section: Section, header: Header, known: readonly Row[]): readonly MovedRow[] {
  switch (section.kind) {
    case 'list':
      return listRows(section, header);
    case 'indicators':
      return indicatorRows(section, header, known);
    case 'fields':
      return fieldsRow(section, header);
  }
}

/** Each answer as it stands beside its label; behind the label in one cell it is text. */
function fieldsRow(section: FieldsSection, header: Header): readonly MovedRow[] {
  const cells = section.columns.flatMap(({ key }) => {
    const found = header.columns.get(key);
    if (found === undefined || found.otherUnit !== undefined) return [];
    const value = found.inline === undefined ? cellAt(header.grid, found.row, found.column) : found.inline || null;
    return [[key, planValue(value)] as const];
  });
  return [{ row: header.firstRow, entry: filledCells(cells) }];
}

export interface MovedRow {
  /** As Excel counts, in the old sheet. */
  readonly row: number;
  readonly entry: EntryRow;
}

/** A column that the form does not know, and where it stood. */
export interface MovedExtra extends ExtraColumn {
  readonly column: number;
}

/** Rows of answers, and marked examples too: whether one of those is an activity, only the person knows. */
function listRows(section: ListSection, header: Header): readonly MovedRow[] {
  const { grid } = header;
  const columns = section.columns.flatMap((column) => {
    const at = ownColumn(header, column.key);
    return at === undefined ? [] : [{ column, at }];
  });
  const layout = listLayout(section, header);
  const merges = mergesOf(grid);
  const moved: MovedRow[] = [];
  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    if (!MOVED_KINDS.has(rowKind(grid, row, layout))) continue;
    const cells = columns.map(({ column, at }) => {
      const merge = merges.at(row, at);
      const isBelowFirst = merge !== undefined && merge.left === at && merge.top > header.lastRow && merge.top < row;
      // A merged text stands for each of its rows; a merged figure moved into each would be counted in each.
      const from = isBelowFirst && !column.summed ? merge.top : row;
      return [column.key, planValue(cellAt(grid, from, at))] as const;
    });
    moved.push({ row, entry: filledCells(cells) });
  }
  return moved;
}

const MOVED_KINDS: ReadonlySet<RowKind> = new Set(['data', 'nameOnly', 'example', 'markedExample']);

/** The indicators that the check finds, by key; then rows with figures under a name that it does not know. */
function indicatorRows(section: IndicatorSection, header: Header, rows: readonly Row[]): readonly MovedRow[] {
  const { grid } = header;
  const answers = [...section.figures.map(({ key }) => key), 'remarks'];
  const known = rows.map(({ row, values, cells: at }): MovedRow => {
    const cells = answers.flatMap((key) => {
      const cell = at[key];
      const isOwn = cell !== undefined && ownColumn(header, key) === cell.column;
      return isOwn ? [[key, planValue(cellAt(grid, cell.row, cell.column))] as const] : [];
    });
    return { row, entry: { indicator: String(values.indicator), ...filledCells(cells) } };
  });
  const moved = new Set(known.map(({ row }) => row));
  const others: MovedRow[] = [];
  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    const textAt = (key: string) => {
      const at = header.columns.get(key)?.column;
      return at === undefined ? '' : trimEnds(textOf(cellAt(grid, row, at)));
    };
    const hasAnswer = answers.some((key) => textAt(key) !== '');
    if (moved.has(row) || !hasAnswer || isSignature(textAt('indicator'))) continue;
    const cells = ['indicator', 'unit', ...answers].flatMap((key) => {
      const at = ownColumn(header, key);
      return at === undefined ? [] : [[key, planValue(cellAt(grid, row, at))] as const];
    });
    others.push({ row, entry: filledCells(cells) });
  }
  return [...known, ...others];
}

/**
 * Where a column's cells stand; undefined where its header names another unit of measure (元 for 万元): under the form's
 * own header such figures would mean something else, so they are kept beside it under theirs.
 */
export function ownColumn({ columns }: Header, key: string): number | undefined {
  const found: HeaderColumn | undefined = columns.get(key);
  return found === undefined || found.otherUnit !== undefined ? undefined : found.column;
}

/** Whatever stands in the moved rows outside the form's own columns, under the header that it has. */
function extraColumns(header: Header, moved: readonly MovedRow[]): readonly MovedExtra[] {
  const { grid } = header;
  const own = new Set([...header.columns.keys()].map((key) => ownColumn(header, key)));
  const texts = new Map(
    [...header.unknown, ...header.duplicated, ...header.columns.values()].map(({ column, text }) => [column, text]),
  );
  const extras: MovedExtra[] = [];
  for (let column = grid.origin.column; column < endColumn(grid); column++) {
    if (own.has(column)) continue;
    const cells = moved.map(({ row }) => planValue(cellAt(grid, row, column)));
    const isEmpty = cells.every((cell) => cell === null);
    if (!isEmpty) extras.push({ column, header: texts.get(column) ?? '', cells });
  }
  return extras;
}

function filledCells(cells: readonly (readonly [string, PlanValue])[]): EntryRow {
  return Object.fromEntries(cells.filter(([, value]) => value !== null));
}

/** What a plan cannot hold is kept as the text that a person saw: an error, TRUE, a formula that nobody computed. */
function planValue(cell: RawCell): PlanValue {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'date' in cell ? { date: cell.date } : textOf(cell);
}
