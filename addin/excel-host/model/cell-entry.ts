/** What Excel makes of a text that is entered: number, percentage, date, time, boolean, formula or text. */
import type { CellValue } from '../univer/book';

export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** Text by force: `'12`, or a text cell. */
  readonly isText?: boolean;
  /** The number format Excel gives a General cell for such an entry. */
  readonly numberFormat?: string;
}

/** Number format of cells that keep whatever is entered as text. */
export const TEXT_FORMAT = '@';

/** @param format the cell's number format, General when it has none */
export function parseEntry(entered: CellValue, format: string): Entry {
  if (typeof entered !== 'string')
    return format === TEXT_FORMAT ? { value: textOf(entered), isText: true } : { value: entered };
  if (entered.startsWith("'")) return { value: entered.slice(1), isText: true };
  if (format === TEXT_FORMAT) return { value: entered, isText: true };
  if (entered.startsWith('=') && entered.length > 1) return { value: '', formula: entered };
  const plain = entered.trim();
  if (/^true$/i.test(plain)) return { value: true };
  if (/^false$/i.test(plain)) return { value: false };
  return parseNumber(plain) ?? parseDateOrTime(plain) ?? { value: entered };
}

function textOf(value: number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

const NUMBER = /^([-+]?)[¥￥$]?((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d+))?(%?)$/i;

function parseNumber(plain: string): Entry | undefined {
  const inBrackets = /^\((.+)\)$/.exec(plain);
  const parts = NUMBER.exec(inBrackets?.[1] ?? plain);
  if (parts === null) return undefined;
  const [, sign = '', digits = '', exponent, percent = ''] = parts;
  const magnitude = Number(`${digits.replaceAll(',', '')}${exponent === undefined ? '' : `e${exponent}`}`);
  const isNegative = sign === '-' || inBrackets !== null;
  // Excel keeps 15 digits: an ID number entered as a number loses its end.
  const value = Number((isNegative ? -magnitude : magnitude).toPrecision(15));
  if (percent === '%') return { value: value / 100, numberFormat: digits.includes('.') ? '0.00%' : '0%' };
  if (digits.includes(',')) return { value, numberFormat: digits.includes('.') ? '#,##0.00' : '#,##0' };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  return { value };
}

const YEAR_FIRST = /^(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/;
const YEAR_MONTH = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/;
const MONTH_DAY = /^(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日)$/;

function parseDateOrTime(plain: string): Entry | undefined {
  const full = YEAR_FIRST.exec(plain);
  if (full !== null) {
    const [, year, , month, day, chineseMonth, chineseDay, clock] = full;
    const serial = serialOf(Number(year), Number(month ?? chineseMonth), Number(day ?? chineseDay));
    if (serial === undefined) return undefined;
    if (clock === undefined) {
      return { value: serial, numberFormat: chineseMonth === undefined ? 'yyyy/m/d' : 'yyyy"年"m"月"d"日"' };
    }
    const time = timeOf(clock);
    return time === undefined ? undefined : { value: serial + time, numberFormat: 'yyyy/m/d h:mm' };
  }
  const yearMonth = YEAR_MONTH.exec(plain);
  if (yearMonth !== null) {
    const [, year, month, chineseMonth] = yearMonth;
    const serial = serialOf(Number(year), Number(month ?? chineseMonth), 1);
    return serial === undefined
      ? undefined
      : { value: serial, numberFormat: chineseMonth ? 'yyyy"年"m"月"' : 'mmm-yy' };
  }
  const monthDay = MONTH_DAY.exec(plain);
  if (monthDay !== null) {
    const [, month, day, chineseMonth, chineseDay] = monthDay;
    const serial = serialOf(new Date().getFullYear(), Number(month ?? chineseMonth), Number(day ?? chineseDay));
    return serial === undefined ? undefined : { value: serial, numberFormat: 'm"月"d"日"' };
  }
  const time = timeOf(plain);
  return time === undefined
    ? undefined
    : { value: time, numberFormat: plain.split(':').length > 2 ? 'h:mm:ss' : 'h:mm' };
}

function timeOf(plain: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain);
  if (parts === null) return undefined;
  const [, hours, minutes, seconds = '0'] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const DAY_MILLISECONDS = 86_400_000;
/** Excel's day 0, counted so that it is right from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

function serialOf(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900 && year <= 9999;
  return exists ? Math.round((at.getTime() - EPOCH) / DAY_MILLISECONDS) : undefined;
}
