/**
 * Raw sheets + form → rows with provenance, and every issue. Never throws, whatever the sheets hold:
 * what cannot be read is an issue, what is doubtful is an issue, and no figure is guessed.
 */

import { derivedFigures } from '../form/derived-figures';
import type { FormDefinition } from '../form/form';
import type { CellReading, RowReading, SectionReading } from '../form/form-reading';
import type { Round } from '../form/round';
import type { Section } from '../form/section';
import { fault, hasErrors, type Issue } from '../issues/issue';
import { IssueCollector } from '../issues/issue-collector';
import { type CellPosition, formatAddress } from '../sheet/address';
import { withComputedFormulas } from '../sheet/formulas';
import type { RawGrid } from '../sheet/raw-grid';
import type { Value } from '../sheet/value';
import { applyRules } from './apply-rules';
import { type PlannedEntries, sayOfPlannedEntries } from './planned-entries';
import { type Conventions, conventionsOf } from './read-cell';
import { readFields } from './read-fields';
import { isAnswered, readIndicators } from './read-indicators';
import { readList } from './read-list';
import type { ReadingMemory } from './reading-memory';
import { realPlace, sourceOf } from './recognise/cards';
import { isThisForm } from './recognise/form';
import type { Header } from './recognise/header';
import { findSections } from './recognise/sections';
import { sayNotRecognised, sayOfHeader, sayOfMissingSections } from './recognise/sheet-issues';
import { unitOfSheets } from './recognise/unit';
import { sayOfUnreadSheets } from './recognise/unread-sheets';
import type { Row } from './row';
import { sayOfUnreadColumns } from './unread-columns';

export interface ParseResult {
  readonly form: string;
  readonly formVersion: string;
  /** The form's sheets were found; false = nothing of this workbook can be used (an issue says why). */
  readonly recognised: boolean;
  /** The unit of the roster, once it is certain. */
  readonly unit?: string;
  /** The sheet that holds the form's first section. */
  readonly sheet?: string;
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

export interface ParseContext {
  /** The unit that is signed in: a sheet without 填报单位 is its own, a sheet of another unit is refused. */
  readonly unit?: string;
  /** What the unit announced in the form that this one starts from; absent = unknown, and nothing is said of it. */
  readonly planned?: PlannedEntries;
  /** For checking the same workbook again and again while a person types; never changes what is said. */
  readonly memory?: ReadingMemory;
}

/** Reads a workbook's sheets as one form of the round. */
export function parse(
  sheets: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  context: ParseContext = {},
): ParseResult {
  const { memory } = context;
  const grids = withComputedFormulas(sheets);
  memory?.begin(form, round);
  const issues = new IssueCollector();
  const base = { form: form.id, formVersion: form.version };
  const sheetOrder = grids.map((grid) => grid.sheet);
  const found = findSections(grids, form);
  const first = form.sections.find((section) => found.has(section.key));
  if (first === undefined || !isThisForm(grids, form, round, found)) {
    sayNotRecognised(grids, form, round, found, issues);
    return { ...base, recognised: false, rows: [], issues: issues.inReadingOrder(sheetOrder) };
  }

  const conventions = conventionsOf(round);
  const sections = new Map<string, SectionReading>();
  for (const section of form.sections) {
    const header = found.get(section.key);
    if (header === undefined) continue;
    sayOfHeader(section, header, issues);
    const reading = readSection(form, section, header, conventions, issues, memory);
    sections.set(section.key, reading);
    sayOfUnreadColumns(section, header, reading, issues);
    if (section.kind === 'list' && !section.optional && reading.rows.length === 0) {
      const at = [...reading.headers.values()][0] ?? { sheet: reading.sheet, row: header.lastRow, column: 1 };
      issues.add({
        severity: 'error',
        at,
        fault: fault('section.empty', { form: form.attachment }),
        label: section.title,
        received: null,
        section: section.key,
      });
    }
  }
  sayOfUnreadSheets(grids, form, round, found, issues);
  sayOfMissingSections(form, found, issues);
  const rowNames = memory === undefined ? undefined : memory.rowNames.bind(memory);
  applyRules(form, { window: round.window, sections, rowNames }, issues, memory);
  const rowsBySection = new Map(form.sections.map(({ key }) => [key, rowsOf(sections.get(key), memory)]));
  for (const section of form.sections) {
    const reading = sections.get(section.key);
    const planned = context.planned?.[section.key];
    if (section.kind !== 'list' || reading === undefined || planned === undefined) continue;
    sayOfPlannedEntries(section, reading, rowsBySection.get(section.key) ?? [], planned, issues);
  }
  const unit = unitOfSheets(form, found, sections, round, context, issues);
  const sheet = found.get(first.key)?.grid.sheet;
  const listed = [...found.values()].map(({ grid }) => grid).filter((grid) => sourceOf(grid) !== grid);
  return {
    ...base,
    recognised: true,
    ...(unit === undefined ? {} : { unit }),
    ...(sheet === undefined ? {} : { sheet: sheetNamed(sheet, listed) }),
    ...inTheirPlaces([...rowsBySection.values()].flat(), issues.inReadingOrder(sheetOrder), listed),
  };
}

function sheetNamed(sheet: string, listed: readonly RawGrid[]): string {
  const cards = listed.find((grid) => grid.sheet === sheet);
  return cards === undefined ? sheet : sourceOf(cards).sheet;
}

/** What was read of cards as of rows is where the cards are. */
function inTheirPlaces(rows: readonly Row[], issues: readonly Issue[], listed: readonly RawGrid[]) {
  if (listed.length === 0) return { rows, issues };
  const real = (at: CellPosition) => listed.reduce((place, grid) => realPlace(grid, place), at);
  return {
    rows: rows.map((row): Row => {
      const cells = Object.fromEntries(Object.entries(row.cells).map(([key, at]) => [key, real(at)]));
      return { ...row, ...pick(real({ sheet: row.sheet, row: row.row, column: 1 })), cells };
    }),
    issues: issues.map((issue): Issue => {
      const at = real(issue.at);
      const said =
        'first' in issue.payload && typeof issue.payload.first === 'object' ? { first: real(issue.payload.first) } : {};
      // The payload is its own code's still: only the place in it is another.
      return { ...issue, at, address: formatAddress(at), payload: { ...issue.payload, ...said } } as Issue;
    }),
  };
}

function pick({ sheet, row }: CellPosition) {
  return { sheet, row };
}

export function isSubmittable(result: ParseResult): boolean {
  return result.recognised && result.unit !== undefined && !hasErrors(result.issues);
}

function readSection(
  form: FormDefinition,
  section: Section,
  header: Header,
  conventions: Conventions,
  issues: IssueCollector,
  memory: ReadingMemory | undefined,
): SectionReading {
  switch (section.kind) {
    case 'list':
      return readList(section, header, conventions, issues, memory);
    case 'indicators':
      return readIndicators(section, header, conventions, derivedFigures(form, section), issues);
    case 'fields':
      return readFields(section, header, conventions, issues);
  }
}

function rowsOf(reading: SectionReading | undefined, memory: ReadingMemory | undefined): Row[] {
  if (reading === undefined) return [];
  return reading.rows.map((row) => {
    const known = memory?.result(row);
    if (known !== undefined) return known;
    const made = toRow(reading, row);
    memory?.keepResult(row, made);
    return made;
  });
}

function toRow(reading: SectionReading, row: RowReading): Row {
  const values: Record<string, Value | null> = row.indicator === undefined ? {} : { indicator: row.indicator.key };
  const cells: Record<string, CellPosition> = {};
  row.cells.forEach((cell, key) => {
    cells[key] = cell.at;
    const value = kept(cell);
    if (value !== undefined) values[key] = value;
  });
  const made: { -readonly [K in keyof Row]: Row[K] } = {
    section: reading.section.key,
    sheet: reading.sheet,
    row: row.row,
    values,
    cells,
  };
  if (row.extras.length > 0) made.extras = row.extras;
  if (isUnanswered(reading.section, row)) made.unanswered = true;
  return made;
}

function isUnanswered(section: Section, { indicator, cells }: RowReading): boolean {
  return section.kind === 'indicators' && indicator !== undefined && !isAnswered(section, indicator, cells);
}

/** undefined = not filled or doubtful, null = not applicable. */
function kept(cell: CellReading): Value | null | undefined {
  if (cell.state === 'value') return cell.value;
  return cell.state === 'notApplicable' ? null : undefined;
}
