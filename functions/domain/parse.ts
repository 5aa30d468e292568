/**
 * Raw sheets + form → rows with provenance, and every issue. Never throws, whatever the sheets hold:
 * what cannot be read is an issue, what is doubtful is an issue, and no figure is guessed.
 */
import { type CellPosition, cellName } from './address';
import { columnType, unitOfMeasure } from './column-types/index';
import type { FormDefinition, Round, Section } from './definition';
import {
  type CellReading,
  columnOf,
  type FormReading,
  labelAt,
  type RowReading,
  type SectionReading,
  typeAt,
} from './form-reading';
import { type Fault, fault, hasErrors, type Issue } from './issue';
import { IssueCollector } from './issue-collector';
import { endRow, type RawCell, type RawGrid, withCells } from './raw-grid';
import { conventionsOf } from './read-cell';
import { readIndicators } from './read-indicators';
import { readList } from './read-list';
import { type FoundHeader, findHeader, type LabelIndex, labelIndex } from './recognise/header';
import { findUnitMention, readUnit, type UnitMention } from './recognise/letterhead';
import { rowKind } from './recognise/rows';
import type { Row, Value } from './row';
import { findingsOf } from './rules/index';

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
}

/** Reads a workbook's sheets as one form of the round. */
export function parse(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  context: ParseContext = {},
): ParseResult {
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
    const reading =
      section.kind === 'list'
        ? readList(section, header, conventions, issues)
        : readIndicators(section, header, conventions, issues);
    sections.set(section.key, reading);
    if (section.kind === 'list' && reading.rows.length === 0) {
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
  sayOfUnreadSheets(grids, form, found, issues);
  const reading: FormReading = { form, round, sections };
  applyRules(reading, issues);
  const unit = readLetterhead(form, found, round, context, issues);
  const sheet = found.get(first.key)?.grid.sheet;
  return {
    ...base,
    recognised: true,
    ...(unit === undefined ? {} : { unit }),
    ...(sheet === undefined ? {} : { sheet }),
    rows: form.sections.flatMap((section) => rowsOf(sections.get(section.key))),
    issues: issues.inReadingOrder(sheetOrder),
  };
}

/** The form of the round that a workbook is; undefined where none of its sheets looks like one. */
export function recogniseForm(grids: readonly RawGrid[], round: Round): FormDefinition | undefined {
  const scored = round.forms.map(({ definition }) => ({
    definition,
    share: shareFound(findSections(grids, definition), definition),
  }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0 ? best.definition : undefined;
}

/** The sheets with proposals written into their cells; parse them again to see what is left. Errors only, unless said. */
export function acceptProposals(
  grids: readonly RawGrid[],
  issues: readonly Issue[],
  which: (issue: Issue) => boolean = (issue) => issue.severity === 'error',
): readonly RawGrid[] {
  return grids.map((grid) => {
    const changes = new Map<string, { row: number; column: number; cell: RawCell }>();
    for (const issue of issues) {
      const { at, proposal } = issue;
      if (at.sheet !== grid.sheet || proposal === undefined || !which(issue)) continue;
      const cell = cellName(at.row, at.column);
      if (!changes.has(cell)) changes.set(cell, { row: at.row, column: at.column, cell: proposal.cell });
    }
    return changes.size === 0 ? grid : withCells(grid, [...changes.values()]);
  });
}

export function isSubmittable(result: ParseResult): boolean {
  return result.recognised && result.unit !== undefined && !hasErrors(result.issues);
}

type FoundSections = ReadonlyMap<string, FoundHeader>;

function findSections(grids: readonly RawGrid[], form: FormDefinition): FoundSections {
  const found = new Map<string, FoundHeader>();
  for (const section of form.sections) {
    const index = labelIndex(section);
    for (const grid of grids) {
      const header = findHeader(grid, index);
      const best = found.get(section.key);
      const isBetter =
        header !== undefined && (best === undefined || rank(header, section, index) > rank(best, section, index));
      if (isBetter) found.set(section.key, header);
    }
  }
  return found;
}

/** Among sheets that look alike, the one that has data, then the one with the form's own name. */
function rank(header: FoundHeader, section: Section, index: LabelIndex): number {
  const hasData = holdsData(header, index);
  return header.columns.size * 4 + (hasData ? 2 : 0) + (header.grid.sheet === section.sheet ? 1 : 0);
}

function holdsData(header: FoundHeader, index: LabelIndex): boolean {
  const answers = [...header.columns.values()].filter(({ key }) => index.telling.has(key)).map(({ column }) => column);
  for (let row = header.lastRow + 1; row < endRow(header.grid); row++) {
    if (rowKind(header.grid, row, { answers, numbering: [] }) === 'data') return true;
  }
  return false;
}

function shareFound(found: FoundSections, form: FormDefinition): number {
  if (!lacksNothingEssential(form, found)) return 0;
  const shares = form.sections.map((section) => found.get(section.key)?.share ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** A workbook that fits another form of the round clearly better is that one, returned under the wrong name. */
function isThisForm(grids: readonly RawGrid[], form: FormDefinition, round: Round, found: FoundSections): boolean {
  if (!lacksNothingEssential(form, found)) return false;
  const share = shareFound(found, form);
  if (share >= CERTAIN_SHARE) return true;
  return otherForms(form, round).every((other) => shareFound(findSections(grids, other), other) <= share);
}

function otherForms(form: FormDefinition, round: Round): readonly FormDefinition[] {
  return round.forms.map(({ definition }) => definition).filter(({ id }) => id !== form.id);
}

/** Enough to call the workbook this form: its first section, or a list of which half the columns stand there. */
function lacksNothingEssential(form: FormDefinition, found: FoundSections): boolean {
  return form.sections.some((section) => (found.get(section.key)?.share ?? 0) >= LEAST_SHARE);
}
const LEAST_SHARE = 0.5;
const CERTAIN_SHARE = 0.9;

function sayNotRecognised(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  found: FoundSections,
  issues: IssueCollector,
): void {
  const sheet = grids[0]?.sheet ?? form.sections[0]?.sheet ?? form.attachment;
  const at = { sheet, row: 1, column: 1 };
  const other = otherForms(form, round).find((candidate) =>
    lacksNothingEssential(candidate, findSections(grids, candidate)),
  );
  const name = `${form.attachment} ${form.title}`;
  const reason: Fault =
    other === undefined
      ? fault('sheet.notRecognised', { form: name, columns: missingLabels(form, found) })
      : fault('sheet.otherForm', { form: name, other: `${other.attachment} ${other.title}` });
  issues.add({ severity: 'error', at, fault: reason, label: '', received: null });
}

function missingLabels(form: FormDefinition, found: FoundSections): readonly string[] {
  return form.sections.flatMap((section) => {
    const header = found.get(section.key);
    if (section.kind === 'indicators') return header === undefined ? [section.headers.indicator.label] : [];
    return section.columns
      .filter((column) => column.required === true && !header?.columns.has(column.key))
      .map((column) => column.label);
  });
}

function sayOfHeader(section: Section, header: FoundHeader, issues: IssueCollector): void {
  const at = (column: number): CellPosition => ({ sheet: header.grid.sheet, row: header.lastRow, column });
  const firstColumn = Math.min(...[...header.columns.values()].map(({ column }) => column));
  const named = section.kind === 'list' ? section.columns : [];
  for (const { key, label, required, type } of named) {
    if (header.columns.has(key) || columnType(type).ignored === true) continue;
    issues.add({
      severity: required === false ? 'hint' : 'error',
      at: at(firstColumn),
      fault: fault('column.missing', {}),
      label,
      received: null,
      section: section.key,
      column: key,
    });
  }
  for (const found of header.columns.values()) {
    if (found.otherUnit === undefined || section.kind !== 'list') continue;
    const spec = columnOf(section.columns, found.key)?.type;
    const unit = spec === undefined ? '' : (unitOfMeasure(spec) ?? '');
    issues.add({
      severity: 'error',
      at: { sheet: header.grid.sheet, row: found.row, column: found.column },
      fault: fault('column.unitDiffers', { unit }),
      label: labelAt(section, found.key),
      received: found.text,
      section: section.key,
      column: found.key,
    });
  }
  for (const { column, text, first } of header.duplicated) {
    issues.add({
      severity: 'error',
      at: at(column),
      fault: fault('column.duplicated', { first: cellName(first.row, first.column) }),
      label: text,
      received: text,
      section: section.key,
      column: first.key,
    });
  }
  for (const { column, text } of header.unknown) {
    issues.add({
      severity: 'hint',
      at: at(column),
      fault: fault('column.unknown', {}),
      label: text,
      received: text,
      section: section.key,
    });
  }
}

/** A second sheet that is this form too, with data of its own, would be lost if nobody spoke of it. */
function sayOfUnreadSheets(
  grids: readonly RawGrid[],
  form: FormDefinition,
  found: FoundSections,
  issues: IssueCollector,
): void {
  const read = new Set([...found.values()].map(({ grid }) => grid));
  for (const section of form.sections) {
    const used = found.get(section.key);
    const index = labelIndex(section);
    for (const grid of grids) {
      if (read.has(grid)) continue;
      const header = findHeader(grid, index);
      const holdsDataToo = header !== undefined && header.share >= LEAST_SHARE && holdsData(header, index);
      if (!holdsDataToo) continue;
      issues.add({
        severity: 'error',
        at: { sheet: grid.sheet, row: header.lastRow, column: grid.origin.column },
        fault: fault('sheet.several', { used: used?.grid.sheet ?? '' }),
        label: grid.sheet,
        received: grid.sheet,
        section: section.key,
      });
    }
  }
  for (const section of form.sections) {
    if (found.has(section.key)) continue;
    const sheet = [...found.values()][0]?.grid.sheet ?? section.sheet;
    issues.add({
      severity: 'error',
      at: { sheet, row: 1, column: 1 },
      fault: fault('sheet.notRecognised', {
        form: section.title,
        columns: missingLabels({ ...form, sections: [section] }, found),
      }),
      label: section.title,
      received: null,
      section: section.key,
    });
  }
}

function applyRules(reading: FormReading, issues: IssueCollector): void {
  for (const rule of reading.form.rules) {
    for (const finding of findingsOf(rule, reading)) {
      const { section, column, row, cell, proposal } = finding;
      const found = row === undefined ? undefined : typeAt(section, row, column);
      issues.add({
        severity: finding.severity,
        at: cell.at,
        fault: finding.fault,
        label: labelAt(section.section, column, row),
        received: cell.received,
        section: section.section.key,
        column,
        proposal:
          proposal === undefined || found === undefined
            ? undefined
            : { value: proposal, cell: found.type.encode(proposal, found.spec) },
      });
    }
  }
}

/** The unit above each section's header: all must name the same one. */
function readLetterhead(
  form: FormDefinition,
  found: FoundSections,
  round: Round,
  context: ParseContext,
  issues: IssueCollector,
): string | undefined {
  const mentions: UnitMention[] = [];
  for (const header of found.values()) {
    const mention = findUnitMention(header.grid, header.firstRow);
    if (mention !== undefined) mentions.push(mention);
  }
  const label = '填报单位';
  const named = mentions.filter(({ name }) => name !== '');
  if (named.length === 0) {
    if (context.unit !== undefined) return context.unit;
    const header = found.get(form.sections[0]?.key ?? '') ?? [...found.values()][0];
    const at = mentions[0]?.at ?? {
      sheet: header?.grid.sheet ?? '',
      row: header?.firstRow ?? 1,
      column: header?.grid.origin.column ?? 1,
    };
    issues.add({ severity: 'error', at, fault: fault('unit.missing', {}), label, received: null, column: 'unit' });
    return undefined;
  }
  const units = new Set<string>();
  for (const mention of named) {
    const reading = readUnit(mention, round.roster);
    if (reading.ok) {
      units.add(reading.unit.name);
      const isAnothers = context.unit !== undefined && reading.unit.name !== context.unit;
      const conflict = isAnothers
        ? fault('unit.notYours', { unit: context.unit ?? '' })
        : units.size > 1
          ? fault('unit.several', { units: [...units] })
          : undefined;
      if (conflict === undefined) continue;
      issues.add({ severity: 'error', at: mention.at, fault: conflict, label, received: mention.name, column: 'unit' });
      return undefined;
    }
    issues.add({
      severity: 'error',
      at: mention.at,
      fault: reading.fault,
      label,
      received: mention.name,
      column: 'unit',
      proposal: reading.proposal,
    });
    units.add(mention.name);
  }
  const [only] = units;
  return units.size === 1 && round.roster.some((unit) => unit.name === only) ? only : undefined;
}

function rowsOf(reading: SectionReading | undefined): Row[] {
  return reading === undefined ? [] : reading.rows.map((row) => toRow(reading, row));
}

function toRow(reading: SectionReading, row: RowReading): Row {
  const values: Record<string, Value | null> = row.indicator === undefined ? {} : { indicator: row.indicator.key };
  const addresses: Record<string, string> = {};
  for (const [key, cell] of row.cells) {
    addresses[key] = cellName(cell.at.row, cell.at.column);
    const value = kept(cell);
    if (value !== undefined) values[key] = value;
  }
  return {
    section: reading.section.key,
    sheet: reading.sheet,
    row: row.row,
    values,
    addresses,
    ...(row.extras.length === 0 ? {} : { extras: row.extras }),
  };
}

/** undefined = not filled or doubtful, null = not applicable. */
function kept(cell: CellReading): Value | null | undefined {
  if (cell.state === 'value') return cell.value;
  return cell.state === 'notApplicable' ? null : undefined;
}
