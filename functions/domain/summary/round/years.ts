/** 年度对比: this round beside the one that it follows, of the school and of each unit; what differs by more than 8 % needs a reason (rule 18). */
import { isAskedFor, wholeFigures } from '../../form/blocks';
import { labelOfCell } from '../../form/cells';
import { type ColumnSpec, columnType, unitOfMeasure } from '../../form/column-types/index';
import { cellName } from '../../sheet/address';
import { rowsBetween } from '../../sheet/row-stream';
import { banner, bannerMerge, cell, columnRange, onItsPaper, printSetup, rowHeight } from '../../sheet/sheet-layout';
import type { PlanCell, PlanHighlight, PlanRow, RowStream, SheetPlan } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { type DetailLayout, indicatorLayout, ofIndicator, ofUnit, overUnitRows, tableLayout } from '../layout';
import { rounded } from '../sum-cell';
import type { Summary, Total } from '../summary';
import type { RoundPart, RoundPartMaker } from './round-part';

const SHEET = '年度对比';
/** Domain rule 18. */
const NEEDS_REASON = 0.08;
const ASKS = '需说明';
const WIDTHS = [16, 19, 7, 11, 11, 10, 8.5, 9];
const COLUMNS = WIDTHS.length;
/** Places of 上年, 本年, 增减, 增减率, 提示. */
const [BEFORE, NOW, DIFFERENCE, RATE, SAID] = [4, 5, 6, 7, 8] as const;

/** A figure that both years have, of the school (unit '') or of one unit. */
interface YearLine {
  readonly unit: string;
  readonly label: string;
  readonly type: ColumnSpec;
  readonly before: Total | undefined;
  readonly now: Total | undefined;
  readonly formula: (row: number) => string;
}

export const yearParts: RoundPartMaker = (summary) => {
  const { before, round, asOf } = summary;
  if (before === undefined || before.forms.length === 0) return [];
  const pairs = before.forms.flatMap((last) => {
    const now = summary.forms.find(({ form }) => form.id === last.form.id);
    return now === undefined ? [] : [{ now, last }];
  });
  const ofSchool = pairs.map(({ now, last }) => ({
    title: `${now.form.attachment} ${now.form.title}：全校`,
    lines: schoolLines(now, last),
  }));
  const units = pairs.flatMap(({ now, last }) => unitLines(now, last));
  const head: PlanRow[] = [
    banner(`${round.school}${round.name} ${SHEET}`, 'title', COLUMNS, 34),
    banner(
      `上年：${before.round.name}；本年截至 ${chinaTime(asOf)}。增减超过${NEEDS_REASON * 100}%的需要说明。`,
      'subtitle',
      COLUMNS,
      20,
    ),
  ];
  const merges: SheetPlan['merges'][number][] = [bannerMerge(1, COLUMNS), bannerMerge(2, COLUMNS)];
  const header = () => {
    const labels = ['范围', '指标', '单位', '上年', '本年', '增减', '增减率', '提示'];
    head.push({ height: 24, cells: labels.map((label) => cell(label, 'header')) });
  };
  const section = (title: string) => {
    head.push(banner(title, 'section', COLUMNS, 24));
    merges.push(bannerMerge(head.length, COLUMNS));
    header();
  };
  for (const { title, lines } of ofSchool) {
    section(title);
    for (const line of lines) head.push(lineRow(line, head.length + 1));
  }
  section('各单位');
  const first = head.length + 1;
  const body = (line: YearLine, at: number) => lineRow(line, first + at);
  const rows: RowStream = units.length === 0 ? head : rowsBetween(head, units, body);
  const said: PlanHighlight = {
    range: columnRange(SAID, 1, rows.length),
    when: 'equal',
    value: ASKS,
    style: 'attention',
  };
  const sheet: SheetPlan<RowStream> = {
    name: SHEET,
    rows,
    columnWidths: WIDTHS,
    merges,
    validations: [],
    charts: [],
    highlights: [said],
    print: onItsPaper(printSetup(round.school, `${round.name} ${SHEET}`), WIDTHS),
  };
  const part: RoundPart = { sheet, says: `与${before.round.name}相比，全校与各单位`, controls: [], names: [] };
  return [part];
};

function lineRow({ unit, label, type, before, now, formula }: YearLine, row: number): PlanRow {
  const style = columnType(type).style;
  const [last, current] = [numberOf(before), numberOf(now)];
  const difference = roundedTo(current - last, 100);
  const rate = last === 0 ? '' : roundedTo((current - last) / last, 1000);
  const cells: PlanCell[] = [
    cell(unit === '' ? '全校' : unit, 'text'),
    cell(label, 'text'),
    cell(unitOfMeasure(type) ?? '项', 'centre'),
    cell(last, style),
    { formula: formula(row), result: current, style },
    {
      formula: rounded(`${cellName(row, NOW)}-${cellName(row, BEFORE)}`, type),
      result: difference,
      style: style === 'money' ? 'signedMoney' : 'signed',
    },
    {
      formula: `IF(${cellName(row, BEFORE)}=0,"",ROUND(${cellName(row, DIFFERENCE)}/${cellName(row, BEFORE)},3))`,
      result: rate,
      style: 'percent',
    },
    {
      formula: `IF(ISNUMBER(${cellName(row, RATE)}),IF(ABS(${cellName(row, RATE)})>${NEEDS_REASON},"${ASKS}",""),IF(${cellName(row, NOW)}=0,"","上年为0"))`,
      result: rate === '' ? (current === 0 ? '' : '上年为0') : Math.abs(rate) > NEEDS_REASON ? ASKS : '',
      style: 'centre',
    },
  ];
  return { cells, height: rowHeight(cells, WIDTHS, 20) };
}

function numberOf(total: Total | undefined): number {
  return total === undefined ? 0 : Number(total.value);
}

/** As Excel's ROUND, half away from zero. */
function roundedTo(value: number, parts: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * parts * (1 + Number.EPSILON))) / parts;
}

const COUNT: ColumnSpec = { type: 'count', unit: '项', minimum: 0 };

/** Indicators where the form has any, else entries and summed columns. */
function schoolLines(now: Summary, last: Summary): readonly YearLine[] {
  return now.indicators.length > 0 ? indicatorLines(now, last) : listLines(now, last);
}

function indicatorLines(now: Summary, last: Summary): readonly YearLine[] {
  return now.indicators.flatMap((block) => {
    const layout = indicatorLayout(now, block);
    const before = last.indicators.find(({ section }) => section.key === block.section.key);
    return block.indicators.flatMap(({ indicator, totals }) =>
      wholeFigures(block.section).flatMap(({ key }): YearLine[] => {
        if (!isAskedFor(indicator, key) || columnType(indicator.type).exact === undefined) return [];
        const isOnly = wholeFigures(block.section).length === 1;
        return [
          {
            unit: '',
            label: isOnly ? indicator.label : labelOfCell(block.section, key, indicator),
            type: indicator.type,
            before: before?.indicators.find((each) => each.indicator.key === indicator.key)?.totals.get(key),
            now: totals.get(key),
            formula: () =>
              rounded(`SUMIFS(${layout.range(key)},${ofIndicator(layout, block.section, indicator)})`, indicator.type),
          },
        ];
      }),
    );
  });
}

function listLines(now: Summary, last: Summary): readonly YearLine[] {
  return now.lists.flatMap((list): readonly YearLine[] => {
    const layout = tableLayout(now, list);
    const before = last.lists.find(({ section }) => section.key === list.section.key);
    const rows: YearLine = {
      unit: '',
      label: '活动',
      type: COUNT,
      before: before === undefined ? undefined : { value: before.rows.length, answers: before.rows.length },
      now: { value: list.rows.length, answers: list.rows.length },
      formula: () => `COUNTIFS(${ofUnit(layout, '"?*"')})`,
    };
    const sums = list.section.columns.flatMap(({ key, label, type, summed }): YearLine[] =>
      summed && columnType(type).exact !== undefined
        ? [
            {
              unit: '',
              label,
              type,
              before: before?.totals.get(key),
              now: list.totals.get(key),
              formula: () => rounded(`SUM(${layout.range(key)})`, type),
            },
          ]
        : [],
    );
    return [rows, ...sums];
  });
}

/** Of every unit that reported in either year: how many entries of the list that counts, and its summed columns. */
function unitLines(now: Summary, last: Summary): readonly YearLine[] {
  // A plan says what is meant to be: where results are compared, units are by them.
  const list = now.matrix?.list ?? now.lists[0];
  if (list === undefined || now.indicators.length === 0) return [];
  const layout = tableLayout(now, list);
  const before = last.lists.find(({ section }) => section.key === list.section.key);
  const units = now.units
    .map(({ unit }) => unit)
    .filter((unit) => list.unitRows.has(unit) || before?.unitRows.has(unit) === true);
  const summed = list.section.columns.filter(({ key }) => list.totals.has(key)).slice(0, 3);
  return units.flatMap((unit): readonly YearLine[] => {
    const count = (of: typeof before): Total => {
      const rows = of?.unitRows.get(unit)?.count ?? 0;
      return { value: rows, answers: rows };
    };
    const over = (row: number, make: (rows: DetailLayout) => string) =>
      list.unitRows.has(unit) ? overUnitRows(layout, unit, `$A${row}`, make) : make(layout);
    return [
      {
        unit,
        label: '活动',
        type: COUNT,
        before: count(before),
        now: count(list),
        formula: (row) => over(row, (rows) => `COUNTIFS(${ofUnit(rows, `$A${row}`)})`),
      },
      ...summed.map(
        ({ key, label, type }): YearLine => ({
          unit,
          label,
          type,
          before: before?.unitTotals.get(unit)?.get(key),
          now: list.unitTotals.get(unit)?.get(key),
          formula: (row) =>
            over(row, (rows) => rounded(`SUMIFS(${rows.range(key)},${ofUnit(rows, `$A${row}`)})`, type)),
        }),
      ),
    ];
  });
}
