/** 单位×指标: what each unit reported of each indicator, live over 指标明细; and that no part is above its whole. */
import { indicatorMark, isAskedFor, wholeFigures } from '../../form/blocks';
import { labelOfCell } from '../../form/cells';
import { type ColumnSpec, columnType, unitOfMeasure } from '../../form/column-types/index';
import type { FigureColumn, Indicator, IndicatorSection } from '../../form/section';
import { rowsBetween } from '../../sheet/row-stream';
import {
  absoluteRange,
  cell,
  columnRange,
  formulaText,
  headings,
  pagesWide,
  printSetup,
  relativeRange,
  rowHeight,
  rowHeights,
  totalStyle,
} from '../../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../../sheet/sheet-plan';
import type { Value } from '../../sheet/value';
import { chinaTime } from '../../words/china-time';
import { deductingRules, deductionFormula } from '../joint-deduction';
import { type DetailLayout, INDICATOR_COLUMN, indicatorLayout, ofUnit, sheetNamed, UNIT_COLUMN } from '../layout';
import { officialCell } from '../official';
import { type ControlTotal, cellReference } from '../part';
import { sumCell, sumFormula } from '../sum-cell';
import type { IndicatorSummary, Summary } from '../summary';
import type { RoundPart } from './round-part';

const SHEET = '单位×指标';
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const UNIT_WIDTH = 20;

interface UnitFigure {
  readonly indicator: Indicator;
  readonly figure: FigureColumn;
}

/** One for each block. */
export function unitIndicatorParts(summary: Summary): readonly RoundPart[] {
  return summary.indicators.map((block) => unitIndicators(summary, block));
}

/** The sheet of a block, for whoever takes a unit's figure out of it: rows as `unitsOf`, columns as `figuresOf`. */
export function unitFiguresLayout(summary: Summary, block: IndicatorSummary) {
  const units = unitsOf(block);
  const sheet = sheetNamed(summary, blockName(summary, block), block.section);
  const lastRow = FIRST_ROW + Math.max(1, units.length) - 1;
  const columns = figuresOf(block);
  return {
    sheet,
    firstRow: FIRST_ROW,
    lastRow,
    /** undefined where the unit has no row. */
    rowOf: new Map(units.map((unit, at) => [unit, FIRST_ROW + at])),
    columnOf: (indicator: string, figure: string): number | undefined => {
      const at = columns.findIndex((each) => each.indicator.key === indicator && each.figure.key === figure);
      return at < 0 ? undefined : at + 2;
    },
  };
}

function blockName({ indicators }: Summary, block: IndicatorSummary): string {
  return indicators.length === 1 ? SHEET : `${SHEET}-${block.section.sheet}`;
}

function unitsOf({ unitRows }: IndicatorSummary): readonly string[] {
  return [...unitRows.keys()];
}

function figuresOf({ section }: IndicatorSummary): readonly UnitFigure[] {
  const whole = wholeFigures(section);
  return section.indicators.flatMap((indicator) =>
    columnType(indicator.type).exact === undefined
      ? []
      : whole.flatMap((figure) => (isAskedFor(indicator, figure.key) ? [{ indicator, figure }] : [])),
  );
}

function unitIndicators(summary: Summary, block: IndicatorSummary): RoundPart {
  const { section } = block;
  const details = indicatorLayout(summary, block);
  const { sheet: name, lastRow } = unitFiguresLayout(summary, block);
  const columns = figuresOf(block);
  const units = unitsOf(block);
  const isOneFigure = wholeFigures(section).length === 1;
  const widths = [UNIT_WIDTH, ...columns.map(({ indicator }) => (unitOfMeasure(indicator.type) === '次' ? 11 : 9))];
  const headers = [
    cell('单位', 'header'),
    ...columns.map(({ indicator, figure }) => {
      const label = isOneFigure ? indicator.label : labelOfCell(section, figure.key, indicator);
      return cell(`${label}\n(${unitOfMeasure(indicator.type) ?? ''})`, 'header');
    }),
  ];
  const heightOf = rowHeights(widths, 20);
  const body = (unit: string, at: number): PlanRow => {
    const row = FIRST_ROW + at;
    const own = writtenBy(block, unit);
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      ...columns.map(({ indicator, figure }): PlanCell => {
        const value = own?.get(indicator.key)?.values[figure.key];
        return {
          formula: figureAt(details, own?.get(indicator.key)?.at, figure.key, {
            unit: `$A${row}`,
            mark: markText(section, indicator),
            type: indicator.type,
          }),
          result: typeof value === 'number' ? value : '',
          style: columnType(indicator.type).style,
        };
      }),
    ];
    return { cells, height: heightOf(cells) };
  };
  const total: PlanRow = {
    height: 24,
    cells: [
      cell('合计', 'totalLabel'),
      ...columns.map(({ indicator, figure }, at): PlanCell => {
        const { type } = indicator;
        const range = relativeRange(columnRange(at + 2, FIRST_ROW, lastRow));
        const sum = block.indicators.find((each) => each.indicator.key === indicator.key)?.totals.get(figure.key);
        const less = deductionFormula(summary, deductingRules(summary, section, indicator, figure.key));
        return sumCell(`SUM(${range})${less}`, `COUNT(${range})`, sum, type, totalStyle(columnType(type).style));
      }),
    ],
  };
  const { round, form, asOf } = summary;
  const wide = pagesWide(widths, 1);
  const heads = headings(
    [
      [`${round.school}${round.name}${form.attachment} ${SHEET}`, 'title', 34],
      [`截至 ${chinaTime(asOf)}。空白=未填；“不适用”在“${details.sheet}”里看。`, 'subtitle', 20],
    ],
    widths.length,
    wide,
    widths,
  );
  const head: PlanRow[] = [...heads.rows, { cells: headers, height: rowHeight(headers, widths, 44) }];
  const blank: PlanRow = { height: 20, cells: widths.map(() => ({ style: 'text' as const })) };
  const sheet: SheetPlan<RowStream> = {
    name,
    rows: units.length === 0 ? [...head, blank, total] : rowsBetween(head, units, body, [total]),
    columnWidths: widths,
    merges: heads.merges,
    freeze: { rows: HEADER_ROW, columns: 1 },
    validations: [],
    charts: [],
    print: {
      ...printSetup(round.school, `${round.name} ${SHEET}`, [HEADER_ROW, HEADER_ROW]),
      ...(wide === undefined ? {} : { pagesWide: wide }),
    },
  };
  return {
    sheet,
    says: '各单位每项指标的合计',
    controls: [...totalControls(summary, block, name, lastRow), ...partControls(summary, block)],
    names: [],
    of: summary.among ?? form.attachment,
  };
}

/** What a unit wrote of an indicator, and its row among the details, from 0. */
interface Written {
  readonly values: Readonly<Record<string, Value | null>>;
  readonly at: number;
}
/**
 * One figure of the details: out of the row that it stands in as long as that is still this unit's and indicator's, and
 * else, where somebody has sorted them, looked for among all. A cell for each unit and indicator looks at three others.
 */
function figureAt(
  layout: DetailLayout,
  at: number | undefined,
  figure: string,
  { unit, mark, type }: { readonly unit: string; readonly mark: string; readonly type: ColumnSpec },
): string {
  const whole = layout.range(figure);
  const criteria = `${ofUnit(layout, unit)},${layout.range(INDICATOR_COLUMN)},${mark}`;
  const looked = sumFormula(`SUMIFS(${whole},${criteria})`, `COUNTIFS(${criteria},${whole},">=0")`, type);
  if (at === undefined) return looked;
  const cell = (key: string) => layout.cell(key, layout.firstRow + at);
  const is = `AND(${cell(UNIT_COLUMN)}=${unit},${cell(INDICATOR_COLUMN)}=${mark})`;
  return `IF(${is},IF(ISNUMBER(${cell(figure)}),${cell(figure)},""),${looked})`;
}

function markText(section: IndicatorSection, indicator: Indicator): string {
  const mark = indicatorMark(section).of(indicator);
  return typeof mark === 'number' ? String(mark) : formulaText(mark);
}

/** By indicator. */
function writtenBy({ rows, unitRows }: IndicatorSummary, unit: string): ReadonlyMap<string, Written> {
  const own = unitRows.get(unit);
  const found = new Map<string, Written>();
  for (let at = own?.first ?? 0; own !== undefined && at < own.first + own.count; at++) {
    const row = rows[at];
    if (row !== undefined) found.set(row.indicator.key, { values: row.values, at });
  }
  return found;
}

/** What the units make together is what 学校汇总 shows. */
function totalControls(
  summary: Summary,
  block: IndicatorSummary,
  sheet: string,
  lastRow: number,
): readonly ControlTotal[] {
  return figuresOf(block).flatMap(({ indicator, figure }, at): ControlTotal[] => {
    const total = block.indicators.find((each) => each.indicator.key === indicator.key)?.totals.get(figure.key);
    if (total === undefined || total.answers === 0) return [];
    const official = officialCell(summary, block, indicator, figure.key);
    return [
      {
        key: `#byUnit.${indicator.key}.${figure.key}`,
        label: `各单位${labelOfCell(block.section, figure.key, indicator)}`,
        type: indicator.type,
        value: Number(total.value),
        detail: cellReference(sheet, { row: lastRow + 1, column: at + 2 }),
        shown: official.reference,
        shownIn: sheet,
      },
    ];
  });
}

/** Rule 5, once merged: of how many units, and of the school, a part (其中) is above its whole. */
function partControls(summary: Summary, block: IndicatorSummary): readonly ControlTotal[] {
  const { form } = summary;
  const { section } = block;
  const layout = unitFiguresLayout(summary, block);
  return form.rules.flatMap((rule): ControlTotal[] => {
    if (rule.kind !== 'partOfWhole' || rule.section !== section.key) return [];
    const part = section.indicators.find(({ key }) => key === rule.part);
    const whole = section.indicators.find(({ key }) => key === rule.whole);
    if (part === undefined || whole === undefined) return [];
    return rule.columns.flatMap((column): ControlTotal[] => {
      const [ofPart, ofWhole] = [layout.columnOf(part.key, column), layout.columnOf(whole.key, column)];
      if (ofPart === undefined || ofWhole === undefined) return [];
      const range = (at: number) => absoluteRange(layout.sheet, columnRange(at, layout.firstRow, layout.lastRow));
      const [parts, wholes] = [range(ofPart), range(ofWhole)];
      const above = unitsOf(block).filter((unit) => {
        const own = writtenBy(block, unit);
        const [one, other] = [own.get(part.key)?.values[column], own.get(whole.key)?.values[column]];
        return typeof one === 'number' && typeof other === 'number' && one > other;
      }).length;
      const official = officialCell(summary, block, part, column);
      const wanted = officialCell(summary, block, whole, column);
      const [one, other] = [totalOf(block, part.key, column), totalOf(block, whole.key, column)];
      const isAbove = one !== undefined && other !== undefined && one > other;
      return [
        {
          key: `#part.${part.key}.${column}`,
          label: `${part.label} 多于 ${whole.label} 的单位`,
          measure: '个',
          type: undefined,
          value: 0,
          detail: `SUMPRODUCT(ISNUMBER(${parts})*ISNUMBER(${wholes})*(${parts}>${wholes}))`,
          shown: `IF(AND(ISNUMBER(${official.reference}),ISNUMBER(${wanted.reference})),IF(${official.reference}>${wanted.reference},1,0),0)`,
          shownIn: layout.sheet,
          found: { detail: above, shown: isAbove ? 1 : 0 },
        },
      ];
    });
  });
}

function totalOf({ indicators }: IndicatorSummary, key: string, figure: string): number | undefined {
  const total = indicators.find(({ indicator }) => indicator.key === key)?.totals.get(figure);
  return total === undefined || total.answers === 0 ? undefined : Number(total.value);
}
