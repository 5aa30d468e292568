/** Finds a section's header row by its labels and aliases, wherever it stands and in whatever order. */

import { blockColumns } from '../../form/blocks';
import { unitOfMeasure } from '../../form/column-types/index';
import type { Section } from '../../form/section';
import type { CellPosition } from '../../sheet/address';
import { onceByText } from '../../sheet/once-by-text';
import { cellAt, endRow, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, findByLabel, measureIn, trimEnds, withoutBrackets } from '../../sheet/text-form';
import { isAllBracketed } from './bracketed-rows';

export interface HeaderColumn {
  readonly key: string;
  readonly column: number;
  /** The row in which the header's own text stands (the lower one of two). */
  readonly row: number;
  readonly text: string;
  /** A field whose answer stands in its label's own cell: what is behind the colon. */
  readonly inline?: string;
  /** What the header says in brackets, where that is a unit of measure other than the form's (元 for 万元). */
  readonly otherUnit?: string;
}

export interface Header {
  readonly grid: RawGrid;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The row after the section's last one. */
  readonly endRow: number;
  readonly columns: ReadonlyMap<string, HeaderColumn>;
  /** Headers the form does not know. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
  /** Columns that hold something below the header and have no header text; `text` is what to call them (V列). */
  readonly nameless: readonly { readonly column: number; readonly text: string }[];
  readonly duplicated: readonly DuplicatedHeader[];
}

/** A header, or a field's answer, of a column which another one meant already. */
export interface DuplicatedHeader {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly first: HeaderColumn;
}

interface Label {
  readonly key: string;
  /** 0 the label itself, 1 an alias: of two headers for one column the lower rank wins. */
  readonly rank: number;
  readonly unit?: string;
  /** Figures stand below, each with its own unit of measure. */
  readonly holdsFigures: boolean;
}

/** What a section calls its columns, ready for comparing. */
export interface LabelIndex {
  readonly labels: ReadonlyMap<string, Label>;
  readonly columnCount: number;
  /** Of these, enough must be there for the row to be this section's header. */
  readonly telling: ReadonlySet<string>;
  /** What each column is measured in, by key; the others have no measure. */
  readonly units: ReadonlyMap<string, string>;
  /** What a text names: the same headers are looked at many times. */
  readonly labelOf: (text: string) => Label | undefined;
}

/** Texts that are remembered for a section. */
const MOST_KNOWN = 5_000;

/** Sections are data that nobody changes: each is indexed once, not for every sheet that is read. */
const indices = new WeakMap<Section, LabelIndex>();

export function labelIndex(section: Section): LabelIndex {
  const known = indices.get(section);
  if (known !== undefined) return known;
  const made = indexOf(section);
  indices.set(section, made);
  return made;
}

function indexOf(section: Section): LabelIndex {
  const named = namedColumns(section);
  const labels = new Map<string, Label>();
  const add = (text: string, label: Label) => {
    const bare = bareLabel(text);
    if (bare !== '' && !labels.has(bare)) labels.set(bare, label);
  };
  for (const rank of [0, 1]) {
    for (const { key, label, aliases, unit, holdsFigures } of named) {
      const entry: Label = unit === undefined ? { key, rank, holdsFigures } : { key, rank, unit, holdsFigures };
      for (const text of rank === 0 ? [label, withoutBrackets(label)] : aliases) add(text, entry);
    }
  }
  return {
    labels,
    columnCount: named.length,
    telling: new Set(named.filter(({ tells }) => tells).map(({ key }) => key)),
    units: new Map(named.flatMap(({ key, unit }) => (unit === undefined ? [] : [[key, unit] as const]))),
    labelOf: onceByText((text) => findByLabel(text, (bare) => labels.get(bare)), MOST_KNOWN),
  };
}

interface NamedColumn {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly unit: string | undefined;
  readonly tells: boolean;
  readonly holdsFigures: boolean;
}

function namedColumns(section: Section): readonly NamedColumn[] {
  if (section.kind === 'indicators') {
    return blockColumns(section).map(({ key, label, aliases, role }) => ({
      key,
      label,
      aliases,
      unit: undefined,
      tells: role === 'indicator' || role === 'figure',
      holdsFigures: role === 'figure',
    }));
  }
  return section.columns.map(({ key, label, aliases, type, required }) => ({
    key,
    label,
    aliases,
    unit: unitOfMeasure(type),
    tells: required !== false,
    holdsFigures: false,
  }));
}

/** Titles, letterheads and notes stand above a header; further down than this nobody puts one. */
const SEARCHED_ROWS = 100;
const LONGEST_HEADER = 60;
const CERTAIN_SHARE = 0.8;
const FEWEST_TELLING = 3;

export interface FoundHeader extends Header {
  /** Share of the section's columns that were found, for choosing between sheets. */
  readonly share: number;
}

/** The best header of the section in one sheet; undefined where no row looks like one. */
export function findHeader(grid: RawGrid, index: LabelIndex): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  const last = Math.min(endRow(grid), grid.origin.row + SEARCHED_ROWS);
  for (let row = grid.origin.row; row < last; row++) {
    for (const rows of [1, 2] as const) {
      if (best?.columns.size === index.columnCount) break;
      const header = readHeader(grid, row, rows, index);
      const betterThanBest = header !== undefined && (best === undefined || header.columns.size > best.columns.size);
      if (betterThanBest) best = header;
    }
    if (best !== undefined && best.share >= CERTAIN_SHARE) break;
  }
  return best === undefined ? undefined : withMeasures(best, index);
}

/** A further row of the header that says nothing but each column's measure: (场) (人次) (万元). */
function withMeasures(header: FoundHeader, index: LabelIndex): FoundHeader {
  const { grid, lastRow } = header;
  const row = lastRow + 1;
  if (row >= endRow(grid) || !isAllBracketed(grid, row)) return header;
  const columns = [...header.columns].map(([key, column]) => {
    const measure = measureIn(trimEnds(textOf(cellAt(grid, row, column.column))));
    const unit = index.units.get(key);
    const differs = measure !== undefined && unit !== undefined && measure !== unit;
    return [key, differs ? { ...column, otherUnit: measure } : column] as const;
  });
  return { ...header, lastRow: row, columns: new Map(columns) };
}

/** Every header of the section in one sheet, from top to bottom; each ends where the next begins. */
export function findHeaders(grid: RawGrid, index: LabelIndex): readonly FoundHeader[] {
  const headers: FoundHeader[] = [];
  for (let row = grid.origin.row; row < endRow(grid); row++) {
    const found = ([1, 2] as const).flatMap((rows) => readHeader(grid, row, rows, index) ?? []);
    const [first, ...others] = found;
    if (first === undefined) continue;
    const best = others.reduce((a, b) => (b.columns.size > a.columns.size ? b : a), first);
    headers.push(best);
    row = best.lastRow;
  }
  return headers.map((header, at) => ({ ...header, endRow: headers[at + 1]?.firstRow ?? header.endRow }));
}

interface HeaderCell {
  readonly column: number;
  readonly text: string;
  readonly row: number;
  readonly label?: Label;
  readonly otherUnit?: string;
}

function readHeader(grid: RawGrid, row: number, rowCount: 1 | 2, index: LabelIndex): FoundHeader | undefined {
  if (rowCount === 2 && row + 1 >= endRow(grid)) return undefined;
  const cells = rowCount === 1 ? singleRow(grid, row, index) : twoRows(grid, row, index);
  const columns = new Map<string, HeaderColumn>();
  const ranks = new Map<string, number>();
  const duplicated: (Omit<DuplicatedHeader, 'first'> & { readonly key: string })[] = [];
  const unknown: { column: number; text: string }[] = [];
  for (const { column, text, label, otherUnit, row: at } of cells) {
    if (label === undefined) {
      unknown.push({ column, text });
      continue;
    }
    const rank = ranks.get(label.key);
    const earlier = columns.get(label.key);
    const keepsEarlier = rank !== undefined && rank <= label.rank;
    if (keepsEarlier) {
      duplicated.push({ row: at, column, text, key: label.key });
      continue;
    }
    if (earlier !== undefined) duplicated.push(earlier);
    columns.set(label.key, {
      key: label.key,
      column,
      row: at,
      text,
      ...(otherUnit === undefined ? {} : { otherUnit }),
    });
    ranks.set(label.key, label.rank);
  }
  const telling = [...columns.keys()].filter((key) => index.telling.has(key)).length;
  if (telling < Math.min(FEWEST_TELLING, index.telling.size)) return undefined;
  return {
    grid,
    firstRow: row,
    lastRow: row + rowCount - 1,
    endRow: endRow(grid),
    columns,
    unknown,
    nameless: [],
    duplicated: duplicated.flatMap(({ row: at, column, text, key }) => {
      const first = columns.get(key);
      return first === undefined ? [] : [{ row: at, column, text, first }];
    }),
    share: columns.size / index.columnCount,
  };
}

function singleRow(grid: RawGrid, row: number, index: LabelIndex): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = grid.origin.column; column < endColumnOf(grid, row); column++) {
    const text = trimEnds(textOf(cellAt(grid, row, column)));
    if (text !== '') cells.push({ column, text, row, ...match([text], index) });
  }
  return cells;
}

/**
 * A group over its parts: 预计人次 above 线下 and 线上. Both rows must hold headers: the upper one some of its own
 * (a title or letterhead above a single header holds none), the lower one at least two.
 */
function twoRows(grid: RawGrid, row: number, index: LabelIndex): HeaderCell[] {
  const pairs = pairsOf(grid, row);
  const own = pairs.filter(({ bottom }) => bottom === '').map((pair) => ({ pair, ...match([pair.top], index) }));
  // Before a group is put together with whatever stands below it: with data these are always other texts.
  if (own.every(({ label }) => label === undefined)) return [];
  const upper = own.map(({ pair: { column, top }, ...found }): HeaderCell => ({ column, text: top, row, ...found }));
  const lower = pairs
    .filter(({ bottom }) => bottom !== '')
    .map(({ column, top, bottom, group }): HeaderCell => {
      const found = match([`${group}${bottom}`, `${bottom}${group}`, bottom], index);
      return { column, text: top === bottom ? bottom : `${group}${bottom}`, row: row + 1, ...found };
    });
  const inLower = lower.filter(({ label }) => label !== undefined).length;
  return inLower >= 2 ? [...upper, ...lower].sort((a, b) => a.column - b.column) : [];
}

interface Pair {
  readonly column: number;
  readonly top: string;
  readonly bottom: string;
  /** What stands above: the column's own text, or that of the nearest one before it. */
  readonly group: string;
}

/** Of two rows, wherever one of them says something. */
function pairsOf(grid: RawGrid, row: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let group = '';
  const width = Math.max(endColumnOf(grid, row), endColumnOf(grid, row + 1));
  for (let column = grid.origin.column; column < width; column++) {
    const top = trimEnds(textOf(cellAt(grid, row, column)));
    const bottom = trimEnds(textOf(cellAt(grid, row + 1, column)));
    if (top !== '') group = top;
    if (top !== '' || bottom !== '') pairs.push({ column, top, bottom, group });
  }
  return pairs;
}

/** The first text that names a column; the unit of measure is looked for in all of it, the group above too. */
function match(texts: readonly string[], index: LabelIndex): { label?: Label; otherUnit?: string } {
  for (const text of texts) {
    if (text.length > LONGEST_HEADER) continue;
    const label = index.labelOf(text);
    if (label === undefined) continue;
    const measure = texts.map(measureIn).find((found) => found !== undefined);
    const differs =
      measure !== undefined &&
      (label.unit === undefined ? label.holdsFigures && SCALED.test(measure) : measure !== label.unit);
    return differs ? { label, otherUnit: measure } : { label };
  }
  return {};
}

/** Over figures of several units of measure, a scale (万) cannot be right for all. */
const SCALED = /[十百千万亿]/u;

function endColumnOf(grid: RawGrid, row: number): number {
  return grid.origin.column + (grid.rows[row - grid.origin.row]?.length ?? 0);
}

/** Where each column that was found stands: its header's own cell, or a field's answer. */
export function headerCells(header: Header): ReadonlyMap<string, CellPosition> {
  return new Map(
    [...header.columns.values()].map(({ key, row, column }) => [key, { sheet: header.grid.sheet, row, column }]),
  );
}
