/** File mode: sheets as people fill them in, with what the real check says of them, for the gallery. */

import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { askedCells } from '#domain/reading/asked-cells';
import { parse } from '#domain/reading/parse';
import { filledRows } from '#domain/reading/row';
import { type CellAppearance, type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { wordSheetName } from '#domain/sheet/word-sheet';
import type { Locale } from '#domain/words/locale';
import { countIssues, groupIssues, IssueWording } from '../../addin/pane/staff/flow/issue-groups';
import { namedRows, withEntries } from '../../addin/pane/staff/flow/unfinished-rows';
import type { CheckedSheet, SheetTable } from '../../addin/pane/staff/model/state';

const found = formOf(EXAMPLE_ROUND, 'plan');
if (found?.sections[0]?.kind !== 'list') throw new Error('附件2 is no list');
const FORM = found;
const { columns } = found.sections[0];

export type Cells = Readonly<Record<string, RawCell>>;
const CLEAN: Cells = {
  category: '学术交流',
  mode: '线下',
  startDate: { date: '2023-05-22' },
  endDate: { date: '2023-05-23' },
  venue: '图书馆一层报告厅',
  audience: '大学生',
  sessions: 2,
  offline: 200,
  budget: 0.5,
  host: '会计学院',
  leader: '负责人甲',
  contact: '联系人子',
  phone: '13000000001',
  summary: '面向全校师生开展的系列科普讲座与现场互动体验，内容包括金融反诈、数据素养与科学精神三个单元。',
};
export const ACTIVITIES: readonly Cells[] = [
  { ...CLEAN, name: '走近会计：校园科普讲座', offline: '约200' },
  { ...CLEAN, name: '实验室开放日', category: '单位开放周', startDate: '5月22日上午', phone: '130 0000 0002' },
  { ...CLEAN, name: '“数字与生活”主题展览', category: '科普进校园', offline: 3500, venue: null },
];

export function sheet(activities: readonly Cells[], more: Partial<RawGrid> = {}): RawGrid {
  return {
    sheet: '附件2',
    origin: { row: 1, column: 1 },
    rows: [
      ['附件2'],
      ['科技活动周特色科技活动安排统计表'],
      ['填报单位:会计学院    填报人:联系人子'],
      columns.map(({ label }) => label),
      ...activities.map((cells, at) => columns.map(({ key }) => (key === 'seq' ? at + 1 : (cells[key] ?? null)))),
    ],
    merges: [{ top: 2, bottom: 2, left: 1, right: columns.length }],
    hiddenRows: [],
    ...more,
  };
}

const place = (key: string) => columns.findIndex((column) => column.key === key) + 1;
const LOOKS: readonly CellAppearance[] = [
  { row: 6, column: place('venue'), note: '报告厅还没有批下来' },
  { row: 7, column: place('leader'), struck: true },
];

function checkedTable(grids: readonly RawGrid[], locale: Locale): CheckedSheet {
  const result = parse(grids, FORM, EXAMPLE_ROUND, { unit: '会计学院' });
  const rows = namedRows(FORM, result.rows);
  const items = withEntries(new IssueWording().items(result.issues, locale, new Map()), rows);
  const groups = groupIssues(items, locale, rows);
  const table: SheetTable = {
    grids,
    asked: askedCells(FORM, result.rows).map(({ at, isColumn, label, spec }) => ({
      at,
      isColumn,
      label,
      ...('choices' in spec ? { choices: spec.choices } : {}),
    })),
    canUndo: true,
  };
  return {
    status: 'checked',
    sheet: result.sheet ?? '附件2',
    rows: filledRows(result.rows).length,
    groups,
    counts: countIssues(groups),
    adoptable: items.filter(({ proposed }) => proposed !== undefined).length,
    unknown: [],
    unread: [],
    isMarked: false,
    table,
    isStale: false,
  };
}

export const ordinary = (locale: Locale) => checkedTable([sheet(ACTIVITIES, { appearances: LOOKS })], locale);

/** As a Word document is read: everything is text, the rows of its table count anew below the paragraphs. */
export function inDocument(locale: Locale) {
  const rows = sheet(ACTIVITIES).rows.map((cells) => cells.map((cell) => (cell === null ? null : textOf(cell))));
  const name = wordSheetName({ firstTable: 1, heights: [3, 4, 2] });
  const notes = { sheet: wordSheetName({ firstTable: 2, heights: [1, 1] }), rows: [['附：场地'], ['报告厅', '操场']] };
  return checkedTable(
    [
      sheet([], { sheet: name, rows: [...rows, [], ['注：人次按实际填写。']], merges: [] }),
      sheet([], { ...notes, merges: [] }),
    ],
    locale,
  );
}

export const cleanTable = (locale: Locale) =>
  checkedTable(
    [sheet([CLEAN, { ...CLEAN, category: '单位开放周' }].map((cells, at) => ({ ...cells, name: `活动${at + 1}` })))],
    locale,
  );

/** The same activity's, in a Word document. */
export const LOCATED_IN_DOCUMENT = { at: { sheet: '表1[3+4+2]', row: 5, column: place('offline') }, wantsFocus: false };

/** The cell that the table is taken to: the first activity's 约200. */
export const LOCATED = { at: { sheet: '附件2', row: 5, column: place('offline') }, wantsFocus: false };

/** Another sheet beside it, hidden, and rows and a column that are hidden. */
export const withHidden = (locale: Locale) =>
  checkedTable(
    [
      sheet(ACTIVITIES, { hiddenRows: [6], hiddenColumns: [place('audience')] }),
      sheet([], { sheet: '去年', visibility: 'hidden' }),
      sheet([], { sheet: '说明', rows: [['填表说明'], ['一、本表由各单位填报。']], merges: [] }),
    ],
    locale,
  );

export const long = (locale: Locale) =>
  checkedTable(
    [sheet(Array.from({ length: 2_000 }, (_, at) => ({ ...CLEAN, ...ACTIVITIES[at % 2], name: `活动${at + 1}` })))],
    locale,
  );
