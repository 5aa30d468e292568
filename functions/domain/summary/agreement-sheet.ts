/** 核对: unit by unit, the list against the indicators and the rows that came against the details, as live formulas. */
import { columnType } from '../form/column-types/index';
import { jointRuleOf } from '../form/default-round-rules';
import { notApplicableSign } from '../form/form-of-round';
import { deductionInWords } from '../season/joint/deduction-words';
import { sheetPrefix } from '../sheet/address';
import { rowsBetween } from '../sheet/row-stream';
import {
  banner,
  bannerMerge,
  cell,
  columnRange,
  formulaText,
  onItsPaper,
  printSetup,
  relativeRange,
  rowHeight,
  totalStyle,
  wideEnough,
} from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import { chinaTime } from '../words/china-time';
import { type Agreement, agreementOf, type Sides, type UnitAgreement } from './agreement';
import { deductedUnits, deductingRules, deductionFormula, ofPartners } from './joint-deduction';
import {
  type DetailLayout,
  indicatorLayout,
  leftOut,
  ofIndicator,
  ofUnit,
  overUnitRows,
  sheetNamed,
  tableLayout,
} from './layout';
import { officialCell } from './official';
import { AGREES, type ControlTotal, cellReference, DIFFERING_UNITS, DIFFERS, type PartMaker } from './part';
import type { JointSummary, Summary } from './summary';

const AGREEMENT_SHEET = '核对';
/** As the result of a formula: an indicator that nobody filled in. */
const BLANK = '未填';
const FIRST_COMPARISON = 4;
const WIDTHS = { unit: 20, rows: 9, comparison: 12.5, deduction: 10, result: 9 } as const;
/** Columns of what joint activities deduct, before the result. */
const DEDUCTIONS = ['联合举办\n扣减(项)', '联合举办\n扣减(人次)'] as const;
/** A line of the list of differences has at most this many of them in words. */
const SIDES_NAMED = 4;

export const agreementParts: PartMaker = (summary) => {
  const agreement = agreementOf(summary);
  const page = new AgreementPage(summary, agreement);
  return [
    { sheet: page.sheet(), says: '逐单位比对：指标与清单，报来的行与明细的行', controls: page.controls(), names: [] },
  ];
};

/** Where everything stands follows from how many units differ: their list is above the table. */
class AgreementPage {
  private readonly details: readonly DetailLayout[];
  /** One for each comparison: where its figures stand, and the list that they are compared with. */
  private readonly compared: readonly { readonly blocks: DetailLayout; readonly rows: DetailLayout }[];
  private readonly differing: readonly UnitAgreement[];
  /** Where partners' rows are deducted. */
  private readonly joint:
    | (JointSummary & { readonly rows: DetailLayout; readonly people: readonly string[] })
    | undefined;
  private readonly headerRow: number;
  private readonly widths: readonly number[];
  private readonly name: string;

  constructor(
    private readonly summary: Summary,
    private readonly agreement: Agreement,
  ) {
    const { lists, fields, indicators } = summary;
    this.name = sheetNamed(summary, AGREEMENT_SHEET);
    this.details = [
      ...[...lists, ...fields].map((table) => tableLayout(summary, table)),
      ...indicators.map((block) => indicatorLayout(summary, block)),
    ];
    this.compared = agreement.comparisons.map(({ block, list }) => ({
      blocks: indicatorLayout(summary, block),
      rows: tableLayout(summary, list),
    }));
    this.differing = agreement.units.filter(({ agrees }) => !agrees);
    this.joint = jointPart(summary);
    const lines = Math.max(1, this.differing.length) + (this.joint === undefined ? 0 : 1);
    this.headerRow = 3 + lines + 1;
    const compared = agreement.comparisons.map(() => WIDTHS.comparison);
    const deducted = this.joint === undefined ? [] : DEDUCTIONS.map(() => WIDTHS.deduction);
    this.widths = wideEnough([WIDTHS.unit, WIDTHS.rows, WIDTHS.rows, ...compared, ...deducted, WIDTHS.result]);
  }

  private get resultColumn(): number {
    return this.widths.length;
  }

  private get firstRow(): number {
    return this.headerRow + 1;
  }

  /** At least one, so that every range exists. */
  private get lastRow(): number {
    return this.headerRow + Math.max(1, this.agreement.units.length);
  }

  private get totalRow(): number {
    return this.lastRow + 1;
  }

  private column(column: number): string {
    return relativeRange(columnRange(column, this.firstRow, this.lastRow));
  }

  sheet(): SheetPlan<RowStream> {
    const { summary, agreement, widths, differing } = this;
    const { round, form, asOf } = summary;
    const columns = widths.length;
    const { comparisons, units } = agreement;
    const explained =
      comparisons.length === 0
        ? '报来的行数与明细的行数应当相等。'
        : '每格是指标减清单的差，应当为0；指标没有填也是不一致。';
    const headers = [
      '单位',
      '报来行数',
      '明细行数',
      ...comparisons.map(({ label, listLabel }) => `${label}\n减 清单${listLabel}`),
      ...(this.joint === undefined ? [] : DEDUCTIONS),
      '结果',
    ].map((label) => cell(label, 'header'));
    const blank: PlanRow = { height: 20, cells: widths.map(() => ({ style: 'text' as StyleName })) };
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const line = (text: string, style: StyleName): PlanRow => ({
      ...banner(text, style, columns, 20),
      height: rowHeight([cell(text, style)], [whole], 20),
    });
    const list =
      differing.length === 0
        ? [line('每个单位都一致。', 'text')]
        : differing.map((unit) => line(this.sentence(unit), 'text'));
    const head = [
      banner(`${round.school}${round.name}${form.attachment} ${AGREEMENT_SHEET}`, 'title', columns, 34),
      banner(`截至 ${chinaTime(asOf)}。${explained}`, 'subtitle', columns, 20),
      banner(differing.length === 0 ? '不一致的单位' : `不一致的单位 ${differing.length}个`, 'section', columns, 22),
      ...list,
      ...(this.joint === undefined ? [] : [line(this.deductionSentence(this.joint), 'text')]),
      { cells: headers, height: rowHeight(headers, widths, 32) },
    ];
    const unitRow = (unit: UnitAgreement, at: number) => this.unitRow(unit, this.firstRow + at);
    const rows =
      units.length === 0 ? [...head, blank, this.totals()] : rowsBetween(head, units, unitRow, [this.totals()]);
    const differences = {
      top: this.firstRow,
      left: FIRST_COMPARISON,
      bottom: this.totalRow,
      right: FIRST_COMPARISON + comparisons.length - 1,
    };
    const results = columnRange(columns, this.firstRow, this.totalRow);
    return {
      name: this.name,
      rows,
      columnWidths: widths,
      merges: Array.from({ length: this.headerRow - 1 }, (_, at) => bannerMerge(at + 1, columns)),
      validations: [],
      charts: [],
      highlights: [
        ...(comparisons.length === 0
          ? []
          : [{ range: differences, when: 'notEqual', value: 0, style: 'attention' } as const]),
        { range: results, when: 'equal', value: DIFFERS, style: 'attention' },
      ],
      print: onItsPaper(
        printSetup(round.school, `${round.name} ${AGREEMENT_SHEET}`, [this.headerRow, this.headerRow]),
        widths,
      ),
    };
  }

  /** 学校汇总按联合举办扣减3项 / 260人次… */
  private deductionSentence({ deduction }: JointSummary): string {
    const said = `学校汇总${deductionInWords(deduction)['zh-CN']}，只计牵头单位。`;
    // Where there are no indicators, none of them is left as it was.
    return this.agreement.comparisons.length === 0 ? said : `比对按各单位报送数；${said}没有清单可依的指标不扣减。`;
  }

  /** 会计学院：举办活动·合计 未填，清单4；… */
  private sentence({ unit, rowsIn, rowsOut, sides }: UnitAgreement): string {
    const { comparisons } = this.agreement;
    const differing = sides.flatMap((side, at) => {
      const comparison = comparisons[at];
      return side === undefined || comparison === undefined || side.difference === 0 ? [] : [{ side, comparison }];
    });
    const named = differing.slice(0, SIDES_NAMED).map(({ side, comparison: { label, listLabel, spec } }) => {
      const say = (figure: number) => columnType(spec).format(figure, spec);
      const indicator =
        side.indicator === 'notFilled' ? BLANK : side.indicator === 'notApplicable' ? '不适用' : say(side.indicator);
      return `${label} ${indicator}，清单${listLabel} ${say(side.listed)}`;
    });
    const rest = differing.length - named.length;
    const parts = [
      ...(rowsIn === rowsOut ? [] : [`报来${rowsIn}行，明细${rowsOut}行`]),
      ...named,
      ...(rest === 0 ? [] : [`另有${rest}项`]),
    ];
    return `${unit}：${parts.join('；')}`;
  }

  private unitRow({ unit, rowsIn, rowsOut, sides, agrees }: UnitAgreement, row: number): PlanRow {
    const own = `$A${row}`;
    const cells: PlanCell[] = [
      cell(unit, 'text'),
      cell(rowsIn, 'count'),
      { formula: this.rowsOf(own, unit), result: rowsOut, style: 'count' },
      ...this.agreement.comparisons.map((comparison, at): PlanCell => {
        const side = sides[at];
        const { style } = columnType(comparison.spec);
        if (side === undefined) return cell(null, 'centre');
        const { answered, figure, listed } = this.formulas(at, own, unit);
        const formula = `IF(${answered}=0,${formulaText(BLANK)},ROUND(${figure}-${listed},2))`;
        return { formula, result: shownDifference(side), style };
      }),
      ...this.deductionCells(own, unit),
      { formula: this.agreesIn(row), result: agrees ? AGREES : DIFFERS, style: 'good' },
    ];
    return { cells, height: rowHeight(cells, this.widths, 20) };
  }

  private deductionCells(own: string, unit: string): readonly PlanCell[] {
    const { joint } = this;
    if (joint === undefined) return [];
    const { entries, people } = joint.unitDeductions.get(unit) ?? { entries: 0, people: 0 };
    return [
      { formula: over(joint.rows, unit, own, (rows) => deductedEntries(rows, own)), result: entries, style: 'count' },
      {
        formula: over(joint.rows, unit, own, (rows) => deductedPeople(rows, joint.people, own)),
        result: people,
        style: 'count',
      },
    ];
  }

  private deductionTotals(): readonly PlanCell[] {
    if (this.joint === undefined) return [];
    const { entries, people } = this.joint.deduction;
    const first = FIRST_COMPARISON + this.agreement.comparisons.length;
    return [
      { formula: `SUM(${this.column(first)})`, result: entries, style: 'totalCount' },
      { formula: `SUM(${this.column(first + 1)})`, result: people, style: 'totalCount' },
    ];
  }

  private totals(): PlanRow {
    const { comparisons, totals } = this.agreement;
    const results = this.column(this.resultColumn);
    const differs = `COUNTIF(${results},${formulaText(DIFFERS)})=0`;
    const cells: PlanCell[] = [
      cell('合计', 'totalLabel'),
      { formula: `SUM(${this.column(2)})`, result: totals.rowsIn, style: 'totalCount' },
      { formula: this.rowsOf('"?*"'), result: totals.rowsOut, style: 'totalCount' },
      ...comparisons.map((comparison, at): PlanCell => {
        const { figure, listed } = this.formulas(at);
        const compared = this.column(FIRST_COMPARISON + at);
        const formula = comparison.isOptional ? `SUM(${compared})` : `ROUND(${figure}-${listed},2)`;
        const result = totals.sides[at]?.difference ?? 0;
        return { formula, result, style: totalStyle(columnType(comparison.spec).style) };
      }),
      ...this.deductionTotals(),
      {
        formula: `IF(AND(${[...this.conditionsIn(this.totalRow), differs].join(',')}),"${AGREES}","${DIFFERS}")`,
        result: this.agreesInAll() ? AGREES : DIFFERS,
        style: 'good',
      },
    ];
    return { cells, height: 24 };
  }

  private agreesInAll(): boolean {
    const { rowsIn, rowsOut, sides } = this.agreement.totals;
    return this.differing.length === 0 && rowsIn === rowsOut && sides.every(({ difference }) => difference === 0);
  }

  private agreesIn(row: number): string {
    return `IF(AND(${this.conditionsIn(row).join(',')}),"${AGREES}","${DIFFERS}")`;
  }

  /** A text is no 0: 未填 does not agree. An empty cell is one: what is not compared does. */
  private conditionsIn(row: number): readonly string[] {
    const at = (column: number) => relativeRange({ top: row, left: column, bottom: row, right: column }).split(':')[0];
    return [`${at(2)}=${at(3)}`, ...this.agreement.comparisons.map((_, place) => `${at(FIRST_COMPARISON + place)}=0`)];
  }

  /** Rows of all details whose unit meets the criterion; `unit`: whose name its cell holds. */
  private rowsOf(criterion: string, unit?: string): string {
    const counts = this.details.map((layout) =>
      over(layout, unit, criterion, (rows) => `COUNTIF(${ofUnit(rows, criterion)})`),
    );
    return counts.length === 0 ? '0' : counts.join('+');
  }

  /** Of one unit, named by its cell, or of all; `answered` counts figures and "-". */
  private formulas(at: number, criterion = '"?*"', unit?: string) {
    const comparison = this.agreement.comparisons[at];
    const compared = this.compared[at];
    if (comparison === undefined || compared === undefined) throw new Error(`there is no comparison ${at}`);
    const { block, indicator, rule } = comparison;
    const sign = formulaText(notApplicableSign(this.summary.round));
    const ofBlock = (make: (figures: string, own: string) => string) =>
      over(compared.blocks, unit, criterion, (rows) =>
        make(rows.range(rule.column), `${ofUnit(rows, criterion)},${ofIndicator(rows, block.section, indicator)}`),
      );
    return {
      answered: ofBlock((figures, own) => `COUNTIFS(${own},${figures},">=0")+COUNTIFS(${own},${figures},${sign})`),
      figure: ofBlock((figures, own) => `SUMIFS(${figures},${own})`),
      listed: over(compared.rows, unit, criterion, (rows) => {
        const counted = [ofUnit(rows, criterion), ...leftOut(rows, rule.of.unless)].join(',');
        return rule.of.column === undefined
          ? `COUNTIFS(${counted})`
          : `SUMIFS(${rows.range(rule.of.column)},${counted})`;
      }),
    };
  }

  /** 按联合举办扣减, as it stands here, against the details. */
  private deductionControls(): readonly ControlTotal[] {
    const { joint } = this;
    if (joint === undefined) return [];
    const column = FIRST_COMPARISON + this.agreement.comparisons.length;
    const shown = (at: number) => cellReference(this.name, { row: this.totalRow, column: column + at });
    const { entries, people } = joint.deduction;
    const control = { type: undefined, label: '按联合举办扣减', shownIn: this.name } as const;
    return [
      {
        ...control,
        key: '#joint',
        measure: '项',
        value: entries,
        detail: deductedEntries(joint.rows, '"?*"'),
        shown: shown(0),
      },
      {
        ...control,
        key: '#jointPeople',
        measure: '人次',
        value: people,
        detail: deductedPeople(joint.rows, joint.people, '"?*"'),
        shown: shown(1),
      },
    ];
  }

  /** What the cover shows of this: rows in and out, each sum in all, and how many units differ. */
  controls(): readonly ControlTotal[] {
    const { comparisons, totals } = this.agreement;
    const shownRows = cellReference(this.name, { row: this.totalRow, column: 3 });
    const results = `${sheetPrefix(this.name)}!${this.column(this.resultColumn)}`;
    const differing = `COUNTIF(${results},${formulaText(DIFFERS)})`;
    return [
      {
        key: '#rows',
        label: '报来的行数',
        measure: '行',
        type: undefined,
        value: totals.rowsIn,
        detail: this.rowsOf('"?*"'),
        shown: shownRows,
        shownIn: this.name,
        found: { detail: totals.rowsOut, shown: totals.rowsOut },
      },
      ...comparisons.flatMap((comparison, at): ControlTotal[] => {
        const side = totals.sides[at];
        const { label, listLabel, spec, rule, block, isOptional } = comparison;
        if (side === undefined || isOptional) return [];
        const shown = officialCell(this.summary, block, comparison.indicator, rule.column);
        // What goes upward is without the partners' rows, on both sides.
        const rules = deductingRules(this.summary, block.section, comparison.indicator, rule.column);
        const exact = columnType(spec).exact;
        const deducted = Number(exact?.fromUnits(rules.reduce((sum, each) => sum + deductedUnits(each), 0)) ?? 0);
        const less = deductionFormula(this.summary, rules);
        const without = (figure: number) =>
          Number(exact?.fromUnits(exact.toUnits(figure) - exact.toUnits(deducted)) ?? figure);
        return [
          {
            key: `#${rule.section}.${rule.indicator}.${rule.column}`,
            label: `${label} 对 清单${listLabel}`,
            type: spec,
            value: without(side.listed),
            detail: `${this.formulas(at).listed}${less}`,
            shown: `N(${shown.reference})`,
            shownIn: shown.sheet,
            found: { detail: without(side.listed), shown: without(side.indicator) },
          },
        ];
      }),
      ...this.deductionControls(),
      {
        key: DIFFERING_UNITS,
        label: '核对不一致的单位',
        measure: '个',
        type: undefined,
        value: 0,
        detail: differing,
        shown: differing,
        shownIn: this.name,
        found: { detail: this.differing.length, shown: this.differing.length },
      },
    ];
  }
}

function jointPart(summary: Summary) {
  const { joint, lists } = summary;
  const list = lists.find(({ section }) => section.key === joint?.section);
  if (joint === undefined || list === undefined || !list.hasJoint) return undefined;
  const rule = jointRuleOf(summary.round, summary.form.id, joint.section);
  return { ...joint, rows: tableLayout(summary, list), people: rule?.people ?? [] };
}

function deductedEntries(rows: DetailLayout, unit: string): string {
  return `COUNTIFS(${ofUnit(rows, unit)},${ofPartners(rows)})`;
}

function deductedPeople(rows: DetailLayout, people: readonly string[], unit: string): string {
  const sums = people.map((key) => `SUMIFS(${rows.range(key)},${ofUnit(rows, unit)},${ofPartners(rows)})`);
  return sums.length === 0 ? '0' : sums.join('+');
}

/** Of all rows, or of one unit's. */
function over(layout: DetailLayout, unit: string | undefined, at: string, make: (rows: DetailLayout) => string) {
  return unit === undefined ? make(layout) : overUnitRows(layout, unit, at, make);
}

function shownDifference({ difference }: Sides): string | number {
  return difference === 'notFilled' ? BLANK : difference;
}
