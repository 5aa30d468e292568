/** 报送情况: who sent what and when, and what came without being merged. */
import { cell } from '../sheet/sheet-layout';
import type { PlanCell } from '../sheet/sheet-plan';
import { chinaTime } from '../words/china-time';
import { STATE_NAMES } from '../words/states';
import type { PartMaker } from './part';
import { plainTable, type TableColumn } from './plain-table';
import type { LeftOut, UnitLine, UnitState } from './summary';

const REPORTING_SHEET = '报送情况';
export const LEFT_OUT_NAME = '来件未合并';
export const OMITTED_NAME = '未计入';
/** More files of one unit than these are counted here and listed in 问题清单. */
const FILES_NAMED = 3;

export const reportingParts: PartMaker = (summary) => {
  const hasList = summary.lists.length > 0;
  const hasLeftOut = summary.leftOut.length > 0;
  const columns: readonly TableColumn[] = [
    ['序号', 5],
    ['单位', 20],
    ['类别', 8],
    ['状态', 11],
    ['版本', 6],
    ['报送时间', 17],
    ...(hasList ? ([['活动项数', 7]] as const) : []),
    ['回执号或文件', hasLeftOut ? 21 : 30],
    ...(hasLeftOut ? ([['没有合并的文件', 28]] as const) : []),
  ];
  const cells = (line: UnitLine, at: number): PlanCell[] => {
    const { unit, kind, state, version, submittedAt, late, source, entries, leftOut } = line;
    return [
      cell(at + 1, 'centre'),
      cell(unit, 'text'),
      cell(kind, 'centre'),
      cell(
        state === 'submitted' && late === true ? '迟报' : stateName(state),
        state === 'none' || state === 'leftOut' || state === 'omitted' ? 'attention' : 'good',
      ),
      cell(version ?? null, 'count'),
      cell(submittedAt === undefined ? null : chinaTime(submittedAt), 'centre'),
      ...(hasList ? [cell(version === undefined ? null : entries, 'count')] : []),
      cell(source ?? null, 'source'),
      ...(hasLeftOut ? [cell(filesOf(leftOut), 'text')] : []),
    ];
  };
  const body = { items: summary.units, cells };
  const sheet = plainTable(summary, REPORTING_SHEET, columns, body, noteOf(summary.asOf, summary));
  return [{ sheet, says: '各单位状态、版本、时间与回执', controls: [], names: [] }];
};

export function stateName(state: UnitState): string {
  if (state === 'omitted') return OMITTED_NAME;
  return state === 'leftOut' ? LEFT_OUT_NAME : STATE_NAMES[state]['zh-CN'];
}

function noteOf(asOf: string, { leftOut, units }: { leftOut: readonly LeftOut[]; units: readonly UnitLine[] }): string {
  const until = `截至 ${chinaTime(asOf)}`;
  if (leftOut.length === 0) return until;
  const known = units.reduce((sum, unit) => sum + unit.leftOut.length, 0);
  const unknown = leftOut.length - known;
  const whose = unknown === 0 ? '' : `，其中${unknown}个看不出是哪个单位的`;
  return `${until}。没有合并的文件${leftOut.length}个${whose}，逐个列在“问题清单”。`;
}

/** A line a file, each with why in a word. */
function filesOf(leftOut: readonly LeftOut[]): string | null {
  if (leftOut.length === 0) return null;
  const named = leftOut.slice(0, FILES_NAMED).map(({ source, kind }) => `${source}：${kind['zh-CN']}`);
  const rest = leftOut.length - named.length;
  return [...named, ...(rest === 0 ? [] : [`另有${rest}个，见“问题清单”`])].join('\n');
}
