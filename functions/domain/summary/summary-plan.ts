/** Summary → the school-wide workbook: cover, official layout, matrix with chart, details with sources, reports, issues. */

import { formulaText } from '../sheet/sheet-layout';
import type { SheetPlan, WorkbookPlan } from '../sheet/sheet-plan';
import type { ListSummary, Summary } from './aggregate';
import { type ControlTotal, coverSheet } from './cover';
import {
  type DetailLayout,
  detailRange,
  indicatorDetail,
  indicatorLayout,
  leftOut,
  listDetail,
  listLayout,
} from './detail';
import { cellReference, MATRIX_SHEET, matrixSheet } from './matrix';
import { OFFICIAL_SHEET, officialIndicators, officialList } from './official';
import { issuesSheet, reportingSheet } from './reporting';
import { rounded } from './sum-cell';

interface Part {
  readonly sheet: SheetPlan;
  readonly says: string;
}

/** The whole workbook, in the order of its tabs. */
export function summaryPlan(summary: Summary): WorkbookPlan {
  const { form, round, asOf } = summary;
  const controls: ControlTotal[] = [];
  const official: Part[] = [];
  const details: Part[] = [];
  const names: { name: string; range: string }[] = [];

  const matrixList = summary.lists.find(({ section }) => section.key === form.matrix.section);
  const matrix: Part[] = [];
  if (matrixList !== undefined) {
    const layout = listLayout(summary, matrixList);
    const { sheet, count } = matrixSheet(summary, matrixList, layout);
    matrix.push({ sheet, says: '各单位各类型的活动项数与合计，附图' });
    controls.push(activityControl(summary, layout, cellReference(MATRIX_SHEET, count)));
  }
  form.sections.forEach((section, at) => {
    if (section.kind === 'list') {
      const list = summary.lists.find((candidate) => candidate.section.key === section.key);
      if (list === undefined) return;
      const layout = listLayout(summary, list);
      details.push({ sheet: listDetail(summary, list, layout), says: '每一行活动，注明单位与来源' });
      for (const { key } of section.columns)
        names.push({ name: `明细_${section.key}_${key}`, range: detailRange(layout, key) });
      if (at > 0) return;
      const { sheet, totals } = officialList(summary, list, layout);
      official.push({ sheet, says: '按附件格式的学校汇总表，合计为公式' });
      controls.push(...listControls(list, layout, totals));
      return;
    }
    const indicators = summary.indicators.find(({ key }) => key === section.key);
    if (indicators === undefined) return;
    const layout = indicatorLayout(indicators.rows.length);
    details.push({ sheet: indicatorDetail(summary, indicators, layout), says: '各单位每项指标，注明来源' });
    const { sheet, totals } = officialIndicators(summary, section, indicators, layout);
    official.push({ sheet, says: '按附件格式的学校汇总表，各项为公式' });
    for (const { indicator, totals: sums } of indicators.indicators) {
      const shownAt = totals.get(indicator.key);
      const sum = sums.get('total');
      if (shownAt === undefined || sum === undefined || sum.answers === 0) continue;
      controls.push({
        key: indicator.key,
        label: indicator.label,
        type: indicator.type,
        value: Number(sum.value),
        detail: rounded(
          `SUMIFS(${detailRange(layout, 'total')},${detailRange(layout, 'key')},${formulaText(indicator.key)})`,
          indicator.type,
        ),
        shown: cellReference(OFFICIAL_SHEET, shownAt),
        shownIn: OFFICIAL_SHEET,
      });
    }
  });

  const parts: Part[] = [
    ...official,
    ...matrix,
    ...details,
    { sheet: reportingSheet(summary), says: '各单位状态、版本、时间与回执' },
    { sheet: issuesSheet(summary), says: '需要核实和未能合并的单元格' },
  ];
  const cover = coverSheet(
    summary,
    controls,
    parts.map(({ sheet, says }) => ({ name: sheet.name, says })),
  );
  return {
    sheets: [cover, ...parts.map(({ sheet }) => sheet)],
    properties: {
      title: `${round.school}${round.name}${form.attachment}学校汇总`,
      subject: form.title,
      creator: round.collector.name,
      company: round.school,
      created: asOf,
      custom: [
        ['form', form.id],
        ['formVersion', form.version],
        ['round', round.id],
        ['asOf', asOf],
      ],
    },
    names,
  };
}

function activityControl(summary: Summary, layout: DetailLayout, shown: string): ControlTotal {
  const { column, unless } = summary.form.matrix;
  const value = summary.matrix.rows.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  const criteria = [`${detailRange(layout, column)},"?*"`, ...leftOut(layout, unless)];
  return {
    label: '活动',
    type: undefined,
    value,
    detail: `COUNTIFS(${criteria.join(',')})`,
    shown,
    shownIn: MATRIX_SHEET,
  };
}

function listControls(
  list: ListSummary,
  layout: DetailLayout,
  totals: ReadonlyMap<string, { row: number; column: number }>,
): ControlTotal[] {
  return list.section.columns.flatMap(({ key, label, type }) => {
    const shownAt = totals.get(key);
    const sum = list.totals.get(key);
    if (shownAt === undefined || sum === undefined || sum.answers === 0) return [];
    return [
      {
        key,
        label,
        type,
        value: Number(sum.value),
        detail: rounded(`SUM(${detailRange(layout, key)})`, type),
        shown: cellReference(OFFICIAL_SHEET, shownAt),
        shownIn: OFFICIAL_SHEET,
      },
    ];
  });
}
