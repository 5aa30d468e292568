/** What has to be put into a cell so that Excel holds exactly this value: never a formula, never a guess. */
import { DAYS_OF_1904, isoToSerial } from '#domain/sheet/serial-date';
import type { PlanValue } from '#domain/sheet/sheet-plan';

/** Letters and brackets without a digit anywhere: nothing that Excel takes for a number, date, time or formula. */
const PLAIN_TEXT = /^[\p{L}\p{Ps}\p{Pi}][^\p{N}]*$/u;
const LOGICAL = /^(?:true|false)$/i;

/**
 * Excel reads what is written to `Range.values` as if somebody had typed it: `=1+1`, `5月22日`, `1/2`, `007`, `#N/A`
 * would become something else. The apostrophe says "text" and is no part of it.
 */
export function typedText(text: string): string {
  const isPlain = PLAIN_TEXT.test(text) && !LOGICAL.test(text);
  return isPlain || text === '' ? text : `'${text}`;
}

/** Dates become serials: their cell needs a format that shows a date. Throws on a date that Excel cannot hold. */
export function typedValue(value: PlanValue, from1904 = false): string | number {
  if (value === null) return '';
  if (typeof value === 'string') return typedText(value);
  if (typeof value === 'number') return value;
  const serial = isoToSerial(value.date);
  if (serial === null) throw new Error(`${value.date} is no date that Excel can hold`);
  return from1904 ? serial - DAYS_OF_1904 : serial;
}

/** For a date in a cell whose format shows none. */
export function dateFormat(iso: string): string {
  return iso.length > 10 ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd';
}
