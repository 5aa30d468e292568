/** Where a sheet names a unit: behind a label (填报单位：…, 填 报 学 院, 上报单位（盖章）), or without one in a title. */

import type { CellPosition } from '../../sheet/address';
import { madeOnce } from '../../sheet/made-once';
import { onceByText } from '../../sheet/once-by-text';
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { INVISIBLE, trimEnds } from '../../sheet/text-form';
import { DAY_LABELS, NAME_LABELS, PHONE_LABELS } from './contact';
import { type LetterheadCell, LONGEST_LETTERHEAD, letterheadCells, textBeside } from './letterhead';

export interface UnitMention {
  readonly at: CellPosition;
  /** What stands after the label, trimmed; '' where nothing does. */
  readonly name: string;
  /** The cell's text before and after the name, for putting another name in its place. */
  readonly before: string;
  readonly after: string;
  /** 填报单位 and the like; a plain 单位 or 部门 may mean a measure or somebody else. */
  readonly isReporting: boolean;
  /** Behind a colon: whatever stands there is meant as a name. Otherwise only a name of the roster is. */
  readonly isCertain: boolean;
}

/** Spaces and invisible characters between the characters of a label mean nothing. */
const GAP = `[\\s${INVISIBLE}_]*`;
const spaced = (words: string) =>
  `(?:${words
    .split('|')
    .map((word) => [...word].join(GAP))
    .join('|')})`;
const NOUNS = '单位|部门|学院|院系|系部|院部|机构|处室';
const NOUN = spaced(NOUNS);
const REPORTING = spaced('填报|报送|申报|填表|上报|编制|编报|制表|呈报|报告|提交|填写|所在|所属|本');
const BRACKETS = `(?:${GAP}[（(【\\[][^（(）)】\\]]{0,8}[)）】\\]])*`;
const NAMES = '名称|全称';
const NAMED = `(?:${GAP}${spaced(NAMES)})?`;
const COLON = '[:：∶︰﹕꞉ː]';
const COLONS: ReadonlySet<number> = new Set([...':：∶︰﹕꞉ː'].map((colon) => colon.charCodeAt(0)));
const [ASCII_COLON = 0, LEAST_OTHER_COLON = 0] = [...COLONS].sort((a, b) => a - b);
/** What every label with a colon ends with, whatever it says before; most colons are those of a time or an address. */
const LABEL_ENDS = new RegExp(`[${lastCharacters(NOUNS)}${lastCharacters(NAMES)})）】\\]]${GAP}${COLON}`, 'u');
/** Not a part of a longer word: 主办单位, 计量单位 and 合作单位 are somebody else. */
const WORD_START = '(?<!\\p{Script=Han})';
// Patterns of so many words take milliseconds to be made, which nobody waits for who reads no sheet.
const reportingLabel = madeOnce(
  () => new RegExp(`${WORD_START}${REPORTING}${GAP}${NOUN}${NAMED}${BRACKETS}${GAP}(${COLON})?`, 'u'),
);
const plainLabel = madeOnce(() => new RegExp(`${WORD_START}${NOUN}${NAMED}${BRACKETS}${GAP}(${COLON})?`, 'u'));
const others = madeOnce(
  () =>
    new RegExp(
      `${spaced('汇总|主管|主办|承办|协办|主送|抄送|接收|收表|指导|合作|联合|支持|组织|计量|牵头|参与|参加|联系|工作|发文|印发|审核')}${GAP}${spaced('单位|部门')}`,
      'gu',
    ),
);

const MEASURE = /^[十百千万亿]*(?:元|人次|人|场次|场|次|份|篇|件|块|个|项)$/u;
const STAMP_FIRST = new RegExp(`^${GAP}[（(【[][^（(）)】\\]]{0,6}[章称写名][)）】\\]]`, 'u');
/** What else a letterhead asks for. */
const OTHER_LABELS = [...NAME_LABELS, '负责人', '审核人', ...PHONE_LABELS, ...DAY_LABELS, '时间'].join('|');
/** Where a name ends: the next label, a date, a stamp. */
const nameEnds = madeOnce(
  () =>
    new RegExp(
      `\\s*(?:${spaced(OTHER_LABELS)}|${spaced('汇总|主管|主办|承办|协办|主送|计量')}?${GAP}${NOUN}${NAMED}${BRACKETS}${GAP}${COLON}|\\d{4}\\s*[年./-]|[（(【[](?:盖章|公章|签章|章|签字|签名)[)）】\\]])`,
      'u',
    ),
);

/** A cell of its own: 填报单位 | | 联系人 |. */
const nextLabel = madeOnce(() => new RegExp(`^${spaced(OTHER_LABELS)}${BRACKETS}${GAP}${COLON}?$`, 'u'));

/** Every mention behind a label above `headerRow`, 填报单位 before a plain 单位. */
export function unitMentionsAbove(grid: RawGrid, headerRow: number): readonly UnitMention[] {
  const cells = letterheadCells(grid, grid.origin.row, headerRow);
  const named = (isReporting: boolean) =>
    cells.flatMap((cell) => mentionsIn(grid, cell, labelled(cell.text, isReporting), headerRow));
  return [...named(true), ...named(false)];
}

/** Names after 填报单位： amid or below the data: a second unit on the same sheet. One by one: the first wrong one settles it. */
export function* unitMentionsBelow(grid: RawGrid, headerRow: number, end: number): Generator<UnitMention> {
  const reporting = onceByText((text) => labelled(text, true), MOST_KNOWN);
  for (let row = headerRow + 1; row < end; row++) {
    const cells = grid.rows[row - grid.origin.row] ?? [];
    for (let at = 0; at < cells.length; at++) {
      const text = cells[at];
      const isLabel =
        typeof text === 'string' && text.length <= LONGEST_LETTERHEAD && hasColon(text) && LABEL_ENDS.test(text);
      if (!isLabel) continue;
      const found = reporting(text);
      const isAlone = found?.name === '';
      // Below a table only what stands in the row of its label is meant.
      const saysNothing =
        !found?.isCertain || (isAlone && textBeside(grid, row, grid.origin.column + at) === undefined);
      if (saysNothing) continue;
      for (const mention of mentionsIn(grid, { row, column: grid.origin.column + at, text }, found, end)) {
        if (mention.isCertain && mention.name !== '') yield mention;
      }
    }
  }
}

const MOST_KNOWN = 1_000;

/** Looked for first, and not by an expression: a table has thousands of cells, and hardly one with a colon. */
function hasColon(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ASCII_COLON) return true;
    const isLatinOrHan = code < LEAST_OTHER_COLON || (code >= 0x4e00 && code <= 0x9fff);
    if (!isLatinOrHan && COLONS.has(code)) return true;
  }
  return false;
}

function lastCharacters(words: string): string {
  return words
    .split('|')
    .map((word) => word.slice(-1))
    .join('');
}

/** What a text says by itself, wherever it stands. */
interface Labelled {
  readonly isReporting: boolean;
  readonly isCertain: boolean;
  /** What stands behind the label begins here. */
  readonly start: number;
  /** '' where the label is alone. */
  readonly name: string;
}

function labelled(text: string, isReporting: boolean): Labelled | undefined {
  // Others' labels are blanked, in the same length, so that places stay.
  const own = text.replace(others(), (label) => ' '.repeat(label.length - 1).concat('们'));
  const label = (isReporting ? reportingLabel() : plainLabel()).exec(own);
  if (label === null) return undefined;
  const isCertain = label[1] !== undefined;
  const labelEnd = label.index + label[0].length;
  const isAlone = label.index === 0 || text.slice(0, label.index).trim() === '';
  // Without its colon a plain 单位 in running text is no label.
  if (!isCertain && !isReporting && !(isAlone && text.slice(labelEnd).trim() === '')) return undefined;
  const start = labelEnd + (STAMP_FIRST.exec(text.slice(labelEnd))?.[0].length ?? 0);
  const rest = text.slice(start);
  const nameEnd = nameEnds().exec(rest)?.index ?? rest.length;
  const written = trimEnds(rest.slice(0, nameEnd));
  return { isReporting, isCertain, start, name: /^[_＿\s]*$/u.test(written) ? '' : written };
}

/** `end`: the first row that is no letterhead any more. A label alone in its cell may have its name beside or below it. */
function mentionsIn(
  grid: RawGrid,
  cell: LetterheadCell,
  found: Labelled | undefined,
  end: number,
): readonly UnitMention[] {
  if (found === undefined) return [];
  const { row, column, text } = cell;
  const { isReporting, isCertain, start, name } = found;
  const rest = text.slice(start);
  const at = { sheet: grid.sheet, row, column };
  const said = { isReporting, isCertain };
  if (name !== '') {
    if (!isReporting && isMeasures(name)) return [];
    const from = start + rest.indexOf(name);
    return [{ at, name, before: text.slice(0, from), after: text.slice(from + name.length), ...said }];
  }
  const around = rest.trim() === '' ? namesAround(grid, cell, end) : [];
  const named = around
    .filter((other) => isReporting || !isMeasures(other.text))
    .map((other, nth): UnitMention => {
      const place = { sheet: grid.sheet, row: other.row, column: other.column };
      // Whatever stands beside 填报单位： is meant; what stands below it must be on the roster.
      const isMeant = isCertain && nth === 0 && other.row === row;
      return { at: place, name: other.text, before: '', after: '', isReporting, isCertain: isMeant };
    });
  if (named.some((mention) => mention.isCertain) || !(isCertain || isReporting)) return named;
  // A line to write on makes room for the name.
  const line = /^[_＿]*/u.exec(rest)?.[0].length ?? 0;
  return [...named, { at, name, before: text.slice(0, start), after: rest.slice(line), ...said }];
}

/** The next cell of the row that holds something, and the cell below; neither where it is the next label. */
function namesAround(grid: RawGrid, { row, column }: LetterheadCell, end: number): readonly LetterheadCell[] {
  const beside = textBeside(grid, row, column);
  const below = row + 1 < end ? trimEnds(textOf(cellAt(grid, row + 1, column))) : '';
  const isName = below !== '' && !/[:：]/u.test(below);
  const around = [
    ...(beside === undefined ? [] : [beside]),
    ...(isName ? [{ row: row + 1, column, text: below }] : []),
  ];
  return around.filter(({ text }) => !nextLabel().test(text));
}

/** 人次、万元: measures, not a unit. */
function isMeasures(name: string): boolean {
  return name.split(/[、,，/;；\s]+/u).every((part) => part === '' || MEASURE.test(part));
}
