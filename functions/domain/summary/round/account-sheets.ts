/** 逐项对照: what was planned beside what came of it, entry by entry; 计划–实际对照: the same per unit, as live formulas over it. */
import { columnType, unitOfMeasure } from '../../form/column-types/index';
import { namingColumn } from '../../form/identity';
import type { Column } from '../../form/section';
import { cellName } from '../../sheet/address';
import { rowsBetween } from '../../sheet/row-stream';
import {
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
import { chinaTime } from '../../words/china-time';
import { valueCell } from '../detail-cells';
import { DetailLayout, leftOut, ofUnit, overUnitRows, tableLayout, UNIT_COLUMN } from '../layout';
import { type ControlTotal, cellReference } from '../part';
import { PLAIN_HEAD, plainTable, type TableColumn } from '../plain-table';
import { rounded } from '../sum-cell';
import type { TableSummary } from '../summary';
import type { Account, AccountRow, FigurePair } from './accounting';
import type { RoundPart, RoundPartMaker } from './round-part';
import type { RoundSummary } from './round-summary';

const ROWS_SHEET = '逐项对照';
const UNITS_SHEET = '计划–实际对照';
/** Says that a row is there on that side. */
const THERE = '√';
const PLANNED = '#planned';
const DONE = '#done';
const STATE = '#state';

export const accountParts: RoundPartMaker = (summary) =>
  summary.accounts.flatMap((account, at): RoundPart[] => {
    const tail = summary.accounts.length === 1 ? '' : `~${at + 1}`;
    const page = new AccountPages(summary, account, { rows: `${ROWS_SHEET}${tail}`, units: `${UNITS_SHEET}${tail}` });
    return [page.units(), page.rows()];
  });

interface RowColumn {
  readonly key: string;
  readonly head: TableColumn;
  readonly make: (row: AccountRow) => PlanCell;
}

class AccountPages {
  private readonly columns: readonly RowColumn[];
  private readonly layout: DetailLayout;

  constructor(
    private readonly summary: RoundSummary,
    private readonly account: Account,
    private readonly names: { readonly rows: string; readonly units: string },
  ) {
    this.columns = this.rowColumns();
    const firstRow = PLAIN_HEAD + 1;
    this.layout = new DetailLayout({
      sheet: names.rows,
      firstRow,
      lastRow: firstRow + Math.max(1, account.rows.length) - 1,
      columns: new Map(this.columns.map(({ key }, at) => [key, at + 1])),
      unitRows: account.unitRows,
    });
  }

  rows(): RoundPart {
    const { summary, account, columns, names } = this;
    const body = { items: account.rows, cells: (row: AccountRow) => columns.map(({ make }) => make(row)) };
    const open = account.rows.filter(({ planned, done }) => planned !== undefined && done === undefined).length;
    const note = `左为计划，右为实际，按${this.identityLabel()}等对上。计划${countOf(account.rows, 'planned')}项，其中${open}项还没有结果；取消的不计入实际。`;
    const sheet = plainTable(
      summary,
      names.rows,
      columns.map(({ head }) => head),
      body,
      note,
      columns.findIndex(({ key }) => key === namingColumn(account.done.section)) + 1 || 1,
    );
    return { sheet, says: '每项活动的计划与实际，逐项对上', controls: this.controls(), names: [] };
  }

  private identityLabel(): string {
    const { section } = this.account.done;
    const [first] = section.identity[0] ?? [];
    return section.columns.find(({ key }) => key === first)?.label ?? '名称';
  }

  private rowColumns(): readonly RowColumn[] {
    const { planned, done, planSummary, doneSummary, figures, reason } = this.account;
    const { columns, startsFrom } = done.section;
    const carried = new Set(startsFrom.columns);
    const plan = new Map(planned.section.columns.map((column) => [column.key, column]));
    /** As the results say it, or else as it was planned. */
    const ofEither = (column: Column, head: TableColumn): RowColumn => {
      const fromDone = valueCell(doneSummary, column.key, column.type);
      const fromPlan = valueCell(planSummary, column.key, plan.get(column.key)?.type ?? column.type);
      return {
        key: column.key,
        head,
        make: (row) => {
          const own = row.done?.values[column.key];
          if (row.done !== undefined && (own !== undefined || row.planned === undefined)) return fromDone(row.done, 0);
          return row.planned === undefined ? { style: 'text' } : fromPlan(row.planned, 0);
        },
      };
    };
    const ofSide = (side: 'planned' | 'done', column: Column, head: TableColumn): RowColumn => {
      const make = valueCell(side === 'planned' ? planSummary : doneSummary, column.key, column.type);
      const blank: PlanCell = { style: columnType(column.type).style };
      return {
        key: sideKey(side, column.key),
        head,
        make: (row) => {
          const own = row[side];
          return own === undefined ? blank : make(own, 0);
        },
      };
    };
    const number = columns.find(({ key, type }) => type.type === 'activityId' && plan.has(key));
    const name = columns.find(({ key }) => key === namingColumn(done.section));
    const kind = columns.find(({ key }) => key === doneSummary.form.matrix?.column);
    const start = columns.find(({ key, type }) => type.type === 'date' && carried.has(key) && plan.has(key));
    const plannedStart = start === undefined ? undefined : plan.get(start.key);
    const there = (key: string, label: string, is: (row: AccountRow) => boolean): RowColumn => ({
      key,
      head: [label, 4.5],
      make: (row) => cell(is(row) ? THERE : null, 'centre'),
    });
    return [
      { key: UNIT_COLUMN, head: ['单位', 15], make: ({ unit }) => cell(unit, 'text') },
      ...(number === undefined ? [] : [ofEither(number, [number.label, 8.5])]),
      ...(name === undefined ? [] : [ofEither(name, [name.label, 19])]),
      ...(kind === undefined ? [] : [ofEither(kind, [kind.label, 12])]),
      there(PLANNED, '计划', ({ planned }) => planned !== undefined),
      there(DONE, '实际', ({ counts }) => counts),
      ...(start === undefined || plannedStart === undefined
        ? []
        : [ofSide('planned', plannedStart, ['计划开始', 10.5]), ofSide('done', start, ['实际开始', 10.5])]),
      ...figures.flatMap(({ planned: before, actual, label }): RowColumn[] => [
        ofSide('planned', before, [`计划 ${label}`, 7.5]),
        ofSide('done', actual, [`实际 ${label}`, 7.5]),
      ]),
      { key: STATE, head: [this.account.state?.label ?? '开展情况', 8], make: ({ state }) => cell(state, 'centre') },
      ...(reason === undefined ? [] : [ofSide('done', reason, [reason.label, 13])]),
      { key: '#by', head: ['对上依据', 9], make: ({ by }) => cell(by ?? null, 'centre') },
    ];
  }

  /** Every planned entry and every result stands in the sheet, and adds up to what the details do. */
  private controls(): readonly ControlTotal[] {
    const { account, layout } = this;
    const { planned, done, planSummary, doneSummary, figures } = account;
    const [plan, results] = [tableLayout(planSummary, planned), tableLayout(doneSummary, done)];
    const shownIn = layout.sheet;
    const there = (key: string) => `${layout.range(key)},${formulaText(THERE)}`;
    const unless = doneSummary.form.matrix?.section === done.section.key ? doneSummary.form.matrix.unless : undefined;
    const rowsOf = (detail: DetailLayout, criteria: readonly string[]) =>
      `COUNTIFS(${[ofUnit(detail, '"?*"'), ...criteria].join(',')})`;
    const counted = account.rows.filter(({ counts }) => counts).length;
    return [
      {
        key: '#planned',
        label: '计划的活动都在对照里',
        type: undefined,
        value: planned.rows.length,
        detail: rowsOf(plan, []),
        shown: `COUNTIFS(${there(PLANNED)})`,
        shownIn,
        found: { detail: planned.rows.length, shown: countOf(account.rows, 'planned') },
      },
      {
        key: '#done',
        label: '开展的活动都在对照里',
        type: undefined,
        value: counted,
        detail: rowsOf(results, leftOut(results, unless)),
        shown: `COUNTIFS(${there(DONE)})`,
        shownIn,
      },
      ...figures.flatMap((pair): ControlTotal[] => [
        this.figureControl(pair, 'planned', plan.range(pair.planned.key), planned, []),
        this.figureControl(pair, 'done', results.range(pair.actual.key), done, leftOut(results, unless)),
      ]),
    ];
  }

  private figureControl(
    { planned, actual, label }: FigurePair,
    side: 'planned' | 'done',
    range: string,
    table: TableSummary,
    criteria: readonly string[],
  ): ControlTotal {
    const { layout, account } = this;
    const column = side === 'planned' ? planned : actual;
    const { key, type } = column;
    const value = sumOf(account.rows, side, column);
    const sum = criteria.length === 0 ? `SUM(${range})` : `SUMIFS(${range},${criteria.join(',')})`;
    const flag = side === 'planned' ? PLANNED : DONE;
    const own = layout.range(sideKey(side, key));
    return {
      key: `#${side}.${table.section.key}.${key}`,
      label: `${side === 'planned' ? '计划' : '实际'} ${label}`,
      type,
      value,
      detail: rounded(sum, type),
      shown: rounded(`SUMIFS(${own},${layout.range(flag)},${formulaText(THERE)})`, type),
      shownIn: layout.sheet,
    };
  }

  units(): RoundPart {
    const { summary, account, layout, names } = this;
    const units = [...account.unitRows.keys()];
    const head = this.unitColumns();
    const widths = [17, ...head.map(({ width }) => width)];
    const groups = head.map(({ label }) => cell(label, 'header'));
    const headers = [cell('单位', 'header'), ...groups];
    const first = PLAIN_HEAD + 1;
    const last = first + Math.max(1, units.length) - 1;
    const columns = widths.length;
    const wide = pagesWide(widths, 1);
    const heightOf = rowHeights(widths, 20);
    const body = (unit: string, at: number): PlanRow => {
      const row = first + at;
      const own = account.unitRows.get(unit);
      const rows = own === undefined ? [] : account.rows.slice(own.first, own.first + own.count);
      const cells = [cell(unit, 'text'), ...head.map(({ make }) => make({ row, rows, unit }))];
      return { cells, height: heightOf(cells) };
    };
    const total: PlanRow = {
      cells: [
        cell('合计', 'totalLabel'),
        ...head.map(({ total: make }, at) => make(columnRange(at + 2, first, last), last + 1)),
      ],
      height: 24,
    };
    const note = `截至 ${chinaTime(summary.asOf)}。由“${names.rows}”逐项统计；取消的不计入实际，完成率为实际除以计划。`;
    const heads = headings(
      [
        [`${summary.round.school}${summary.round.name} ${UNITS_SHEET}`, 'title', 34],
        [note, 'subtitle', 20],
      ],
      columns,
      wide,
      widths,
    );
    const top = [...heads.rows, { cells: headers, height: rowHeight(headers, widths, 44) }];
    const blank: PlanRow = { height: 20, cells: widths.map(() => ({ style: 'text' as const })) };
    const rows: RowStream = units.length === 0 ? [...top, blank, total] : rowsBetween(top, units, body, [total]);
    const sheet: SheetPlan<RowStream> = {
      name: names.units,
      rows,
      columnWidths: widths,
      merges: heads.merges,
      freeze: { rows: PLAIN_HEAD, columns: 1 },
      validations: [],
      charts: [],
      highlights: this.highlights(head, first, last),
      print: {
        ...printSetup(summary.round.school, `${summary.round.name} ${UNITS_SHEET}`, [PLAIN_HEAD, PLAIN_HEAD]),
        ...(wide === undefined ? {} : { pagesWide: wide }),
      },
    };
    const shown = cellReference(names.units, { row: last + 1, column: 2 });
    const counted = account.rows.filter(({ planned }) => planned !== undefined).length;
    const control: ControlTotal = {
      key: '#plannedByUnit',
      label: '各单位计划项数合计',
      type: undefined,
      value: counted,
      detail: `COUNTIFS(${layout.range(PLANNED)},${formulaText(THERE)})`,
      shown,
      shownIn: names.units,
    };
    return { sheet, says: '各单位计划与实际的项数、场次、人次、经费', controls: [control], names: [] };
  }

  /** What is planned and not accounted for is red. */
  private highlights(head: readonly UnitColumn[], first: number, last: number) {
    const at = head.findIndex(({ isOpen }) => isOpen === true);
    if (at < 0) return [];
    return [{ range: columnRange(at + 2, first, last + 1), when: 'notEqual', value: 0, style: 'attention' } as const];
  }

  private unitColumns(): readonly UnitColumn[] {
    const { account, layout } = this;
    const count = (
      label: string,
      criteria: (rows: DetailLayout) => readonly string[],
      is: (row: AccountRow) => boolean,
    ): UnitColumn => ({
      label,
      width: 6.5,
      make: ({ unit, row, rows }) => ({
        formula: overUnitRows(
          layout,
          unit,
          `$A${row}`,
          (own) => `COUNTIFS(${[ofUnit(own, `$A${row}`), ...criteria(own)].join(',')})`,
        ),
        result: rows.filter(is).length,
        style: 'count',
      }),
      total: (range) => ({
        formula: `SUM(${relativeRange(range)})`,
        result: account.rows.filter(is).length,
        style: 'totalCount',
      }),
    });
    const flag = (key: string) => (own: DetailLayout) => [`${own.range(key)},${formulaText(THERE)}`];
    const state = (name: string) => (own: DetailLayout) => [`${own.range(STATE)},${formulaText(name)}`];
    const figures = account.figures.flatMap((pair, at): UnitColumn[] => {
      const place = 2 + 2 + account.states.length + 3 * at;
      return [this.sumColumn(pair, 'planned'), this.sumColumn(pair, 'done'), this.rateColumn(pair, place)];
    });
    return [
      count('计划\n(项)', flag(PLANNED), ({ planned }) => planned !== undefined),
      count('实际\n(项)', flag(DONE), ({ counts }) => counts),
      ...account.states.map((name) => ({
        ...count(name, state(name), (row) => row.state === name),
        ...(name === '未交代' ? { isOpen: true } : {}),
      })),
      ...figures,
    ];
  }

  private sumColumn({ planned, actual, label }: FigurePair, side: 'planned' | 'done'): UnitColumn {
    const { layout, account } = this;
    const column = side === 'planned' ? planned : actual;
    const { key, type } = column;
    const flag = side === 'planned' ? PLANNED : DONE;
    const sum = (rows: readonly AccountRow[]) => sumOf(rows, side, column);
    const { style } = columnType(type);
    return {
      label: `${side === 'planned' ? '计划' : '实际'}\n${label}`,
      width: unitOfMeasure(type) === '场' ? 7 : 8.5,
      make: ({ unit, row, rows }) => ({
        formula: overUnitRows(layout, unit, `$A${row}`, (own) => {
          const there = `${own.range(flag)},${formulaText(THERE)}`;
          return rounded(`SUMIFS(${own.range(sideKey(side, key))},${ofUnit(own, `$A${row}`)},${there})`, type);
        }),
        result: sum(rows),
        style,
      }),
      total: (range) => ({
        formula: rounded(`SUM(${relativeRange(range)})`, type),
        result: sum(account.rows),
        style: totalStyle(style),
      }),
    };
  }

  /** `place`: the column of what was planned; what came of it is beside it. */
  private rateColumn({ planned, actual }: FigurePair, place: number): UnitColumn {
    const { account } = this;
    const rate = (rows: readonly AccountRow[]) => {
      const [before, after] = [sumOf(rows, 'planned', planned), sumOf(rows, 'done', actual)];
      return before === 0 ? '' : Math.round((after / before) * 1000) / 1000;
    };
    const formula = (row: number) => {
      const [before, after] = [cellName(row, place), cellName(row, place + 1)];
      return `IF(${before}=0,"",ROUND(${after}/${before},3))`;
    };
    return {
      label: '完成率',
      width: 8,
      make: ({ row, rows }) => ({ formula: formula(row), result: rate(rows), style: 'percent' }),
      total: (_, row) => ({ formula: formula(row), result: rate(account.rows), style: 'totalPercent' }),
    };
  }
}

interface UnitColumn {
  readonly label: string;
  readonly width: number;
  readonly make: (of: {
    readonly unit: string;
    readonly row: number;
    readonly rows: readonly AccountRow[];
  }) => PlanCell;
  readonly total: (range: Parameters<typeof relativeRange>[0], row: number) => PlanCell;
  readonly isOpen?: boolean;
}

function sideKey(side: 'planned' | 'done', key: string): string {
  return `${side}.${key}`;
}

function countOf(rows: readonly AccountRow[], side: 'planned' | 'done'): number {
  return rows.filter((row) => row[side] !== undefined).length;
}

/** Exact: of what was planned, or of what took place. */
function sumOf(rows: readonly AccountRow[], side: 'planned' | 'done', { key, type }: Column): number {
  const { exact } = columnType(type);
  if (exact === undefined) return 0;
  let units = 0;
  for (const row of rows) {
    const value = side === 'done' && !row.counts ? undefined : row[side]?.values[key];
    if (value !== undefined && value !== null) units += exact.toUnits(value);
  }
  return Number(exact.fromUnits(units));
}
