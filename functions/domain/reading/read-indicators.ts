/** Reads a block of indicators: one row per indicator, found by its name (or its code) wherever it stands. */
import { isAskedFor } from '../form/blocks';
import { labelOfCell } from '../form/cells';
import { unitOfMeasure } from '../form/column-types/index';
import type { DerivedFigures } from '../form/derived-figures';
import type { CellReading, RowReading, SectionReading } from '../form/form-reading';
import type { Indicator, IndicatorSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import type { CellPosition } from '../sheet/address';
import { cellAt, textOf } from '../sheet/raw-grid';
import { bareLabel, measureIn, trimEnds } from '../sheet/text-form';
import { ColumnReader, type Conventions } from './read-cell';
import { partsOf } from './recognise/halves';
import { type Header, headerCells } from './recognise/header';
import { repeatsHeader } from './recognise/header-rows';
import { indicatorCodes, indicatorNames } from './recognise/indicator-names';
import { type Merges, mergesOf } from './recognise/merges';
import { headerTexts, NO_COLUMNS } from './recognise/row-layout';
import { isSignature } from './recognise/row-words';
import { seenAt } from './seen-cell';

const REMARKS_LENGTH = 200;

/** What reading every row needs, made once for a block. */
interface Block {
  readonly section: IndicatorSection;
  readonly header: Header;
  readonly conventions: Conventions;
  readonly issues: IssueCollector;
  readonly merges: Merges;
  readonly hidden: ReadonlySet<number>;
  readonly named: (name: string) => Indicator | undefined;
  readonly coded: (code: string) => Indicator | undefined;
  readonly remarks: ColumnReader;
}

export function readIndicators(
  section: IndicatorSection,
  header: Header,
  conventions: Conventions,
  derived: DerivedFigures,
  issues: IssueCollector,
): SectionReading {
  const { grid } = header;
  const shared = {
    section,
    conventions,
    issues,
    merges: mergesOf(grid),
    hidden: new Set(grid.hiddenRows),
    named: indicatorNames(section),
    coded: indicatorCodes(section),
    remarks: new ColumnReader({ type: 'text', maxLength: REMARKS_LENGTH }, conventions, { isOptional: true }),
  };
  const rows = new Map<string, BlockRow>();
  for (const part of partsOf(header)) readPart({ ...shared, header: part }, rows);
  sayWhichAreMissing(rows, { ...shared, header });
  sayWhichAreUnanswered(rows, derived, shared);
  return { section, sheet: grid.sheet, headers: headerCells(header), rows: [...rows.values()] };
}

/** One block of rows under one set of headers; what it finds is added to `rows`, by indicator key. */
function readPart(block: Block, rows: Map<string, BlockRow>): void {
  const { header, section, issues } = block;
  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    const found = indicatorAt(row, block);
    if (found === undefined) continue;
    const { indicator, at, name } = found;
    const earlier = rows.get(indicator.key);
    if (earlier === undefined) {
      rows.set(indicator.key, readRow(row, found, block));
      continue;
    }
    const first = { ...at, row: earlier.row };
    const words = { section: section.key, column: 'indicator', label: name, received: name };
    issues.add({ severity: 'error', at, fault: fault('indicator.duplicated', { first }), ...words });
  }
}

type Words = Pick<Block, 'section' | 'issues'>;

/** A row whose cells may still turn out to lack an answer. */
type BlockRow = RowReading & { readonly indicator: Indicator; readonly cells: Map<string, CellReading> };

interface FoundIndicator {
  readonly indicator: Indicator;
  /** The cell that names it. */
  readonly at: CellPosition;
  readonly name: string;
}

/** Which indicator a row holds; a row with figures under a name that nobody knows is said. */
function indicatorAt(row: number, block: Block): FoundIndicator | undefined {
  const { header, merges, named, coded, issues, section } = block;
  const { grid } = header;
  const position = (key: string) => header.columns.get(key)?.column;
  const column = position('indicator');
  if (column === undefined) return undefined;
  const at = { sheet: grid.sheet, row: merges.at(row, column)?.top ?? row, column };
  const name = textAt(block, at.row, column);
  const words = { section: section.key, column: 'indicator', label: name };
  const codeColumn = position('code');
  const code = codeColumn === undefined ? '' : textAt(block, row, codeColumn);
  const byCode = code === '' ? undefined : coded(code);
  const byName = named(name);
  if (byName !== undefined) {
    if (byCode !== undefined && byCode !== byName && codeColumn !== undefined) {
      const codeAt = { sheet: grid.sheet, row, column: codeColumn };
      const contradiction = fault('indicator.codeDiffers', { indicator: byCode.label });
      issues.add({ severity: 'error', at: codeAt, fault: contradiction, received: code, ...words, column: 'code' });
    }
    return { indicator: byName, at, name };
  }
  if (byCode !== undefined) {
    const said = fault('indicator.byCode', { indicator: byCode.label });
    issues.add({ severity: 'verify', at, fault: said, received: name, ...words, label: byCode.label });
    return { indicator: byCode, at, name: name || byCode.label };
  }
  const figure = section.figures
    .flatMap(({ key }) => position(key) ?? [])
    .find((candidate) => textAt(block, row, candidate) !== '');
  if (figure !== undefined && !isNoIndicator(name, row, block)) {
    const where = name === '' ? { sheet: grid.sheet, row, column: figure } : at;
    const received = name === '' ? textOf(cellAt(grid, row, figure)) : name;
    issues.add({ severity: 'verify', at: where, fault: fault('indicator.unknown', {}), received, ...words });
  }
  return undefined;
}

/** A signature, a heading that is a total, or a header again: nobody reports anything in such a row. */
function isNoIndicator(name: string, row: number, { header }: Block): boolean {
  if (isSignature(name)) return true;
  const first = { column: header.columns.get('indicator')?.column ?? 0, text: name, numbered: false };
  return repeatsHeader(header.grid, row, { ...NO_COLUMNS, headers: headerTexts(header) }, first);
}

function readRow(row: number, { indicator, at: nameAt, name }: FoundIndicator, block: Block): BlockRow {
  const { section, header, hidden, issues, conventions, remarks } = block;
  const { grid } = header;
  if (hidden.has(row)) {
    const words = { section: section.key, column: 'indicator', label: name, received: name };
    issues.add({ severity: 'verify', at: nameAt, fault: fault('row.hidden', {}), ...words });
  }
  const unitColumn = header.columns.get('unit')?.column;
  const unitDiffers =
    (unitColumn !== undefined && sayIfUnitDiffers(indicator, { row, column: unitColumn }, block)) ||
    sayIfUnitDiffers(indicator, { row: nameAt.row, column: nameAt.column }, block);
  const cells = new Map<string, CellReading>();
  for (const { key } of section.figures) {
    const column = header.columns.get(key);
    if (column === undefined) continue;
    const at = { sheet: grid.sheet, row, column: column.column };
    const words = { section: section.key, column: key, label: labelOfCell(section, key, indicator) };
    const reader = new ColumnReader(indicator.type, conventions);
    const cell = reader.read(cellAt(grid, row, at.column), at, words, issues, seenAt(grid, row, at.column));
    const isDoubtful = unitDiffers || column.otherUnit !== undefined;
    cells.set(key, isDoubtful && cell.state === 'value' ? { at, received: cell.received, state: 'doubtful' } : cell);
    const lacksAnswer = indicator.required === true && isAskedFor(indicator, key) && cell.state === 'notFilled';
    if (!lacksAnswer) continue;
    cells.set(key, { at, received: cell.received, state: 'doubtful' });
    issues.add({ severity: 'error', at, fault: fault('cell.required', {}), received: cell.received, ...words });
  }
  const remarksColumn = header.columns.get('remarks')?.column;
  if (remarksColumn !== undefined) {
    const at = { sheet: grid.sheet, row, column: remarksColumn };
    const words = { section: section.key, column: 'remarks', label: labelOfCell(section, 'remarks') };
    cells.set(
      'remarks',
      remarks.read(cellAt(grid, row, remarksColumn), at, words, issues, seenAt(grid, row, remarksColumn)),
    );
  }
  return { row, indicator, cells, extras: [] };
}

/**
 * Where one of an indicator's figures must be answered and none is; what follows from a list is the rule's to speak of.
 * A block that nobody began is said in one sentence.
 */
function sayWhichAreUnanswered(rows: ReadonlyMap<string, BlockRow>, derived: DerivedFigures, block: Words): void {
  const { section, issues } = block;
  const asking = [...rows.values()].filter(
    ({ indicator }) => indicator.required === 'any' && !derived.has(indicator.key),
  );
  const unanswered = asking.flatMap(({ indicator, cells }) => {
    const key = isAnswered(section, indicator, cells) ? undefined : typedFigure(section, indicator, cells);
    const cell = key === undefined ? undefined : cells.get(key);
    return key === undefined || cell === undefined ? [] : [{ indicator, key, cell, cells }];
  });
  const isUntouched = unanswered.length === asking.length && asking.length > 1;
  for (const { indicator, key, cell, cells } of unanswered) {
    cells.set(key, { at: cell.at, received: null, state: 'doubtful' });
    const said = isUntouched
      ? { fault: fault('section.untouched', { indicators: unanswered.length }), label: section.title }
      : { fault: fault('indicator.unanswered', {}), label: indicator.label };
    issues.add({ severity: 'error', at: cell.at, ...said, received: null, section: section.key, column: key });
    if (isUntouched) return;
  }
}

/** A sum is a formula in our sheets: its first part is what a person types. */
function typedFigure(
  section: IndicatorSection,
  indicator: Indicator,
  cells: ReadonlyMap<string, CellReading>,
): string | undefined {
  const asked = section.figures.filter(({ key }) => isAskedFor(indicator, key) && cells.has(key));
  return (asked.find(({ sumOf }) => sumOf === undefined) ?? asked[0])?.key;
}

/** Any figure that is asked for holds something, be it 0, "-" or what an issue speaks of. */
export function isAnswered(
  section: IndicatorSection,
  indicator: Indicator,
  cells: ReadonlyMap<string, CellReading>,
): boolean {
  return section.figures.some(({ key }) => isAskedFor(indicator, key) && (cells.get(key)?.received ?? null) !== null);
}

/** 万人次 where the form asks for 人次: every figure of the row would be read 10,000 times too small. */
function sayIfUnitDiffers(
  indicator: Indicator,
  { row, column }: { readonly row: number; readonly column: number },
  block: Block,
): boolean {
  const { section, header, issues } = block;
  const unit = unitOfMeasure(indicator.type) ?? '';
  const received = textAt(block, row, column);
  // The unit's own column holds nothing else; in the indicator's name it stands in brackets.
  const isName = column === header.columns.get('indicator')?.column;
  const written = isName ? measureIn(received) : received;
  const differs = written !== undefined && written !== '' && bareLabel(written) !== bareLabel(unit);
  if (differs) {
    const label = `${indicator.label}·${section.headers.unit?.label ?? UNIT_LABEL}`;
    const at = { sheet: header.grid.sheet, row, column };
    const words = { section: section.key, column: 'unit', label, received };
    issues.add({ severity: 'error', at, fault: fault('column.unitDiffers', { unit }), ...words });
  }
  return differs;
}
const UNIT_LABEL = '计量单位';

function textAt({ header }: Block, row: number, column: number): string {
  return trimEnds(textOf(cellAt(header.grid, row, column)));
}

/** Without its row a required indicator has no answer: that is an error. */
function sayWhichAreMissing(rows: ReadonlyMap<string, RowReading>, { section, header, issues }: Block): void {
  const missing = section.indicators.filter(({ key }) => !rows.has(key));
  const at = header.columns.get('indicator');
  if (missing.length === 0 || at === undefined) return;
  issues.add({
    severity: missing.some(({ required }) => required) ? 'error' : 'verify',
    at: { sheet: header.grid.sheet, row: at.row, column: at.column },
    fault: fault('indicator.missing', { indicators: missing.map(({ label }) => label) }),
    label: section.headers.indicator.label,
    received: at.text,
    section: section.key,
    column: 'indicator',
  });
}
