/** 问题清单: every file that was not merged, then every cell that something is said of, with the sender's reason. */
import type { Severity } from '../issues/issue';
import { messageOf } from '../issues/messages/index';
import { placeWords } from '../sheet/place-words';
import { cell } from '../sheet/sheet-layout';
import type { PlanCell } from '../sheet/sheet-plan';
import type { PartMaker } from './part';
import { plainTable, type TableColumn } from './plain-table';
import type { IssueLine, LeftOut } from './summary';

const ISSUES_SHEET = '问题清单';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '必改', verify: '核实', hint: '提示' };

const COLUMNS: readonly TableColumn[] = [
  ['序号', 5],
  ['单位', 13],
  ['级别', 7],
  ['单元格', 12],
  ['栏目', 12],
  ['所填内容', 12],
  ['问题', 32],
  ['说明', 18],
  ['来源', 13],
];

export const issuesParts: PartMaker = (summary) => {
  const { leftOut, issues } = summary;
  const body = {
    items: [...leftOut, ...issues],
    cells: (line: LeftOut | IssueLine, at: number) => [
      cell(at + 1, 'centre'),
      ...('issue' in line ? cellLine(line) : fileLine(line)),
    ],
  };
  const sheet = plainTable(summary, ISSUES_SHEET, COLUMNS, body, noteOf(leftOut.length, issues));
  return [{ sheet, says: '没有合并的文件，需要核实和改正的单元格', controls: [], names: [] }];
};

function noteOf(files: number, issues: readonly IssueLine[]): string {
  if (files + issues.length === 0) return '没有待核实的问题。';
  const unexplained = issues.filter(({ issue }) => issue.severity === 'verify' && issue.reason === undefined).length;
  return [
    ...(files === 0 ? [] : [`没有合并的文件${files}个，逐个列在前面。`]),
    ...(issues.length === 0
      ? []
      : [`单元格${issues.length}条：有必改的文件没有合并；核实、提示的已合并，请逐条看过。`]),
    ...(unexplained === 0 ? [] : [`还没有说明的核实${unexplained}条。`]),
  ].join('');
}

export function fileLine({ unit = '', source, kind, reason }: LeftOut): readonly PlanCell[] {
  return [
    cell(unit, 'text'),
    cell('未合并', 'attention'),
    cell(null, 'text'),
    cell(kind['zh-CN'], 'text'),
    cell(null, 'text'),
    cell(reason['zh-CN'], 'text'),
    cell(null, 'text'),
    cell(source, 'source'),
  ];
}

export function cellLine({ unit, source, issue }: IssueLine): readonly PlanCell[] {
  return [
    cell(unit, 'text'),
    cell(SEVERITY_NAMES[issue.severity], issue.severity === 'error' ? 'attention' : 'centre'),
    cell(placeWords(issue.at, { label: issue.label }), 'text'),
    cell(issue.label, 'text'),
    cell(issue.received, 'text'),
    cell(messageOf(issue), 'text'),
    cell(issue.reason ?? null, 'text'),
    cell(source, 'source'),
  ];
}
