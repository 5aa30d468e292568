/** 科普专项预审: each unit's figures against each threshold of each route, the closest first. It says who meets the conditions, and never that anything is approved. */
import type { EligibilityTable, Measured, RouteResult, UnitEligibility } from '../../season/eligibility';
import { cell } from '../../sheet/sheet-layout';
import type { PlanCell } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { plainTable, type TableColumn } from '../plain-table';
import type { RoundPart, RoundPartMaker } from './round-part';
import type { RoundSummary } from './round-summary';

const SHEET = '科普专项预审';
const MET = '符合优先推荐条件';
const WIDTHS = { rank: 6, unit: 18, result: 18, criterion: 16, source: 14 } as const;
/** Names that a note has room for. */
const NAMED = 12;

export const eligibilityParts: RoundPartMaker = (summary) =>
  summary.eligibility.map((table, at, { length }) => eligibilityPart(summary, table, length === 1 ? '' : `${at + 1}`));

function eligibilityPart(summary: RoundSummary, table: EligibilityTable, number: string): RoundPart {
  const { units, missing, routes } = table;
  const [sample] = units;
  const criteria = (sample?.routes ?? []).flatMap((route, at) =>
    route.criteria.map((_, nth) => ({ route: at, nth, label: headerOf(route, nth) })),
  );
  const columns: readonly TableColumn[] = [
    ['名次', WIDTHS.rank],
    ['单位', WIDTHS.unit],
    ['预审', WIDTHS.result],
    ...criteria.map(({ label }): TableColumn => [label, WIDTHS.criterion]),
    ['来源', WIDTHS.source],
  ];
  const cells = (unit: UnitEligibility): readonly PlanCell[] => [
    cell(unit.rank, 'centre'),
    cell(unit.unit, 'text'),
    cell(resultOf(unit), unit.isMet ? 'good' : 'text'),
    ...criteria.map(({ route, nth }) => criterionCell(unit.routes[route], nth)),
    cell(`${unit.report.source} 第${unit.report.version}版`, 'source'),
  ];
  const met = units.filter(({ isMet }) => isMet).length;
  const note = [
    `截至 ${chinaTime(summary.asOf)}。${units.length}个单位报了全年数据，${met}个${MET}；“以上”含本数，各路径分别列出，是否为或的关系以通知为准，推荐由汇总单位定。`,
    ...(missing.length === 0 ? [] : [`没有报的${missing.length}个：${namesOf(missing)}。`]),
  ].join('');
  const sheet = plainTable(summary, `${SHEET}${number}`, columns, { items: units, cells }, note, 3);
  return { sheet, says: `${table.title}：${routes.map(({ label }) => label).join('；')}`, controls: [], names: [] };
}

function headerOf({ label, criteria }: RouteResult, nth: number): string {
  const asked = criteria[nth]?.alternatives.map(({ label: what, unit = '', atLeast }) => `${what}≥${atLeast}${unit}`);
  return [label, ...(asked ?? [])].join('\n');
}

function resultOf({ isMet, routes }: UnitEligibility): string {
  if (!isMet) return '尚不符合';
  const by = routes.filter((route) => route.isMet).map(({ label }) => label);
  return `${MET}\n（${by.join('；')}）`;
}

function criterionCell(route: RouteResult | undefined, nth: number): PlanCell {
  const criterion = route?.criteria[nth];
  if (criterion === undefined) return { style: 'text' };
  return cell(criterion.alternatives.map(wordsOf).join('\n'), criterion.isMet ? 'good' : 'centre');
}

/** Not filled in is not 0. */
function wordsOf({ actual, unit = '', gap }: Measured): string {
  const said = actual === undefined ? '未填' : `${actual}${unit}`;
  return gap === 0 ? said : `${said}，差${gap}${unit}`;
}

function namesOf(units: readonly string[]): string {
  const named = units.slice(0, NAMED).join('、');
  return units.length > NAMED ? `${named}等` : named;
}
