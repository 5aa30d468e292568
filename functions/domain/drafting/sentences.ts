/** What a draft says in words: figures with their units, days, one sentence for each activity. Chinese, as such papers are. */
import type { ContentRow, Values } from '../filling/form-content';
import { type ColumnSpec, columnType, unitOfMeasure } from '../form/column-types/index';
import { isLeftOut } from '../form/form-reading';
import type { Column } from '../form/section';
import { plainText } from '../reports/cell-words';
import type { Value } from '../sheet/value';
import type { ListRoles } from './list-roles';

const LONG_FIGURE = /^(\d{4,})(\.\d+)?$/;

/** 1200 → 1,200; what is no figure stays. */
export function grouped(text: string): string {
  const [, whole, fraction = ''] = LONG_FIGURE.exec(text) ?? [];
  return whole === undefined ? text : `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction}`;
}

/** Empty where nothing is said. */
export function figureText(spec: ColumnSpec, value: Value | null | undefined): string {
  return value === undefined || value === null ? '' : grouped(columnType(spec).format(value, spec));
}

const BRACKETED = /\s*[(（][^)）]*[)）]\s*$/u;

interface Labelled {
  readonly label: string;
  readonly type: ColumnSpec;
}

/** 新闻报道(篇) and 3 → 新闻报道3篇; 线下人次 and 200 → 线下200人次. */
export function figureInWords({ label, type }: Labelled, value: Value): string {
  const unit = unitOfMeasure(type) ?? '';
  const bare = label.replace(BRACKETED, '');
  const name = unit !== '' && bare.endsWith(unit) && bare !== unit ? bare.slice(0, -unit.length) : bare;
  return `${name}${figureText(type, value)}${unit}`;
}

/** Those that are there and not 0, in the order of the columns. */
export function figuresInWords(columns: readonly Column[], values: Values): readonly string[] {
  return columns.flatMap((column) => {
    const value = values[column.key];
    return value === undefined || value === null || value === 0 ? [] : [figureInWords(column, value)];
  });
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 2023-05-22 → 5月22日; with its year where that is asked for. */
export function dayInWords(day: string, withYear = false): string {
  const [, year, month, date] = ISO_DAY.exec(day) ?? [];
  if (year === undefined) return day;
  return `${withYear ? `${year}年` : ''}${Number(month)}月${Number(date)}日`;
}

export function daysInWords(from: string, to: string): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)}至${dayInWords(to)}`;
}

/** Line breaks inside a cell are none in a sentence; a full stop at its end neither. */
function textIn(values: Values, column: string | undefined): string {
  const value = column === undefined ? undefined : values[column];
  if (value === undefined || value === null) return '';
  return plainText(value)
    .replaceAll(/\s+/g, ' ')
    .replace(/[。；;.]$/u, '')
    .trim();
}

/** 5月22日至5月28日，在图书馆开展“科普讲座”（科普进校园），实际场次3场，线下200人次。 */
export function activitySentence(roles: ListRoles, { unit, values }: ContentRow, withUnit: boolean): string {
  const name = `“${textIn(values, roles.name)}”`;
  const kind = textIn(values, roles.kind);
  const status = textIn(values, roles.status?.column);
  const reason = textIn(values, roles.reason);
  const whose = withUnit ? `${unit}：` : '';
  const named = kind === '' ? name : `${name}（${kind}）`;
  if (isLeftOut(values, roles.unless)) {
    const why = reason === '' ? '' : `：${reason}`;
    return `${whose}${named}${status === '' ? '没有开展' : status}${why}。`;
  }
  const [start, end] = [textIn(values, roles.start), textIn(values, roles.end)];
  const days = start === '' ? '' : daysInWords(start, end === '' ? start : end);
  const venue = textIn(values, roles.venue);
  const where = venue === '' ? '' : `在${venue}`;
  const when = days === '' ? '' : `${days}${where === '' ? '' : '，'}`;
  const figures = figuresInWords(roles.figures, values);
  const isTold = status !== '' && status !== roles.status?.choices[0];
  const told = isTold ? [reason === '' ? status : `${status}：${reason}`] : [];
  return `${whose}${when}${where}开展${named}${[...figures.map((each) => `，${each}`), ...told.map((each) => `（${each}）`)].join('')}。`;
}
