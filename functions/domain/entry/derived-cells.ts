/** A block's figures that follow from a list, as live formulas over the list's sheet. */
import { type DerivedFrom, derivedFigures, listOf } from '../form/derived-figures';
import type { FormDefinition } from '../form/form';
import { isLeftOut } from '../form/form-reading';
import { namingColumn } from '../form/identity';
import type { IndicatorSection, ListSection } from '../form/section';
import { absoluteRange, columnRange, criteriaWithout } from '../sheet/sheet-layout';
import type { PlanValue } from '../sheet/sheet-plan';
import type { Entries, EntryRow } from './entries';
import { sumOf } from './known-cells';
import { HEADER_ROW } from './letterhead';

export interface DerivedCell {
  readonly formula: string;
  /** '' while nobody has begun the list. */
  readonly result: number | '';
}

/** The formula of one figure and what it gives over the entries that are known; undefined for a figure people type. */
export type DerivedCells = (indicator: string, figure: string) => DerivedCell | undefined;

export function derivedCells(form: FormDefinition, section: IndicatorSection, entries: Entries): DerivedCells {
  const derived = derivedFigures(form, section);
  return (indicator, figure) => {
    const from = derived.get(indicator)?.get(figure);
    const list = from === undefined ? undefined : listOf(form, from);
    return from === undefined || list === undefined ? undefined : cellOver(list, from, entries[list.key] ?? []);
  };
}

function cellOver(list: ListSection, from: DerivedFrom, rows: readonly EntryRow[]): DerivedCell | undefined {
  const last = HEADER_ROW + rows.length + list.blankRows;
  const rangeOf = (key: string) => {
    const at = list.columns.findIndex((column) => column.key === key);
    return absoluteRange(list.sheet, columnRange(at + 1, HEADER_ROW + 1, last));
  };
  const naming = namingColumn(list);
  if (naming === undefined) return undefined;
  const { unless } = from;
  const criteria = unless === undefined ? [] : criteriaWithout(rangeOf(unless.column), unless.in);
  const names = rangeOf(naming);
  const value =
    from.column === undefined
      ? `COUNTIFS(${[names, '"?*"', ...criteria].join(',')})`
      : `${criteria.length === 0 ? 'SUM' : 'SUMIFS'}(${[rangeOf(from.column), ...criteria].join(',')})`;
  // Rows that another form's entries prepared are not begun until somebody answers a figure that is asked of each.
  const asked = list.columns.find(({ summed, required }) => summed && required !== false)?.key;
  const begun = asked === undefined ? `COUNTIF(${names},"?*")` : `COUNT(${rangeOf(asked)})`;
  const isBegun = (row: EntryRow) => (asked === undefined ? isText(row[naming]) : typeof row[asked] === 'number');
  const result = rows.some(isBegun) ? resultOver(naming, from, rows) : '';
  return { formula: `IF(${begun}=0,"",${value})`, result };
}

function isText(value: PlanValue | undefined): boolean {
  return typeof value === 'string' && value !== '';
}

function resultOver(naming: string, { column, unless }: DerivedFrom, rows: readonly EntryRow[]): number {
  const counted = rows.filter((row) => !isLeftOut(row, unless));
  return column === undefined
    ? counted.filter((row) => isText(row[naming])).length
    : sumOf(counted.map((row) => row[column]));
}
