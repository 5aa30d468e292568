/** Which column of a pasted roster is what: by its header row, or by what stands in the columns where there is none. */
import { bareLabel, findByLabel } from '../../sheet/text-form';
import { phoneReader } from '../column-types/phone';
import type { PastedRow } from './pasted-rows';

/** `number`: 序号, which says nothing. */
export type RosterField = 'number' | 'name' | 'code' | 'kind' | 'aliases' | 'contact' | 'phone' | 'email';

export interface RosterColumns {
  /** By place in the row. */
  readonly fields: ReadonlyMap<number, RosterField>;
  /** Of the header row; undefined = there is none. */
  readonly headerLine?: number;
  /** Headers that name nothing of a roster. */
  readonly unknown: readonly string[];
}

const LABELS: Readonly<Record<RosterField, readonly string[]>> = {
  number: ['序号', '顺序号', 'no'],
  name: [
    ...['单位', '名称', '单位名称', '填报单位', '报送单位', '责任单位', '单位全称', '全称', '部门', '部门名称'],
    ...['单位部门', '部门单位', '各单位', '二级单位', 'unit', 'name'],
  ],
  code: ['代码', '编号', '编码', '单位代码', '单位编号', '单位编码', 'code'],
  kind: ['类别', '类型', '分类', '性质', '单位类别', '单位类型', '单位分类', '单位性质', 'kind', 'type'],
  aliases: ['别名', '简称', '别名简称', '简称别名', '单位简称', '曾用名', '又名', 'aliases', 'alias'],
  contact: ['联系人', '联系人姓名', '姓名', '联络员', '信息员', '填报人', '经办人', '负责人', 'contact'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码', '电话号码', '办公电话', '联系方式', 'phone', 'tel'],
  email: ['邮箱', '电子邮箱', '电子邮件', '邮件', '邮箱地址', 'email', 'mail'],
};
/** As people call them, for telling what a column was taken for. */
export const FIELD_NAMES: Readonly<Record<RosterField, string>> = {
  number: '序号',
  name: '单位',
  code: '代码',
  kind: '类别',
  aliases: '别名',
  contact: '联系人',
  phone: '电话',
  email: '邮箱',
};

const FIELD_BY_LABEL: ReadonlyMap<string, RosterField> = new Map(
  (Object.keys(LABELS) as RosterField[]).flatMap((field) => LABELS[field].map((label) => [bareLabel(label), field])),
);

/** A title and a line of explanation may stand before the header row. */
const HEADER_WITHIN = 15;

/** `isKnown`: whether a text is the name or alias of a unit that is on the roster already. */
export function rosterColumns(rows: readonly PastedRow[], isKnown: (text: string) => boolean): RosterColumns {
  for (const { line, cells } of rows.slice(0, HEADER_WITHIN)) {
    const header = headerOf(cells);
    if (header !== undefined) return { ...header, headerLine: line };
  }
  return { fields: guessedFields(rows, isKnown), unknown: [] };
}

/** Of a list that goes over pages, again. */
export function isHeader(cells: readonly string[]): boolean {
  return headerOf(cells) !== undefined;
}

function headerOf(cells: readonly string[]): Omit<RosterColumns, 'headerLine'> | undefined {
  const fields = new Map<number, RosterField>();
  const unknown: string[] = [];
  cells.forEach((cell, at) => {
    if (cell === '') return;
    const field = findByLabel(cell, (bare) => FIELD_BY_LABEL.get(bare));
    const isFirstOfItsKind = field !== undefined && ![...fields.values()].includes(field);
    if (isFirstOfItsKind) fields.set(at, field);
    else unknown.push(cell);
  });
  const hasName = [...fields.values()].includes('name');
  return hasName && fields.size > unknown.length ? { fields, unknown } : undefined;
}

/** Each field's column is the one that looks most like it; what is left is the name, the kind, a person, other names. */
function guessedFields(
  rows: readonly PastedRow[],
  isKnown: (text: string) => boolean,
): ReadonlyMap<number, RosterField> {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => columnAt(rows, at));
  const fields = new Map<number, RosterField>();
  const texts: Column[] = [];
  for (const column of columns.filter(({ cells }) => cells.length > 0)) {
    const field = plainField(column);
    if (field !== undefined && ![...fields.values()].includes(field)) fields.set(column.at, field);
    else if (field === undefined) texts.push(column);
  }
  const weightOf = ({ cells }: Column) => cells.filter(isKnown).length * 1_000 + new Set(cells).size;
  const name = texts.reduce<Column | undefined>(
    (best, column) => (best === undefined || weightOf(column) > weightOf(best) ? column : best),
    undefined,
  );
  if (name === undefined) return fields;
  fields.set(name.at, 'name');
  const others = texts.filter((column) => column !== name);
  const kind =
    others.find((column) => column.at < name.at && isRepeating(column, rows.length)) ??
    others.find((column) => isRepeating(column, rows.length));
  if (kind !== undefined) fields.set(kind.at, 'kind');
  const contact = others.find((column) => column !== kind && column.at > name.at && isMostly(column, isPerson));
  if (contact !== undefined) fields.set(contact.at, 'contact');
  const aliases = others.find((column) => column !== kind && column !== contact && column.at > name.at);
  if (aliases !== undefined) fields.set(aliases.at, 'aliases');
  return fields;
}

const MOST_COLUMNS = 30;

interface Column {
  readonly at: number;
  /** Those that are not empty. */
  readonly cells: readonly string[];
}

function columnAt(rows: readonly PastedRow[], at: number): Column {
  return { at, cells: rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '') };
}

function plainField(column: Column): RosterField | undefined {
  if (isCounting(column)) return 'number';
  if (isMostly(column, (cell) => /^[^@\s]+@[^@\s]+$/.test(cell))) return 'email';
  if (isMostly(column, (cell) => phoneReader.propose(cell) !== undefined)) return 'phone';
  return isMostly(column, (cell) => /^[A-Za-z]{1,3}\d{1,5}$/.test(cell)) ? 'code' : undefined;
}

/** 1, 2, 3 … with whatever stands around them. */
function isCounting({ cells }: Pick<Column, 'cells'>): boolean {
  const numbers = cells.map((cell) => /^[(（]?(\d{1,4})[)）.、．]?$/.exec(cell)?.[1]);
  return numbers.length > 0 && numbers.every((number, at) => number !== undefined && Number(number) === at + 1);
}

function isMostly({ cells }: Column, holds: (cell: string) => boolean): boolean {
  return cells.filter(holds).length * 2 > cells.length;
}

/** Merged cells and groups: a few words over many rows. */
function isRepeating({ cells }: Column, rows: number): boolean {
  return new Set(cells).size * 2 <= rows;
}

function isPerson(cell: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(cell);
}
