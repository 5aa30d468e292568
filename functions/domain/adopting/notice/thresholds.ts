/** At least so many, at most so many: 至少2项, 不少于100人, 100个以上, 不超过10万元. */
import { chineseNumeral } from '../../reading/chinese-numeral';
import { atHalfWidth } from './sentences';

export interface WrittenThreshold {
  readonly written: string;
  readonly at: number;
  readonly bound: 'least' | 'most';
  readonly number: number;
  /** 项, 人, 万元 …; '' where none follows. */
  readonly unit: string;
  /** What stands before it in its clause: what is counted. */
  readonly of: string;
}

const NUMBER = String.raw`(?<number>\d+(?:\.\d+)?[万亿]?|[一二两三四五六七八九十百千万]{1,6})`;
const UNIT = '(?<unit>万元|元|人次|人|名|场次|场|次|篇|项|个|种|类|件|份|分钟|字|家|块)?';
const LEAST = new RegExp(`(?:至少|不少于|不得少于|不低于|最少|最低|须达到|达到)\\s*${NUMBER}\\s*${UNIT}`, 'gu');
const MOST = new RegExp(`(?:至多|不超过|不得超过|不多于|最多|最高|限)\\s*${NUMBER}\\s*${UNIT}`, 'gu');
const OR_MORE = new RegExp(`${NUMBER}\\s*${UNIT}\\s*(?:及|或)?以上`, 'gu');
const OR_LESS = new RegExp(`${NUMBER}\\s*${UNIT}\\s*(?:及|或)?以[内下]`, 'gu');

export function writtenThresholds(sentence: string): readonly WrittenThreshold[] {
  const text = atHalfWidth(sentence);
  const found: WrittenThreshold[] = [];
  for (const [pattern, bound] of [
    [LEAST, 'least'],
    [MOST, 'most'],
    [OR_MORE, 'least'],
    [OR_LESS, 'most'],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const at = match.index ?? 0;
      const number = numberOf(match.groups?.number ?? '');
      const overlaps = found.some((each) => at < each.at + each.written.length && each.at < at + match[0].length);
      // 省级以上 is no figure, nor is 二十 of 二十大以上.
      if (number === undefined || overlaps) continue;
      const before =
        text
          .slice(0, at)
          .split(/[，,。；;、：:（(]/u)
          .at(-1) ?? '';
      found.push({
        written: sentence.slice(at, at + match[0].length),
        at,
        bound,
        number,
        unit: match.groups?.unit ?? '',
        of: before.trim(),
      });
    }
  return [...found].sort((a, b) => a.at - b.at);
}

function numberOf(written: string): number | undefined {
  const [, digits, scale] = /^(\d+(?:\.\d+)?)([万亿])?$/u.exec(written) ?? [];
  if (digits !== undefined) return Number(digits) * (scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1);
  return chineseNumeral(written.replaceAll('两', '二'));
}
