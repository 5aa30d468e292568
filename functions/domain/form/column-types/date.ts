/** date: one day. Accepts a date cell and full dates; proposes where day and month are plain. */
import * as z from 'zod';
import { type Fault, fault } from '../../issues/issue';
import type { RawCell } from '../../sheet/raw-grid';
import { serialToIso } from '../../sheet/serial-date';
import { halfWidth, trimEnds } from '../../sheet/text-form';
import type { ColumnType, ReadContext } from './column-type';

const spec = z.strictObject({
  type: z.literal('date'),
  /** Which end of a range (5月22-28日) belongs in this column. */
  edge: z.enum(['start', 'end']),
});
export type DateSpec = z.infer<typeof spec>;

const FULL_DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u;
/** Numbers in this range, in a date column, are days since 1900 whose date format was lost (2000–2099). */
const SERIALS = { from: 36_526, to: 73_050 } as const;

export const date: ColumnType<DateSpec, string> = {
  spec,
  reader({ edge }, { window }) {
    const meant = (cell: RawCell): DateReading => readInWindow(cell, window, edge);
    return {
      decode(cell) {
        if (typeof cell === 'object' && cell !== null && 'date' in cell) {
          const value = dayOf(cell.date);
          if (value === undefined) return { ok: false, fault: fault('date.impossible', {}) };
          return cell.date.length > 10 ? { ok: true, value, hint: fault('date.timeDropped', {}) } : { ok: true, value };
        }
        const parts = typeof cell === 'string' ? FULL_DATE.exec(trimEnds(cell)) : null;
        if (parts === null) return { ok: false, fault: meant(cell).fault };
        const [month, day] = parts.slice(2).filter((part) => part !== undefined);
        const value = isoDate(Number(parts[1]), Number(month), Number(day));
        return value === undefined ? { ok: false, fault: fault('date.impossible', {}) } : { ok: true, value };
      },
      propose: (cell) => meant(cell).value,
    };
  },
  encode: (value) => ({ date: value }),
  format: (value) => value,
  guide: (_spec, { window }) => ({
    'zh-CN': `日期，${window.from}至${window.to}，如${window.from}`,
    en: `Date from ${window.from} to ${window.to}, e.g. ${window.from}`,
  }),
  validation: (_spec, { window }) => ({ kind: 'date', from: window.from, to: window.to }),
  specimen: (_at, _spec, { window }) => window.from,
  style: 'date',
};

/** The day of a date cell; what comes over the wire may be no date at all. */
function dayOf(date: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(date);
  return parts === null ? undefined : isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** 2023, 5, 22 → 2023-05-22; undefined where the calendar has no such day. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

interface DateReading {
  readonly value?: string;
  readonly fault: Fault;
}

const UNCLEAR: DateReading = { fault: fault('date.unclear', {}) };
const IMPOSSIBLE: DateReading = { fault: fault('date.impossible', {}) };
const AMBIGUOUS: DateReading = { fault: fault('date.ambiguous', {}) };

/** A day without its year is meant in the year in which it lies in the window, which may run over New Year. */
function readInWindow(cell: RawCell, { from, to }: ReadContext['window'], edge: DateSpec['edge']): DateReading {
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const isInside = ({ value }: DateReading) => value !== undefined && from <= value && value <= to;
  const reading = readDate(cell, yearOf(from), edge);
  if (yearOf(from) === yearOf(to) || isInside(reading)) return reading;
  const later = readDate(cell, yearOf(to), edge);
  return isInside(later) ? later : reading;
}

function readDate(cell: RawCell, year: number, edge: DateSpec['edge']): DateReading {
  if (typeof cell === 'number') return readNumber(cell, year);
  if (typeof cell !== 'string') return UNCLEAR;
  const typed = halfWidth(cell);
  if (/^\d+(?:\.\d+)?$/.test(typed)) return readNumber(Number(typed), year, typed);
  return readRange(typed, year, edge) ?? readDay(typed, year) ?? UNCLEAR;
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
  const day = monthDay[2] ?? '';
  if (/^[1-3]$/.test(day)) return AMBIGUOUS;
  return found(isoDate(year, Number(monthDay[1]), Number(day)), 'date.format');
}

/** What may stand after the day: 日, a weekday, a part of the day, a time (set apart, or "5/2 19:00" would read 5/21). */
const TAIL =
  '(?:[日号])?(?:\\(?(?:周|星期)[一二三四五六日天]\\)?)?(?:\\(?(?:上午|下午|晚上|晚|早上|中午|全天)\\)?)?(?:(?: |(?<=[日号)一二三四五六天午晚上]))\\d{1,2}[:点时](?:\\d{1,2}(?::\\d{2})?)?分?)?';
const DAY = new RegExp(`^(?:(\\d{4})[.年/-])?(\\d{1,2})[.月/-](\\d{1,2})${TAIL}$`, 'u');
const RANGE =
  /^(?:(\d{4})[.年/])?(\d{1,2})[.月/](\d{1,2})[日号]?(?:-|~|—|–|至|到)+(?:(\d{4})[.年/])?(?:(\d{1,2})[.月/])?(\d{1,2})[日号]?$/u;

/** 5月22日上午 · 2023.5.22 · 5/22 */
function readDay(typed: string, year: number): DateReading | undefined {
  const parts = DAY.exec(typed);
  if (parts === null) return undefined;
  return found(isoDate(Number(parts[1] ?? year), Number(parts[2]), Number(parts[3])), 'date.format');
}

/** 5月22-28日 · 5.22—5.28 · 2023年5月30日至6月2日 */
function readRange(typed: string, year: number, edge: DateSpec['edge']): DateReading | undefined {
  const parts = RANGE.exec(typed);
  if (parts === null) return undefined;
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = parts;
  const from = isoDate(Number(fromYear ?? year), Number(fromMonth), Number(fromDay));
  const to = isoDate(Number(toYear ?? fromYear ?? year), Number(toMonth ?? fromMonth), Number(toDay));
  const runsBackwards = from === undefined || to === undefined || to < from;
  if (runsBackwards) return IMPOSSIBLE;
  return found(edge === 'start' ? from : to, 'date.range');
}
