/** Measures and small pieces that every laid-out sheet shares: cells by style, rows tall enough, the official head. */
import { cellName, columnLetters, sheetPrefix } from './address';
import type { Rect } from './raw-grid';
import type { PagesWide, PlanCell, PlanRow, PlanValue, PrintSetup } from './sheet-plan';
import { SHEET_STYLES, type SheetStyle, type StyleName } from './sheet-styles';

/** What stands below a list, on paper: who answers for it, and the seal. */
export const SIGNATURE_LINE = '单位负责人（签字）：                              单位（盖章）：';

const POINTS_PER_LINE = 1.35;
const SMALLEST_ROW = 18;
/** Excel's own limit. */
const TALLEST_ROW = 409;
/** Scripts that are read from left to right in narrow letters end before the first Chinese radical. */
const LAST_NARROW = 0x2e7f;
/** Cells lose this much of their width to margins and borders. */
const CELL_MARGIN = 1.2;
/** An indent takes this much more, in characters. */
const INDENT = 1.2;

/** Width in characters of the default font; Chinese characters count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    width += unit > LAST_NARROW ? 2 : 1;
    // The second half of a character that was counted with its first.
    if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) at++;
  }
  return width;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Points a row needs so that no wrapped text is cut. Merged cells count as their first column. */
export function rowHeight(
  cells: readonly (PlanCell | null)[],
  widths: readonly number[],
  least: number = SMALLEST_ROW,
): number {
  return rowHeights(widths, least)(cells);
}

/** The same for many rows of one table: what a column's cell looks like and says is often known from the row before. */
export function rowHeights(
  widths: readonly number[],
  least: number = SMALLEST_ROW,
): (cells: readonly (PlanCell | null)[]) => number {
  const rooms: Room[] = [];
  return (cells) => {
    let height = least;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      const shown = cell?.value ?? cell?.result;
      if (typeof shown !== 'string' || cell?.style === undefined) continue;
      let room = rooms[at];
      if (room?.style !== cell.style) {
        room = roomOf(cell.style, widths[at] ?? 8);
        rooms[at] = room;
      }
      if (room.text !== shown) {
        room.text = shown;
        room.needed = Math.ceil(linesOf(shown, room.characters) * room.size * POINTS_PER_LINE + 4);
      }
      if (room.needed > height) height = room.needed;
    }
    return Math.min(TALLEST_ROW, height);
  };
}

interface Room {
  readonly style: StyleName;
  /** Points. */
  readonly size: number;
  /** Of one line, at this size. */
  readonly characters: number;
  /** What stood there last, and the points that it needed. */
  text: string | undefined;
  needed: number;
}

function roomOf(style: StyleName, width: number): Room {
  const { font, indent }: SheetStyle = SHEET_STYLES[style];
  const characters = Math.max(2, width - CELL_MARGIN - (indent ?? 0) * INDENT) * (10 / font.size);
  return { style, size: font.size, characters, text: undefined, needed: 0 };
}

function linesOf(text: string, room: number): number {
  const hasLines = text.includes('\n');
  // No character is wider than two: most texts need not be measured.
  if (!hasLines && text.length * 2 <= room) return 1;
  const lines = hasLines ? text.split('\n') : [text];
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

export function cell(value: PlanValue, style: StyleName): PlanCell {
  return { value, style };
}

/** The look of a sum of cells that look like `style`. */
export function totalStyle(style: StyleName): StyleName {
  return style === 'money' ? 'totalMoney' : 'totalCount';
}

/** One text over the whole width: a title, a letterhead, a note. */
export function banner(text: string, style: StyleName, columns: number, height: number): PlanRow {
  return { height, cells: [cell(text, style), ...Array.from({ length: columns - 1 }, () => ({ style }))] };
}

/** The merge that goes with a banner in a row. */
export function bannerMerge(row: number, columns: number): Rect {
  return { top: row, left: 1, bottom: row, right: columns };
}

/** One text over the width of a table, on each of its pages where it is several wide: there in a smaller look. */
export function headings(
  texts: readonly (readonly [text: string, style: StyleName, height: number])[],
  columns: number,
  pages: PagesWide | undefined,
  widths: readonly number[] = [],
): { readonly rows: readonly PlanRow[]; readonly merges: readonly Rect[] } {
  if (pages === undefined) {
    const rows = texts.map(([text, style, height]) => banner(text, style, columns, height));
    return { rows, merges: texts.map((_, at) => bannerMerge(at + 1, columns)) };
  }
  const starts = [pages.repeated + 1, ...pages.newPageAt.filter((column) => column > pages.repeated + 1)];
  const ends = [...starts.slice(1).map((column) => column - 1), columns];
  const narrowest = Math.min(
    ...starts.map((left, group) => sumOf(widths.slice(left - 1, ends[group]))).filter((room) => room > 0),
  );
  const rows = texts.map(([text, style, height]): PlanRow => {
    const look: StyleName = style === 'title' ? 'section' : 'note';
    const cells = Array.from({ length: columns }, (_, at) =>
      starts.includes(at + 1) ? cell(text, look) : { style: look },
    );
    const least = style === 'title' ? 26 : Math.max(height, 20);
    return { height: rowHeight([cell(text, look)], [narrowest], least), cells };
  });
  const merges = texts.flatMap((_, at) =>
    starts.flatMap((left, group) => {
      const right = ends[group] ?? columns;
      return right > left ? [{ top: at + 1, left, bottom: at + 1, right }] : [];
    }),
  );
  return { rows, merges };
}

/** 活动明细!$K$5:$K$90 */
export function absoluteRange(sheet: string, range: Rect): string {
  const from = `$${columnLetters(range.left)}$${range.top}`;
  const to = `$${columnLetters(range.right)}$${range.bottom}`;
  return `${sheetPrefix(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

/** One column from a first to a last row. */
export function columnRange(column: number, from: number, to: number): Rect {
  return { top: from, left: column, bottom: to, right: column };
}

/** K5:K16, on the same sheet. */
export function relativeRange({ top, left, bottom, right }: Rect): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** Cells of one row for SUM and COUNT: E5:F5 where the columns stand side by side, else E5,G5. */
export function cellsOfRow(row: number, columns: readonly number[]): string {
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  return right - left === columns.length - 1
    ? relativeRange({ top: row, left, bottom: row, right })
    : columns.map((column) => cellName(row, column)).join(',');
}

/** The space after &9 keeps a text that starts with a digit from reading as part of the font size. */
const FOOTER = '&L&9 {left}&C&9 第 &P 页 共 &N 页&R&9 {right}';

/** A4 landscape, header rows repeated, page x of y between two notes. */
export function printSetup(left: string, right: string, titleRows?: readonly [number, number]): PrintSetup {
  const plain = (text: string) => text.replaceAll('&', '&&');
  return {
    orientation: 'landscape',
    footer: FOOTER.replace('{left}', () => plain(left)).replace('{right}', () => plain(right)),
    ...(titleRows === undefined ? {} : { titleRows }),
  };
}

/** A letterhead with four blanks and a signature with two need this much, in characters. */
const LEAST_WIDTH = 84;
/** Up to this width, in characters, a sheet fits A4 upright without being shrunk. */
const WIDEST_UPRIGHT = 96;

/** A table of few columns, widened evenly until its head is not cut. */
export function wideEnough(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return whole >= LEAST_WIDTH ? widths : widths.map((width) => Math.round((width * LEAST_WIDTH * 10) / whole) / 10);
}

/** Upright where the table is narrow: it has more rows than a landscape page holds. */
export function onItsPaper(print: PrintSetup, widths: readonly number[]): PrintSetup {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return whole > WIDEST_UPRIGHT ? print : { ...print, orientation: 'portrait' };
}

/** Characters that A4 landscape holds in one line unshrunk, also where a wider font stands in for 宋体. */
const PAGE_WIDTH = 111;
/** The smallest print is of 9 points: shrunk to this it is still one of 8. */
const SMALLEST_SCALE = 0.89;
/** A wider table is shrunk below what is read without glasses. */
const WIDEST_PAGE = PAGE_WIDTH / SMALLEST_SCALE;

/**
 * A table that is too wide for one page, cut into pages of about the same width at its columns; the first `repeated`
 * columns stand on each. Undefined where one page is enough.
 */
export function pagesWide(widths: readonly number[], repeated: number): PagesWide | undefined {
  const whole = sumOf(widths);
  if (whole <= WIDEST_PAGE) return undefined;
  const head = sumOf(widths.slice(0, repeated));
  const room = Math.max(WIDEST_PAGE - head, Math.max(...widths));
  const pages = Math.ceil((whole - head) / room);
  const even = (whole - head) / pages;
  const newPageAt: number[] = [];
  let filled = 0;
  for (let column = repeated; column < widths.length; column++) {
    const width = widths[column] ?? 0;
    const isBeyond = filled + width > room || (filled + width / 2 > even && newPageAt.length < pages - 1);
    if (filled > 0 && isBeyond) {
      newPageAt.push(column + 1);
      filled = 0;
    }
    filled += width;
  }
  return { newPageAt, repeated, scale: Math.round(SMALLEST_SCALE * 100) };
}

/**
 * Widths for a table that is too wide for one page, and its pages: as many beside one another as make the fewest sheets of
 * paper of all rows, with the text that usually stands in its columns of prose (`needs`, in characters; undefined: the
 * column keeps its width) in as few lines as there is room for.
 */
export function fittedPages(
  widths: readonly number[],
  needs: readonly (number | undefined)[],
  repeated: number,
): { readonly widths: readonly number[]; readonly pages: PagesWide | undefined } {
  if (sumOf(widths) <= WIDEST_PAGE) return { widths, pages: undefined };
  const room = (WIDEST_PAGE - sumOf(widths.slice(0, repeated))) * NEARLY_FULL;
  const inLines = (lines: number) =>
    widths.map((width, at) => {
      const need = at < repeated ? undefined : needs[at];
      return need === undefined ? width : Math.max(NARROWEST, Math.round((need / lines + BESIDE_TEXT) * 10) / 10);
    });
  let best: { readonly widths: readonly number[]; readonly cost: number } | undefined;
  for (let lines = 1; lines <= MOST_LINES_OF_PAGES; lines++) {
    const made = inLines(lines);
    const pages = Math.max(1, Math.ceil(sumOf(made.slice(repeated)) / room));
    const cost = pages * (lines * LINE_POINTS + 4) * (1 + pages / 20);
    if (best === undefined || cost < best.cost) best = { widths: made, cost };
  }
  const chosen = best?.widths ?? widths;
  return { widths: chosen, pages: pagesWide(chosen, repeated) };
}

/** Columns do not end where pages do. */
const NEARLY_FULL = 0.92;
const MOST_LINES_OF_PAGES = 8;
const LINE_POINTS = 10 * POINTS_PER_LINE;

/** A column is not made narrower than this, nor are its words cut into more lines. */
const NARROWEST = 4.8;
const MOST_LINES = 20;
/** Of a column's width, what no text stands in. */
const BESIDE_TEXT = 2.6;
/** All of it is of 10 points, and A4 landscape holds 128 characters of 宋体: shrunk to this they are of 8. */
const WIDEST_TABLE = 128 / 0.8;

/**
 * Columns made narrower until the table prints with 8 points and more, as far as that goes: the text that usually stands
 * in them (`needs`, in characters; undefined: the column keeps its width) is broken into as few lines as there is room for.
 */
export function narrowed(widths: readonly number[], needs: readonly (number | undefined)[]): readonly number[] {
  if (sumOf(widths) <= WIDEST_TABLE) return widths;
  const inLines = (lines: number) =>
    widths.map((width, at) => {
      const need = needs[at];
      return need === undefined ? width : Math.min(width, Math.max(NARROWEST, need / lines + BESIDE_TEXT));
    });
  let lines = 1;
  while (lines < MOST_LINES && sumOf(inLines(lines)) > WIDEST_TABLE) lines++;
  return inLines(lines).map((width) => Math.round(width * 10) / 10);
}

/** Rows that are looked at for what is usual. */
const MOST_SAMPLED = 200;
const USUAL = 0.9;

/** What nine of ten texts of a column need at most, in characters; of many rows, some are looked at. */
export function usualWidth<Row>(rows: readonly Row[], text: (row: Row) => string): number {
  const step = Math.max(1, Math.floor(rows.length / MOST_SAMPLED));
  const found: number[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at];
    if (row !== undefined) found.push(textWidth(text(row)));
  }
  return found.sort((a, b) => a - b)[Math.floor((found.length - 1) * USUAL)] ?? 0;
}

/** What the longest text of a column needs, in characters. */
export function longestWidth<Row>(rows: readonly Row[], text: (row: Row) => string): number {
  return rows.reduce((longest, row) => Math.max(longest, textWidth(text(row))), 0);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Text inside a formula: quoted, its own quotes doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Criteria of COUNTIFS and SUMIFS that leave out the rows with one of these texts: range,"<>取消". */
export function criteriaWithout(range: string, texts: readonly string[]): readonly string[] {
  return texts.map((text) => `${range},${formulaText(`<>${text}`)}`);
}
