/** Tells data rows from what stands among them: totals, signatures, notes, headings, headers, examples and blanks. */
import { appearanceAt, cellAt, type RawCell, type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import { isParagraph } from '../../sheet/word-sheet';
import { repeatsHeader } from './header-rows';
import type { RowLayout } from './row-layout';
import { exampleWord, isHeading, isNote, isSignature, totalWord } from './row-words';

/**
 * `header`: a repeated header, a row of measures or of column numbers · `nameOnly`: an entry's name and nothing else,
 * without a number too: it may be an entry, a heading or a note.
 */
export type RowKind =
  | 'data'
  | 'nameOnly'
  | 'blank'
  | 'header'
  | 'total'
  | 'subtotal'
  | 'signature'
  | 'example'
  | 'markedExample'
  | 'note';

/** `sharesRecord`: the row goes on with the record above it, by merges, and holds more of its own. */
export type ListRowKind = RowKind | 'sharesRecord';

/** What one row of the data area is, judged by its own cells (a merged value belongs to the merge's first row). */
export function rowKind(grid: RawGrid, row: number, layout: RowLayout): RowKind {
  const cells = grid.rows[row - grid.origin.row];
  if (cells === undefined) return 'blank';
  let first = '';
  let firstColumn = 0;
  let filled = 0;
  for (let at = 0; at < cells.length && filled <= MOST_IN_A_FOOT; at++) {
    const column = grid.origin.column + at;
    if (isEmptyAt(grid, row, column, cells[at] ?? null)) continue;
    filled++;
    if (first === '') {
      first = trimEnds(textOf(cells[at] ?? null));
      firstColumn = column;
    }
  }
  if (filled === 0) return 'blank';
  if (isParagraph(grid.sheet, row)) return isSignature(first) ? 'signature' : 'note';
  const numbered = typeof cellAt(grid, row, firstColumn) === 'number';
  if (repeatsHeader(grid, row, layout, { column: firstColumn, text: first, numbered })) return 'header';
  const total = totalKind(grid, row, cells, layout);
  if (total !== undefined) return total;
  const isProse = !numbered && filled <= MOST_IN_A_FOOT && !holdsFigure(grid, row, layout);
  if (isProse && isSignature(first)) return 'signature';
  if (isProse && filled <= MOST_IN_A_NOTE && isNote(first)) return 'note';
  const example = exampleKind(grid, row, layout);
  if (example !== undefined) return example;
  const answered = firstTwoFilled(grid, row, layout.answers);
  if (answered.length === 0) {
    const isRemark = layout.numbering.includes(firstColumn) ? !numbered && !/^[\w.-]+$/.test(first) : true;
    return isRemark ? 'note' : 'blank';
  }
  const isNameAlone = answered.length === 1 && answered[0] === layout.name && layout.answers.length > 1;
  // With its number it is an entry that somebody has begun.
  if (!isNameAlone || layout.numbering.some((column) => !isEmptyAt(grid, row, column))) return 'data';
  return isHeading(first) ? 'note' : 'nameOnly';
}

function firstTwoFilled(grid: RawGrid, row: number, columns: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const column of columns) {
    if (!isEmptyAt(grid, row, column)) found.push(column);
    if (found.length === 2) break;
  }
  return found;
}

/** 负责人签字：… 填报人：… 日期：… in cells of their own. */
const MOST_IN_A_FOOT = 8;
const MOST_IN_A_NOTE = 2;

/** Nothing that a person sees, or no more than a formula gives over cells that nobody filled. */
export function isEmptyAt(
  grid: RawGrid,
  row: number,
  column: number,
  cell: RawCell = cellAt(grid, row, column),
): boolean {
  if (cell === null) return true;
  if (typeof cell === 'string') return trimEnds(cell) === '' || madeByFormula(grid, row, column);
  return cell === 0 && madeByFormula(grid, row, column);
}

function madeByFormula(grid: RawGrid, row: number, column: number): boolean {
  return appearanceAt(grid, row, column)?.emptyByFormula === true;
}

function totalKind(
  grid: RawGrid,
  row: number,
  cells: readonly RawCell[],
  layout: RowLayout,
): 'total' | 'subtotal' | undefined {
  const at = cells.findIndex((cell) => typeof cell === 'string' && /[^\d\s.]/u.test(cell));
  const heading = cells[at];
  if (typeof heading !== 'string') return undefined;
  const word = totalWord(heading);
  if (word !== 'namedSubtotal') return word;
  const headed = grid.origin.column + at;
  const others = layout.answers.filter((column) => column !== headed && !layout.figures.has(column));
  const hasFigure = holdsFigure(grid, row, layout);
  return hasFigure && others.every((column) => isEmptyAt(grid, row, column)) ? 'subtotal' : undefined;
}

function holdsFigure(grid: RawGrid, row: number, { figures }: RowLayout): boolean {
  for (const column of figures) if (!isEmptyAt(grid, row, column)) return true;
  return false;
}

function exampleKind(grid: RawGrid, row: number, { marked }: RowLayout): RowKind | undefined {
  let isMarked = false;
  for (const column of marked) {
    const cell = cellAt(grid, row, column);
    if (typeof cell !== 'string') continue;
    const word = exampleWord(trimEnds(cell));
    if (word === 'bracketed') return 'example';
    isMarked ||= word === 'alone';
  }
  return isMarked ? 'markedExample' : undefined;
}
