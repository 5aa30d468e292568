/**
 * What a person sees at a cell, held against its value: struck and raised pieces, what a format displays, pictures,
 * links, notes. Says what is to be read in the cell's stead and what is to be said of it; knows no sheet but the row.
 */
import type { ColumnType, Reader } from '../form/column-types/column-type';
import { readFigureText } from '../form/column-types/figure-text';
import type { ColumnSpec } from '../form/column-types/index';
import { type Fault, fault } from '../issues/issue';
import { appearanceAt, type CellAppearance, type RawCell, type RawGrid, textOf } from '../sheet/raw-grid';
import { halfWidth, trimEnds } from '../sheet/text-form';
import type { Value } from '../sheet/value';
import { chineseNumeral } from './chinese-numeral';

export interface Seen {
  readonly appearance: CellAppearance;
  /** Then it is said of the row, once. */
  readonly isRowStruck: boolean;
}

/** How the cell looks that stands by itself; undefined for an ordinary one. */
export function seenAt(grid: RawGrid, row: number, column: number): Seen | undefined {
  const appearance = appearanceAt(grid, row, column);
  return appearance === undefined ? undefined : { appearance, isRowStruck: false };
}

/** WPS writes a picture in a cell as this formula's text. */
const PICTURE_FORMULA = /^=?(?:_xlfn\.)?DISPIMG\(/i;

/** Whether the cell holds a picture by its own content. */
export function isPictureFormula(cell: RawCell): boolean {
  if (typeof cell === 'string') return (cell[0] === '=' || cell[0] === '_') && PICTURE_FORMULA.test(cell);
  return typeof cell === 'object' && cell !== null && 'uncomputed' in cell && PICTURE_FORMULA.test(cell.uncomputed);
}

/** What is said of a cell that is read all the same. */
export interface Remark {
  readonly severity: 'verify' | 'hint';
  readonly fault: Fault;
  readonly proposal?: Value;
}

export interface Look {
  /** Read in place of the cell. */
  readonly cell: RawCell;
  readonly remarks: readonly Remark[];
  /** The value is not what a person sees: not read at all. */
  readonly refusal?: { readonly fault: Fault; readonly proposal?: Value };
  /** Belongs behind the text. */
  readonly address?: string;
}

/** What a column is, as far as looks matter. */
export interface Looking {
  readonly type: ColumnType<ColumnSpec, Value>;
  readonly reader: Reader<Value>;
  readonly isOptional: boolean;
  readonly label: string;
}

export function lookAt(cell: RawCell, { appearance, isRowStruck: saidOfRow }: Seen, looking: Looking): Look {
  const { type, isOptional } = looking;
  const remarks: Remark[] = [];
  const isEmpty = trimEnds(textOf(cell)) === '';
  const struckSeverity = type.readsProse === true && isOptional ? 'hint' : 'verify';
  if (appearance.note !== undefined && trimEnds(appearance.note) !== '')
    remarks.push({ severity: 'hint', fault: fault('cell.note', { note: shortened(appearance.note) }) });
  const link = linkOf(cell, appearance, looking);
  if (link?.remark !== undefined) remarks.push(link.remark);
  if (isEmpty) return { cell, remarks };
  if (appearance.external === true) remarks.push({ severity: 'hint', fault: fault('cell.external', {}) });
  if (appearance.struck === true && !saidOfRow) {
    remarks.push({ severity: struckSeverity, fault: fault('cell.struck', {}) });
  }
  const pieces = piecesOf(appearance, looking);
  if (pieces !== undefined) {
    if (type.readsProse !== true) return { cell, remarks, refusal: pieces };
    remarks.push({ severity: struckSeverity, ...pieces });
  }
  const shown = shownOf(cell, appearance.shown, looking);
  if (shown.remark !== undefined) remarks.push(shown.remark);
  return {
    cell: shown.cell,
    remarks,
    ...(shown.refusal === undefined ? {} : { refusal: shown.refusal }),
    ...(link?.address === undefined ? {} : { address: link.address }),
  };
}

const NOTE_SHOWN = 60;

function shortened(note: string): string {
  const text = trimEnds(note).replace(/\s+/gu, ' ');
  return text.length <= NOTE_SHOWN ? text : `${text.slice(0, NOTE_SHOWN)}…`;
}

/** As if the text had been typed. */
function understood(reader: Reader<Value>, text: string): Value | undefined {
  const decoded = reader.decode(text);
  return decoded.ok ? decoded.value : reader.propose(text);
}

/** What is left without the pieces that are struck out or stand above the line; undefined where nothing is taken away. */
function piecesOf({ runs = [] }: CellAppearance, { type, reader }: Looking) {
  const isSeen = ({ text }: { readonly text: string }) => trimEnds(text) !== '';
  const raised = type.readsProse === true ? [] : runs.filter((run) => run.raised && !run.struck && isSeen(run));
  const struck = runs.filter((run) => run.struck && isSeen(run));
  if (struck.length === 0 && raised.length === 0) return undefined;
  const kept = runs.filter((run) => !struck.includes(run) && !raised.includes(run));
  const left = trimEnds(kept.map(({ text }) => text).join(''));
  const reason =
    struck.length > 0
      ? fault('cell.partlyStruck', { left: shortened(left) })
      : fault('cell.raised', { raised: shortened(raised.map(({ text }) => text).join('')) });
  const proposal = left === '' ? undefined : understood(reader, left);
  return { fault: reason, ...(proposal === undefined ? {} : { proposal }) };
}

const WEB = /^https?:\/\//i;
/** Columns that ask for links. */
const ASKS_FOR_LINKS = /链接|网址|link|url/iu;

/** The address stays with prose; of other links only a word is kept. */
function linkOf(cell: RawCell, { link }: CellAppearance, { type, label }: Looking) {
  if (link === undefined || trimEnds(link) === '') return undefined;
  const address = trimEnds(link);
  if (saysAddress(textOf(cell), address)) return undefined;
  const isKept = type.readsProse === true && WEB.test(address) && trimEnds(textOf(cell)) !== '';
  const isAskedFor = isKept && ASKS_FOR_LINKS.test(label);
  const remark: Remark = { severity: 'hint', fault: fault('cell.link', { address: shortened(address), isKept }) };
  return { ...(isKept ? { address } : {}), ...(isAskedFor ? {} : { remark }) };
}

/** Whether the text holds the address, with or without https:// and a slash at the end. */
function saysAddress(text: string, address: string): boolean {
  const bare = (url: string) =>
    url
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/u, '')
      .replace(/\/$/u, '');
  return bare(address) === '' || text.toLowerCase().includes(bare(address));
}

interface Shown {
  readonly cell: RawCell;
  readonly remark?: Remark;
  readonly refusal?: { readonly fault: Fault; readonly proposal: Value };
}

/** A number that its format shows as something else. */
function shownOf(cell: RawCell, shown: string | undefined, { type, reader }: Looking): Shown {
  if (shown === undefined || typeof cell !== 'number') return { cell };
  const text = trimEnds(shown);
  // Where no number is asked for, what is shown is the answer: 101 shown as 101室.
  if (type.readsNumbers !== true && text !== '') return { cell: text };
  const isNothing = cell === 0 && !/[1-9]/.test(text);
  if (isNothing) return { cell };
  if (text === '') return { cell, remark: { severity: 'verify', fault: fault('cell.unseen', {}) } };
  const own = reader.decode(cell);
  const meant = understood(reader, text);
  const agrees = own.ok && meant === own.value;
  if (agrees || showsNumber(text, cell, meant)) return { cell };
  const reason = fault('cell.shown', { shown: shortened(text) });
  if (meant !== undefined && meant !== 0) return { cell, refusal: { fault: reason, proposal: meant } };
  return own.ok ? { cell, remark: { severity: 'verify', fault: reason } } : { cell };
}

/** Signs that make another figure of the digits beside them. */
const SCALE = /[%‰十百千万亿kKwW元角分¥￥$€£:]/u;
const HALF_STEP = 0.5001;

/** Whether what is shown is the number itself, but for rounding and words that name or count it. */
function showsNumber(shown: string, value: number, meant: Value | undefined): boolean {
  const figure = readFigureText(shown);
  if (typeof meant === 'number' && figure !== undefined && Number(figure.digits) !== 0) {
    const perDigit = meant / Number(figure.digits);
    return isRounded(value, meant, perDigit * lastPlace(figure.digits));
  }
  const typed = halfWidth(shown);
  const fraction = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(typed);
  if (fraction !== null) {
    const [, whole = '0', over, under] = fraction;
    return isRounded(value, Number(whole) + Number(over) / Number(under), 1 / Number(under));
  }
  const scientific = /^(-?\d+(?:\.\d+)?)E([+-]?\d+)$/i.exec(typed);
  if (scientific !== null) {
    const [, digits = '', power] = scientific;
    return isRounded(value, Number(typed), lastPlace(digits) * 10 ** Number(power));
  }
  if (chineseNumeral(typed) === value) return true;
  const [only, ...others] = typed.replace(/(?<=\d),(?=\d{3})/gu, '').match(/-?\d+(?:\.\d+)?/gu) ?? [];
  return (
    only !== undefined && others.length === 0 && !SCALE.test(typed) && isRounded(value, Number(only), lastPlace(only))
  );
}

/** 0.01 for 1.25. */
function lastPlace(digits: string): number {
  return 10 ** -(digits.split('.')[1]?.length ?? 0);
}

function isRounded(value: number, shown: number, step: number): boolean {
  return Math.abs(value - shown) <= Math.abs(step) * HALF_STEP;
}
