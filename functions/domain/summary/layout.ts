/** Where each part of the workbook stands: names of sheets, and the detail rows that every total is a formula over. */
import { columnsBesideMark, indicatorMark } from '../form/blocks';
import type { Unless } from '../form/form-reading';
import type { Indicator, IndicatorSection, Section } from '../form/section';
import { columnLetters, sheetPrefix } from '../sheet/address';
import type { Rect } from '../sheet/raw-grid';
import { absoluteRange, columnRange, criteriaWithout, formulaText } from '../sheet/sheet-layout';
import type { IndicatorSummary, Summary, TableSummary, UnitRows } from './summary';

/** 2 title rows, the filter totals or a note, the headers. */
export const DETAIL_HEADER_ROW = 4;
const FIRST_ROW = DETAIL_HEADER_ROW + 1;
const LONGEST_SHEET_NAME = 31;

interface DetailPlace {
  readonly sheet: string;
  readonly firstRow: number;
  /** At least firstRow: a detail without rows has one empty one, so that every range exists. */
  readonly lastRow: number;
  /** Column key → position; `UNIT_COLUMN` is the first. */
  readonly columns: ReadonlyMap<string, number>;
  readonly unitRows: UnitRows;
}

/** Where a detail's columns stand, for formulas of other sheets: thousands of them ask the same again and again. */
export class DetailLayout implements DetailPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly unitRows: UnitRows;
  /** By column key. */
  readonly #ranges = new Map<string, string>();
  readonly #columns = new Map<string, string>();
  /** A unit's formulas stand together. */
  #lastUnit: { readonly unit: string; readonly rows: DetailLayout } | undefined;

  constructor({ sheet, firstRow, lastRow, columns, unitRows }: DetailPlace) {
    this.sheet = sheet;
    this.firstRow = firstRow;
    this.lastRow = lastRow;
    this.columns = columns;
    this.unitRows = unitRows;
  }

  /** The column's data cells: absolute, with their sheet. */
  range(key: string): string {
    return known(this.#ranges, key, () => absoluteRange(this.sheet, rectOf(this, key)));
  }

  /** One of them, by its row in the sheet. */
  cell(key: string, row: number): string {
    const column = () => `${sheetPrefix(this.sheet)}!$${columnLetters(positionOf(this, key))}$`;
    return known(this.#columns, key, column) + row;
  }

  /** A unit's rows alone; undefined where it has none. */
  rowsOfUnit(unit: string): DetailLayout | undefined {
    if (this.#lastUnit?.unit === unit) return this.#lastUnit.rows;
    const own = this.unitRows.get(unit);
    if (own === undefined) return undefined;
    const firstRow = this.firstRow + own.first;
    const rows = new DetailLayout({ ...this, firstRow, lastRow: firstRow + own.count - 1 });
    this.#lastUnit = { unit, rows };
    return rows;
  }
}

function known(texts: Map<string, string>, key: string, make: () => string): string {
  const there = texts.get(key);
  if (there !== undefined) return there;
  const text = make();
  texts.set(key, text);
  return text;
}

/** Keys that no column of a form can have. */
export const UNIT_COLUMN = '#unit';
export const INDICATOR_COLUMN = '#indicator';
/** Where the detail says who leads a joint activity; only where it has rows of partners. */
export const JOINT_COLUMN = '#joint';

const DETAIL_NAMES: Readonly<Record<Section['kind'], readonly [only: string, several: string]>> = {
  list: ['活动明细', '明细-'],
  indicators: ['指标明细', '指标-'],
  fields: ['填报项明细', '填报项-'],
};

/** One section of a kind has a plain name; of several, each has its own sheet's. */
export function detailName(summary: Named, section: Section): string {
  const [only, several] = DETAIL_NAMES[section.kind];
  const isOnly = summary.form.sections.filter(({ kind }) => kind === section.kind).length === 1;
  return isOnly ? sheetNamed(summary, only) : sheetNamed(summary, `${several}${section.sheet}`, section);
}

type Named = Pick<Summary, 'form' | 'among'>;

/**
 * What a sheet is called: 学校汇总, and in a workbook of several forms 学校汇总-附件2. Two of one form's sections that would
 * be cut to the same name are told apart by their number.
 */
export function sheetNamed({ form, among }: Named, name: string, section?: Section): string {
  const tail = among === undefined ? '' : `-${among}`;
  if (name.length + tail.length <= LONGEST_SHEET_NAME) return `${name}${tail}`;
  const number = section === undefined ? '' : `~${form.sections.indexOf(section) + 1}`;
  return `${name.slice(0, LONGEST_SHEET_NAME - number.length - tail.length)}${number}${tail}`;
}

export function tableLayout(summary: Summary, table: TableSummary): DetailLayout {
  return new DetailLayout({
    sheet: detailName(summary, table.section),
    ...rowsOf(table.rows.length),
    unitRows: table.unitRows,
    columns: new Map([
      [UNIT_COLUMN, 1],
      ...table.section.columns.map(({ key }, at) => [key, at + 2] as const),
      ...(table.hasJoint ? [[JOINT_COLUMN, table.section.columns.length + 2] as const] : []),
    ]),
  });
}

/** 单位, 代码 or 序号, then the block's own columns beside that. */
export function indicatorLayout(summary: Summary, { section, rows, unitRows }: IndicatorSummary): DetailLayout {
  const own = columnsBesideMark(section);
  return new DetailLayout({
    sheet: detailName(summary, section),
    ...rowsOf(rows.length),
    unitRows,
    columns: new Map([UNIT_COLUMN, INDICATOR_COLUMN, ...own.map(({ key }) => key)].map((key, at) => [key, at + 1])),
  });
}

function rowsOf(rows: number): Pick<DetailLayout, 'firstRow' | 'lastRow'> {
  return { firstRow: FIRST_ROW, lastRow: FIRST_ROW + Math.max(1, rows) - 1 };
}

export function rectOf(layout: DetailLayout, key: string): Rect {
  return columnRange(positionOf(layout, key), layout.firstRow, layout.lastRow);
}

function positionOf({ columns }: DetailLayout, key: string): number {
  return columns.get(key) ?? 1;
}

/** The criterion of COUNTIFS and SUMIFS for one unit's rows, the unit named by a cell or a text: range,$A5. */
export function ofUnit(layout: DetailLayout, unit: string): string {
  return `${layout.range(UNIT_COLUMN)},${unit}`;
}

/**
 * A formula over the rows of one unit, whose name stands in the cell `at`. It looks at these rows alone as long as they
 * are together, so that all units' formulas cost as much as there are rows; once somebody has sorted the detail, at all
 * of them. `make` is given where to look, and names the unit in its criteria (`ofUnit`) either way.
 */
export function overUnitRows(
  layout: DetailLayout,
  unit: string,
  at: string,
  make: (rows: DetailLayout) => string,
): string {
  const whole = make(layout);
  const own = layout.rowsOfUnit(unit);
  if (own === undefined) return whole;
  const names = own.range(UNIT_COLUMN);
  return `IF(COUNTIF(${names},${at})=ROWS(${names}),${make(own)},${whole})`;
}

/** The criterion of COUNTIFS and SUMIFS for one indicator's rows of a block's detail: range, 3. */
export function ofIndicator(layout: DetailLayout, section: IndicatorSection, indicator: Indicator): string {
  const mark = indicatorMark(section).of(indicator);
  return `${layout.range(INDICATOR_COLUMN)},${typeof mark === 'number' ? mark : formulaText(mark)}`;
}

/** Criteria of COUNTIFS that leave out what does not count (cancelled activities). */
export function leftOut(layout: DetailLayout, unless: Unless | undefined): readonly string[] {
  return unless === undefined ? [] : criteriaWithout(layout.range(unless.column), unless.in);
}
