/** What a person saw at a cell of a file → how Univer keeps it. Pure; of formulas a file's reading tells no more than this. */
import { BooleanNumber, type ICellData, type IStyleData } from '@univerjs/core';
import type { CellAppearance } from '#domain/sheet/raw-grid';
import { documentOf } from '#excel-host/univer/cell-extras';

/** The cell as its value alone would stand, with all that is seen beside. */
export function dressed(cell: ICellData, style: IStyleData, seen: CellAppearance): ICellData {
  const { shown, struck, runs, picture, link, emptyByFormula } = seen;
  const look: IStyleData = {
    ...style,
    ...(struck === true ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(link === undefined ? {} : { ul: { s: BooleanNumber.TRUE }, cl: { rgb: '#0563C1' } }),
    ...(shown !== undefined && typeof cell.v === 'number' ? { n: { pattern: patternFor(cell.v, shown) } } : {}),
  };
  if (picture === true) return { f: '=DISPIMG("",1)', s: look };
  return {
    ...cell,
    ...(runs === undefined ? {} : { p: documentOf(runs.map(pieceOf)) }),
    ...(link === undefined ? {} : { custom: { link } }),
    ...(emptyByFormula === true ? { f: cell.v === 0 ? '=0' : '=""' } : {}),
    s: look,
  };
}

function pieceOf({ text, struck, raised }: NonNullable<CellAppearance['runs']>[number]) {
  return { text, strikethrough: struck === true, superscript: raised === true };
}

const AFFIXED = /^(\D*?)(-?\d[\d,]*(?:\.(\d+))?)(\D*)$/;

/** A number format that displays this number so: with its unit, as a percentage, by its digits, or as these words. */
export function patternFor(value: number, shown: string): string {
  if (shown === '') return ';;;';
  const [, before = '', number = '', decimals = '', after = ''] = AFFIXED.exec(shown) ?? [];
  const plain = `${number.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const is = (expected: number) => number !== '' && number.replaceAll(',', '') === expected.toFixed(decimals.length);
  if (after === '%' && is(value * 100)) return `${literal(before)}${plain}%`;
  if (is(value)) return `${literal(before)}${plain}${literal(after)}`;
  const digits = shown.replace(/\D/g, '');
  const isOfItsDigits = digits !== '' && digits.replace(/^0+(?=\d)/, '') === String(value);
  return isOfItsDigits ? shown.replace(/\D+/g, literal).replace(/\d/g, '0') : literal(shown);
}

function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
