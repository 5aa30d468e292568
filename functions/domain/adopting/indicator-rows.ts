/** A table whose rows are named already and whose figures are blank: a block of indicators. */
import { quoted } from '../editing/quoted';
import type { ColumnSpec } from '../form/column-types/index';
import { isSignature, totalWord } from '../reading/recognise/row-words';
import { bareLabel, trimEnds, withoutBrackets } from '../sheet/text-form';
import type { Bilingual } from '../words/locale';
import type { Certainty } from './certainty';
import { namedKind } from './header-words';
import { oneLine, type Place } from './places';
import { filledRows, type Table, type TableColumn } from './tables';
import { bracketed, hintsIn, specOfUnit } from './written-hints';

export interface BlockTable {
  readonly indicator: TableColumn;
  readonly sequence?: TableColumn;
  readonly code?: TableColumn;
  readonly unit?: TableColumn;
  readonly remarks?: TableColumn;
  readonly figures: readonly TableColumn[];
  readonly rows: readonly BlockRow[];
  /** Columns whose words went into the indicators' names. */
  readonly groups: readonly TableColumn[];
}

export interface BlockRow {
  readonly place: Place;
  readonly label: string;
  readonly code?: string;
  readonly spec: ColumnSpec;
  readonly certainty: Certainty;
  readonly why: Bilingual;
  /** Columns of figures that are struck out in this row: —, ×, /. */
  readonly notAsked: readonly number[];
}

const FEWEST_ROWS = 3;
const LEAST_NAMED = 0.6;
const INDICATOR =
  /^(?:统计|考核|评价|主要)?(?:指标)(?:名称|内容)?$|^(?:项目|内容|名称|统计项目|统计内容|活动内容|数据项|事项)(?:名称)?$/u;
const SEQUENCE = /^(?:序号|序|行次|项次|no\.?|编号)$/iu;
const CODE = /^(?:代码|指标代码|编码|指标编码|编号)$/u;
const UNIT = /^(?:计量单位|单位|计量)$/u;
const REMARKS = /^(?:备注|说明|指标解释|填报说明|注释|解释)$/u;
const STRUCK_OUT = /^(?:[—–\-×xX/／\\※]|——|\*+)$/u;

const ownName = ({ names }: TableColumn) => bareLabel(withoutBrackets(names.at(-1) ?? ''));

/** Undefined where the table is none. `isIndicator`: whether a known form has an indicator of that name. */
export function blockIn(table: Table, isIndicator: (name: string) => boolean): BlockTable | undefined {
  const rows = filledRows(table).filter((row) => {
    const [first] = table.places.inRow(row).filter(({ text }) => text !== '');
    return first !== undefined && !isSignature(first.text);
  });
  const textAt = (row: number, { column }: TableColumn) => table.places.at(row, column).text;
  const share = (column: TableColumn) => rows.filter((row) => textAt(row, column) !== '').length / rows.length;
  const find = (pattern: RegExp, least: number) =>
    table.columns.find((column) => pattern.test(ownName(column)) && share(column) >= least);
  const figures = table.columns.filter((column) => {
    const isNamedOtherwise =
      REMARKS.test(ownName(column)) || SEQUENCE.test(ownName(column)) || UNIT.test(ownName(column));
    return !isNamedOtherwise && rows.every((row) => isBlank(textAt(row, column)));
  });
  const ofKnown = table.columns.find(
    (column) => rows.length > 0 && rows.every((row) => isIndicator(oneLine(textAt(row, column)))),
  );
  const indicator = ofKnown ?? find(INDICATOR, LEAST_NAMED) ?? namedByRows(table, rows, share);
  if (indicator === undefined || figures.length === 0 || figures.includes(indicator)) return undefined;
  const names = rows.map((row) => table.places.at(row, indicator.column)).filter(({ text }) => text !== '');
  const isEnough = new Set(names.map(({ text }) => text)).size >= FEWEST_ROWS;
  if (!isEnough && ofKnown === undefined) return undefined;
  const unit = table.columns.find((column) => UNIT.test(ownName(column)) && column !== indicator);
  const sequence = table.columns.find((column) => SEQUENCE.test(ownName(column)));
  const code = table.columns.find((column) => CODE.test(ownName(column)) && column !== sequence && share(column) > 0);
  const remarks = table.columns.find((column) => REMARKS.test(ownName(column)));
  const taken = new Set([indicator, unit, sequence, code, remarks, ...figures]);
  const groups = table.columns.filter((column) => !taken.has(column) && column.column < indicator.column);
  // Other columns that are filled in are answers already: examples of a list, not names of rows.
  if (table.columns.some((column) => !taken.has(column) && !groups.includes(column))) return undefined;
  return {
    indicator,
    figures,
    groups,
    ...(sequence === undefined ? {} : { sequence }),
    ...(code === undefined ? {} : { code }),
    ...(unit === undefined ? {} : { unit }),
    ...(remarks === undefined ? {} : { remarks }),
    rows: blockRows(table, { rows, indicator, unit, code, groups, figures }),
  };
}

const isBlank = (text: string) => text === '' || STRUCK_OUT.test(text) || text === '0' || text.startsWith('=');

function namedByRows(
  { columns }: Table,
  rows: readonly number[],
  share: (column: TableColumn) => number,
): TableColumn | undefined {
  const isOther = (column: TableColumn) =>
    [SEQUENCE, CODE, UNIT, REMARKS].some((pattern) => pattern.test(ownName(column)));
  const named = columns.filter((column) => !isOther(column) && share(column) >= LEAST_ALL_NAMED);
  return rows.length >= FEWEST_BY_ROWS ? named.at(-1) : undefined;
}
/** Where no header says 指标, a list with a few examples must not be taken for a block. */
const LEAST_ALL_NAMED = 0.9;
const FEWEST_BY_ROWS = 4;

interface Reading {
  readonly rows: readonly number[];
  readonly indicator: TableColumn;
  readonly unit: TableColumn | undefined;
  readonly code: TableColumn | undefined;
  readonly groups: readonly TableColumn[];
  readonly figures: readonly TableColumn[];
}

function blockRows({ places }: Table, { rows, indicator, unit, code, groups, figures }: Reading): readonly BlockRow[] {
  const standing = rows
    .map((row) => places.at(row, indicator.column))
    .filter((place, at, all) => place.text !== '' && all.findIndex(({ top }) => top === place.top) === at)
    .filter(({ text }) => totalWord(text) !== 'total' || text.length > LONGEST_TOTAL);
  const names = standing.map(({ text }) => oneLine(text));
  return standing.map((place, at): BlockRow => {
    const own = names[at] ?? '';
    const isTwice = names.indexOf(own) !== at || names.lastIndexOf(own) !== at;
    const over = groups
      .map(({ column }) => places.at(place.top, column))
      .map(({ text }) => oneLine(text))
      .filter((text) => text !== '' && text !== own);
    const label = isTwice || own.length <= SHORT_NAME ? [...over, own].join('·') : own;
    const measured = unit === undefined ? '' : places.at(place.top, unit.column).text;
    const coded = code === undefined ? '' : trimEnds(places.at(place.top, code.column).text);
    return {
      place,
      label,
      ...(CODED.test(coded) ? { code: coded } : {}),
      ...figureKind(label, measured),
      notAsked: figures
        .filter(({ column }) => STRUCK_OUT.test(places.at(place.top, column).text))
        .map(({ column }) => column),
    };
  });
}

const LONGEST_TOTAL = 4;
const SHORT_NAME = 4;
const CODED = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u;

function figureKind(label: string, measured: string): Pick<BlockRow, 'spec' | 'certainty' | 'why'> {
  const written = [measured, ...bracketed(label)].flatMap(hintsIn).find((hint) => hint.what === 'kind');
  if (written?.what === 'kind' && 'unit' in written.spec)
    return {
      spec: written.spec,
      certainty: 'hint',
      why: { 'zh-CN': `计量单位写着${quoted(written.said)}`, en: `Its unit is given as ${quoted(written.said)}` },
    };
  const unit = trimEnds(measured);
  if (unit !== '' && unit.length <= LONGEST_UNIT)
    return {
      spec: specOfUnit(unit),
      certainty: 'hint',
      why: { 'zh-CN': `计量单位写着${quoted(unit)}`, en: `Its unit is given as ${quoted(unit)}` },
    };
  const named = namedKind(bareLabel(withoutBrackets(label)));
  if (named !== undefined && (named.spec.type === 'count' || named.spec.type === 'money'))
    return { spec: named.spec, certainty: 'guess', why: named.why };
  return {
    spec: { type: 'count', unit: '个', minimum: 0 },
    certainty: 'guess',
    why: { 'zh-CN': '没有写计量单位，先按整数、单位个', en: 'No unit is given: a whole number, in 个, for now' },
  };
}
const LONGEST_UNIT = 6;
