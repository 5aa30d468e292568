/** An indicator section as a sheet to fill in: a row per indicator with what is known of it, 合计 as a live sum. */
import { columnType, unitOfMeasure } from '../form/column-types/index';
import { INDICATOR_HEADERS } from '../form/figure-columns';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Indicator, IndicatorSection } from '../form/section';
import { banner, bannerMerge, cell, printSetup, rowHeight, totalStyle } from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { EntryRow, ExtraColumn } from './entries';
import { EXTRA_WIDTH, extraCells, extraHeaders, isGiven, knownCell, sumOf } from './known-cells';
import { HEADER_ROW, headMerges, headRows, type Letterhead } from './letterhead';

const WIDTHS = [6, 30, 10, 14, 14, 14, 30] as const;
const ROW_HEIGHT = 21;

export interface IndicatorContent {
  readonly letterhead: Letterhead;
  /** Entries of indicators that the form does not know stand below its own. */
  readonly entries: readonly EntryRow[];
  readonly extras: readonly ExtraColumn[];
}

export function indicatorSheet(
  section: IndicatorSection,
  form: FormDefinition,
  round: Round,
  { letterhead, entries, extras }: IndicatorContent,
  version: string,
): SheetPlan {
  const { headers, indicators } = section;
  const widths = [...WIDTHS, ...extras.map(() => EXTRA_WIDTH)];
  const titles = [...INDICATOR_HEADERS.map((name) => cell(headers[name].label, 'header')), ...extraHeaders(extras)];
  const entryAt = new Map(entries.map((entry, at) => [entry.indicator, at]));
  const known = new Set<unknown>(indicators.map(({ key }) => key));
  const others = entries.flatMap((entry, at) => (known.has(entry.indicator) ? [] : [{ entry, at }]));
  const rowOf = (cells: readonly PlanCell[], at: number | undefined): PlanRow => {
    const all = [...cells, ...extraCells(extras, at)];
    return { height: rowHeight(all, widths, ROW_HEIGHT), cells: all };
  };
  const rows = [
    ...indicators.map((indicator, at) => {
      const entry = entryAt.get(indicator.key);
      const own = entry === undefined ? undefined : entries[entry];
      return rowOf(indicatorCells(indicator, at + 1, HEADER_ROW + 1 + at, own ?? {}), entry);
    }),
    ...others.map(({ entry, at }, more) => rowOf(otherCells(indicators.length + more + 1, entry), at)),
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

function indicatorCells(indicator: Indicator, number: number, row: number, entry: EntryRow): PlanCell[] {
  const { label, type, totalOnly } = indicator;
  const { style } = columnType(type);
  const split = (value: EntryRow[string] | undefined): PlanCell =>
    totalOnly ? cell(isGiven(value) ? value : '-', 'centre') : knownCell(value, style);
  return [
    cell(number, 'centre'),
    cell(label, 'text'),
    cell(unitOfMeasure(type) ?? '', 'centre'),
    split(entry.offline),
    split(entry.online),
    totalOnly ? knownCell(entry.total, style) : totalCell(row, entry, totalStyle(style)),
    knownCell(entry.remarks, 'text'),
  ];
}

/** The live sum, unless somebody typed a 合计 that is not this sum: then it stands as typed, and the check speaks. */
function totalCell(row: number, { offline, online, total }: EntryRow, style: PlanCell['style'] & string): PlanCell {
  const hasFigures = typeof offline === 'number' || typeof online === 'number';
  const result = hasFigures ? sumOf([offline, online]) : '';
  if (isGiven(total) && total !== result) return { value: total, style };
  return { formula: `IF(COUNT(D${row}:E${row})=0,"",SUM(D${row}:E${row}))`, result, style };
}

function otherCells(number: number, { indicator, unit, offline, online, total, remarks }: EntryRow): PlanCell[] {
  const texts = [indicator, unit, offline, online, total, remarks];
  return [cell(number, 'centre'), ...texts.map((value, at) => knownCell(value, at === 1 ? 'centre' : 'text'))];
}
