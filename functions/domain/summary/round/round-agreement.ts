/** 核对 of a round: everything that can be counted twice, counted twice; the results are formulas, a difference is red. */
import {
  absoluteRange,
  banner,
  bannerMerge,
  columnRange,
  formulaText,
  onItsPaper,
  printSetup,
} from '../../sheet/sheet-layout';
import type { PlanHighlight, PlanRow, SheetPlan } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { agrees, CHECK_COLUMNS, CHECK_SPANS, checkHeader, checkRow } from '../checks';
import { type ControlTotal, DIFFERS } from '../part';
import type { Summary } from '../summary';
import { REPORTING_SHEET } from './reporting-names';
import type { RoundPart } from './round-part';
import { linesOf, reportedState, reportingLayout } from './round-reporting';
import type { RoundSummary } from './round-summary';

export const CHECKS_SHEET = '核对';
const WIDTHS = [17, 11, 11, 11, 11, 9, 7, 9];

/** `parts`: all others, whose controls are listed here. */
export function checksPart(summary: RoundSummary, parts: readonly RoundPart[]): RoundPart {
  const { round, forms, asOf } = summary;
  const groups = [
    { title: '名单与来件', controls: forms.flatMap((form, at) => arrivals(summary, form, at)) },
    ...forms.map(({ form, among = form.attachment }) => ({
      title: `${form.attachment} ${form.title}`,
      controls: parts.filter(({ of }) => of === among).flatMap(({ controls }) => controls),
    })),
    { title: '各表之间', controls: parts.filter(({ of }) => of === undefined).flatMap(({ controls }) => controls) },
  ].filter(({ controls }) => controls.length > 0);
  const rows: PlanRow[] = [
    banner(`${round.school}${round.name} ${CHECKS_SHEET}`, 'title', CHECK_COLUMNS, 34),
    banner(
      `截至 ${chinaTime(asOf)}。每行三个数应当相等：合并时算的、明细现在的、汇总表上的；不一致为红色。`,
      'subtitle',
      CHECK_COLUMNS,
      20,
    ),
  ];
  const merges: SheetPlan['merges'][number][] = [bannerMerge(1, CHECK_COLUMNS), bannerMerge(2, CHECK_COLUMNS)];
  const highlights: PlanHighlight[] = [];
  const add = (row: PlanRow) => {
    rows.push(row);
    for (const [left, right] of CHECK_SPANS) merges.push({ top: rows.length, left, bottom: rows.length, right });
  };
  for (const { title, controls } of groups) {
    rows.push(banner(title, 'section', CHECK_COLUMNS, 24));
    merges.push(bannerMerge(rows.length, CHECK_COLUMNS));
    add(checkHeader());
    const first = rows.length + 1;
    for (const control of controls) add(checkRow(control, rows.length + 1, WIDTHS));
    const range = columnRange(CHECK_COLUMNS, first, rows.length);
    highlights.push({ range, when: 'equal', value: DIFFERS, style: 'attention' });
  }
  const sheet: SheetPlan = {
    name: CHECKS_SHEET,
    rows,
    columnWidths: WIDTHS,
    merges,
    validations: [],
    charts: [],
    highlights,
    print: onItsPaper(printSetup(round.school, `${round.name} ${CHECKS_SHEET}`), WIDTHS),
  };
  const all = groups.flatMap(({ controls }) => controls);
  const differing = all.filter((control) => !agrees(control)).length;
  const results = absoluteRange(CHECKS_SHEET, columnRange(CHECK_COLUMNS, 1, rows.length));
  const found = `COUNTIF(${results},${formulaText(DIFFERS)})`;
  const control: ControlTotal = {
    key: '#differing',
    label: '核对不一致',
    type: undefined,
    value: 0,
    detail: found,
    shown: found,
    shownIn: CHECKS_SHEET,
    found: { detail: differing, shown: differing },
  };
  return { sheet, says: `${all.length}项核对，不一致的为红色`, controls: [control], names: [] };
}

/** The roster is all there, nobody else is, and whatever came is somewhere. */
function arrivals(summary: RoundSummary, form: Summary, at: number): readonly ControlTotal[] {
  const { round } = summary;
  const layout = reportingLayout(summary);
  const states = sheetRange(layout.stateOf(at), layout);
  const units = sheetRange(layout.unit, layout);
  const lines = linesOf(summary).flatMap(({ lines: own }) => own[at] ?? []);
  const own = summary.standings.get(form.form.id);
  const nothing = lines.filter(({ state }) => state === 'none' || state === 'leftOut').length;
  const unmerged = ['未报', '来件未合并'].map((state) => `COUNTIF(${states},${formulaText(state)})`).join('+');
  const tag = form.among ?? '';
  const shown = lines.filter((line) => reportedState(line, own) !== '').length;
  return [
    {
      key: `#roster.${form.form.id}`,
      label: `${tag} 名单的单位都列出`,
      measure: '个',
      type: undefined,
      value: round.roster.length,
      detail: `COUNTIF(${units},"?*")`,
      shown: `COUNTIF(${states},"?*")`,
      shownIn: REPORTING_SHEET,
      found: { detail: linesOf(summary).length, shown },
    },
    {
      key: `#came.${form.form.id}`,
      label: `${tag} 来的报送都有着落`,
      measure: '份',
      type: undefined,
      value: form.came,
      detail: `COUNTIF(${states},"?*")-(${unmerged})`,
      shown: `COUNT(${sheetRange(layout.stateOf(at) + 1, layout)})`,
      shownIn: REPORTING_SHEET,
      found: { detail: lines.length - nothing, shown: lines.filter(({ version }) => version !== undefined).length },
    },
  ];
}

function sheetRange(
  column: number,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): string {
  return absoluteRange(REPORTING_SHEET, columnRange(column, firstRow, lastRow));
}
