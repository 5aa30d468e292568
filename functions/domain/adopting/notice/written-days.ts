/** Days in a sentence, whole (5月19日, 2024.5.20—31) or damaged (519前, 52031日), and what the damaged ones may have been. */
import { isoDate } from '../../form/column-types/date-text';
import { atHalfWidth } from './sentences';

/** ISO days; `to` where two are written. */
export interface Days {
  readonly from: string;
  readonly to?: string;
}

export interface WrittenDays {
  /** As it stands there, and from which character on. */
  readonly written: string;
  readonly at: number;
  /** What follows at once: 前, 上午9:00. */
  readonly behind: string;
  /** All that the calendar lets it be; one, where it is written whole. */
  readonly readings: readonly Days[];
  readonly isWhole: boolean;
}

const YEAR = String.raw`(?:(?<year>(?:19|20)\d{2})(?:年|[.\-/])\s*)?`;
const DAY = String.raw`(?<month>\d{1,2})(?:月|[.\-/])\s*(?<day>\d{1,2})(?:[日号]|(?![\d.\-/年月])(?=前|之前|以前|起|止|至|到|$|[，,。；;、)）（(\s—–~-]))`;
const ASIDE = String.raw`(?:[(（](?:周|星期)[一二三四五六日天][)）])?(?:上午|下午|晚上?)?\s*`;
const TO = String.raw`\s*(?:-|—|–|~|〜|至|到)+\s*`;
const TO_DAY = String.raw`(?:(?<toYear>(?:19|20)\d{2})(?:年|[.\-/]))?(?:(?<toMonth>\d{1,2})(?:月|[.\-/]))?\s*(?<toDay>\d{1,2})[日号]?`;
const WHOLE = new RegExp(`${YEAR}${DAY}(?:${ASIDE}${TO}${TO_DAY})?`, 'gu');
/** 5月20-31日: the first day without its own 日. */
const SHORT_RANGE = new RegExp(
  `${YEAR}(?<month>\\d{1,2})(?:月|[./])\\s*(?<day>\\d{1,2})${TO}(?:(?<toMonth>\\d{1,2})(?:月|[./]))?(?<toDay>\\d{1,2})[日号]?`,
  'gu',
);
/** Digits of which the marks between are lost: 2023年531日, 52031, 519前, 68日前. */
const DAMAGED =
  /(?<![\d.件表第号期A-Za-z])(?:(?<year>(?:19|20)\d{2})年)?(?<digits>\d{1,9})(?=日(?!常|报|均)|(?:之|以)?前(?!\d)|起|止|$)/gu;

/** `year`: meant where none is written; undefined = nobody says. */
export function writtenDays(sentence: string, year: number | undefined): readonly WrittenDays[] {
  const text = atHalfWidth(sentence);
  const found: WrittenDays[] = [];
  const isTaken = (at: number, length: number) =>
    found.some((each) => at < each.at + each.written.length && each.at < at + length);
  const add = (match: RegExpMatchArray, readings: readonly Days[], isWhole: boolean) => {
    const at = match.index ?? 0;
    const written = sentence.slice(at, at + match[0].length).trimEnd();
    if (isTaken(at, written.length)) return;
    found.push({
      written,
      at,
      behind: text.slice(at + written.length, at + written.length + BEHIND),
      readings,
      isWhole,
    });
  };
  for (const pattern of [SHORT_RANGE, WHOLE])
    for (const match of text.matchAll(pattern)) {
      const days = wholeDays(match.groups ?? {}, year);
      if (days !== undefined) add(match, days === 'no year' ? [] : [days], days !== 'no year');
    }
  for (const match of text.matchAll(DAMAGED)) {
    const { year: own, digits = '' } = match.groups ?? {};
    // 2023年 alone, or 100以前: no day at all.
    if (own === undefined && !mayBeDay(digits, text.slice((match.index ?? 0) + match[0].length))) continue;
    const readings = damagedReadings(digits, own === undefined ? year : Number(own));
    add(match, readings, false);
  }
  return [...found].sort((a, b) => a.at - b.at);
}
const BEHIND = 12;

/** At a line's end any number may stand; before 日 or 前 it was a day. */
function mayBeDay(digits: string, behind: string): boolean {
  return behind === '' ? digits.length >= SHORTEST_AT_END : true;
}
const SHORTEST_AT_END = 4;

type Groups = Readonly<Record<string, string | undefined>>;

function wholeDays(groups: Groups, year: number | undefined): Days | 'no year' | undefined {
  const { year: own, month, day, toYear, toMonth, toDay } = groups;
  const fromYear = own === undefined ? year : Number(own);
  if (fromYear === undefined) return Number(month) <= 12 && Number(day) <= 31 ? 'no year' : undefined;
  const from = isoDate(fromYear, Number(month), Number(day));
  if (from === undefined) return undefined;
  if (toDay === undefined) return { from };
  const to = isoDate(Number(toYear ?? fromYear), Number(toMonth ?? month), Number(toDay));
  return to === undefined || to < from ? undefined : { from, to };
}

/** Every way to part the digits into a month and a day, or into two days, one behind the other. */
export function damagedReadings(digits: string, year: number | undefined): readonly Days[] {
  const own = /^(?:19|20)\d{2}(?=\d{2,})/u.exec(digits)?.[0];
  const rest = own === undefined ? digits : digits.slice(own.length);
  const of = own === undefined ? year : Number(own);
  if (of === undefined) return [];
  const readings: Days[] = [];
  for (const [month, afterMonth] of heads(rest))
    for (const [day, afterDay] of heads(afterMonth)) {
      const from = isoDate(of, Number(month), Number(day));
      if (from === undefined) continue;
      if (afterDay === '') readings.push({ from });
      for (const [second, afterSecond] of heads(afterDay)) {
        if (afterSecond === '') pushRange(readings, from, isoDate(of, Number(month), Number(second)));
        for (const [third, end] of heads(afterSecond))
          if (end === '') pushRange(readings, from, isoDate(of, Number(second), Number(third)));
      }
    }
  return [...readings.filter(({ to }) => to === undefined), ...readings.filter(({ to }) => to !== undefined)];
}

function pushRange(readings: Days[], from: string, to: string | undefined): void {
  if (to !== undefined && to > from) readings.push({ from, to });
}

/** One or two digits, and the others; nobody writes a month or day that begins with 0 and has one digit only. */
function heads(digits: string): readonly (readonly [string, string])[] {
  return [1, 2]
    .filter((length) => length <= digits.length)
    .map((length) => [digits.slice(0, length), digits.slice(length)] as const)
    .filter(([head]) => Number(head) > 0);
}
