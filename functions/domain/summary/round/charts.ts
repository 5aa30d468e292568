/** 统计图: participation by type and by unit, plan against actual, reports over the days; each chart beside its table, live. */
import { isLeftOut } from '../../form/form-reading';
import { startingLists } from '../../form/starting-lists';
import {
  absoluteRange,
  banner,
  bannerMerge,
  cell,
  columnRange,
  formulaText,
  printSetup,
  relativeRange,
  totalStyle,
} from '../../sheet/sheet-layout';
import type { PlanCell, PlanChart, PlanRow, SheetPlan } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { type DetailLayout, leftOut, ofUnit, overUnitRows, tableLayout } from '../layout';
import { type ParticipationColumns, participationColumns } from '../participation';
import type { DetailRow, Summary, TableSummary } from '../summary';
import { REPORTING_SHEET } from './reporting-names';
import type { RoundPart, RoundPartMaker } from './round-part';
import { linesOf, reportingLayout } from './round-reporting';
import type { RoundSummary } from './round-summary';

const SHEET = '统计图';
const LABEL_WIDTH = 24;
const FIGURE_WIDTH = 11;
/** Of figures beside a label; the chart stands right of them. */
const FIGURES = 4;
const CHART_COLUMNS = 6;
const CHART_COLUMN_WIDTH = 10;
const ROW_HEIGHT = 19;
/** Rows of a page, its title and header apart. */
const PAGE_ROWS = 22;
/** Bars that one page shows legibly. */
const MOST_BARS = 20;
const COLOURS = ['9DC3E6', '0F6CBD', 'C55A11', '70AD47'];

interface Series {
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly PlanCell[];
  /** Shown in the chart, not only in the table. */
  readonly isDrawn: boolean;
}

interface Block {
  readonly title: string;
  readonly kind: PlanChart['kind'];
  readonly axis: string;
  readonly header: string;
  readonly labels: readonly string[];
  /** Each is given the row that its first cell stands in. */
  readonly series: (first: number) => readonly Series[];
  readonly hasTotal: boolean;
}

export const chartParts: RoundPartMaker = (summary) => {
  const lists = countedLists(summary);
  const blocks = [...typeBlocks(lists), ...unitBlocks(lists), ...dayBlocks(summary)];
  if (blocks.length === 0) return [];
  const columns = 1 + FIGURES + CHART_COLUMNS;
  const rows: PlanRow[] = [];
  const merges: SheetPlan['merges'][number][] = [];
  const charts: PlanChart[] = [];
  const newPageAt: number[] = [];
  for (const block of blocks) {
    const top = rows.length + 1;
    if (top > 1) newPageAt.push(top);
    rows.push(banner(`${summary.round.name} ${block.title}`, 'title', columns, 34));
    merges.push(bannerMerge(top, columns));
    const first = top + 2;
    const series = block.series(first);
    rows.push({
      height: 34,
      cells: [block.header, ...series.map(({ label }) => label)].map((label) => cell(label, 'header')),
    });
    block.labels.forEach((label, at) => {
      rows.push({
        height: ROW_HEIGHT,
        cells: [cell(label, 'text'), ...series.map(({ cells }) => cells[at] ?? { style: 'count' as const })],
      });
    });
    const last = first + block.labels.length - 1;
    if (block.hasTotal)
      rows.push({
        height: ROW_HEIGHT + 2,
        cells: [cell('合计', 'totalLabel'), ...series.map((own, at) => totalOf(own, at + 2, first, last))],
      });
    while (rows.length < top + 1 + PAGE_ROWS) rows.push({ height: ROW_HEIGHT, cells: [] });
    const range = (column: number) => absoluteRange(SHEET, columnRange(column, first, last));
    const drawn = series.flatMap(({ label, isDrawn }, at) =>
      isDrawn ? [{ name: label.replace('\n', ' '), values: range(at + 2), categories: range(1) }] : [],
    );
    charts.push({
      kind: block.kind,
      title: block.title,
      at: { top: top + 1, left: series.length + 2, bottom: top + PAGE_ROWS, right: columns },
      series: drawn.map((own, at) => ({
        ...own,
        colour: COLOURS[(at + (drawn.length === 1 ? 1 : 0)) % COLOURS.length] ?? '',
      })),
      valueAxisTitle: block.axis,
    });
  }
  const sheet: SheetPlan = {
    name: SHEET,
    rows,
    columnWidths: [
      LABEL_WIDTH,
      ...Array<number>(FIGURES).fill(FIGURE_WIDTH),
      ...Array<number>(CHART_COLUMNS).fill(CHART_COLUMN_WIDTH),
    ],
    merges,
    validations: [],
    charts,
    print: { ...printSetup(summary.round.school, `${summary.round.name} ${SHEET}`), newPageAt },
  };
  const part: RoundPart = { sheet, says: blocks.map(({ title }) => title).join('、'), controls: [], names: [] };
  return [part];
};

function totalOf({ cells }: Series, column: number, first: number, last: number): PlanCell {
  const result = cells.reduce((sum, { result: own }) => sum + (typeof own === 'number' ? own : 0), 0);
  return { formula: `SUM(${relativeRange(columnRange(column, first, last))})`, result, style: totalStyle('count') };
}

interface CountedList {
  readonly summary: Summary;
  readonly list: TableSummary;
  readonly columns: ParticipationColumns;
  readonly layout: DetailLayout;
  readonly isPlan: boolean;
  /** By type: entries that count, and their 人次. */
  readonly tallies: ReadonlyMap<unknown, Tally>;
}

interface Tally {
  entries: number;
  people: number;
}

/** The lists that entries are counted by type in, plans first. */
function countedLists({ forms }: RoundSummary): readonly CountedList[] {
  const plans = new Set(forms.flatMap(({ form }) => startingLists(form).map(({ startsFrom }) => startsFrom.form)));
  const found = forms.flatMap((summary): CountedList[] => {
    const columns = participationColumns(summary.form);
    const list = summary.lists.find(({ section }) => section.key === columns?.section);
    if (columns === undefined || list === undefined) return [];
    const isPlan = plans.has(summary.form.id);
    return [{ summary, list, columns, layout: tableLayout(summary, list), isPlan, tallies: talliesOf(list, columns) }];
  });
  return [...found.filter(({ isPlan }) => isPlan), ...found.filter(({ isPlan }) => !isPlan)].slice(0, FIGURES);
}

function sideName({ isPlan, summary }: CountedList, hasPlan: boolean): string {
  const tag = summary.among ?? summary.form.attachment;
  return hasPlan ? `${isPlan ? '计划' : '实际'}\n${tag}` : tag;
}

/** 人次 of one row; what is not filled and "-" are none. */
function peopleIn({ people }: ParticipationColumns, { values }: DetailRow): number {
  return people.reduce((sum, { key }) => sum + (typeof values[key] === 'number' ? Number(values[key]) : 0), 0);
}

function countedRows({ rows }: TableSummary, { unless }: ParticipationColumns): readonly DetailRow[] {
  return rows.filter(({ values }) => !isLeftOut(values, unless));
}

function talliesOf(list: TableSummary, columns: ParticipationColumns): ReadonlyMap<unknown, Tally> {
  const tallies = new Map<unknown, Tally>();
  for (const row of countedRows(list, columns)) {
    const type = row.values[columns.choice];
    const tally = tallies.get(type) ?? { entries: 0, people: 0 };
    tallies.set(type, tally);
    tally.entries++;
    tally.people += peopleIn(columns, row);
  }
  return tallies;
}

function typeBlocks(lists: readonly CountedList[]): readonly Block[] {
  if (lists.length === 0) return [];
  const choices = [...new Set(lists.flatMap(({ columns }) => columns.choices))];
  const hasPlan = lists.some(({ isPlan }) => isPlan) && lists.length > 1;
  const both = hasPlan ? '：计划与实际' : '';
  const whole = { kind: 'bar' as const, header: '活动类型', labels: choices, hasTotal: true };
  const make =
    (unit: string, formula: (of: CountedList, at: string) => string, value: keyof Tally) => (first: number) =>
      lists.map(
        (of): Series => ({
          label: sideName(of, hasPlan),
          unit,
          isDrawn: true,
          cells: choices.map((choice, at) => ({
            formula: formula(of, `$A${first + at}`),
            result: of.tallies.get(choice)?.[value] ?? 0,
            style: 'count',
          })),
        }),
      );
  return [
    {
      ...whole,
      title: `各类型参加人次${both}`,
      axis: '人次',
      series: make(
        '人次',
        ({ columns, layout }, at) => peopleFormula(columns, layout, `${layout.range(columns.choice)},${at}`),
        'people',
      ),
    },
    {
      ...whole,
      title: `各类型活动项数${both}`,
      axis: '项',
      series: make(
        '项',
        ({ columns, layout }, at) =>
          `COUNTIFS(${[`${layout.range(columns.choice)},${at}`, ...leftOut(layout, columns.unless)].join(',')})`,
        'entries',
      ),
    },
  ];
}

function peopleFormula({ people, unless }: ParticipationColumns, layout: DetailLayout, criterion: string): string {
  const criteria = [criterion, ...leftOut(layout, unless)].join(',');
  return people.map(({ key }) => `SUMIFS(${layout.range(key)},${criteria})`).join('+');
}

/** The units with most people, of what took place where that is known, else of what is planned. */
function unitBlocks(lists: readonly CountedList[]): readonly Block[] {
  const of = [...lists].reverse().find(({ list }) => list.rows.length > 0);
  if (of === undefined) return [];
  const { columns, layout } = of;
  const sums = new Map<string, number>();
  for (const row of countedRows(of.list, columns))
    sums.set(row.unit, (sums.get(row.unit) ?? 0) + peopleIn(columns, row));
  const units = [...sums].sort(([, a], [, b]) => b - a).slice(0, MOST_BARS);
  const isAll = sums.size <= MOST_BARS;
  const series = (first: number): readonly Series[] => [
    {
      label: `参加人次\n${of.summary.among ?? of.summary.form.attachment}`,
      unit: '人次',
      isDrawn: true,
      cells: units.map(([unit, result], at) => ({
        formula: overUnitRows(layout, unit, `$A${first + at}`, (rows) =>
          peopleFormula(columns, rows, ofUnit(rows, `$A${first + at}`)),
        ),
        result,
        style: 'count',
      })),
    },
  ];
  return [
    {
      kind: 'bar',
      title: `各单位${of.isPlan ? '计划' : ''}参加人次${isAll ? '' : `（前${MOST_BARS}个）`}`,
      axis: '人次',
      header: '单位',
      labels: units.map(([unit]) => unit),
      series,
      hasTotal: isAll,
    },
  ];
}

/** Reports by the day they came on (Beijing), each form's up to and with that day. */
function dayBlocks(summary: RoundSummary): readonly Block[] {
  const { forms } = summary;
  const layout = reportingLayout(summary);
  const lines = linesOf(summary);
  const daysOf = (form: number) =>
    lines.flatMap(({ lines: own }) => {
      const at = own[form]?.submittedAt;
      return at === undefined ? [] : [chinaTime(at).slice(0, 10)];
    });
  const shown = forms.slice(0, FIGURES / 2);
  const all = [...new Set(shown.flatMap((_, form) => daysOf(form)))].sort();
  if (all.length === 0) return [];
  // Of many days the last ones; the first of them stands for all before it.
  const days = all.slice(-MOST_BARS);
  const series = (first: number): readonly Series[] => {
    const ofDay = shown.map(({ among = '' }, form): Series => {
      const own = daysOf(form);
      const range = absoluteRange(REPORTING_SHEET, columnRange(layout.timeOf(form), layout.firstRow, layout.lastRow));
      return {
        label: `${among}\n当天`,
        unit: '份',
        isDrawn: false,
        cells: days.map((day, at) => {
          const result = own.filter((each) => (at === 0 ? each <= day : each === day)).length;
          const counts = at === 0 ? all.filter((each) => each <= day) : [day];
          return {
            formula: counts
              .map((each) => `COUNTIF(${range},${each === day ? `$A${first + at}&"*"` : formulaText(`${each}*`)})`)
              .join('+'),
            result,
            style: 'count',
          };
        }),
      };
    });
    const upTo = ofDay.map(({ cells, label }, form): Series => {
      let sum = 0;
      return {
        label: label.replace('当天', '累计'),
        unit: '份',
        isDrawn: true,
        cells: cells.map((own, at) => {
          sum += Number(own.result ?? 0);
          const column = form + 2;
          return {
            formula: `SUM(${relativeRange(columnRange(column, first, first + at))})`,
            result: sum,
            style: 'count',
          };
        }),
      };
    });
    return [...ofDay, ...upTo];
  };
  return [
    {
      kind: 'column',
      title: '报送进度（累计份数）',
      axis: '份',
      header: '日期',
      labels: days,
      series,
      hasTotal: false,
    },
  ];
}
