/** Rules 5 and 11: parts make their total, a part stays within its whole, and indicators equal the activity list. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { sheetTitle } from '../../sheet/word-sheet';
import { figureOf, formatUnits, isExcluded, labelAt, type SectionReading, typeAt } from '../form-reading';
import {
  type FormRuleKind,
  findingAt,
  indicatorRow,
  NOTHING,
  type RowRuleKind,
  ruleBase,
  unlessSchema,
} from './rule-kind';

const partsParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('partsMakeTotal'),
  parts: z.array(z.string()).min(2),
  total: z.string(),
});

/** 线下 + 线上 = 合计 wherever both are given; with one part given, 合计 is not below it. Speaks at 合计. */
export const partsMakeTotal: RowRuleKind<z.infer<typeof partsParams>> = {
  params: partsParams,
  severity: 'error',
  mentions: ({ section, parts, total }) => [{ section, keys: [...parts, total] }],
  checkRow({ parts, total }, { section, row }) {
    const whole = figureOf(section, row, total);
    if (typeof whole === 'string') return NOTHING;
    let sum = 0;
    let given = 0;
    let larger: { readonly part: string; readonly units: number } | undefined;
    for (const part of parts) {
      const figure = figureOf(section, row, part);
      if (figure === 'doubtful') return NOTHING;
      if (figure === 'none') continue;
      given++;
      sum += figure.units;
      if (figure.units > whole.units) larger ??= { part, units: figure.units };
    }
    if (given === parts.length && sum !== whole.units) {
      const labels = parts.map((part) => labelAt(section.section, part));
      const said = fault('total.mismatch', { parts: labels, sum: formatUnits(section, row, total, sum) });
      return findingAt(section, row, total, said, typeAt(section, row, total)?.type.exact?.fromUnits(sum));
    }
    if (larger === undefined) return NOTHING;
    const part = labelAt(section.section, larger.part);
    const partValue = formatUnits(section, row, larger.part, larger.units);
    return findingAt(section, row, total, fault('total.belowPart', { part, partValue }));
  },
};

const wholeParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('partOfWhole'),
  part: z.string(),
  whole: z.string(),
  columns: z.array(z.string()).min(1),
});

/** 其中:省级以上媒体 is not above 新闻报道. Speaks at the part. */
export const partOfWhole: FormRuleKind<z.infer<typeof wholeParams>> = {
  params: wholeParams,
  severity: 'error',
  mentions: ({ section, part, whole, columns }) => [{ section, keys: [part, whole, ...columns] }],
  *check(params, reading) {
    const section = reading.sections.get(params.section);
    const part = indicatorRow(section, params.part);
    const whole = indicatorRow(section, params.whole);
    if (section === undefined || part === undefined || whole === undefined) return;
    for (const column of params.columns) {
      const partFigure = figureOf(section, part, column);
      const wholeFigure = figureOf(section, whole, column);
      if (typeof partFigure === 'string' || typeof wholeFigure === 'string') continue;
      if (partFigure.units <= wholeFigure.units) continue;
      yield* findingAt(
        section,
        part,
        column,
        fault('part.exceedsWhole', {
          whole: whole.indicator?.label ?? params.whole,
          wholeValue: formatUnits(section, whole, column, wholeFigure.units),
        }),
      );
    }
  },
};

const sumParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('equalsSum'),
  indicator: z.string(),
  column: z.string(),
  of: z.strictObject({
    section: z.string(),
    /** The list column that is added up; absent = rows are counted. */
    column: z.string().optional(),
    unless: unlessSchema.optional(),
  }),
});

/** More possible sums than this say nothing any more. */
const MOST_READINGS = 256;
const READINGS_NAMED = 3;

/**
 * An indicator equals the sum (or number) of the activity list's rows. Speaks at the indicator, also where it is empty.
 * A row whose 开展情况 is doubtful may or may not count: the rule speaks only if the figure is wrong under every reading.
 */
export const equalsSum: FormRuleKind<z.infer<typeof sumParams>> = {
  params: sumParams,
  severity: 'error',
  mentions: ({ section, indicator, column, of }) => [
    { section, keys: [indicator, column] },
    { section: of.section, keys: [of.column, of.unless?.column].filter((name) => name !== undefined) },
  ],
  *check({ section: key, indicator, column, of }, reading) {
    const section = reading.sections.get(key);
    const list = reading.sections.get(of.section);
    const row = indicatorRow(section, indicator);
    if (section === undefined || list === undefined || row === undefined) return;
    const figure = figureOf(section, row, column);
    const sums = possibleSums(list, of);
    // An empty list says nothing yet, and a list without the column says it itself.
    const lacksTheColumn = !section.headers.has(column);
    if (figure === 'doubtful' || sums === undefined || list.rows.length === 0 || lacksTheColumn) return;
    if (typeof figure === 'object' && sums.has(figure.units)) return;
    // Nothing in the list and nothing here, in a row that is answered beside it: 线上 of an event that had none.
    // While a row may or may not count, an empty figure waits: the row says what it lacks.
    if (figure === 'none' && list.rows.some((each) => isExcluded(each, of.unless) === 'unknown')) return;
    const isNone = figure === 'none' && sums.size === 1 && sums.has(0);
    if (isNone && [...row.cells.values()].some(({ state }) => state !== 'notFilled')) return;
    const sheet = sheetTitle(list.sheet);
    const source = of.column === undefined ? sheet : `${sheet} ${labelAt(list.section, of.column)}`;
    const readings = [...sums].slice(0, READINGS_NAMED).map((units) => formatUnits(section, row, column, units));
    const sum = readings.join(' / ');
    const [only, ...others] = sums;
    const proposal =
      only === undefined || others.length > 0 ? undefined : typeAt(section, row, column)?.type.exact?.fromUnits(only);
    const said = figure === 'none' ? fault('sum.notGiven', { source, sum }) : fault('sum.mismatch', { source, sum });
    yield* findingAt(section, row, column, said, proposal);
  },
};

/** Every sum the list may have, given what is doubtful in it; undefined where a figure itself is doubtful. */
function possibleSums(list: SectionReading, of: z.infer<typeof sumParams>['of']): ReadonlySet<number> | undefined {
  const lacksTheColumn = of.column !== undefined && !list.headers.has(of.column);
  if (lacksTheColumn) return undefined;
  let sums = new Set([0]);
  for (const row of list.rows) {
    const excluded = isExcluded(row, of.unless);
    if (excluded === 'yes') continue;
    const figure = of.column === undefined ? { units: 1 } : figureOf(list, row, of.column);
    if (figure === 'doubtful') return undefined;
    const units = figure === 'none' ? 0 : figure.units;
    const counted = [...sums].map((sum) => sum + units);
    sums = new Set(excluded === 'unknown' ? [...sums, ...counted] : counted);
    if (sums.size > MOST_READINGS) return undefined;
  }
  return sums;
}
