/** Figures as people write them in words and short forms; shared by count and money, which decide what to accept. */
import type { FigureMark } from '../../issues/issue';
import type { RawCell } from '../../sheet/raw-grid';
import { isoToSerial } from '../../sheet/serial-date';
import { halfWidth, trimEnds } from '../../sheet/text-form';

/** A figure taken apart: 约1.2万余人次 → {digits '1.2', scale 10000, approximate, measure '人次'}. */
export interface FigureText {
  readonly negative: boolean;
  /** Plain decimal digits without separators. */
  readonly digits: string;
  /** What groups the digits by three; absent where nothing does. */
  readonly grouping?: 'comma' | 'space' | 'apostrophe';
  /** 1, or 100 (百), 1000 (千, k), 10000 (万, w), 1e8 (亿). */
  readonly scale: number;
  readonly approximate: boolean;
  /** 人次, 元 … as written, 元 for ¥; '' where none. */
  readonly measure: string;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['k', 1000],
  ['K', 1000],
  ['万', 10_000],
  ['w', 10_000],
  ['W', 10_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', 100_000_000],
]);

/**
 * Spaces group digits only behind one or two of them (1 200, 12 000): 200 300 may be two figures. Commas and apostrophes
 * stand in no list of figures.
 */
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?:['’]\d{3})+(?:\.\d+)?|[1-9]\d?(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const FIGURE = new RegExp(
  `^(?<about>约|大约|近|将近|超|超过|至少)?(?<sign>[-−])?(?<currency>[¥￥])?(?<digits>${DIGITS})(?<scale>百万|千万|百|千|万|亿|[kKwW])?(?<more>余|多|\\+)?(?<measure>[元块人名位次场份篇件个项册张条组台期]{0,2})(?<about2>\\+|左右|上下|以上|余|多)?$`,
  'u',
);
/** Two spaces or a line break between digits part two figures. */
const PARTED = /\d(?:\s{2,}|[\t\n\v\f\r\u2028\u2029])\d/u;

/** undefined where the text is not one figure (若干, 二百, 100-200, 200 300). */
export function readFigureText(typed: string): FigureText | undefined {
  const groups = FIGURE.exec(halfWidth(typed))?.groups;
  if (groups === undefined) return undefined;
  const { digits = '', measure = '', currency } = groups;
  const grouping = groupingOf(digits);
  if (grouping === 'space' && PARTED.test(trimEnds(typed))) return undefined;
  return {
    negative: groups.sign !== undefined,
    digits: digits.replace(/[, '’]/gu, ''),
    ...(grouping === undefined ? {} : { grouping }),
    scale: groups.scale === undefined ? 1 : (SCALES.get(groups.scale) ?? Number.NaN),
    approximate: groups.about !== undefined || groups.more !== undefined || groups.about2 !== undefined,
    measure: measure === '' && currency !== undefined ? '元' : measure,
  };
}

function groupingOf(digits: string): FigureText['grouping'] {
  if (digits.includes(',')) return 'comma';
  if (digits.includes(' ')) return 'space';
  return /['’]/u.test(digits) ? 'apostrophe' : undefined;
}

/** What a figure carries that makes text of it, in the order in which it is said. */
export function marksOf(typed: string, { grouping, measure }: FigureText): readonly FigureMark[] {
  return [
    ...(grouping === undefined ? [] : [grouping]),
    ...(/[\uff01-\uff5e\u3000]/u.test(trimEnds(typed)) ? (['fullWidth'] as const) : []),
    ...(measure === '' ? [] : (['measure'] as const)),
  ];
}

export const RANGE_TEXT = /^\d+(?:\.\d+)?[万千]?[人次场]*[-~—–至到]+\d/u;
export const NONE_WORDS: ReadonlySet<string> = new Set(['无', '没有', '零', '暂无']);

/** digits × scale as an exact multiple of 1/100; undefined where finer than that or beyond safe integers. */
export function hundredths(figure: FigureText): number | undefined {
  const [whole = '0', fraction = ''] = figure.digits.split('.');
  const shift = Math.round(Math.log10(figure.scale)) + 2;
  const kept = fraction.slice(0, shift).padEnd(shift, '0');
  if (/[1-9]/.test(fraction.slice(shift))) return undefined;
  const units = Number(whole + kept);
  return Number.isSafeInteger(units) ? units : undefined;
}

/** Days up to 1929, which no column of figures means: 120 in a cell of dates is shown as 1900-04-29. */
const LAST_FIGURE_SHOWN_AS_DAY = '1929-12-31';

/** The figure beneath a date that can only be one by its cell's format; undefined for every other cell. */
export function dateAsFigure(cell: RawCell): number | undefined {
  const isDate = typeof cell === 'object' && cell !== null && 'date' in cell;
  if (!isDate || cell.date.slice(0, 10) > LAST_FIGURE_SHOWN_AS_DAY) return undefined;
  return isoToSerial(cell.date) ?? undefined;
}
