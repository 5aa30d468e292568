/** date: one day. Accepts a date cell and full dates; what else people write is read by date-text.ts, as a proposal. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import type { RawCell } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import type { ColumnType, Decoded, ReadContext } from './column-type';
import { type DateReading, dayAfter, isoDate, readDate } from './date-text';

const spec = z.strictObject({
  type: z.literal('date'),
  /** Which end of a range (5月22-28日) belongs in this column. */
  edge: z.enum(['start', 'end']),
});
export type DateSpec = z.infer<typeof spec>;

const FULL_DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u;

export const date: ColumnType<DateSpec, string> = {
  spec,
  reader({ edge }, { window }) {
    const meant = (cell: RawCell) => readInWindow(cell, window, edge);
    return {
      decode(cell) {
        if (typeof cell === 'object' && cell !== null && 'date' in cell) return dayOf(cell.date, edge);
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
  leastWidth: 13,
};

/** A day without its year is meant in the year in which it lies in the window, which may run over New Year. */
function readInWindow(cell: RawCell, { from, to }: ReadContext['window'], edge: DateSpec['edge']): DateReading {
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const isInside = ({ value }: DateReading) => value !== undefined && from <= value && value <= to;
  const reading = readDate(cell, yearOf(from), edge);
  if (yearOf(from) === yearOf(to) || isInside(reading)) return reading;
  const later = readDate(cell, yearOf(to), edge);
  return isInside(later) ? later : reading;
}

/** The day of a date cell; what comes over the wire may be no date at all. */
function dayOf(date: string, edge: DateSpec['edge']): Decoded<string> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(.*)|$)/.exec(date);
  const value = parts === null ? undefined : isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (value === undefined) return { ok: false, fault: fault('date.impossible', {}) };
  const time = parts?.[4];
  if (time === undefined) return { ok: true, value };
  const endsItsDay = edge === 'end' && time === LAST_MINUTE;
  return time < LAST_MINUTE || endsItsDay
    ? { ok: true, value, hint: fault('date.timeDropped', {}) }
    : { ok: true, value, doubt: { fault: fault('date.nearMidnight', {}), proposal: dayAfter(value) } };
}

/** From here on to midnight nothing begins: a program wrote the next day some seconds short. A person writes 23:59. */
const LAST_MINUTE = '23:59:00';
