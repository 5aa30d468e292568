/** Reads what stands above the header: 填报单位, and the unit of the roster it means (domain rule 15); who filled it in. */

import type { Unit } from '../../form/round';
import { type Fault, fault, type Proposal } from '../../issues/issue';
import type { CellPosition } from '../../sheet/address';
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds } from '../../sheet/text-form';

const STAMP = '(?:\\s*[(（](?:盖章|公章|签章)[)）])?\\s*[:：]';
/** 填报单位: wherever in its cell. */
const REPORTING_UNIT = new RegExp(`(?:填报|报送|申报|填表)(?:单位|部门)(?:名称)?${STAMP}`, 'u');
/** 单位: or 部门名称: at the start of its cell, where no 填报单位 stands; 单位:人次 tells a measure, not a unit. */
const PLAIN_UNIT = new RegExp(`^\\s*(?:单位|部门)(?:名称)?${STAMP}`, 'u');
const MEASURE_NAME = /^[十百千万亿]*(?:元|人次|人|场次|场|次|份|篇|件|块|个|项)$/u;
const NEXT_LABEL =
  /\s*(?:填报人|填表人|联系人|负责人|联系电话|电话|填报日期|填报时间|填表日期|日期|[(（]?(?:盖章|公章)[)）]?)\s*[:：]?/u;

/** Longer cells are prose, not a letterhead. */
const LONGEST_LETTERHEAD = 500;

export interface UnitMention {
  readonly at: CellPosition;
  /** What stands after 填报单位:, trimmed; '' where nothing does. */
  readonly name: string;
  /** The cell's text before and after the name, for putting another name in its place. */
  readonly before: string;
  readonly after: string;
}

/** Where the unit stands above `headerRow`, and what it says: 填报单位 before a plain 单位. */
export function findUnitMention(grid: RawGrid, headerRow: number): UnitMention | undefined {
  const [reporting] = mentions(grid, grid.origin.row, headerRow, REPORTING_UNIT);
  if (reporting !== undefined) return reporting;
  return mentions(grid, grid.origin.row, headerRow, PLAIN_UNIT).find(({ name }) => !MEASURE_NAME.test(name));
}

/** Names after 填报单位 amid or below the data: a second unit on the same sheet. */
export function unitMentionsBelow(grid: RawGrid, headerRow: number, end: number): readonly UnitMention[] {
  return mentions(grid, headerRow + 1, end, REPORTING_UNIT).filter(({ name }) => name !== '');
}

function mentions(grid: RawGrid, from: number, to: number, label: RegExp): UnitMention[] {
  const found: UnitMention[] = [];
  for (let row = from; row < to; row++) {
    const cells = grid.rows[row - grid.origin.row] ?? [];
    cells.forEach((cell, at) => {
      if (typeof cell !== 'string' || cell.length > LONGEST_LETTERHEAD) return;
      const mention = mentionIn(grid, row, grid.origin.column + at, cell, label);
      if (mention !== undefined) found.push(mention);
    });
  }
  return found;
}

function mentionIn(grid: RawGrid, row: number, column: number, text: string, label: RegExp): UnitMention | undefined {
  const labelled = label.exec(text);
  if (labelled === null) return undefined;
  const start = labelled.index + labelled[0].length;
  const rest = text.slice(start);
  const end = NEXT_LABEL.exec(rest)?.index ?? rest.length;
  const name = trimEnds(rest.slice(0, end));
  const at = { sheet: grid.sheet, row, column };
  if (name === '') return nextCell(grid, row, column) ?? { at, name, before: text.slice(0, start), after: rest };
  const from = start + rest.indexOf(name);
  return { at, name, before: text.slice(0, from), after: text.slice(from + name.length) };
}

/** 填报单位: in one cell and the name in one of the next. */
function nextCell(grid: RawGrid, row: number, column: number): UnitMention | undefined {
  for (let next = column + 1; next <= column + 4; next++) {
    const text = textOf(cellAt(grid, row, next));
    const name = trimEnds(text);
    if (name === '') continue;
    if (/[:：]/u.test(name)) return undefined;
    const from = text.indexOf(name);
    return {
      at: { sheet: grid.sheet, row, column: next },
      name,
      before: text.slice(0, from),
      after: text.slice(from + name.length),
    };
  }
  return undefined;
}

export type UnitReading =
  | { readonly ok: true; readonly unit: Unit }
  | { readonly ok: false; readonly fault: Fault; readonly proposal?: Proposal };

const TWO_UNITS = /[、,，;；/&\n]|和|与|及/u;

/** The unit of the roster that a name means. Only the exact name is accepted; an abbreviation that fits one unit is proposed. */
export function readUnit(mention: UnitMention, roster: readonly Unit[]): UnitReading {
  const exact = roster.find((unit) => unit.name === mention.name);
  if (exact !== undefined) return { ok: true, unit: exact };
  if (mention.name === '') return { ok: false, fault: fault('unit.missing', {}) };
  const meant = unitsMeant(mention.name, roster);
  const only = meant.length === 1 ? meant[0] : undefined;
  if (only !== undefined) {
    return {
      ok: false,
      fault: fault('unit.alias', { unit: only.name }),
      proposal: { value: only.name, cell: `${mention.before}${only.name}${mention.after}` },
    };
  }
  const named = mention.name
    .split(TWO_UNITS)
    .flatMap((part) => unitsMeant(trimEnds(part), roster).map((unit) => unit.name));
  return new Set(named).size > 1
    ? { ok: false, fault: fault('unit.several', { units: [...new Set(named)] }) }
    : { ok: false, fault: fault('unit.unknown', {}) };
}

function unitsMeant(name: string, roster: readonly Unit[]): readonly Unit[] {
  const bare = bareLabel(name);
  if (bare.length < 2) return [];
  const named = roster.filter((unit) => [unit.name, ...unit.aliases].some((known) => bareLabel(known) === bare));
  if (named.length > 0) return named;
  return roster.filter((unit) => abbreviates(bare, bareLabel(unit.name)));
}

/** 计信学院 for 计算机与信息工程学院: the same first character, the rest in the same order. */
function abbreviates(short: string, whole: string): boolean {
  if (short.length < 3 || short.length >= whole.length || short[0] !== whole[0]) return false;
  let from = 0;
  for (const character of short) {
    const at = whole.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** In the order in which they are believed; spaces between the characters (填 报 人) mean nothing. */
const NAME_LABELS = ['填报人', '填表人', '制表人', '经办人', '联系人'].map(contactLabel);
const PHONE_LABELS = ['联系电话', '联系方式', '办公电话', '手机号码', '手机', '电话'].map(contactLabel);
const CONTACT_END =
  /(?:填\s*报|填\s*表|制\s*表|报\s*送|申\s*报|经\s*办|联\s*系|负\s*责|审\s*核|办\s*公|手\s*机|电\s*话|单\s*位|部\s*门|日\s*期|时\s*间|[(（]\s*(?:盖章|公章|签字|签名))/u;
const PHONE_TEXT = /[+(（]?\d[\d\s\-—()（）]{5,28}\d/u;
const LONGEST_NAME = 20;

interface ContactLabel {
  /** With its colon, wherever in its cell. */
  readonly inText: RegExp;
  /** Alone in its cell, with or without a colon. */
  readonly alone: RegExp;
}

function contactLabel(label: string): ContactLabel {
  const spaced = [...label].join('\\s*');
  const bracket = '(?:\\s*[(（][^)）]{0,8}[)）])?';
  return {
    inText: new RegExp(`${spaced}${bracket}\\s*[:：]`, 'u'),
    alone: new RegExp(`^${spaced}${bracket}[:：]?$`, 'u'),
  };
}

/** 填报人 and 联系电话 above `headerRow`, in one cell with the unit or in cells of their own; what is not said is absent. */
export function findContact(grid: RawGrid, headerRow: number): { readonly name?: string; readonly phone?: string } {
  const name = contactTexts(grid, headerRow, NAME_LABELS)
    .map(nameIn)
    .find((found) => found !== undefined);
  const phone = contactTexts(grid, headerRow, PHONE_LABELS)
    .map((text) => PHONE_TEXT.exec(text)?.[0].trim())
    .find((found) => found !== undefined);
  return { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
}

/** 填报人及电话：张三 130… holds a name and more. */
function nameIn(text: string): string | undefined {
  const name = trimEnds(text.split(/[\d+(（/、,，;；]/u, 1)[0] ?? '');
  return name === '' || name.length > LONGEST_NAME ? undefined : name;
}

function contactTexts(grid: RawGrid, headerRow: number, labels: readonly ContactLabel[]): string[] {
  const cells: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  for (let row = grid.origin.row; row < headerRow; row++) {
    (grid.rows[row - grid.origin.row] ?? []).forEach((cell, at) => {
      const isLetterhead = typeof cell === 'string' && cell.length <= LONGEST_LETTERHEAD;
      if (isLetterhead) cells.push({ row, column: grid.origin.column + at, text: trimEnds(cell) });
    });
  }
  return labels.flatMap(({ inText, alone }) =>
    cells.flatMap(({ row, column, text }) => {
      const labelled = inText.exec(text);
      if (labelled === null) return alone.test(text) ? (nextCell(grid, row, column)?.name ?? []) : [];
      const rest = text.slice(labelled.index + labelled[0].length);
      const said = trimEnds(rest.slice(0, CONTACT_END.exec(rest)?.index ?? rest.length));
      if (said !== '') return said;
      const isLastInCell = trimEnds(rest) === '';
      return isLastInCell ? (nextCell(grid, row, column)?.name ?? []) : [];
    }),
  );
}
