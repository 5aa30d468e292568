/** Rows below a header that belong to headers: the same labels again, measures in brackets, numbers of columns. */
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds } from '../../sheet/text-form';
import { isAllBracketed, isBracketed, textsOf } from './bracketed-rows';
import type { RowLayout } from './row-layout';

const LONGEST_LABEL = 60;
/** Of a row's cells that repeat their headers. */
const LEAST_REPEATED = 2;
const LEAST_SHARE = 0.5;
const LEAST_NUMBERS = 4;

/** A row's first cell that holds something. */
export interface FirstCell {
  readonly column: number;
  readonly text: string;
  /** It holds a number, not text. */
  readonly numbered: boolean;
}

export function repeatsHeader(grid: RawGrid, row: number, layout: RowLayout, first: FirstCell): boolean {
  const { text } = first;
  if (layout.headers.size === 0 || text.length > LONGEST_LABEL) return false;
  if (STARTS_NUMBERS.test(text)) return isColumnNumbers(grid, row);
  if (first.numbered) return false;
  if (isBracketed(text)) return isAllBracketed(grid, row);
  return saysHeader(text, layout.headers.get(first.column)) && isRepeated(grid, row, layout);
}

function saysHeader(text: string, header: ReadonlySet<string> | undefined): boolean {
  return header?.has(bareLabel(text)) ?? false;
}

function isRepeated(grid: RawGrid, row: number, { headers }: RowLayout): boolean {
  let filled = 0;
  let repeated = 0;
  for (const [column, header] of headers) {
    const text = trimEnds(textOf(cellAt(grid, row, column)));
    if (text === '') continue;
    filled++;
    if (text.length <= LONGEST_LABEL && saysHeader(text, header)) repeated++;
  }
  return repeated >= LEAST_REPEATED && repeated >= filled * LEAST_SHARE;
}

/** 栏次, 甲, 1, (1), ①, A: what a row of column numbers begins with. */
const STARTS_NUMBERS = /^(?:栏次|列次|列号|栏号|甲|A|[（(]?1[)）]?|①)$/u;
const NUMBERINGS: readonly (readonly string[])[] = [
  [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'],
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
];

/** Every cell is a number or a letter of a row of their own, each one more than the one before it of its kind. */
export function isColumnNumbers(grid: RawGrid, row: number): boolean {
  const [first = '', ...rest] = textsOf(grid, row);
  const texts = /^[栏列]/u.test(first) ? rest : [first, ...rest];
  if (texts.length < LEAST_NUMBERS) return false;
  const reached = new Map<number, number>();
  return texts.every((text) => {
    const found = numberIn(text);
    if (found === undefined) return false;
    const [kind, number] = found;
    const isNext = number === (reached.get(kind) ?? 0) + 1;
    reached.set(kind, number);
    return isNext;
  });
}

/** Which numbering a text belongs to, and its number there; 3=1+2 is number 3. */
function numberIn(text: string): readonly [number, number] | undefined {
  const digits = /^[（(]?(\d{1,3})[)）]?(?:=[\d+\-*/]+)?$/u.exec(text)?.[1];
  if (digits !== undefined) return [-1, Number(digits)];
  for (const [kind, signs] of NUMBERINGS.entries()) {
    const at = signs.indexOf(text);
    if (at >= 0) return [kind, at + 1];
  }
  return undefined;
}
