/** Days as people write them: wordings, ranges, lost formats. Knows no cells but their content; proposes, never accepts. */
import { type Fault, fault } from '../../issues/issue';
import type { RawCell } from '../../sheet/raw-grid';
import { isoDay, serialToIso } from '../../sheet/serial-date';
import { halfWidth } from '../../sheet/text-form';
import { chinaTime } from '../../words/china-time';

/** 2023, 5, 22 → 2023-05-22; undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const exists = year >= 1900 && year <= 9999 && day >= 1 && day <= daysOf(year, month);
  return exists ? isoDay(year, month, day) : undefined;
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 0 where there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

const DAY_MS = 86_400_000;

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** The end of a range that is asked for. */
type Edge = 'start' | 'end';

export interface DateReading {
  /** The only day that can be meant. */
  readonly value?: string;
  readonly fault: Fault;
}

const UNCLEAR: DateReading = { fault: fault('date.unclear', {}) };
const IMPOSSIBLE: DateReading = { fault: fault('date.impossible', {}) };
const MONTH_MISSING: DateReading = { fault: fault('date.monthMissing', {}) };

/** Numbers in this range, in a date column, are days since 1900 whose date format was lost (2000–2099). */
const SERIALS = { from: 36_526, to: 73_050 } as const;

/** `year`: what is meant where none is written. */
export function readDate(cell: RawCell, year: number, edge: Edge): DateReading {
  if (typeof cell === 'number') return readNumber(cell, year);
  if (typeof cell !== 'string') return UNCLEAR;
  const typed = halfWidth(cell);
  if (/^\d+(?:\.\d+)?$/.test(typed)) return readNumber(Number(typed), year, typed);
  if (MONTHLESS.test(typed)) return MONTH_MISSING;
  return readInstant(typed) ?? readRange(typed, year, edge) ?? readDay(typed, year, edge) ?? UNCLEAR;
}

const found = (value: string | undefined, code: 'date.format' | 'date.range'): DateReading =>
  value === undefined ? IMPOSSIBLE : { value, fault: fault(code, {}) };

/** 20230522 · 45068 (a serial) · 5.22. As a number 5.2 may have been 5.20: nobody can tell, so nothing is proposed. */
function readNumber(value: number, year: number, typed = String(value)): DateReading {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (compact !== null)
    return found(isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3])), 'date.format');
  if (Number.isInteger(value) && value >= SERIALS.from && value <= SERIALS.to) {
    return found(serialToIso(value, false) ?? undefined, 'date.format');
  }
  const monthDay = /^(\d{1,2})\.(\d{1,2})$/.exec(typed);
  if (monthDay === null) return UNCLEAR;
  const month = Number(monthDay[1]);
  const digits = monthDay[2] ?? '';
  const day = isoDate(year, month, Number(digits));
  const other = /^[1-3]$/.test(digits) ? isoDate(year, month, Number(digits) * 10) : undefined;
  if (day !== undefined && other !== undefined) return { fault: fault('date.ambiguous', { day, other }) };
  return found(day, 'date.format');
}

/** 2023-05-21T16:00:00Z is the 22nd in China. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

function readInstant(typed: string): DateReading | undefined {
  const parts = INSTANT.exec(typed);
  if (parts === null) return undefined;
  const written = isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const instant = Date.parse(typed);
  if (written === undefined || Number.isNaN(instant)) return IMPOSSIBLE;
  const value = chinaTime(new Date(instant).toISOString()).slice(0, 10);
  return { value, fault: value === written ? fault('date.format', {}) : fault('date.otherZone', {}) };
}

const TO = '(?:-|~|〜|—|–|―|−|至|到)+';
const PART_OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|早|晚|全天)';
const WEEKDAY = '(?:周|星期|礼拜)[一二三四五六日天]';
const CLOCK = String.raw`\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[点时](?:\d{1,2}分?|半|整)?)`;
const HOURS = `${CLOCK}(?:${TO}${PART_OF_DAY}?${CLOCK})?`;
/** A time after the day's own digits is set apart, or "5/2 19:00" would read 5/21. */
const WHEN = `(?:每[天日晚])?${PART_OF_DAY}?(?:(?:[ T]|(?<!\\d))${HOURS})?`;
/** What may stand after the day: 日, a weekday, a part of the day, hours. */
const TAIL = `[日号]?(?:\\(?${WEEKDAY}\\)?)?(?:\\((?:${WEEKDAY})?${WHEN}\\)|${WHEN})`;
/** 起 is no end, and 止 no start. */
const BOUND = '(?<bound>起|开始|止|截止|结束|前|之前)?';
const LEAD = '(?:自|从|于)?';
/** A month and a day; hyphens part them in a range only behind a year. */
const FIRST_DAY = String.raw`(?:(?<isoYear>\d{4})-(?<isoMonth>\d{1,2})-(?<isoDay>\d{1,2})|(?:(?<year>\d{4})[.年/])?(?<month>\d{1,2})[.月/](?<day>\d{1,2}))`;
const LAST_DAY = String.raw`(?:(?:(?<toYear>\d{4})[.年/-])?(?<toMonth>\d{1,2})[.月/-])?(?<toDay>\d{1,2})`;

const DAY = new RegExp(
  `^${LEAD}(?:(?<year>\\d{4})[.年/-])?(?<month>\\d{1,2})(?<mark>[.月/-])(?<day>\\d{1,2})${TAIL}${BOUND}$`,
  'u',
);
const RANGE = new RegExp(`^${LEAD}${FIRST_DAY}${TAIL}${TO}${LAST_DAY}${TAIL}止?$`, 'u');
/** 22-28日, 22日: which month, nobody can tell. */
const MONTHLESS = new RegExp(`^\\d{1,2}(?:[日号]?${TO}\\d{1,2})?[日号]`, 'u');

/** 5月22日上午 · 2023.5.22 · 5/22 · 5月22日14:30-16:00 · 5月22日起 */
function readDay(typed: string, year: number, edge: Edge): DateReading | undefined {
  const parts = DAY.exec(typed)?.groups;
  if (parts === undefined) return undefined;
  const isOtherEdge = parts.bound !== undefined && /[起始]/u.test(parts.bound) !== (edge === 'start');
  // 22-28 or 24/5: no month, and no day that the calendar lacks.
  const isNoMonth = parts.year === undefined && parts.mark !== '月' && Number(parts.month) > 12;
  if (isOtherEdge || isNoMonth) return UNCLEAR;
  return found(isoDate(Number(parts.year ?? year), Number(parts.month), Number(parts.day)), 'date.format');
}

/** 5月22-28日 · 5.22—5.28 · 2023年5月30日至6月2日 · 2023-05-22至2023-05-28 · 5月22日至28日（每天上午） */
function readRange(typed: string, year: number, edge: Edge): DateReading | undefined {
  const parts = RANGE.exec(typed)?.groups;
  if (parts === undefined) return undefined;
  const fromYear = Number(parts.isoYear ?? parts.year ?? year);
  const fromMonth = Number(parts.isoMonth ?? parts.month);
  const from = isoDate(fromYear, fromMonth, Number(parts.isoDay ?? parts.day));
  const to = isoDate(Number(parts.toYear ?? fromYear), Number(parts.toMonth ?? fromMonth), Number(parts.toDay));
  if (from === undefined || to === undefined) return IMPOSSIBLE;
  if (to < from) return UNCLEAR;
  return found(edge === 'start' ? from : to, 'date.range');
}
