/** One cell of the file → RawCell; knows types and formats, not where the cell stands. ECMA-376-1 18.3.1.4 */
import type { ShownAs } from '#domain/sheet/number-formats';
import type { RawCell } from '#domain/sheet/raw-grid';
import { fractionToClock, isoToSerial, serialToIso } from '#domain/sheet/serial-date';
import { chinaTime } from '#domain/words/china-time';
import { damaged, Refused } from '#opc/file-refusal';
import { decodeEscapes } from '#opc/text-escapes';
import type { CellLook } from './cell-looks';
import type { SharedStrings } from './shared-strings';

/** A cell as it stands in the sheet's XML. */
export interface WrittenCell {
  readonly type: string;
  readonly format: number;
  /** `<v>`; undefined when there is none. */
  readonly value: string | undefined;
  /** `<f>`; undefined when there is none. */
  readonly formula: string | undefined;
  /** `<is>`, joined; undefined when there is none. */
  readonly inline: string | undefined;
}

/** What every sheet of the workbook shares. */
export interface WorkbookContext {
  readonly strings: SharedStrings;
  readonly looks: readonly CellLook[];
  /** `vm` of pictures; undefined where the workbook does not tell them from other values. */
  readonly pictures: ReadonlySet<number> | undefined;
  readonly from1904: boolean;
  readonly textBudget: TextBudget;
}

/** One long shared string named by half a million cells would be gigabytes once somebody writes the grids out. */
export class TextBudget {
  private left: number;
  constructor(private readonly limit: number) {
    this.left = limit;
  }

  spend(value: RawCell): void {
    const isFormula = value !== null && typeof value === 'object' && 'uncomputed' in value;
    this.spendUnits(typeof value === 'string' ? value.length : isFormula ? value.uncomputed.length : 0);
  }

  spendUnits(units: number): void {
    this.left -= units;
    if (this.left < 0) throw new Refused({ code: 'file.inflatesTooMuch', bytes: this.limit, limit: this.limit });
  }
}

export function cellValue(cell: WrittenCell, context: WorkbookContext): RawCell {
  const isFormula = cell.formula !== undefined;
  const value = cell.value ?? '';
  // A text formula's empty result stands as <v></v>; for other types an empty <v> is how openpyxl says "not computed".
  const isText = cell.type === 'str' || cell.type === 's' || (cell.type === 'inlineStr' && cell.inline !== undefined);
  const isUncomputed = isFormula && value === '' && !isText;
  if (isUncomputed) return { uncomputed: cell.formula ?? '' };
  switch (cell.type) {
    case 'str':
      return isFormula ? decodeEscapes(value) : textOrNothing(decodeEscapes(value));
    case 's':
      return textOrNothing(sharedString(value, context.strings.texts));
    case 'inlineStr':
      return isFormula ? (cell.inline ?? '') : textOrNothing(cell.inline ?? '');
    case 'b':
      return value === '' ? null : value === '1' || value === 'true';
    case 'e':
      return { error: value === '' ? '#VALUE!' : value };
    case 'd':
      return isoDate(value);
    default:
      return numberOrDate(value, context.looks[cell.format]?.shownAs ?? 'number', context.from1904);
  }
}

/** Text of no characters is what nobody can see or type: an empty cell. */
function textOrNothing(text: string): RawCell {
  return text === '' ? null : text;
}

function sharedString(index: string, strings: readonly string[]): string {
  if (index === '') return '';
  const text = strings[Number(index)];
  if (text === undefined) throw damaged(`shared string ${index} does not exist`);
  return text;
}

/**
 * Strict files may hold dates as ISO text; Excel writes midnight as T00:00:00 and no zone. Where a zone makes another day
 * of it in China, the text stays as it is: a date has no zone.
 */
function isoDate(value: string): RawCell {
  const [, date, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?/.exec(value) ?? [];
  const isElsewhere = zone !== undefined && !Number.isNaN(Date.parse(value));
  if (isElsewhere && chinaTime(value).slice(0, 10) !== date) return value;
  const iso = time === undefined || time === '00:00:00' ? date : `${date}T${time}`;
  const exists = iso !== undefined && isoToSerial(iso) !== null;
  return exists ? { date: iso } : textOrNothing(value);
}

function numberOrDate(value: string, shown: ShownAs, from1904: boolean): RawCell {
  if (value.trim() === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (shown === 'number') return number;
  const isTimeOfDay = shown === 'clock' && number >= 0 && number < 1;
  if (isTimeOfDay) return fractionToClock(number);
  const date = serialToIso(number, from1904);
  return date === null ? number : { date };
}
