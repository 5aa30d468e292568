/** One cell's new content as XML; knows values and looks, not where the cell stands in its part. */
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanValue } from '#domain/sheet/sheet-plan';
import { escapeText, withAttributes } from '#opc/xml-edits';
import { cellText, needsQuotePrefix } from '../writing/write-text';
import type { LookChange, StylePatch } from './patch-styles';

/** Days between the first days of the two date systems. */
const DAYS_TO_1904 = 1462;
/** Built-in formats: a day, and a day with its time, each shown as the reader's Excel shows dates. */
const DATE_FORMAT = 14;
const DATE_TIME_FORMAT = 22;
const GENERAL = 0;

/**
 * What the look must change for the value to be shown and kept as what it is: a date as a date, a number as a number
 * and without a line through it, text that starts like a formula as text even after somebody edits it.
 */
export function lookFor(value: PlanValue, base: number, styles: StylePatch): LookChange {
  const isText = typeof value === 'string' && value !== '';
  const wantsPrefix = isText && needsQuotePrefix(value);
  const hasPrefix = styles.hasQuotePrefix(base);
  const shown = styles.shownAs(base);
  const isDate = typeof value === 'object' && value !== null;
  // A nought is shown as a dash, or not at all, by who wants it so.
  const isDisguised =
    typeof value === 'number' && (shown !== 'number' || (value !== 0 && styles.showsOtherwise(base, value)));
  return {
    ...(wantsPrefix && !hasPrefix ? { quotePrefix: true } : {}),
    ...(hasPrefix && (isDate || typeof value === 'number') ? { quotePrefix: false } : {}),
    ...(isDate && shown !== 'date' ? { numberFormat: value.date.includes('T') ? DATE_TIME_FORMAT : DATE_FORMAT } : {}),
    ...(isDisguised ? { numberFormat: GENERAL } : {}),
    ...(value !== null && value !== '' && styles.isStruck(base) ? { unstruck: true } : {}),
  };
}

/**
 * The whole element. `tag` is the cell's own opening tag, or one made for a new cell; its place, look and whatever its
 * writer added stay. Throws on a date or number that no cell can hold: that is its author's bug.
 */
export function cellXml(tag: string, prefix: string, value: PlanValue, from1904: boolean): string {
  const open = (type: string | null) => withAttributes(tag, { t: type, cm: null, vm: null }).replace(/\s*\/?>$/, '>');
  const close = `</${prefix}c>`;
  if (value === null || value === '') return open(null).replace(/>$/, '/>');
  if (typeof value === 'string') {
    const text = escapeText(cellText(value));
    return `${open('inlineStr')}<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>${close}`;
  }
  const number = typeof value === 'number' ? value : serial(value.date, from1904);
  if (!Number.isFinite(number)) throw new Error(`${number} is no number that a cell can hold`);
  return `${open(null)}<${prefix}v>${Object.is(number, -0) ? 0 : number}</${prefix}v>${close}`;
}

function serial(iso: string, from1904: boolean): number {
  const serial1900 = isoToSerial(iso);
  const number = serial1900 === null || !from1904 ? serial1900 : serial1900 - DAYS_TO_1904;
  if (number === null || number < 0) throw new Error(`${iso} is no date that Excel can hold`);
  return number;
}
