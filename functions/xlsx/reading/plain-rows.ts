/**
 * Rows as nearly every program writes them, read by sticky expressions in a fraction of the parser's time. Knows that XML
 * and not what cells mean. Whatever is written otherwise, or wrongly, is left to the parser, from that row on: nothing is
 * judged here. ECMA-376-1 18.3.1.73
 */
import type { Attributes } from '#opc/xml-scan';
import { EXCEL_COLUMNS } from '../range-reference';
import type { WrittenCell } from './cell-value';
import { plainText } from './plain-text';

export interface PlainCell extends WrittenCell {
  /** Letters and digits of its reference; undefined where it has none and follows the cell before. */
  readonly letters: string | undefined;
  readonly row: string | undefined;
  /** `si` of its formula. */
  readonly formulaIndex: string | undefined;
  /** `vm`. */
  readonly richValue: string | undefined;
}

export type TakeRow = (attributes: Attributes, cells: readonly PlainCell[]) => void;

/** `from`: where a row begins. Hands out whole rows, one by one; returns where it stopped, behind the last of them. */
export function readPlainRows(xml: string, from: number, take: TakeRow): number {
  const reader = new PlainRows(xml);
  let at = from;
  for (;;) {
    const row = reader.rowAt(at);
    if (row === undefined) return at;
    take(row.attributes, row.cells);
    at = row.end;
  }
}

interface PlainRow {
  readonly attributes: Attributes;
  readonly cells: readonly PlainCell[];
  readonly end: number;
}

/*
 * Each expression is tried at one place, and no part of it goes on with what the part behind it begins with: a character
 * is looked at a fixed number of times, whatever stands there.
 */
const ROW = /<row(?=[ />])/y;
const ROW_ATTRIBUTE = / ([A-Za-z][A-Za-z0-9.:-]{0,40})="([^"<&\t\n\r]{0,200})"/y;
const MOST_ROW_ATTRIBUTES = 20;
const TAG_END = / ?(\/)?>/y;
const ROW_END = '</row>';
const LETTER_C = 0x63;

const TEXT = '([^<]*)';
const PRESERVED = '(?: xml:space="preserve")?';
const RANGE = '(?: ref="[A-Z0-9:]{1,24}")?';
/** With `s` before or behind `t`, and a formula's `si` before or behind its `ref`. */
const CELL = new RegExp(
  [
    '<c(?: r="([A-Z]{1,3})([1-9]\\d{0,6})")?',
    '(?: s="(\\d{1,9})")?(?: t="([A-Za-z]{1,9})")?(?: s="(\\d{1,9})")?(?: vm="(\\d{1,9})")?',
    '(?: ?/>|>',
    `(?:(<f)(?: t="(?:normal|shared|array)")?${RANGE}(?: ca="[01]")?(?: si="(\\d{1,9})")?${RANGE}(?: ?/>|>${TEXT}</f>))?`,
    `(?:(<v)${PRESERVED}(?: ?/>|>${TEXT}</v>))?`,
    `(?:<is><t${PRESERVED}>${TEXT}</t></is>)?`,
    '</c>)',
  ].join(''),
  'y',
);

class PlainRows {
  #at = 0;

  constructor(readonly xml: string) {}

  /** Undefined: not to be read here. */
  rowAt(from: number): PlainRow | undefined {
    this.#at = from;
    if (this.#take(ROW) === null) return undefined;
    const attributes = this.#attributes();
    const tagEnd = this.#take(TAG_END);
    if (attributes === undefined || tagEnd === null) return undefined;
    const isEmptyTag = tagEnd[1] !== undefined;
    const cells = isEmptyTag ? [] : this.#cells();
    return cells && { attributes, cells, end: this.#at };
  }

  #attributes(): Attributes | undefined {
    const attributes: Record<string, string> = Object.create(null);
    let count = 0;
    for (let found = this.#take(ROW_ATTRIBUTE); found !== null; found = this.#take(ROW_ATTRIBUTE)) {
      const name = found[1] ?? '';
      const value = found[2] ?? '';
      const isUnusual = name in attributes || name.startsWith('xmlns') || plainText(value) === undefined;
      if (isUnusual || ++count > MOST_ROW_ATTRIBUTES) return undefined;
      attributes[name] = value;
    }
    return attributes;
  }

  /** Up to the row's end; undefined where one of them is unusual, or there are more than a sheet has columns. */
  #cells(): readonly PlainCell[] | undefined {
    const cells: PlainCell[] = [];
    while (this.xml.charCodeAt(this.#at + 1) === LETTER_C) {
      const found = this.#take(CELL);
      const cell = found === null ? undefined : cellOf(found);
      if (cell === undefined || cells.length === EXCEL_COLUMNS) return undefined;
      cells.push(cell);
    }
    if (!this.xml.startsWith(ROW_END, this.#at)) return undefined;
    this.#at += ROW_END.length;
    return cells;
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.xml);
    if (found !== null) this.#at = expression.lastIndex;
    return found;
  }
}

/** Groups of `CELL`. */
const LETTERS = 1;
const ROW_NUMBER = 2;
const FORMAT = 3;
const TYPE = 4;
const FORMAT_BEHIND = 5;
const RICH_VALUE = 6;
const HAS_FORMULA = 7;
const FORMULA_INDEX = 8;
const FORMULA = 9;
const HAS_VALUE = 10;
const VALUE = 11;
const INLINE = 12;

/** By index: to take a match apart as a list asks an iterator for each of its groups, at every cell of a sheet. */
function cellOf(found: RegExpExecArray): PlainCell | undefined {
  const format = found[FORMAT];
  const formatBehind = found[FORMAT_BEHIND];
  const hasFormula = found[HAS_FORMULA] !== undefined;
  const hasValue = found[HAS_VALUE] !== undefined;
  const hasInline = found[INLINE] !== undefined;
  const formula = hasFormula ? plainText(found[FORMULA] ?? '') : undefined;
  const value = hasValue ? plainText(found[VALUE] ?? '') : undefined;
  const inline = hasInline ? plainText(found[INLINE] ?? '') : undefined;
  const isUnusual =
    (hasFormula && formula === undefined) ||
    (hasValue && value === undefined) ||
    (hasInline && inline === undefined) ||
    (format !== undefined && formatBehind !== undefined);
  if (isUnusual) return undefined;
  return {
    letters: found[LETTERS],
    row: found[ROW_NUMBER],
    type: found[TYPE] ?? 'n',
    format: Number(format ?? formatBehind ?? 0),
    value,
    formula,
    inline,
    formulaIndex: found[FORMULA_INDEX],
    richValue: found[RICH_VALUE],
  };
}
