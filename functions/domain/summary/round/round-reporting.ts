/** 报送情况 of a round: every unit of the roster with what it sent of each form, in which version, when, and how that stands. */

import type { PaperCopyStanding } from '../../review/paper-copy';
import type { StandingState } from '../../review/unit-standing';
import { textOf } from '../../sheet/raw-grid';
import { cell } from '../../sheet/sheet-layout';
import type { PlanCell } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { STANDING_NAMES } from '../../words/states';
import type { NamedRows } from '../part';
import { PLAIN_HEAD, plainTable, type TableColumn } from '../plain-table';
import { stateName } from '../reporting';
import type { Summary, UnitLine } from '../summary';
import { REPORTING_SHEET, STATE_HEADER, UNIT_HEADER, VERSION_HEADER } from './reporting-names';
import type { RoundPart } from './round-part';
import type { RoundSummary } from './round-summary';

const UNIT = 2;
const FIRST_OF_FORMS = 4;
const COLUMNS_OF_FORM = 5;

interface ReportingLine {
  readonly unit: string;
  readonly kind: string;
  /** In the forms' order. */
  readonly lines: readonly (UnitLine | undefined)[];
}

/** Where its columns stand, for checks and charts over them. */
export interface ReportingLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly unit: number;
  stateOf(form: number): number;
  timeOf(form: number): number;
}

export function reportingLayout(summary: RoundSummary): ReportingLayout {
  const firstRow = PLAIN_HEAD + 1;
  return {
    firstRow,
    lastRow: firstRow + Math.max(1, linesOf(summary).length) - 1,
    unit: UNIT,
    stateOf: (form) => FIRST_OF_FORMS + COLUMNS_OF_FORM * form,
    timeOf: (form) => FIRST_OF_FORMS + COLUMNS_OF_FORM * form + 2,
  };
}

/** What 报送情况 says of a unit's report. */
export function reportedState(
  { state, late, unit }: UnitLine,
  standings: ReadonlyMap<string, StandingState> | undefined,
): string {
  if (state === 'none' || state === 'leftOut' || state === 'omitted') return stateName(state);
  const standing = standings?.get(unit);
  const isDecided =
    standing === 'accepted' || standing === 'returned' || standing === 'toReview' || standing === 'locked';
  if (isDecided) return STANDING_NAMES[standing]['zh-CN'];
  if (state === 'submitted' && late === true) return STANDING_NAMES.late['zh-CN'];
  return stateName(state);
}

export function reportingPart(summary: RoundSummary): RoundPart {
  const { forms, standings, paperCopies } = summary;
  // Where nobody handed anything in yet, nobody asks.
  const withPaperCopies = [...paperCopies.values()].some(({ size }) => size > 0);
  const several = forms.length > 2;
  const columns: readonly TableColumn[] = [
    ['序号', 5],
    [UNIT_HEADER, 20],
    ['类别', 7],
    ...forms.flatMap(({ among = '' }): TableColumn[] => [
      [`${among} ${STATE_HEADER}`, 9],
      [`${among} ${VERSION_HEADER}`, 6],
      [`${among} 报送时间`, 11],
      [`${among} 项数`, 6],
      [`${among} 回执号或文件`, several ? 12 : 13.5],
    ]),
    ...(withPaperCopies ? forms.map(({ among = '' }): TableColumn => [`${among} 纸质件`, 9]) : []),
  ];
  const cells = ({ unit, kind, lines }: ReportingLine, at: number): PlanCell[] => [
    cell(at + 1, 'centre'),
    cell(unit, 'text'),
    cell(kind, 'centre'),
    ...lines.flatMap((line, form) => formCells(line, standings.get(forms[form]?.form.id ?? ''))),
    ...(withPaperCopies
      ? lines.map((line, form) => paperCopyCell(line, paperCopies.get(forms[form]?.form.id ?? '')?.get(unit)))
      : []),
  ];
  const body = { items: linesOf(summary), cells };
  const sheet = plainTable(summary, REPORTING_SHEET, columns, body, noteOf(summary));
  const named: NamedRows = {
    headerRow: PLAIN_HEAD,
    count: body.items.length,
    names: (at) => [body.items[at]?.unit],
    namesIn: (under) => [textOf(under(UNIT_HEADER)) || undefined],
  };
  return { sheet, says: '各单位每张表的状态、版本、时间与回执', controls: [], names: [], named };
}

function formCells(line: UnitLine | undefined, standings: ReadonlyMap<string, StandingState> | undefined): PlanCell[] {
  if (line === undefined)
    return [cell(null, 'centre'), cell(null, 'count'), cell(null, 'centre'), cell(null, 'count'), cell(null, 'source')];
  const { state, version, submittedAt, source, entries, why } = line;
  const isOpen = state === 'none' || state === 'leftOut' || state === 'omitted';
  const said = reportedState(line, standings);
  return [
    cell(why === undefined ? said : `${said}\n${why['zh-CN']}`, isOpen || said === '退回' ? 'attention' : 'good'),
    cell(version ?? null, 'count'),
    cell(submittedAt === undefined ? null : chinaTime(submittedAt), 'centre'),
    cell(version === undefined || state === 'omitted' ? null : entries, 'count'),
    cell(source ?? null, 'source'),
  ];
}

function paperCopyCell(line: UnitLine | undefined, paperCopy: PaperCopyStanding | undefined): PlanCell {
  if (paperCopy?.isCurrent === true) return cell('已收', 'good');
  if (paperCopy !== undefined) return cell(`第${paperCopy.version}版，与现在不同`, 'attention');
  return cell(line?.state === 'submitted' || line?.state === 'zero' ? '没交' : null, 'centre');
}

/** Every unit once, with a line of each form that has one. */
export function linesOf({ forms }: Pick<RoundSummary, 'forms'>): readonly ReportingLine[] {
  const lines = new Map<string, { kind: string; lines: (UnitLine | undefined)[] }>();
  forms.forEach(({ units }, at) => {
    for (const line of units) {
      const own = lines.get(line.unit) ?? { kind: line.kind, lines: forms.map(() => undefined) };
      own.lines[at] = line;
      lines.set(line.unit, own);
    }
  });
  return [...lines].map(([unit, own]) => ({ unit, ...own }));
}

function noteOf({ asOf, forms }: RoundSummary): string {
  const counts = forms.map((form) => `${form.among ?? ''}已报${reportedIn(form)}/${form.units.length}`);
  const files = forms.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  return `截至 ${chinaTime(asOf)}。${counts.join('，')}${files === 0 ? '' : `；没有合并的文件${files}个，逐个列在“问题清单”`}。`;
}

export function reportedIn({ units }: Pick<Summary, 'units'>): number {
  return units.filter(({ state }) => state === 'submitted' || state === 'zero').length;
}
