/** Figures as people write them in words and short forms; shared by count and money, which decide what to accept. */
import { halfWidth } from '../../sheet/text-form';

/** A figure taken apart: 约1.2万余人次 → {digits '1.2', scale 10000, approximate, measure '人次'}. */
export interface FigureText {
  readonly negative: boolean;
  /** Plain decimal digits without separators. */
  readonly digits: string;
  /** 1, or 100 (百), 1000 (千, k), 10000 (万, w), 1e8 (亿). */
  readonly scale: number;
  readonly approximate: boolean;
  /** 人次, 元 … as written; '' where none. */
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

const FIGURE =
  /^(?<about>约|大约|近|将近|超|超过|至少)?(?<sign>[-−])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<scale>百万|千万|百|千|万|亿|[kKwW])?(?<more>余|多|\+)?(?<measure>[元块人名位次场份篇件个项册张条组台期]{0,2})(?<about2>\+|左右|上下|以上|余|多)?$/u;

/** undefined where the text is not one figure (若干, 二百, 100-200). */
export function readFigureText(typed: string): FigureText | undefined {
  const groups = FIGURE.exec(halfWidth(typed))?.groups;
  if (groups === undefined) return undefined;
  return {
    negative: groups.sign !== undefined,
    digits: (groups.digits ?? '').replaceAll(',', ''),
    scale: groups.scale === undefined ? 1 : (SCALES.get(groups.scale) ?? Number.NaN),
    approximate: groups.about !== undefined || groups.more !== undefined || groups.about2 !== undefined,
    measure: groups.measure ?? '',
  };
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
