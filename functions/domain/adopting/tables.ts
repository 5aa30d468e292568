/** Finds the tables of a form that nobody has described: header rows, however nested, and where each table ends. */
import { isAllBracketed } from '../reading/recognise/bracketed-rows';
import { isColumnNumbers } from '../reading/recognise/header-rows';
import { isNote, isSignature } from '../reading/recognise/row-words';
import { endColumn, endRow, type RawGrid } from '../sheet/raw-grid';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import { isLabel, oneLine, type Place, type Places, placesOf } from './places';

export interface TableColumn {
  readonly column: number;
  /** The row of the header's lowest text. */
  readonly row: number;
  /** Groups from above, then the column's own name: 活动时间, 开始. */
  readonly names: readonly string[];
  /** Beneath the name, in a row of such: (万元). */
  readonly measure?: string;
}

export interface Table {
  readonly grid: RawGrid;
  readonly places: Places;
  readonly firstRow: number;
  /** The header's last row. */
  readonly lastRow: number;
  /** The row after the table's last one. */
  readonly endRow: number;
  readonly columns: readonly TableColumn[];
  /** Without any text in the header, between columns that have one. */
  readonly nameless: readonly number[];
}

/** Whether a text is a name that columns have; told by whoever knows names. */
export type NamesColumns = (text: string) => boolean;

const FEWEST_LABELS = 3;
const LEAST_DENSITY = 0.7;
const MOST_HEADER_ROWS = 4;

export function tablesIn(grid: RawGrid, isName: NamesColumns): readonly Table[] {
  const places = placesOf(grid);
  const sheet: Sheet = { grid, places, isName };
  const tables: Table[] = [];
  for (let row = grid.origin.row; row < endRow(grid); ) {
    if (!isHeader(sheet, row)) {
      row++;
      continue;
    }
    const table = tableAt(sheet, row, tables.at(-1)?.endRow ?? grid.origin.row);
    tables.push(table);
    row = Math.max(table.endRow, row + 1);
  }
  return tables;
}

interface Sheet {
  readonly grid: RawGrid;
  readonly places: Places;
  readonly isName: NamesColumns;
}

const nameOf = ({ text }: Place) => withoutBrackets(oneLine(text));

/** Labels side by side, without gaps, of which most are names of columns. */
function isHeader({ grid, places, isName }: Sheet, row: number): boolean {
  const found = places.inRow(row);
  const first = found.findIndex(({ text }) => text !== '');
  if (first < 0) return false;
  const standing = found.slice(first);
  // What fills the row from above belongs to something higher up.
  const own = standing.filter(({ top }) => top === row);
  const labels = own.filter(isLabel);
  if (labels.length < FEWEST_LABELS) return false;
  const isGap = (place: Place) =>
    place.text === '' && !(row + 1 < endRow(grid) && isLabel(places.at(row + 1, place.left)));
  const others = own.filter((place) => !isLabel(place) && (place.text !== '' || isGap(place)));
  if (labels.length / (labels.length + others.length) < LEAST_DENSITY) return false;
  const named = labels.filter((place) => isName(nameOf(place)));
  if (isAlternating(own, isName)) return false;
  const share = named.length / labels.length;
  return share > MOST_NAMES || (share >= SOME_NAMES && isBlankBelow({ grid, places, isName }, row));
}
const MOST_NAMES = 0.5;
const SOME_NAMES = 0.3;

/** 活动名称 | 讲座 | 负责人 | 张三: every other one names something, and the others answer. */
function isAlternating(own: readonly Place[], isName: NamesColumns): boolean {
  const names = own.map((place) => isLabel(place) && isName(nameOf(place)));
  return names.length >= 4 && names.every((is, at) => is === (at % 2 === 0));
}

/** Nothing is answered in the next rows: what stands above them are names, whatever they mean. */
function isBlankBelow({ grid, places }: Sheet, row: number): boolean {
  for (let next = row + 1; next <= row + 2 && next < endRow(grid); next++) {
    const texts = places.inRow(next).filter(({ top, text }) => top === next && text !== '');
    if (texts.length > 2) return false;
  }
  return true;
}

function tableAt(sheet: Sheet, row: number, from: number): Table {
  const { grid, places } = sheet;
  const firstRow = row > from && isGroupRow(sheet, row - 1, row) ? row - 1 : row;
  let lastRow = bottomOfHeader(sheet, firstRow, row);
  const leaves = lastRow;
  const below = lastRow + 1;
  const measures = below < endRow(grid) && isAllBracketed(grid, below);
  if (measures) lastRow = below;
  if (lastRow + 1 < endRow(grid) && isColumnNumbers(grid, lastRow + 1)) lastRow++;
  const { columns, nameless } = columnsOf(sheet, firstRow, leaves, measures ? below : undefined);
  return { grid, places, firstRow, lastRow, endRow: endOf(sheet, lastRow, columns), columns, nameless };
}

/** Above a row of names, groups over some of them: 基本信息 | 预计人次. */
function isGroupRow({ places }: Sheet, row: number, header: number): boolean {
  const above = places.inRow(row).filter(({ text }) => text !== '');
  if (above.length < 2 || !above.every(isLabel) || !above.every(({ top }) => top === row)) return false;
  const width = places.inRow(header).at(-1)?.right ?? 0;
  const first = above[0]?.left ?? 0;
  return (
    above.some(({ left, right }) => right > left) &&
    above.every(({ left, right }) => right - left + 1 < (width - first + 1) * MOST_OF_WIDTH)
  );
}
const MOST_OF_WIDTH = 0.8;

function bottomOfHeader(sheet: Sheet, firstRow: number, headerRow: number): number {
  const { grid, places } = sheet;
  let bottom = headerRow;
  while (bottom + 1 < endRow(grid) && bottom + 1 - firstRow < MOST_HEADER_ROWS) {
    const next = bottom + 1;
    const reachesDown = places.inRow(bottom).some((place) => place.bottom >= next && isLabel(place));
    if (!reachesDown && !standsUnderGroups(sheet, next, firstRow)) break;
    bottom = next;
  }
  return bottom;
}

/**
 * Every text of the row is a label that stands beneath a group: under a wide cell, or under a name beside an empty cell.
 * Where groups are not merged some have one part only, which stands under a name like any other.
 */
function standsUnderGroups({ places, isName }: Sheet, row: number, firstRow: number): boolean {
  const own = places.inRow(row).filter(({ text, top }) => text !== '' && top === row);
  if (own.length === 0 || !own.every(isLabel)) return false;
  const above = places.inRow(row - 1).filter(({ text }) => text !== '');
  const [alone] = own.length === 1 ? own : [];
  if (alone !== undefined) {
    const isPart = isName(nameOf(alone)) && places.at(row - 1, alone.left).text !== '';
    return isPart && alone.left > (above[0]?.left ?? 0);
  }
  let groups = 0;
  let single = 0;
  for (const place of own) {
    const over = places.at(row - 1, place.left);
    if (over.text === '') continue;
    const isWide = over.right > over.left && over.right - over.left > place.right - place.left;
    const next = places.at(row - 1, over.right + 1);
    // Without merges a group is a name with an empty cell after it, beneath which something stands.
    const isOpen = next.text === '' && places.at(row, over.right + 1).text !== '';
    if (isWide || isOpen) groups++;
    else single++;
  }
  const isRowOfAnswers = places.at(row, above[0]?.left ?? 0).text !== '';
  if (groups === 0 || (single > 0 && isRowOfAnswers)) return false;
  return groups < above.length || own.length > above.length || row - 1 > firstRow;
}

function columnsOf(sheet: Sheet, firstRow: number, leaves: number, measures: number | undefined) {
  const { grid, places } = sheet;
  const columns: TableColumn[] = [];
  const nameless: number[] = [];
  let lastNamed = grid.origin.column;
  const chains = new Map<number, readonly Place[]>();
  for (let column = grid.origin.column; column < endColumn(grid); column++) {
    const chain = chainOf(sheet, { column, firstRow, leaves }, chains);
    chains.set(column, chain);
    const leaf = chain.at(-1);
    if (leaf === undefined) {
      nameless.push(column);
      continue;
    }
    lastNamed = column;
    // A name over several columns is one column: what is typed stands in the first of them.
    if (leaf.left < column && leaf.bottom >= leaves) continue;
    const measure = measures === undefined ? undefined : places.at(measures, column).text;
    columns.push({
      column,
      row: leaf.top,
      names: chain.map(({ text }) => oneLine(text)),
      ...(measure === undefined || measure === '' ? {} : { measure }),
    });
  }
  const first = columns[0]?.column ?? 0;
  return { columns, nameless: nameless.filter((column) => column > first && column < lastNamed) };
}

interface Band {
  readonly column: number;
  readonly firstRow: number;
  readonly leaves: number;
}

/** The header's cells over a column, from the widest group down to its own name. */
function chainOf(
  { places }: Sheet,
  { column, firstRow, leaves }: Band,
  chains: ReadonlyMap<number, readonly Place[]>,
): readonly Place[] {
  const chain: Place[] = [];
  for (let row = firstRow; row <= leaves; row++) {
    const place = places.at(row, column);
    if (place.text !== '') {
      const before = chain.at(-1);
      if (before?.top !== place.top || before.left !== place.left) chain.push(place);
      continue;
    }
    // Not merged: the group stands at its first column, and beneath it something does too.
    const isNamedBelow = row < leaves && places.at(row + 1, column).text !== '';
    const group = isNamedBelow ? groupBefore(places, row, column, chains) : undefined;
    if (group !== undefined) chain.push(group);
  }
  return chain;
}

function groupBefore(
  places: Places,
  row: number,
  column: number,
  chains: ReadonlyMap<number, readonly Place[]>,
): Place | undefined {
  for (let left = column - 1; chains.has(left); left--) {
    const place = places.at(row, left);
    if (place.text === '') continue;
    return places.at(row + 1, left).text !== '' && place.bottom === row ? place : undefined;
  }
  return undefined;
}

/** At notes, signatures and the next header; blank rows are there to be filled. */
function endOf(sheet: Sheet, lastRow: number, columns: readonly TableColumn[]): number {
  const { grid } = sheet;
  const labels = new Set(columns.map(({ names }) => bareLabel(names.at(-1) ?? '')));
  let blankBefore = false;
  for (let row = lastRow + 1; row < endRow(grid); row++) {
    const own = ownTexts(sheet, row);
    const [first] = own;
    if (first === undefined) {
      blankBefore = true;
      continue;
    }
    if (isFoot(first.text, own.length, first, columns)) return row;
    if (repeats(own, labels)) continue;
    if (isHeader(sheet, row) && blankBefore) return row;
    const isTitle = own.length === 1 && row + 1 < endRow(grid) && isHeader(sheet, row + 1);
    if (isTitle && !repeats(ownTexts(sheet, row + 1), labels)) return row;
    blankBefore = false;
  }
  return endRow(grid);
}

const LONG = 20;

function isFoot(text: string, count: number, place: Place, columns: readonly TableColumn[]): boolean {
  const isAlone = count <= 2;
  if (isAlone && isNote(text)) return true;
  if (isSignature(text)) return true;
  const isWide = place.right > place.left || place.left === columns[0]?.column;
  return count === 1 && isWide && text.length >= LONG && typeof place.cell === 'string';
}

const ownTexts = ({ places }: Pick<Sheet, 'places'>, row: number) =>
  places.inRow(row).filter(({ top, text }) => top === row && text !== '');

/** A printed page begins with the header again. */
function repeats(own: readonly Place[], labels: ReadonlySet<string>): boolean {
  const again = own.filter((place) => labels.has(bareLabel(oneLine(place.text)))).length;
  return again >= own.length / 2;
}

/** Rows below the header that say something, each with its own texts; not those of a number only, nor the header again. */
export function filledRows({ places, lastRow, endRow: end, columns }: Table): readonly number[] {
  const words = new Set(columns.flatMap(({ names, measure = '' }) => [...names, measure].map(bareLabel)));
  const rows: number[] = [];
  for (let row = lastRow + 1; row < end; row++) {
    const own = ownTexts({ places }, row);
    const says = own.some(({ text }) => !/^\d{1,4}$/u.test(text));
    const isHeaderAgain = own.length > 1 && own.every(({ text }) => words.has(bareLabel(oneLine(text))));
    if (says && !isHeaderAgain) rows.push(row);
  }
  return rows;
}
