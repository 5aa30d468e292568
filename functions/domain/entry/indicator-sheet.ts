/** An indicator section as a sheet to fill in: a row per indicator with what is known of it, 合计 as a live sum. */

import { indicatorName } from '../form/block-cells';
import { type BlockColumn, blockColumns, isAskedFor } from '../form/blocks';
import { columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { notApplicableSign } from '../form/form-of-round';
import type { Round } from '../form/round';
import type { Indicator, IndicatorSection } from '../form/section';
import {
  banner,
  bannerMerge,
  cell,
  cellsOfRow,
  printSetup,
  rowHeight,
  totalStyle,
  wideEnough,
} from '../sheet/sheet-layout';
import { isGiven, type PlanCell, type PlanRow, type PlanValue, type SheetPlan } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import type { DerivedCell, DerivedCells } from './derived-cells';
import type { EntryRow, ExtraColumn } from './entries';
import { EXTRA_WIDTH, extraCells, extraHeaders, knownCell, sumOf } from './known-cells';
import { HEADER_ROW, headMerges, headRows, type Letterhead } from './letterhead';

const WIDTHS = { sequence: 6, code: 12, indicator: 30, unit: 10, remarks: 30 } as const;
const ROW_HEIGHT = 21;

export interface IndicatorContent {
  readonly letterhead: Letterhead;
  /** Entries of indicators that the form does not know stand below its own. */
  readonly entries: readonly EntryRow[];
  readonly extras: readonly ExtraColumn[];
  readonly derived: DerivedCells;
}

export function indicatorSheet(
  section: IndicatorSection,
  form: FormDefinition,
  round: Round,
  { letterhead, entries, extras, derived }: IndicatorContent,
  version: string,
): SheetPlan {
  const { indicators } = section;
  const columns = blockColumns(section);
  const widths = wideEnough([
    ...columns.map((column) => (column.role === 'figure' ? column.figure.width : WIDTHS[column.role])),
    ...extras.map(() => EXTRA_WIDTH),
  ]);
  const titles = [...columns.map(({ label }) => cell(label, 'header')), ...extraHeaders(extras)];
  const entryAt = new Map(entries.map((entry, at) => [entry.indicator, at]));
  const known = new Set<unknown>(indicators.map(({ key }) => key));
  const others = entries.flatMap((entry, at) => (known.has(entry.indicator) ? [] : [{ entry, at }]));
  const rowOf = (cells: readonly PlanCell[], at: number | undefined): PlanRow => {
    const all = [...cells, ...extraCells(extras, at)];
    return { height: rowHeight(all, widths, ROW_HEIGHT), cells: all };
  };
  const notAsked = notApplicableSign(round);
  const rows = [
    ...indicators.map((indicator, at) => {
      const entry = entryAt.get(indicator.key);
      const own = entry === undefined ? undefined : entries[entry];
      const row = { indicator, number: at + 1, entry: own ?? {}, columns, derived, notAsked };
      const cells = columns.map((column) => indicatorCell(column, row));
      return rowOf(cells, entry);
    }),
    ...others.map(({ entry, at }, more) => rowOf(otherCells(columns, indicators.length + more + 1, entry), at)),
  ];
  const signature = banner('单位负责人（签字）：                    单位（盖章）：', 'signature', widths.length, 36);
  const all = [
    ...headRows(section, form, widths.length, letterhead),
    { height: 26, cells: titles },
    ...rows,
    signature,
  ];
  return {
    name: section.sheet,
    rows: all,
    columnWidths: widths,
    merges: [...headMerges(widths.length), bannerMerge(all.length, widths.length)],
    freeze: { rows: HEADER_ROW, columns: 2 },
    validations: [],
    charts: [],
    print: { ...printSetup(version, round.name, [HEADER_ROW, HEADER_ROW]), onOnePage: true },
  };
}

/** What the cells of one indicator's row are made of. */
interface IndicatorRow {
  readonly indicator: Indicator;
  /** From 1. */
  readonly number: number;
  readonly entry: EntryRow;
  readonly columns: readonly BlockColumn[];
  readonly derived: DerivedCells;
  readonly notAsked: string;
}

function indicatorCell(column: BlockColumn, row: IndicatorRow): PlanCell {
  const { indicator, number, entry, derived, notAsked } = row;
  if (column.role === 'remarks') return knownCell(entry.remarks, 'text');
  if (column.role !== 'figure') return indicatorName(column.role, indicator, number);
  const { key, sumOf } = column.figure;
  const { style } = columnType(indicator.type);
  const given = entry[key];
  if (!isAskedFor(indicator, key)) return cell(isGiven(given) ? given : notAsked, 'centre');
  const live = derived(indicator.key, key);
  if (live !== undefined) return liveCell(live, given, style);
  const isSum = sumOf?.every((part) => isAskedFor(indicator, part)) ?? false;
  return isSum ? liveCell(sumCell(sumOf ?? [], row), given, style) : knownCell(given, style);
}

/** The live figure, unless somebody typed another one: then it stands as typed, and the check speaks. */
function liveCell({ formula, result }: DerivedCell, given: PlanValue | undefined, style: StyleName): PlanCell {
  return isGiven(given) && given !== result ? { value: given, style } : { formula, result, style: totalStyle(style) };
}

/** 合计 of the row's parts, each typed or live. */
function sumCell(parts: readonly string[], { indicator, number, entry, columns, derived }: IndicatorRow): DerivedCell {
  const values = parts.map((part) => (isGiven(entry[part]) ? entry[part] : derived(indicator.key, part)?.result));
  const result = values.some((value) => typeof value === 'number') ? sumOf(values) : '';
  const places = parts.map((part) => columns.findIndex((column) => column.key === part) + 1);
  const range = cellsOfRow(HEADER_ROW + number, places);
  return { formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, result };
}

function otherCells(columns: readonly BlockColumn[], number: number, entry: EntryRow): PlanCell[] {
  return columns.map(({ role, key }) => {
    if (role === 'sequence') return cell(number, 'centre');
    return knownCell(entry[key], role === 'unit' ? 'centre' : 'text');
  });
}
