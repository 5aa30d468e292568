/** What a cell is called to a person: as Excel has it, or as it is found in a Word document. The one place for it. */
import type { Locale } from '../words/locale';
import { type CellPosition, cellName, columnLetters, formatAddress, parseAddress } from './address';
import { wordPlace, wordRowName, wordSheet } from './word-sheet';

export interface PlaceOptions {
  readonly locale?: Locale;
  /** What the cell's column or indicator is called. */
  readonly label?: string;
  /** Whether the sheet must be named; a place in a Word document always names its table. */
  readonly withSheet?: boolean;
}

/** 附件2!K5, or K5 without its sheet; 表1 第3行 “线下人次”. */
export function placeWords(
  at: CellPosition,
  { locale = 'zh-CN', label = '', withSheet = true }: PlaceOptions = {},
): string {
  const row = wordRowName(at)?.[locale];
  if (row === undefined) return withSheet ? formatAddress(at) : cellName(at.row, at.column);
  const gap = locale === 'en' ? ', ' : ' ';
  if (label !== '') return `${row}${gap}“${label}”`;
  if (wordPlace(at)?.kind !== 'row') return row;
  return locale === 'en' ? `${row}, cell ${at.column}` : `${row}第${at.column}格`;
}

/** The same of an address as it is kept; what is none stays as it is. */
export function addressWords(address: string, options: PlaceOptions = {}): string {
  const at = parseAddress(address);
  return at === undefined ? address : placeWords(at, options);
}

/** At the head of a row in a picture of its sheet: 5, or ¶ beside a table of a Word document, where rows count anew. */
export function rowHead(sheet: string, row: number): string {
  const place = wordPlace({ sheet, row });
  if (place === undefined) return String(row);
  return place.kind === 'row' ? String(place.number) : '¶';
}

/** Likewise over a column: E, or 5. */
export function columnHead(sheet: string, column: number): string {
  return wordSheet(sheet) === undefined ? columnLetters(column) : String(column);
}

/** A column without a header: V列, or 第5格 of each row in a Word table. */
export function columnWords(sheet: string, column: number): string {
  return wordSheet(sheet) === undefined ? `${columnLetters(column)}列` : `第${column}格`;
}
