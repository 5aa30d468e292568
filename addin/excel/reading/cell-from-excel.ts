/** One cell as Office.js gives it → RawCell, the same as functions/xlsx reads it from the saved file. */
import { type ShownAs, shownAs } from '#domain/sheet/number-formats';
import type { RawCell } from '#domain/sheet/raw-grid';
import { fractionToClock, serialToIso } from '#domain/sheet/serial-date';

const kinds = new Map<string, ShownAs>();

/**
 * `value` of `Range.values`, `type` of `Range.valueTypes`, `format` of `Range.numberFormat` (codes, not local ones).
 * `from1904` = the workbook counts its days from 1904. An empty constant is null; a formula whose result is empty text is `''`. Text stays as it is.
 */
export function cellFromExcel(value: unknown, type: unknown, format: unknown, from1904 = false): RawCell {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return numberOrDate(value, kindOf(String(format)), from1904);
  return typeof value === 'string' ? value : null;
}

/** Sheets have thousands of cells and a handful of formats. */
export function kindOf(format: string): ShownAs {
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const kind = shownAs(format);
  kinds.set(format, kind);
  return kind;
}

function numberOrDate(number: number, shown: ShownAs, from1904: boolean): RawCell {
  if (shown === 'number') return number;
  const isTimeOfDay = shown === 'clock' && number >= 0 && number < 1;
  if (isTimeOfDay) return fractionToClock(number);
  const date = serialToIso(number, from1904);
  return date === null ? number : { date };
}
