/** Builds raw sheets of the example forms for tests: a clean row to start from, and what differs from it. */
import { blockColumns } from '#domain/form/blocks';
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Column, ListSection } from '#domain/form/section';
import type { RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';

export const ROUND = EXAMPLE_ROUND;

export function form(id: 'plan' | 'results'): FormDefinition {
  const found = formOf(ROUND, id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

export function listSection(id: 'plan' | 'results'): ListSection {
  const found = form(id).sections.find((section) => section.kind === 'list');
  if (found?.kind !== 'list') throw new Error(`no list in ${id}`);
  return found;
}

/**
 * The order in which the tests' sheets have their columns: tests name cells (K5), and a column that the form gets
 * tomorrow must not move them. Columns that are not named here come last.
 */
const ORDER: Readonly<Record<'plan' | 'results', string>> = {
  plan: 'seq activityId name category mode startDate endDate venue audience sessions offline online budget host organizer leader contact phone summary recommended remarks',
  results:
    'seq activityId name category status reason startDate endDate venue sessions offline online views reports reportLinks spent evidence remarks',
};

/** A list's columns as the tests' sheets have them, from left to right. */
export function sheetColumns(id: 'plan' | 'results'): readonly Column[] {
  const order = ORDER[id].split(' ');
  const place = ({ key }: Column) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...listSection(id).columns].sort((a, b) => place(a) - place(b));
}

export type Cells = Readonly<Record<string, RawCell>>;

/** Two of these with different categories are a whole, clean plan. */
export const CLEAN: Cells = {
  name: '科普讲座',
  category: '学术交流',
  mode: '线下',
  startDate: { date: '2023-05-22' },
  endDate: { date: '2023-05-23' },
  venue: '图书馆',
  audience: '大学生',
  sessions: 2,
  offline: 200,
  budget: 0.5,
  host: '会计学院',
  leader: '负责人甲',
  contact: '联系人子',
  phone: '13000000001',
};

export interface SheetOptions {
  readonly unit?: string;
  readonly headers?: readonly RawCell[];
  readonly keys?: readonly string[];
  readonly above?: readonly (readonly RawCell[])[];
  readonly below?: readonly (readonly RawCell[])[];
  readonly merges?: readonly Rect[];
  readonly hiddenRows?: readonly number[];
  readonly sheet?: string;
}

/** A plan sheet: 3 rows of head, headers in row 4, data from row 5, as the example layout has it. */
export function planSheet(rows: readonly Cells[], options: SheetOptions = {}): RawGrid {
  const columns = sheetColumns('plan');
  const keys = options.keys ?? columns.map(({ key }) => key);
  const label = (key: string) => columns.find((column) => column.key === key)?.label ?? key;
  const above = options.above ?? [
    ['附件2'],
    ['科技活动周特色科技活动安排统计表'],
    [`填报单位:${options.unit ?? '会计学院'}    填报人:某`],
  ];
  return {
    sheet: options.sheet ?? '附件2',
    origin: { row: 1, column: 1 },
    rows: [
      ...above,
      options.headers ?? keys.map(label),
      ...rows.map((row, at) =>
        keys.map((key) => (key === 'seq' && row[key] === undefined ? at + 1 : (row[key] ?? null))),
      ),
      ...(options.below ?? []),
    ],
    merges: options.merges ?? [],
    hiddenRows: options.hiddenRows ?? [],
  };
}

/** A clean plan in which the first row differs. */
export function planWith(cells: Cells, options: SheetOptions = {}): RawGrid {
  return planSheet(
    [
      { ...CLEAN, ...cells },
      { ...CLEAN, name: '开放日', category: '单位开放周' },
    ],
    options,
  );
}

/** K5: the cell of a column in the n-th data row of a plan sheet. */
export function planCell(key: string, row = 1): string {
  const at = sheetColumns('plan').findIndex((column) => column.key === key);
  return `${String.fromCharCode(65 + at)}${4 + row}`;
}

/** Not applicable: what an indicator that a test does not speak of is answered with. */
const NOT_APPLICABLE = ['-', '-', '-'] as const;

/** 附件4 and its list; indicators given as [offline, online, total], list rows by key. */
export function resultsSheets(
  indicators: Readonly<Record<string, readonly [RawCell, RawCell, RawCell]>>,
  activities: readonly Cells[],
): RawGrid[] {
  const section = form('results').sections.find((candidate) => candidate.kind === 'indicators');
  if (section?.kind !== 'indicators') throw new Error('no indicators');
  const columns = sheetColumns('results');
  const head = (sheet: string, rows: readonly (readonly RawCell[])[]): RawGrid => ({
    sheet,
    origin: { row: 1, column: 1 },
    rows,
    merges: [],
    hiddenRows: [],
  });
  return [
    head('附件4', [
      ['附件4'],
      [section.title],
      ['填报单位:会计学院'],
      blockColumns(section).map(({ label }) => label),
      ...section.indicators.map((indicator, at) => {
        const unit = 'unit' in indicator.type ? indicator.type.unit : '';
        return [at + 1, indicator.label, unit, ...(indicators[indicator.key] ?? NOT_APPLICABLE), null];
      }),
    ]),
    head('附件4-活动清单', [
      ['附件4 活动清单'],
      ['填报单位:会计学院'],
      columns.map(({ label }) => label),
      ...activities.map((row, at) => columns.map(({ key }) => (key === 'seq' ? at + 1 : (row[key] ?? null)))),
    ]),
  ];
}

export const CLEAN_RESULT: Cells = {
  name: '科普讲座',
  category: '学术交流',
  status: '完成',
  startDate: { date: '2023-05-22' },
  endDate: { date: '2023-05-23' },
  venue: '图书馆',
  sessions: 2,
  offline: 200,
  reports: 0,
  spent: 0.5,
  evidence: '签到表、照片',
};
