/** 报送情况 and 问题清单: who sent what and when, and what was doubtful in it. */

import type { Severity } from '../issues/issue';
import { messageOf } from '../issues/messages/index';
import { formatAddress } from '../sheet/address';
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import { chinaTime } from '../words/china-time';
import { STATE_NAMES } from '../words/states';
import type { PartMaker } from './part';
import type { Summary, UnitState } from './summary';

export const REPORTING_SHEET = '报送情况';
export const ISSUES_SHEET = '问题清单';
const HEADER_ROW = 3;

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '必改', verify: '核实', hint: '提示' };

export const reportingParts: PartMaker = (summary) => [
  { sheet: reportingSheet(summary), says: '各单位状态、版本、时间与回执', controls: [], names: [] },
];

export const issuesParts: PartMaker = (summary) => [
  { sheet: issuesSheet(summary), says: '需要核实和未能合并的单元格', controls: [], names: [] },
];

function reportingSheet(summary: Summary): SheetPlan {
  const hasList = summary.lists.length > 0;
  const body = summary.units.map(
    ({ unit, kind, state, version, submittedAt, late, source, entries }, at): PlanCell[] => [
      cell(at + 1, 'centre'),
      cell(unit, 'text'),
      cell(kind, 'centre'),
      cell(
        state === 'submitted' && late === true ? '迟报' : stateName(state),
        state === 'none' || state === 'leftOut' ? 'attention' : 'good',
      ),
      cell(version ?? null, 'count'),
      cell(submittedAt === undefined ? null : chinaTime(submittedAt), 'centre'),
      ...(hasList ? [cell(version === undefined ? null : entries, 'count')] : []),
      cell(source ?? null, 'source'),
    ],
  );
  const columns = [
    ['序号', 6],
    ['单位', 26],
    ['类别', 10],
    ['状态', 14],
    ['版本', 8],
    ['报送时间', 18],
    ...(hasList ? ([['活动项数', 10]] as const) : []),
    ['回执号或文件', 40],
  ] as const;
  return table(summary, REPORTING_SHEET, columns, body, `截至 ${chinaTime(summary.asOf)}`);
}

function stateName(state: UnitState): string {
  return state === 'leftOut' ? '有错未合并' : STATE_NAMES[state]['zh-CN'];
}

function issuesSheet(summary: Summary): SheetPlan {
  const body = summary.issues.map(({ unit, source, issue }, at): PlanCell[] => [
    cell(at + 1, 'centre'),
    cell(unit, 'text'),
    cell(SEVERITY_NAMES[issue.severity], issue.severity === 'error' ? 'attention' : 'centre'),
    cell(formatAddress(issue.at), 'text'),
    cell(issue.label, 'text'),
    cell(issue.received, 'text'),
    cell(messageOf(issue), 'text'),
    cell(source, 'source'),
  ]);
  const columns = [
    ['序号', 6],
    ['单位', 20],
    ['级别', 8],
    ['单元格', 18],
    ['栏目', 16],
    ['所填内容', 18],
    ['说明', 60],
    ['来源', 28],
  ] as const;
  const note =
    body.length === 0 ? '没有待核实的问题。' : `共${body.length}条。必改的未合并；核实、提示的已合并，请逐条看过。`;
  return table(summary, ISSUES_SHEET, columns, body, note);
}

function table(
  summary: Summary,
  name: string,
  columns: readonly (readonly [label: string, width: number])[],
  body: readonly (readonly PlanCell[])[],
  note: string,
): SheetPlan {
  const widths = columns.map(([, width]) => width);
  const headers = columns.map(([label]) => cell(label, 'header'));
  const blank: PlanRow = { height: 18, cells: columns.map(() => ({ style: 'text' as StyleName })) };
  const rows: PlanRow[] = [
    banner(`${summary.round.name} ${name}`, 'title', columns.length, 34),
    banner(note, 'subtitle', columns.length, 20),
    { cells: headers, height: 26 },
    ...(body.length === 0 ? [blank] : body.map((cells) => ({ cells, height: rowHeight(cells, widths) }))),
  ];
  return {
    name,
    rows,
    columnWidths: widths,
    merges: [bannerMerge(1, columns.length), bannerMerge(2, columns.length)],
    freeze: { rows: HEADER_ROW, columns: 2 },
    filter: { top: HEADER_ROW, left: 1, bottom: rows.length, right: columns.length },
    validations: [],
    charts: [],
    print: printSetup(summary.round.school, `${summary.round.name} ${name}`, [HEADER_ROW, HEADER_ROW]),
  };
}
